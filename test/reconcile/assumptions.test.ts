import { expect, test } from 'vitest';
import type { Assumption } from '../../src/model/index.ts';
import { checkedTable } from '../support/tables.ts';
import { emptyDisk, netto } from '../support/world.ts';

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

test('the unit and the signs come with how they are known, in JSON and in a terminal', async () => {
  const disk = emptyDisk()
    .set(
      'a/verksamhet.csv',
      'Netto per verksamhet;Budget 2026;Plan 2027\nSkola;-300;310\nVård;200;-410\nSumma;-100;-100\n',
    )
    .set('a/volymer.csv', 'Volymer;Budget 2026;Plan 2027\nPlatser;40;41\n')
    .set(
      'a/driftbudget.csv',
      'Driftbudget, tusen kronor;Budget 2030\nIntäkter;-1\nKostnader;9\nNetto;8\n',
    );
  const knownIn = async (): Promise<readonly string[]> => {
    const { out } = await netto(['check', 'a', '--format', 'json'], disk);
    const { assumptions } = JSON.parse(out) as { readonly assumptions: readonly Assumption[] };
    return assumptions.map(({ table, unit, unitKnown, signs, signsKnown }) =>
      [table, unit, unitKnown, signs, signsKnown].join(' '),
    );
  };
  expect(await knownIn()).toEqual([
    'driftbudget tkr read revenue-negative read',
    'verksamhet tkr assumed cost-negative assumed',
    'volymer units read cost-negative assumed',
  ]);
  const { out } = await netto(['check', 'a', '--assumptions'], disk, { language: 'sv' });
  expect(out).toContain(
    'driftbudget, tkr (avläst), intäkter negativa, kostnader positiva (avläst),',
  );
  expect(out).toContain('netto per verksamhet, tkr (antaget), kostnader negativa (antaget),');
  expect(out).toContain('volymer, antal (avläst), utf-8');
  disk.set(
    'a/budget.json',
    '{"title": "a", "tables": {"verksamhet": {"unit": "mnkr", "signs": "cost-negative"}}}',
  );
  expect((await knownIn())[1]).toBe('verksamhet mnkr declared cost-negative declared');
});
