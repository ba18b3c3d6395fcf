import { expect, test } from 'vitest';
import { checkedTable } from '../support/tables.ts';

test('a total holds where rounding alone explains what it misses, and fails where it does not', () => {
  const { assumption } = checkedTable(
    'Nämnd (mnkr);2024;2025;2026\nSkola;1,2;1,3;1,4\nVård;2,3;2,4;2,5\nKultur;0,4;0,4;0,4\nSumma;4,0;4,1;4,9\n',
  );
  expect(assumption.totals).toEqual([
    {
      row: 'Summa',
      plus: ['Skola', 'Vård', 'Kultur'],
      minus: [],
      standing: 'holds',
      holds: ['2024', '2025'],
      fails: ['2026'],
    },
  ]);
});
