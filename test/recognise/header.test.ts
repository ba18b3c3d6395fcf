import { describe, expect, test } from 'vitest';
import { checkedTable } from '../support/tables.ts';

function columnsOf(csv: string): readonly string[] {
  return checkedTable(csv).table.columns.map(({ label }) => label);
}

describe('a second row of headers', () => {
  test('is not a row of amounts that look like years', () => {
    const csv = 'Nämnd, tkr;2025;2026\nSkola;2010;2051\nVård;1200;1300\nSumma;3210;3351\n';
    expect(columnsOf(csv)).toEqual(['2025', '2026']);
  });
});
