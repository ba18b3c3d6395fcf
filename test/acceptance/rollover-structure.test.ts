import { describe, expect, test } from 'vitest';
import { cellsOf, rolledTo } from '../support/rolled.ts';
import { smallBudgetWith } from '../support/small-budget.ts';
import { checked, edit, netto, type Disk } from '../support/world.ts';

async function rolled(
  disk: Disk,
  options: readonly string[] = [],
): Promise<(table: string, row: string) => string | undefined> {
  await rolledTo(disk, 'nästa', options);
  return (table, row) => cellsOf(disk, `nästa/${table}.csv`, row).at(-1);
}

async function problems(disk: Disk, folder: string): Promise<readonly string[]> {
  return (await checked(folder, disk)).findings.map(({ code }) => code);
}

test('a small plan a year on, as reckoned by hand', async () => {
  const disk = smallBudgetWith();
  expect(await problems(disk, 'budget')).toEqual([]);
  const last = await rolled(disk);
  // 3 % of 1 200, the volumes again, and 720 and 480 of 1 200 are 660 and 440 of 1 100
  expect(last('brygga', 'Prisuppräkning')).toBe('-36');
  expect(last('brygga', 'Volymer')).toBe('-15');
  expect(last('drift', 'Netto')).toBe('-1 251');
  expect(last('drift', 'Kostnader')).toBe('-1 371');
  expect(last('verks', 'Skola')).toBe('-751');
  expect(last('verks', 'Omsorg')).toBe('-500');
  expect(await problems(disk, 'nästa')).toEqual([]);
});

describe('rows that a total does not add are no items of its table', () => {
  test.each([
    ['brygga', 'Summa;-50;-50;-50\n', 'Ackumulerat;-50;-100;-150\n'],
    ['verks', '-1 150;-1 200\n', 'Kommunbidrag;1 000;1 050;1 100;1 150;1 200\n'],
  ])('in %s', async (table, end, row) => {
    const disk = smallBudgetWith([`${table}.csv`, end, end + row]);
    const last = await rolled(disk);
    expect(last('drift', 'Netto')).toBe('-1 251');
    expect(last('verks', 'Skola')).toBe('-751');
    expect(last('verks', 'Summa')).toBe('-1 251');
    const { out } = await netto(['plan', 'budget', '--format', 'csv'], disk);
    expect(out.split('\n')).toContainEqual(expect.stringMatching(/^netto;.*Plan 2028.*-1200/u));
  });
});

describe('omkategorisering.csv', () => {
  const withLines = (...lines: readonly string[]): Disk => {
    const disk = smallBudgetWith();
    const header = 'Från;Till;Belopp eller andel;Från period';
    return disk.set('budget/omkategorisering.csv', [header, ...lines, ''].join('\n'));
  };

  test('a split activity has its share of the new year', async () => {
    const last = await rolled(withLines('Omsorg;LSS;50 %;'));
    expect(last('verks', 'Skola')).toBe('-751');
    expect(last('verks', 'Omsorg')).toBe('-250');
    expect(last('verks', 'LSS')).toBe('-250');
  });

  test('a row that moves away later weighs nothing in the new year', async () => {
    const disk = withLines('Omsorg;LSS;;Plan 2028');
    const last = await rolled(disk);
    expect(cellsOf(disk, 'nästa/verks.csv', 'Omsorg').slice(1)).toEqual(['-440', '-460', '0', '0']);
    expect(last('verks', 'LSS')).toBe('-500');
  });

  test('shares of a row are of what is printed, and all of them are all of it', async () => {
    const disk = withLines('Omsorg;LSS;60 %;', 'Omsorg;Funktion;40 %;');
    await rolled(disk);
    expect(cellsOf(disk, 'nästa/verks.csv', 'LSS').slice(1)).toEqual([
      '-264',
      '-276',
      '-288',
      '-300',
    ]);
    expect(cellsOf(disk, 'nästa/verks.csv', 'Funktion').slice(1)).toEqual([
      '-176',
      '-184',
      '-192',
      '-200',
    ]);
    expect(cellsOf(disk, 'nästa/verks.csv', 'Omsorg')).toEqual([]);
  });

  test('shares that are rounded are together what they are shares of', async () => {
    const disk = withLines('Omsorg;LSS;12,5 %;', 'Omsorg;Funktion;87,5 %;');
    await rolled(disk);
    const moved = ['LSS', 'Funktion'].map((row) => cellsOf(disk, 'nästa/verks.csv', row)[2]);
    // 57,5 is 58, and 402 is left of 460
    expect(moved).toEqual(['-58', '-402']);
    expect(cellsOf(disk, 'nästa/verks.csv', 'Omsorg')).toEqual([]);
  });

  test('a split item of the bridge recurs in both of its parts', async () => {
    const last = await rolled(withLines('Volymer;Demografi;40 %;'));
    expect([last('brygga', 'Volymer'), last('brygga', 'Demografi')]).toEqual(['-9', '-6']);
    expect(last('brygga', 'Summa')).toBe('-51');
  });

  test('joined items of the bridge recur as one', async () => {
    const disk = withLines('Demografi;Volymer;;');
    disk.set(
      'budget/brygga.csv',
      'Förändring, tkr;Budget 2026;Plan 2027;Plan 2028\nPrisuppräkning;-30;-33;-35\nVolymer;-10;-9;-10\nDemografi;-10;-8;-5\nSumma;-50;-50;-50\n',
    );
    const last = await rolled(disk);
    expect([last('brygga', 'Volymer'), last('brygga', 'Summa')]).toEqual(['-15', '-51']);
  });

  test('a split revenue is held in both of its parts, and costs are the rest', async () => {
    const last = await rolled(withLines('Intäkter;Taxor;40 %;'));
    expect([last('drift', 'Intäkter'), last('drift', 'Taxor')]).toEqual(['72', '48']);
    expect(last('drift', 'Kostnader')).toBe('-1 371');
  });

  test('the uplift of the whole net is reckoned under its new name', async () => {
    const last = await rolled(withLines('Prisuppräkning;Indexuppräkning;;'));
    expect(last('brygga', 'Indexuppräkning')).toBe('-36');
  });
});

describe('costs of several rows', () => {
  const operating = (...rows: readonly string[]): Disk => {
    const disk = smallBudgetWith();
    const header = 'Driftbudget, tkr;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028';
    return disk.set('budget/drift.csv', [header, ...rows, ''].join('\n'));
  };
  const sides = [
    'Taxor;60;66;72;72;72',
    'Bidrag;40;44;48;48;48',
    'Summa intäkter;100;110;120;120;120',
    'Personal;-760;-800;-850;-880;-920',
    'Lokaler;-340;-360;-370;-390;-400',
    'Summa kostnader;-1 100;-1 160;-1 220;-1 270;-1 320',
    'Netto;-1 000;-1 050;-1 100;-1 150;-1 200',
  ];

  test.each([
    ['with totals', sides],
    ['without', sides.filter((row) => !row.startsWith('Summa'))],
  ])('share what the net leaves, %s', async (_, rows) => {
    const disk = operating(...rows);
    const last = await rolled(disk);
    // 1 371 in proportion to 920 and 400: 955,5… and 415,4…
    expect([last('drift', 'Personal'), last('drift', 'Lokaler')]).toEqual(['-956', '-415']);
    expect([last('drift', 'Taxor'), last('drift', 'Bidrag')]).toEqual(['72', '48']);
    expect(last('drift', 'Netto')).toBe('-1 251');
    expect(await problems(disk, 'nästa')).toEqual([]);
  });
});

describe('rolled once more', () => {
  const twice = async (disk: Disk): Promise<(row: string) => readonly string[]> => {
    await rolledTo(disk, 'nästa');
    await rolledTo(disk, 'därpå', [], 'nästa');
    await rolledTo(disk, 'sedan', [], 'därpå');
    return (row) => cellsOf(disk, 'sedan/brygga.csv', row);
  };

  test('the rest of a full year is not taken for an item that recurs', async () => {
    const disk = smallBudgetWith([
      'budget.json',
      '"oneYearItems": []',
      '"oneYearItems": [], "fullYearEffects": [{ "item": "Volymer", "period": "Plan 2028", "months": 6 }]',
    ]);
    const row = await twice(disk);
    // Plan 2028 and its remainder have left; 2029 is budgeted, nothing is left for 2030 and 2031
    expect(row('Volymer')).toEqual(['-15', '', '']);
  });

  test('a one-year item is taken back once, and the uplift is reckoned without it', async () => {
    const disk = smallBudgetWith(
      ['brygga.csv', 'Volymer;-20;-17;-15', 'Volymer;-20;-17;-15\nEngångsmedel;;;100'],
      ['brygga.csv', 'Summa;-50;-50;-50', 'Summa;-50;-50;50'],
      ['drift.csv', '-1 320\n', '-1 220\n'],
      ['drift.csv', '-1 150;-1 200', '-1 150;-1 100'],
      ['verks.csv', '-690;-720', '-690;-660'],
      ['verks.csv', '-460;-480', '-460;-440'],
      ['verks.csv', '-1 150;-1 200', '-1 150;-1 100'],
      [
        'budget.json',
        '"oneYearItems": []',
        '"oneYearItems": [{ "item": "Engångsmedel", "period": "Plan 2028" }]',
      ],
    );
    await rolledTo(disk, 'nästa');
    expect(cellsOf(disk, 'nästa/brygga.csv', 'Prisuppräkning').at(-1)).toBe('-36');
    // 2 % of 1 200: what is taken back in the year counts, though it has a row of its own
    await rolledTo(disk, 'annars', ['--uplift', 'Prisuppräkning@2029=2 %'], 'nästa');
    expect(cellsOf(disk, 'annars/brygga.csv', 'Prisuppräkning')[1]).toBe('-24');
    const asked = ['whatif', 'nästa', '--price', 'Prisuppräkning@2029=2 %', '--format', 'json'];
    const { out } = await netto(asked, disk);
    // 1 % of 1 200, not of the 1 100 that is left once the row has taken it back
    expect(out).toContain('"12"');
    expect(out).not.toContain('"11"');
    await rolledTo(disk, 'därpå', [], 'nästa');
    expect(cellsOf(disk, 'därpå/brygga.csv', 'Återföring Engångsmedel')).toEqual(['', '-100', '']);
    expect(cellsOf(disk, 'därpå/drift.csv', 'Netto').slice(2, 4)).toEqual(
      cellsOf(disk, 'nästa/drift.csv', 'Netto').slice(3),
    );
    expect(await problems(disk, 'därpå')).toEqual([]);
  });

  test('two one-year items in a row do not make a habit', async () => {
    const disk = smallBudgetWith(
      ['brygga.csv', 'Volymer;-20;-17;-15', 'Volymer;-20;-17;-15\nEngångsmedel;;10;20'],
      ['brygga.csv', 'Summa;-50;-50;-50', 'Summa;-50;-40;-30'],
      [
        'budget.json',
        '"oneYearItems": []',
        '"oneYearItems": [{ "item": "Engångsmedel", "period": "Plan 2027" }, { "item": "Engångsmedel", "period": "Plan 2028" }]',
      ],
    );
    const row = await twice(disk);
    expect(row('Återföring Engångsmedel')).toEqual(['-20', '', '']);
  });
});

describe('what is open leaves what follows from it open', () => {
  test('a net of actuals of which only the revenue is given', async () => {
    const disk = smallBudgetWith();
    disk.set('utfall.csv', 'Rad;Tkr\nIntäkter;105\nKostnader;\n');
    await rolledTo(disk, 'nästa', ['--actuals', 'utfall.csv']);
    const actual = (row: string): string | undefined => cellsOf(disk, 'nästa/drift.csv', row)[0];
    expect([actual('Intäkter'), actual('Kostnader'), actual('Netto')]).toEqual(['105', '', '']);
  });

  test('a total of activities of which some are given', async () => {
    const disk = smallBudgetWith();
    disk.set('verks.csv', 'Verksamhet;Tkr\nSkola;-630\n');
    const { err } = await rolledTo(disk, 'nästa', ['--actuals', 'verks.csv']);
    expect(cellsOf(disk, 'nästa/verks.csv', 'Summa')[0]).toBe('');
    expect(err).toContain('given/missing-row');
  });

  test('a result below the net whose frame nobody has set', async () => {
    const disk = smallBudgetWith([
      'drift.csv',
      '-1 150;-1 200\n',
      '-1 150;-1 200\nKommunbidrag;1 000;1 050;1 100;1 150;1 200\nResultat;0;0;0;0;0\n',
    ]);
    const last = await rolled(disk);
    expect([last('drift', 'Netto'), last('drift', 'Kommunbidrag')]).toEqual(['-1 251', '']);
    expect(last('drift', 'Resultat')).toBe('');
  });
});

test('a net that is printed alone is carried on all the same', async () => {
  const disk = smallBudgetWith();
  disk.set(
    'budget/drift.csv',
    'Driftbudget, tkr;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028\nNetto;-1 000;-1 050;-1 100;-1 150;-1 200\n',
  );
  const last = await rolled(disk);
  expect(last('drift', 'Netto')).toBe('-1 251');
  expect(last('brygga', 'Prisuppräkning')).toBe('-36');
  expect(await problems(disk, 'nästa')).toEqual([]);
});

test('a folder without services needs no prices, volumes or uplifts', async () => {
  const disk = smallBudgetWith();
  for (const name of ['vol.csv', 'pris.csv', 'upp.csv', 'ins.csv']) {
    disk.delete(`budget/${name}`);
  }
  for (const name of ['vol', 'pris', 'upp', 'ins']) {
    edit(disk, 'budget/budget.json', new RegExp(`,\\s*"${name}": \\{[^}]*\\}`, 'u'), '');
  }
  const last = await rolled(disk);
  // without a rate the uplift recurs like the others
  expect(last('brygga', 'Prisuppräkning')).toBe('-35');
  expect(last('drift', 'Netto')).toBe('-1 250');
  expect(await problems(disk, 'nästa')).toEqual([]);
});

test('deviations and changes of other years are not left standing beside the new ones', async () => {
  const disk = smallBudgetWith();
  disk.set(
    'budget/uppföljning.csv',
    'Område (tkr);Utfall 2024;Budget 2024;Avvikelse;Budget 2025;Förändring 2024/2025;Budget 2026;Förändring 2025/2026\nA;-100;-90;-10;-110;-20;-120;-10\nB;-200;-210;10;-220;-10;-240;-20\nSumma;-300;-300;0;-330;-30;-360;-30\n',
  );
  await rolledTo(disk, 'nästa');
  expect(cellsOf(disk, 'nästa/uppföljning.csv', 'A')).toEqual([
    '',
    '-110',
    '',
    '-120',
    '-10',
    '',
    '',
  ]);
  const { out } = await netto(['rollover', 'budget', '--format', 'csv'], disk);
  const told = out.split('\n').filter((line) => line.startsWith('uppföljning;A;'));
  expect(told.map((line) => line.split(';')[2])).toEqual([
    'Utfall 2025',
    'Avvikelse',
    'Budget 2027',
    'Förändring 2026/2027',
  ]);
});

test('where activities print revenue and cost beside their net, both follow it', async () => {
  const disk = smallBudgetWith();
  disk.set(
    'budget/verks.csv',
    'Verksamhet, tkr;Budget 2026;;;Plan 2027;;;Plan 2028;;\n;Intäkter;Kostnader;Netto;Intäkter;Kostnader;Netto;Intäkter;Kostnader;Netto\nSkola;50;-710;-660;50;-740;-690;50;-770;-720\nOmsorg;70;-510;-440;70;-530;-460;70;-550;-480\nSumma;120;-1 220;-1 100;120;-1 270;-1 150;120;-1 320;-1 200\n',
  );
  await rolledTo(disk, 'nästa', ['--uplift', 'Prisuppräkning@2028=2 %']);
  const skola = cellsOf(disk, 'nästa/verks.csv', 'Skola');
  // 2 % of 1 150 is 12 less than the 35 printed, 7 of it for Skola; 3 % of 1 188, volumes the same
  expect(skola.slice(3)).toEqual(['50', '-763', '-713', '50', '-793', '-743']);
  expect(cellsOf(disk, 'nästa/verks.csv', 'Summa').slice(6)).toEqual(['120', '-1 359', '-1 239']);
  expect(await problems(disk, 'nästa')).toEqual([]);
});
