import { expect, test } from 'vitest';
import { cellsOf } from '../support/rolled.ts';
import type { TableDiff } from '../support/rolled-diff.ts';
import { checked, edit, exampleAt, netto, textAt, type Disk } from '../support/world.ts';

interface JsonRollover {
  readonly tables: readonly TableDiff[];
  readonly effects: readonly {
    readonly category: string;
    readonly periods: readonly { readonly period: string; readonly effect: string }[];
  }[];
  readonly moves: readonly {
    readonly table: string;
    readonly amounts: readonly { readonly period: string; readonly amount: string }[];
  }[];
  readonly acknowledged: { readonly kept: readonly string[]; readonly left: readonly string[] };
}

async function rolled(
  disk: Disk,
  options: readonly string[] = [],
): Promise<JsonRollover & { readonly code: number; readonly err: string }> {
  const argv = ['rollover', 'budget', '--write', 'nästa', '--format', 'json', ...options];
  const { code, out, err } = await netto(argv, disk);
  return { ...(out === '' ? ({} as JsonRollover) : (JSON.parse(out) as JsonRollover)), code, err };
}

function rowIn(disk: Disk, table: string, label: string): readonly string[] {
  return cellsOf(disk, `nästa/${table}.csv`, label);
}

test('Norrtälje a year on: prices from the same base, volumes by the last step, the bridge, the net', async () => {
  const disk = exampleAt('budget');
  const { code, tables } = await rolled(disk);
  expect(code).toBe(0);
  // 5 885 · 1,03 · 1,032³ = 6 662,256…
  expect(rowIn(disk, 'a-priser', 'Institutionsplaceringar barn & unga').at(-1)).toBe('6 662');
  expect(rowIn(disk, 'volymer', 'Familjehem barn & unga, konsulentstödda').at(-1)).toBe('10 275');
  expect(rowIn(disk, 'ekonomiska-forandringar', 'Prisuppräkning').at(-1)).toBe('-13 947');
  expect(rowIn(disk, 'ekonomiska-forandringar', 'Volymförändring barn och unga').at(-1)).toBe(
    '-5 000',
  );
  expect(rowIn(disk, 'ekonomiska-forandringar', 'Effektiviseringar').at(-1)).toBe('2 067');
  expect(rowIn(disk, 'ekonomiska-forandringar', 'Återföring Minskat PO-påslag')).toEqual([
    '-2 680',
    '',
    '',
  ]);
  expect(rowIn(disk, 'driftbudget', 'Netto').at(-1)).toBe('-452 720');
  expect(rowIn(disk, 'driftbudget-per-verksamhet', 'Summa').at(-1)).toBe('-452 720');
  expect(tables.find(({ table }) => table === 'driftbudget')?.columns).toEqual([
    { label: 'Utfall 2025', carries: null },
    { label: 'Budget 2026', carries: 'Budget 2026' },
    { label: 'Budget 2027', carries: 'Plan 2027' },
    { label: 'Plan 2027', carries: 'Plan 2027' },
    { label: 'Plan 2028', carries: 'Plan 2028' },
    { label: 'Plan 2029', carries: null },
  ]);
});

test('a year on nothing fails to reconcile that did before, and the year after neither', async () => {
  const disk = exampleAt('budget');
  await rolled(disk);
  const errors = async (folder: string): Promise<readonly string[]> =>
    (await checked(folder, disk)).findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code, row }) => `${code} ${row ?? ''}`);
  expect(await errors('nästa')).toEqual(['bridge/mismatch Summa förändring per år, tkr']);
  await netto(['rollover', 'nästa', '--write', 'därpå'], disk);
  expect(await errors('därpå')).toEqual(['bridge/mismatch Summa förändring per år, tkr']);
});

test('the source is left as it is, and an existing target too', async () => {
  const disk = exampleAt('budget');
  const before = new Map(disk);
  await rolled(disk);
  for (const [path, entry] of before) expect(disk.get(path)).toBe(entry);
  const again = await rolled(disk);
  expect(again.code).toBe(2);
  expect(again.err).toContain('file/exists');
});

test('a decided uplift replaces a preliminary one: prices follow, and what it costs is told', async () => {
  const disk = exampleAt('budget');
  const { effects } = await rolled(disk, ['--uplift', 'Uppdragstagare@2027=4 %']);
  // 814 · 1,032 · 1,04 = 873,65
  expect(rowIn(disk, 'a-priser', 'Familjehem barn & unga, egen regi')).toEqual([
    '',
    '840',
    '874',
    '902',
    '930',
  ]);
  // the same as `whatif --price "Uppdragstagare@2027=4 %"` does to the net of 2027
  expect(effects[0]?.category).toBe('Uppdragstagare');
  expect(effects[0]?.periods[0]).toEqual({
    period: 'Budget 2027',
    effect: '213.730139136',
  });
});

test('the uplift of the whole net moves the nets, their rows and the activities with it', async () => {
  const disk = exampleAt('budget');
  await rolled(disk, ['--uplift', 'Prisuppräkning@2028=4 %']);
  // 4 % of 419 515 is 16 780,6, which is 3 357 more than the 13 424 printed
  expect(rowIn(disk, 'ekonomiska-forandringar', 'Prisuppräkning')).toEqual([
    '-12 938',
    '-16 781',
    '-14 054',
  ]);
  expect(rowIn(disk, 'driftbudget', 'Netto').slice(-2)).toEqual(['-439 197', '-456 184']);
  expect(rowIn(disk, 'driftbudget', 'Kostnader').slice(-2)).toEqual(['-476 097', '-493 084']);
  expect(rowIn(disk, 'driftbudget-per-verksamhet', 'Summa').slice(-2)).toEqual([
    '-439 196',
    '-456 184',
  ]);
});

test('volumes are held, or those of a file', async () => {
  const held = exampleAt('budget');
  await rolled(held, ['--volumes', 'hold']);
  expect(rowIn(held, 'volymer', 'Stödboende, barn & unga').slice(-2)).toEqual(['3 528', '3 528']);

  const given = exampleAt('budget');
  given.set('volymer-2029.csv', 'Rad;Antal\nStödboende, barn & unga;3 600\n');
  const { err } = await rolled(given, ['--volumes', 'volymer-2029.csv']);
  expect(rowIn(given, 'volymer', 'Stödboende, barn & unga').at(-1)).toBe('3 600');
  expect(rowIn(given, 'volymer', 'Institutionsplaceringar, vuxna').at(-1)).toBe('2 827');
  expect(err.match(/given\/missing-row/gu)).toHaveLength(9);
});

test('a full-year effect has its remainder in the new year, and is not taken for one that recurs', async () => {
  const disk = exampleAt('budget');
  const bridge = 'budget/ekonomiska-forandringar.csv';
  edit(disk, bridge, 'Coach LUMENA;-670;;', 'Coach LUMENA;-670;;-100');
  edit(disk, bridge, 'Friskvårdsbidrag;-46;;', 'Friskvårdsbidrag;;-46;-50');
  edit(
    disk,
    'budget/budget.json',
    '"oneYearItems"',
    '"fullYearEffects": [{ "item": "Coach LUMENA", "period": "Plan 2028", "months": 5 }, { "item": "Friskvårdsbidrag", "period": "Plan 2027", "months": 6 }], "oneYearItems"',
  );
  await rolled(disk);
  // 5 months cost 100, the other 7 cost 140
  expect(rowIn(disk, 'ekonomiska-forandringar', 'Coach LUMENA')).toEqual(['', '-100', '-140']);
  expect(rowIn(disk, 'ekonomiska-forandringar', 'Friskvårdsbidrag')).toEqual(['-46', '-50', '']);
});

test('a one-year item of the last plan year is taken back in the new one', async () => {
  const disk = exampleAt('budget');
  edit(
    disk,
    'budget/budget.json',
    '"item": "Minskat PO-påslag", "period": "Budget 2026"',
    '"item": "Effektiviseringar", "period": "Plan 2028"',
  );
  await rolled(disk);
  const table = 'ekonomiska-forandringar';
  expect(rowIn(disk, table, 'Effektiviseringar')).toEqual(['2 021', '2 067', '']);
  expect(rowIn(disk, table, 'Återföring Effektiviseringar')).toEqual(['', '', '-2 067']);
  // 3,2 % of 435 840 + 2 067
  expect(rowIn(disk, table, 'Prisuppräkning').at(-1)).toBe('-14 013');
});

test('new items of a file are added, and the nets follow', async () => {
  const disk = exampleAt('budget');
  disk.set('nytt.csv', 'Verksamhetsförändring;Budget 2027;Plan 2029\nNy mottagning;-1 200;-300\n');
  await rolled(disk, ['--items', 'nytt.csv']);
  const table = 'ekonomiska-forandringar';
  expect(rowIn(disk, table, 'Ny mottagning')).toEqual(['-1 200', '', '-300']);
  // −15 204 − 2 680 − 1 200; 3,2 % of 419 515 + 1 200 = 13 462,88
  expect(rowIn(disk, table, 'Summa förändring per år, tkr')[0]).toBe('-19 084');
  expect(rowIn(disk, table, 'Prisuppräkning')[1]).toBe('-13 463');
  expect(rowIn(disk, 'driftbudget', 'Netto')).toEqual([
    '',
    '-401 630',
    '-420 715',
    '-419 515',
    '-437 079',
    '-454 299',
  ]);
  const { findings } = await checked('nästa', disk);
  expect(findings.filter(({ code }) => code === 'net/mismatch')).toEqual([]);
});

test('actual figures fill their column, and their totals follow where the file has none', async () => {
  const disk = exampleAt('budget');
  disk.set(
    'utfall.csv',
    'Rad;Tkr\nIntäkter;47 100\nKostnader;-421 000\nvarav kapitalkostnader;-1 400\n',
  );
  const { code, err } = await rolled(disk, ['--actuals', 'utfall.csv']);
  expect([code, err.includes('warning')]).toEqual([0, false]);
  expect(rowIn(disk, 'driftbudget', 'Netto')[0]).toBe('-373 900');
  expect(rowIn(disk, 'driftbudget', 'Förändring i tkr')[1]).toBe('-27 730');
});

test('rows are renamed, split and joined, so that the years compare', async () => {
  const disk = exampleAt('budget');
  disk.set(
    'budget/omkategorisering.csv',
    [
      'Från;Till;Belopp eller andel;Från period',
      'Flyktingmottagande;Mottagande och etablering;;',
      'Ekonomiskt bistånd;Budget- och skuldrådgivning;10 %;Budget 2027',
      'Övrig politisk verksamhet;Nämnd- och styrelseverksamhet;;',
      'Stödboende vuxna, vuxna;Stödboende, vuxna;;',
      '',
    ].join('\n'),
  );
  const { moves, tables } = await rolled(disk);
  const table = 'driftbudget-per-verksamhet';
  expect(rowIn(disk, table, 'Mottagande och etablering').slice(1, 4)).toEqual([
    '796',
    '832',
    '864',
  ]);
  expect(rowIn(disk, table, 'Ekonomiskt bistånd').slice(1, 4)).toEqual([
    '-75 317',
    '-70 804',
    '-73 559',
  ]);
  expect(rowIn(disk, table, 'Budget- och skuldrådgivning').slice(1, 4)).toEqual([
    '',
    '-7 867',
    '-8 173',
  ]);
  expect(rowIn(disk, table, 'Nämnd- och styrelseverksamhet').slice(1, 4)).toEqual([
    '-3 117',
    '-3 256',
    '-3 382',
  ]);
  expect(rowIn(disk, table, 'Övrig politisk verksamhet')).toEqual([]);
  expect(rowIn(disk, table, 'Summa')).toEqual(['', '-401 630', '-419 515', '-435 839', '-452 720']);
  for (const name of ['volymer', 'a-priser', 'baspriser', 'insatser']) {
    expect(rowIn(disk, name, 'Stödboende, vuxna').length).toBeGreaterThan(0);
  }
  expect(moves.map((own) => own.table)).toEqual([table, table]);
  expect(tables.find((own) => own.table === table)?.removed).toEqual([
    { row: 'Övrig politisk verksamhet', why: 'merged' },
  ]);
  const { findings } = await checked('nästa', disk);
  expect(findings.map(({ code }) => code)).toEqual([
    'bridge/mismatch',
    'sum/rounding',
    'cross/rounding',
    'bridge/rounding',
  ]);
});

test('acknowledged differences that still apply are carried, by the names that they have a year on', async () => {
  const disk = exampleAt('budget');
  const line = (id: string, amount: string): string => `${id};${amount};Känt;;2026-03-01;;`;
  const table = 'bridge:ekonomiska-forandringar/Summa förändring per år, tkr';
  disk.set(
    'budget/avvikelser.csv',
    [
      'Id;Skillnad;Skäl;Beslutad av;Datum;Gäller till;Diarienummer',
      line('net:driftbudget/Netto/Utfall 2024', '-58344'),
      line(`${table}/Plan 2028`, '-32'),
      '',
    ].join('\n'),
  );
  const first = await rolled(disk);
  expect(first.acknowledged).toEqual({
    kept: [`${table}/Plan 2028`],
    left: ['net:driftbudget/Netto/Utfall 2024'],
  });
  expect((await checked('nästa', disk)).exit).toBe(0);
  const { out } = await netto(['rollover', 'nästa', '--format', 'json', '--write', 'därpå'], disk);
  const second = JSON.parse(out) as JsonRollover;
  expect(second.acknowledged).toEqual({ kept: [`${table}/Budget 2028`], left: [] });
  expect((await checked('därpå', disk)).exit).toBe(0);
});

test('--check fails while anything would change, and holds a folder against what the source gives', async () => {
  const disk = exampleAt('budget');
  expect((await netto(['rollover', 'budget', '--check'], disk)).code).toBe(1);
  await rolled(disk);
  const held = ['rollover', 'budget', '--write', 'nästa', '--check'];
  expect((await netto(held, disk, { language: 'sv' })).code).toBe(0);
  expect((await netto(held, disk, { language: 'en' })).code).toBe(0);
  disk.set('nästa/volymer.csv', 'Volymer, antal;Budget 2027\n');
  const { code, err } = await netto(held, disk);
  expect(code).toBe(1);
  expect(err.match(/rollover\/differs/gu)).toHaveLength(1);
});

test('two years on, Norrtälje is as reckoned straight from what is printed', async () => {
  const disk = exampleAt('budget');
  await rolled(disk);
  await netto(['rollover', 'nästa', '--write', 'därpå'], disk);
  const last = (table: string, row: string): string | undefined =>
    cellsOf(disk, `därpå/${table}.csv`, row).at(-1)?.replaceAll(/\s/gu, '');
  const printed = textAt(disk, 'budget/a-priser.csv').trim().split('\n').slice(1);
  // in tenths of a percent: those of 2026, 2027 and 2028, and that of 2028 for 2029 and 2030
  const rates = new Map([
    ['Uppdragstagare', [32n, 32n, 32n, 32n, 32n]],
    ['Externa insatser', [30n, 32n, 32n, 32n, 32n]],
  ]);
  for (const line of textAt(disk, 'budget/insatser.csv').trim().split('\n').slice(1)) {
    const [service = '', category = ''] = line.split(';');
    const first = printed.find((own) => own.startsWith(`${service};`))?.split(';')[2] ?? '';
    const all = rates.get(category) ?? [];
    const exact = all.reduce(
      (price, rate) => price * (1000n + rate),
      BigInt(first.replace(/\s/gu, '')),
    );
    const price = (2n * exact + 1000n ** 5n) / (2n * 1000n ** 5n);
    expect([service, last('a-priser', service)]).toEqual([service, String(price)]);
  }
  // 10 275 and its last step of 658 again
  expect(last('volymer', 'Familjehem barn & unga, konsulentstödda')).toBe('10933');
  // 3,2 % of 452 720; with 5 000 of volumes and 2 067 of savings
  expect(last('ekonomiska-forandringar', 'Prisuppräkning')).toBe('-14487');
  expect(last('driftbudget', 'Netto')).toBe('-470140');
  expect(last('driftbudget-per-verksamhet', 'Summa')).toBe('-470140');
});
