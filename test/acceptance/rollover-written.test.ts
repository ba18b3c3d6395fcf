import { expect, test } from 'vitest';
import { kinds, linesOf, madeText, smallBudgetAt } from '../support/small-budget.ts';
import { checked, edit, netto } from '../support/world.ts';

const write = ['rollover', 'budget', '--write', 'nästa'];

test('a given uplift is printed with all its decimals, so that prices follow from what is printed', async () => {
  const disk = smallBudgetAt('budget');
  const { code } = await netto([...write, '--uplift', 'Extern=3,25 %'], disk);
  expect(code).toBe(0);
  expect(madeText(disk, 'nästa/upp.csv')).toContain('Extern;3 %;3 %;3 %;3,25 %');
  // 1 000 · 1,03³ · 1,0325
  expect(madeText(disk, 'nästa/pris.csv')).toContain(';1 128');
  expect((await checked('nästa', disk)).exit).toBe(0);
});

test('a plan of one year has its new year in the header of the uplifts', async () => {
  const disk = smallBudgetAt('budget');
  for (const name of ['drift', 'verks', 'brygga', 'vol', 'pris', 'upp']) {
    edit(disk, `budget/${name}.csv`, /;[^;\r\n]*$/gmu, '');
  }
  edit(disk, 'budget/budget.json', /,\s*"Plan 2028"/u, '');
  await netto(write, disk);
  expect(madeText(disk, 'nästa/upp.csv')).toMatch(/^Kategori;Budget 2026;Budget 2027;Plan 2028$/mu);
});

const investments = { inv: { kind: 'investments', unit: 'tkr' } };

test.each<readonly [string, string, readonly [string, string]]>([
  [
    'Utfall 2024;Budget 2025;2026;2027;2028',
    '50;100;200;300;400',
    ['Utfall 2025;Budget 2026;2027;2028;2029', ';200;300;400;'],
  ],
  ['2025;2026;2027;Plan 2028', '100;200;300;400', ['2026;2027;2028;Plan 2029', '200;300;400;']],
  [
    'Budget 2026;Plan 2027;Plan 2028;Totalt',
    '100;200;400;700',
    ['Budget 2027;Plan 2028;Plan 2029;Totalt', '200;400;;600'],
  ],
])(
  'amounts of a table with the years %s stand below theirs a year on',
  async (years, row, [header, cells]) => {
    const lines = [`Investeringar, tkr;${years}`, `Skola;${row}`, `Summa;${row}`];
    const disk = smallBudgetAt('budget', { tables: { inv: lines }, declared: investments });
    expect((await netto(write, disk)).code).toBe(0);
    expect(linesOf(madeText(disk, 'nästa/inv.csv'))).toEqual([
      `Investeringar, tkr;${header}`,
      `Skola;${cells}`,
      `Summa;${cells}`,
    ]);
  },
);

test.each([
  ['2023;2025;2026', '1;2;4'],
  ['Utfall 2020;Utfall 2022;Utfall 2024', '1;2;3'],
  ['Utfall 2022;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028', '1;2;3;4;5;6'],
  ['Utfall 2024;Budget 2025;Plan 2028', '1;2;3'],
])('a gap among the years %s is told, since amounts would be lost in it', async (years, row) => {
  const lines = [`Nyckeltal, tkr;${years}`, `A;${row}`, `B;${row}`];
  const disk = smallBudgetAt('budget', { tables: { tal: lines } });
  const { code, err } = await netto(write, disk);
  expect(code).toBe(2);
  expect(err).toContain('rollover/gap');
  expect([...disk.keys()].some((path) => path.startsWith('nästa'))).toBe(false);
});

test('only periods move a year on: dates, decisions and what else bears a year stand as they are', async () => {
  const disk = smallBudgetAt('budget', {
    tables: {
      vol: [
        'Volymer enligt beslut 2025-06-17 §2026, antal;;;;;',
        'Volymer, antal;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028;Ansvarig 2026',
        'Placering;100;110;120;130;140;Anna',
      ],
    },
  });
  edit(
    disk,
    'budget/budget.json',
    '"Budget 2026"',
    '"Vision 2030, KF 2025-06-17 §2026: budget 2026"',
  );
  await netto(write, disk);
  expect(linesOf(madeText(disk, 'nästa/vol.csv')).slice(0, 2)).toEqual([
    'Volymer enligt beslut 2025-06-17 §2026, antal;;;;;',
    'Volymer, antal;Utfall 2025;Budget 2026;Budget 2027;Plan 2028;Plan 2029;Ansvarig 2026',
  ]);
  expect(madeText(disk, 'nästa/budget.json')).toContain(
    '"Vision 2030, KF 2025-06-17 §2026: budget 2027"',
  );
});

test('names in detail rows mean a year on what they then can mean', async () => {
  const disk = smallBudgetAt('budget');
  const detail = {
    activities: { 512: 'Omsorg', 610: 'Skola' },
    periods: {
      2024: 'Utfall 2024',
      2026: 'Budget 2026',
      Utfall: 'Utfall 2024',
      'B 26': 'Budget 2026',
    },
  };
  edit(disk, 'budget/budget.json', /\}\s*$/u, `, "detail": ${JSON.stringify(detail)} }`);
  disk.set('budget/omkategorisering.csv', 'Från;Till\nOmsorg;Vård och omsorg\n');
  expect((await netto(write, disk)).code).toBe(0);
  const made = JSON.parse(madeText(disk, 'nästa/budget.json')) as { readonly detail: unknown };
  expect(made.detail).toEqual({
    activities: { 512: 'Vård och omsorg', 610: 'Skola' },
    // 2024 has left the table; a name without a year goes with its column
    periods: { 2026: 'Budget 2026', Utfall: 'Utfall 2025', 'B 26': 'Budget 2027' },
  });
});

test('budget.json keeps its mark, its lines and its schema', async () => {
  const declared = Object.entries(kinds).map(
    ([name, own]) => `    "${name}": ${JSON.stringify(own)}`,
  );
  const relation = '{ "whole": "verks/Summa", "plus": ["verks/Skola", "verks/Omsorg"] }';
  const disk = smallBudgetAt('budget', {
    tables: {
      pris: [
        'À-priser, kr;Budget 2025;Budget 2026;Plan 2027;Plan 2028',
        'Placering;1 000;1 030;1 061;1 093',
      ],
    },
  });
  disk.set('budget/omkategorisering.csv', 'Från;Till\nSkola;Utbildning\n');
  const lines = [
    '{',
    '  "$schema": "./budget.schema.json",',
    '  "title": "Budget 2026",',
    '  "tables": {',
    declared.join(',\r\n'),
    '  },',
    '  "periods": { "firstPrice": "Budget 2025", "base": "Budget 2026", "plan": ["Plan 2027", "Plan 2028"] },',
    '  "oneYearItems": [],',
    '  "relations": [',
    `    ${relation}`,
    '  ]',
    '}',
    '',
  ];
  disk.set('budget/budget.json', `\uFEFF${lines.join('\r\n')}`);
  const { err } = await netto(['rollover', 'budget', '--write', 'år/2027'], disk);
  expect(err).not.toContain('error');
  const made = madeText(disk, 'år/2027/budget.json').split('\r\n');
  expect(made).toEqual([
    '\uFEFF{',
    '  "$schema": "../../budget/budget.schema.json",',
    '  "title": "Budget 2027",',
    lines[3],
    ...declared.map((own) => `${own},`),
    '    "baspriser": { "kind": "base-prices", "unit": "kr/unit" }',
    lines[5],
    '  "periods": { "firstPrice": "Budget 2025", "base": "Budget 2027", "plan": ["Plan 2028", "Plan 2029"] },',
    lines[7],
    '  "relations": [',
    `    ${relation.replace('verks/Skola', 'verks/Utbildning')}`,
    '  ]',
    '}',
    '',
  ]);
});

test('a report is not written in the folder that is rolled', async () => {
  const disk = smallBudgetAt('budget');
  const { code, err } = await netto([...write, '--format', 'json=budget/rullning.json'], disk);
  expect(code).toBe(2);
  expect(err).toContain('rollover/target-inside');
  expect(disk.has('nästa/drift.csv') || disk.has('budget/rullning.json')).toBe(false);
});
