import { expect, test } from 'vitest';
import { rolledOn } from '../support/rolled.ts';
import { smallBudgetAt } from '../support/small-budget.ts';
import { workbook } from '../support/workbooks.ts';
import { exampleAt } from '../support/world.ts';

test('an uplift is for the category of its name, whatever the capitals', async () => {
  const { code, row } = await rolledOn(smallBudgetAt('budget'), ['--uplift', 'extern=4 %']);
  expect(code).toBe(0);
  expect(row('upp', 'Extern').at(-1)).toBe('4 %');
});

test('of categories that differ in their capitals alone, none is guessed', async () => {
  const upp = [
    'Kategori;Budget 2026;Plan 2027;Plan 2028',
    'Extern;3 %;3 %;3 %',
    'EXTERN;3 %;3 %;3 %',
  ];
  const disk = smallBudgetAt('budget', { tables: { upp } });
  const { code, told } = await rolledOn(disk, ['--uplift', 'extern=4 %']);
  expect([code, told]).toEqual([2, ['rollover/unknown-category --uplift "extern=4 %"']]);
});

test('a volume left blank in a file takes its last step, as one that the file lacks does', async () => {
  const disk = exampleAt('budget');
  disk.set('v.csv', 'Rad;Antal\nStödboende, barn & unga;3 600\nInstitutionsplaceringar, vuxna;\n');
  const { code, told, row } = await rolledOn(disk, ['--volumes', 'v.csv']);
  expect([code, told.length]).toEqual([0, 9]);
  expect(told).toContain('given/missing-row v.csv:3:32');
  expect(row('volymer', 'Stödboende, barn & unga').at(-1)).toBe('3 600');
  expect(row('volymer', 'Institutionsplaceringar, vuxna').at(-1)).toBe('2 827');
});

test('an actual figure left blank in a file is open, and what follows from others is reckoned', async () => {
  const disk = smallBudgetAt('budget');
  disk.set('a.csv', 'Driftbudget, tkr;Utfall 2025\nIntäkter;112\nKostnader;-1 170\nNetto;\n');
  const whole = await rolledOn(disk, ['--actuals', 'a.csv']);
  expect([whole.code, whole.told]).toEqual([0, []]);
  expect(whole.row('drift', 'Netto')[0]).toBe('-1 058');

  const partly = smallBudgetAt('budget').set('a.csv', 'Rad;Tkr\nIntäkter;112\nKostnader;\n');
  const { told, row } = await rolledOn(partly, ['--actuals', 'a.csv', '--format', 'csv=ä.csv']);
  expect(told).toEqual(['given/missing-row a.csv:3:11']);
  expect(row('drift', 'Kostnader')[0]).toBe('');
  expect(partly.get('ä.csv')).toMatch(/Kostnader;Utfall 2025;;;att fylla i/u);
});

test('amounts of more decimals than the table prints are told, and sums add what is printed', async () => {
  const disk = smallBudgetAt('budget');
  disk.set('verks.csv', 'Rad;Utfall 2025\nSkola;-640,5\nOmsorg;-430,5\n');
  disk.set('v.csv', 'Placering;144,4\n');
  disk.set('i.csv', 'Rad;Belopp\nNy;-1,2\n');
  const { code, told, row } = await rolledOn(disk, [
    ...['--actuals', 'verks.csv', '--volumes', 'v.csv', '--items', 'i.csv'],
  ]);
  expect([code, told]).toEqual([
    0,
    [
      'given/rounded verks.csv:2:7',
      'given/rounded verks.csv:3:8',
      'given/rounded v.csv:1:11',
      'given/rounded i.csv:2:4',
    ],
  ]);
  expect(row('verks', 'Skola')[0]).toBe('-641');
  expect(row('verks', 'Summa')[0]).toBe('-1 072');
  expect(row('vol', 'Placering').at(-1)).toBe('144');
  expect(row('brygga', 'Ny').at(-1)).toBe('-1');
});

test('an amount that a second file or line gives for a cell is a finding, even where it is the same', async () => {
  const disk = smallBudgetAt('budget');
  disk.set('a.csv', 'Rad;Utfall 2025\nIntäkter;112\nKostnader;-1 170\n');
  disk.set('b.csv', 'Rad;Utfall 2025\nIntäkter;112\nNetto;-1 058\n');
  disk.set('i.csv', 'Rad;Belopp\nNy;-12\n');
  disk.set('j.csv', 'Rad;Plan 2029\nNy;-30\n');
  const { code, told } = await rolledOn(disk, [
    ...['--actuals', 'a.csv', '--actuals', 'b.csv', '--items', 'i.csv', '--items', 'j.csv'],
  ]);
  expect(code).toBe(2);
  expect(told).toEqual([
    'given/missing-row b.csv',
    'given/twice b.csv:2:10',
    'given/twice j.csv:2:4',
  ]);
});

test('an uplift that is given twice is a finding, whatever was preliminary', async () => {
  const twice = ['--uplift', 'Extern=4 %', '--uplift', 'Extern@Plan 2029=5 %'];
  const { code, told } = await rolledOn(smallBudgetAt('budget'), twice);
  expect([code, told]).toEqual([2, ['rollover/repeated-uplift --uplift "Extern@Plan 2029=5 %"']]);

  const equal = ['--uplift', 'Extern@2027=3 %', '--uplift', 'Extern@2027=4 %'];
  expect((await rolledOn(smallBudgetAt('budget'), equal)).told).toEqual([
    'rollover/repeated-uplift --uplift "Extern@2027=4 %"',
  ]);
});

test.each([
  ['actuals', 'Rad;Belopp\nFlyktingmottagande;3\n', 'given/row-unit', 'driftbudget-per-verksamhet'],
  ['actuals', 'Flyktingmottagande;-903\n', 'given/row-sign', 'driftbudget-per-verksamhet'],
  ['volumes', 'Institutionsplaceringar, vuxna;9\n', 'given/row-unit', 'volymer'],
])('a row or two of --%s that look odd are kept and told: %j', async (flag, file, code, table) => {
  const disk = exampleAt('budget').set('en.csv', file);
  const rolled = await rolledOn(disk, [`--${flag}`, 'en.csv']);
  expect(rolled.code).toBe(0);
  expect(rolled.told.filter((own) => !own.startsWith('given/missing-row'))).toEqual([
    `${code} en.csv:${String(file.includes('Rad') ? 2 : 1)}:${String(file.includes('Inst') ? 32 : 20)}`,
  ]);
  const [label = '', given] = file.trim().split('\n').at(-1)?.split(';') ?? [];
  expect(rolled.row(table, label)).toContain(given);
});

test('many rows in another unit or of the other sign are refused', async () => {
  const disk = exampleAt('budget');
  disk.set('kr.csv', 'Intäkter;47 100 000\nKostnader;-421 000 000\nNetto;-373 900 000\n');
  disk.set('plus.csv', 'Intäkter;-47 100\nKostnader;421 000\nNetto;373 900\n');
  const unit = await rolledOn(disk, ['--actuals', 'kr.csv']);
  expect([unit.code, unit.told]).toEqual([2, ['given/missing-row kr.csv', 'given/unit kr.csv']]);
  const sign = await rolledOn(disk, ['--actuals', 'plus.csv']);
  expect([sign.code, sign.told.at(-1)]).toEqual([2, 'given/sign plus.csv']);
});

const withGap = [
  'Verksamhet, netto, tkr;Utfall 2022;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028',
  'Skola;;;-630;-660;-690;-720',
  'Omsorg;;;-420;-440;-460;-480',
  'Summa;;;-1 050;-1 100;-1 150;-1 200',
];

test('actual figures without a year are of the last year that is open, and others are told', async () => {
  const disk = smallBudgetAt('budget', { tables: { verks: withGap } }).set(
    'a.csv',
    'Skola;-640\nOmsorg;-430\n',
  );
  const { code, told, row } = await rolledOn(disk, ['--actuals', 'a.csv']);
  expect([code, told]).toEqual([0, ['given/several-years a.csv']]);
  expect(row('verks', 'Skola').slice(0, 2)).toEqual(['', '-640']);
  expect(row('verks', 'Summa').slice(0, 2)).toEqual(['', '-1 070']);
});

test('actual figures of several open years are each written in the year that heads them', async () => {
  const text = 'Rad;Utfall 2023;Utfall 2025\nSkola;-590;-640\nOmsorg;-380;-430\n';
  const disk = smallBudgetAt('budget', { tables: { verks: withGap } }).set('a.csv', text);
  const { code, told, row } = await rolledOn(disk, ['--actuals', 'a.csv']);
  expect([code, told]).toEqual([0, []]);
  expect(row('verks', 'Skola').slice(0, 2)).toEqual(['-590', '-640']);

  const one = smallBudgetAt('budget', { tables: { verks: withGap } });
  one.set('a.csv', 'Rad;Utfall 2023;Konto\nSkola;-590;4010\nOmsorg;-380;4010\n');
  const only = await rolledOn(one, ['--actuals', 'a.csv']);
  expect([only.code, only.told]).toEqual([0, []]);
  expect(only.row('verks', 'Omsorg').slice(0, 2)).toEqual(['-380', '']);
});

test("a column without a period beside others that have one is nobody's actual figures", async () => {
  const disk = smallBudgetAt('budget');
  disk.set('a.csv', 'Rad;Utfall 2024;Konto\nSkola;-640;4010\nOmsorg;-430;4010\n');
  const { code, told } = await rolledOn(disk, ['--actuals', 'a.csv']);
  expect([code, told]).toEqual([2, ['given/no-column a.csv']]);
});

test.each([
  ['Förändring;Plan 2029;Konto\nNy;-12;4010\n'],
  ['Förändring;Konto;2029\nNy;4010;-12\n'],
  ['Förändring;2028;2029\nNy;;-12\n'],
  ['Förändring;Plan 2030;2029\nNy;;-12\n'],
  ['Ny;-12\n;\n'],
])(
  'an item lands in the period of its column, in the new year where there is none: %j',
  async (text) => {
    const disk = smallBudgetAt('budget').set('i.csv', text);
    const { code, told, row } = await rolledOn(disk, ['--items', 'i.csv']);
    expect([code, told]).toEqual([0, []]);
    expect(row('brygga', 'Ny')).toEqual(['', '', '-12']);
  },
);

test.each([
  ['Förändring;Plan 2029;Plan 2030\nNy;-12;-5\n', ['given/no-period i.csv:1:22']],
  ['Förändring;2026;2029\nNy;-12;-5\n', ['given/no-period i.csv:1:12']],
  ['Förändring;Plan 2027;abc\nNy;-12;33\n', ['given/no-period i.csv:1:12']],
  ['Förändring;Belopp;Prognos\nNy;5;6\n', ['given/no-column i.csv']],
  ['Ny;-12\nNy;-3\n', ['given/repeated-item i.csv:1:1', 'given/repeated-item i.csv:2:1']],
  ['Volymer;-12\nVolymer;-3\n', ['given/repeated-item i.csv:1:1', 'given/repeated-item i.csv:2:1']],
  ['Ny;-12\nTotalt;-12\n', ['given/no-item i.csv:2:1']],
  ['Summa;-12\n', ['given/no-item i.csv:1:1']],
  ['Ny;-12\n;5\n', ['given/no-name i.csv:2:2']],
  ['Ny;-12\nNyare;(5)\n', ['given/no-amount i.csv:2:7']],
  ['Ny;2029;2029\nNy;-12;-3\n', ['given/twice i.csv:2:8']],
])('what could be lost or counted twice of a file of items is told: %j', async (text, findings) => {
  const disk = smallBudgetAt('budget').set('i.csv', text);
  const { code, told } = await rolledOn(disk, ['--items', 'i.csv']);
  expect([code, told]).toEqual([2, findings]);
});

test('items of the same name are given in their order, all of them', async () => {
  const brygga = [
    'Förändring, tkr;Budget 2026;Plan 2027;Plan 2028',
    'Prisuppräkning;-30;-33;-35',
    'Volymer;-20;-7;-5',
    'Volymer;;-10;-10',
    'Summa;-50;-50;-50',
  ];
  const both = smallBudgetAt('budget', { tables: { brygga }, lineEnd: '\n' }).set(
    'i.csv',
    'Volymer;-6\nVolymer;-11\n',
  );
  await rolledOn(both, ['--items', 'i.csv']);
  const text = new TextDecoder().decode(both.get('nästa/brygga.csv') as Uint8Array);
  expect(text).toMatch(/Volymer;-7;-5;-6\nVolymer;-10;-10;-11\n/u);

  const one = smallBudgetAt('budget', { tables: { brygga }, lineEnd: '\n' }).set(
    'i.csv',
    'Volymer;-6\n',
  );
  const { told } = await rolledOn(one, ['--items', 'i.csv']);
  expect(told).toContain('given/repeated-row i.csv:1:1');
});

test('an actual figure on a line without a name is told', async () => {
  const disk = smallBudgetAt('budget').set('verks.csv', 'Skola;-640\nOmsorg;-430\n;-5\n');
  const { code, told } = await rolledOn(disk, ['--actuals', 'verks.csv']);
  expect([code, told]).toEqual([2, ['given/no-name verks.csv:3:2']]);
});

test('actual figures and items come from sheets of a workbook as from files of text', async () => {
  const disk = smallBudgetAt('budget');
  const drift = [
    ['Driftbudget, tkr', 'Utfall 2025'],
    ['Intäkter', 112],
    ['Kostnader', -1170],
  ];
  const verks = [
    ['Verksamhet, tkr', 'Utfall 2025'],
    ['Skola', -628.4],
    ['Omsorg', -430],
  ];
  disk.set('utfall.xlsx', workbook({ drift: { rows: drift }, verks: { rows: verks } }));
  disk.set(
    'nytt.xlsx',
    workbook({
      Blad1: {
        rows: [
          ['Post', '2029'],
          ['Ny', -12],
        ],
      },
    }),
  );
  const given = ['--actuals', 'utfall.xlsx', '--items', 'nytt.xlsx'];
  const { code, told, row } = await rolledOn(disk, given);
  expect([code, told]).toEqual([0, ['given/rounded utfall.xlsx:verks!B2']]);
  expect(row('drift', 'Netto')[0]).toBe('-1 058');
  expect(row('verks', 'Skola')[0]).toBe('-628');
  expect(row('brygga', 'Ny').at(-1)).toBe('-12');
});
