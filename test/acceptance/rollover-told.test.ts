import { expect, test } from 'vitest';
import { linesOf, madeText, smallBudgetAt } from '../support/small-budget.ts';
import { workbook } from '../support/workbooks.ts';
import { checked, edit, exampleAt, netto, type Disk } from '../support/world.ts';

const write = ['rollover', 'budget', '--write', 'nästa'];

/** A budget whose cost of Plan 2027 is 5 off, with a column of what the plan of the year before said. */
function withPriorPlan(): Disk {
  return smallBudgetAt('budget', {
    tables: {
      drift: [
        'Driftbudget, tkr;Utfall 2024;Budget 2025;Budget 2026;Plan 2026;Plan 2027;Plan 2028',
        'Intäkter;100;110;120;118;120;120',
        'Kostnader;-1 100;-1 160;-1 220;-1 200;-1 275;-1 320',
        'Netto;-1 000;-1 050;-1 100;-1 082;-1 150;-1 200',
      ],
    },
  });
}

test('an error of the source is no new one where a column of the earlier plan carries it as well', async () => {
  const disk = withPriorPlan();
  disk.set(
    'budget/avvikelser.csv',
    'Id;Skillnad;Skäl;Beslutad av;Datum;Gäller till;Diarienummer;Egen\r\nnet:drift/Netto/Plan 2027;5;Känt;C;2026-03-01;;;"vår; kolumn"\r\nnet:drift/Netto/Plan 2028;7;Gammalt;C;2026-03-01;;;\r\n',
  );
  const { code, err } = await netto(write, disk);
  expect([code, err.includes('rollover/new-error')]).toEqual([0, false]);
  expect(linesOf(madeText(disk, 'nästa/avvikelser.csv')).slice(1)).toEqual([
    'net:drift/Netto/Budget 2027;5;Känt;C;2026-03-01;;;"vår; kolumn"',
    'net:drift/Netto/Plan 2027;5;Känt;C;2026-03-01;;;"vår; kolumn"',
  ]);
  expect((await checked('nästa', disk)).exit).toBe(0);
});

test('an error of the source is no new one where its row gets another name', async () => {
  const disk = smallBudgetAt('budget');
  edit(disk, 'budget/brygga.csv', '-15\r\nSumma;-50;-50;-50', '-25\r\nSumma;-50;-50;-60');
  edit(disk, 'budget/verks.csv', 'Summa', 'Totalt');
  disk.set(
    'budget/omkategorisering.csv',
    'Från;Till;Belopp eller andel\nSumma;Summa förändringar;\n',
  );
  const { err } = await netto(write, disk);
  expect(err).not.toContain('rollover/new-error');
  expect(madeText(disk, 'nästa/brygga.csv')).toContain('Summa förändringar;-50;-60;');
});

test.each<readonly [readonly string[], string]>([
  [[], 'budget'],
  [['--write', 'nästa', '--check'], 'budget'],
  [['--write', 'nästa'], 'nästa/drift.csv:4:7'],
])('a new error is placed where it can be looked at: %j', async (options, place) => {
  const disk = smallBudgetAt('budget');
  disk.set('drift.csv', 'Rad;Utfall 2025\nIntäkter;110\nKostnader;-1 150\nNetto;-1 045\n');
  disk.set('nästa/drift.csv', '');
  if (!options.includes('--check')) disk.delete('nästa/drift.csv');
  const argv = ['rollover', 'budget', ...options, '--actuals', 'drift.csv'];
  const { err } = await netto(argv, disk);
  expect(err).toContain('net/mismatch, drift/Netto/Utfall 2025');
  expect(err).toContain(`\n  ${place}  Utfall 2025\n`);
});

test('what a decided uplift does to costs is told of those of services, on the screen and in rullning.md', async () => {
  const disk = smallBudgetAt('budget');
  const argv = [...write, '--uplift', 'Extern@2027=4 %', '--uplift', 'Prisuppräkning@2027=4 %'];
  const { out } = await netto(argv, disk, { language: 'sv' });
  const section = out.slice(out.indexOf('Vad beslutade uppräkningar gör'));
  expect(section).toContain('Extern 2027: 3 % → 4 %');
  expect(section).not.toContain('Prisuppräkning 2027');
  // 130 · 1 030 · 1 % is 1,3 tkr
  const notes = madeText(disk, 'nästa/rullning.md');
  const told = notes.slice(notes.indexOf('## Vad beslutade uppräkningar gör'));
  expect(told).toMatch(/\| Extern +\| 2027 +\| +3 % \| +4 % \| Budget 2027 +\| +1 \|/u);
  expect(told.split('\n## ')[0]).not.toContain('Prisuppräkning');
});

test('names, and all that moves to a row, are told on the screen, in rullning.md and as CSV', async () => {
  const disk = smallBudgetAt('budget');
  edit(disk, 'budget/verks.csv', 'Summa;', 'Park;0;0;0;0;0\r\nSumma;');
  disk.set(
    'budget/omkategorisering.csv',
    'Från;Till;Belopp eller andel\nOmsorg;Vård och omsorg;\nSkola;Fritid;10 %\nPark;Fritid;\nVård och omsorg;Fritid;50 %\n',
  );
  const { out } = await netto([...write, '--format', 'csv'], disk);
  const notes = madeText(disk, 'nästa/rullning.md');
  expect(linesOf(out)).toContain('verks;Vård och omsorg;;Omsorg;Vård och omsorg;nytt namn;');
  expect(linesOf(out)).toContain('verks;Fritid;;;Fritid;ny rad;');
  expect(linesOf(out)).toContain('verks;Park;;Park;;utgår;Har gått upp i en annan rad');
  expect(notes).toContain('## Nya namn\n\n- verks: Omsorg → Vård och omsorg\n');
  expect(notes).toContain('## Nya rader\n\n- verks: Fritid\n');
  expect(notes).toContain('- verks: Park (Har gått upp i en annan rad)\n');
  const both = 'Skola → Fritid, −69; Vård och omsorg → Fritid, −230';
  expect(out).toContain(`Fritid;Budget 2027;;-299;flyttat;"${both}"`);
  expect(notes).toContain(both);
});

test('a folder without budget.json rolls: its columns say what the plan is', async () => {
  const disk = exampleAt('budget');
  disk.delete('budget/budget.json');
  const { code, err } = await netto(write, disk);
  expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining('error') as string });
  expect(disk.has('nästa/budget.json')).toBe(false);
  expect((await netto(['plan', 'nästa'], disk)).code).toBe(0);
});

test('a workbook in the folder is told once, and nothing follows from it', async () => {
  const disk = smallBudgetAt('budget');
  const rows = [
    ['Nyckeltal, tkr', 'Budget 2026', 'Plan 2027', 'Plan 2028'],
    ['A', 1, 2, 3],
    ['B', 4, 5, 6],
  ];
  disk.set('budget/tal.xlsx', workbook({ Skola: { rows }, Omsorg: { rows } }));
  const { code, err } = await netto(write, disk);
  expect(code).toBe(2);
  expect(err.match(/^error .*/gmu)).toHaveLength(1);
  expect(err).toContain('rollover/workbook');
});

test('names with commas are told apart, one row is one, and what comes out the same is no change', async () => {
  const disk = smallBudgetAt('budget');
  edit(disk, 'budget/verks.csv', 'Omsorg;', 'Vård, omsorg;');
  edit(disk, 'budget/ins.csv', 'Omsorg', 'Vård, omsorg');
  disk.set('budget/rullning.md', '# Förra året\n');
  disk.set('budget/omkategorisering.csv', 'Från;Till\nVård, omsorg;Vård, omsorg, m.m.\n');
  const argv = ['rollover', 'budget', '--uplift', 'Prisuppräkning@2028=3,0 %'];
  const { out } = await netto([...argv, '--volumes', 'hold'], disk, { language: 'sv' });
  expect(out).toContain('Nya namn: ”Vård, omsorg” → ”Vård, omsorg, m.m.”');
  expect(out).toContain('(att fylla i), 1 rad\n');
  expect(out).not.toContain('rullning.md');
  for (const [, before, after] of out.matchAll(/(\S+) → +(\S+)$/gmu))
    expect(before).not.toBe(after);
});

test.each([
  [['--check', '--write', 'budget/vol.csv'], 'file/exists'],
  [['--write', ''], 'usage/command-line'],
])('a target that cannot be a folder is told as such: %j', async (options, expected) => {
  const disk = smallBudgetAt('budget');
  const { code, err } = await netto(['rollover', 'budget', ...options], disk);
  expect(code).toBe(2);
  expect(err).toContain(expected);
});
