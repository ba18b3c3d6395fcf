import { describe, expect, test } from 'vitest';
import { checkedTable } from '../support/tables.ts';

/** What each total of a table adds, and what is said of the table. */
function sumsIn(csv: string): {
  readonly sums: readonly string[];
  readonly told: readonly string[];
} {
  const { table, told } = checkedTable(csv);
  const named = (rows: readonly { readonly label: string }[], sign: string): string =>
    rows.map(({ label }) => ` ${sign} ${label}`).join('');
  return {
    sums: table.blocks.map(
      ({ total, plus, minus }) =>
        `${total.label} =${named(plus, '+').replace(' +', '')}${named(minus, '−')}`,
    ),
    told,
  };
}

describe('what is no sum', () => {
  const figures: readonly (readonly [truth: string, csv: string])[] = [
    [
      'small figures that add up by chance in one column of two',
      'Volymer, antal;2025;2026\nBoendeplatser;64;71\nKorttidsplatser;40;38\nTrygghetslarm;24;29\n',
    ],
    [
      'a row that repeats the one above it',
      'Nämnd, tkr;2025;2026\nFörskola;12 840;13 105\nFritidshem;12 840;13 105\nGrundskola;41 210;42 007\n',
    ],
    [
      'figures that add up by chance in one year and have hardly moved since',
      'Nämnd, tkr;2024;2025;2026\nSkola;9 120;9 121;9 123\nVård;6 003;6 003;6 004\nKultur;3 119;3 118;3 119\nFritid;1 220;1 221;1 220\nTeknik;840;841;840\n',
    ],
  ];

  test.each(figures)('%s', (_, csv) => {
    expect(sumsIn(csv)).toEqual({ sums: [], told: ['check/nothing-to-add'] });
  });

  test('small figures by chance, beside a block that adds up', () => {
    const csv =
      'Volymer, antal;2025;2026\nElever;;\nFörskoleklass;210;220\nGrundskola;1 890;1 915\nSumma;2 100;2 135\nPlatser;;\nSärskilt boende;64;71\nKorttid;40;38\nDagverksamhet;24;29\n';
    expect(sumsIn(csv)).toEqual({ sums: ['Summa = Förskoleklass + Grundskola'], told: [] });
  });
});

describe('what a total adds', () => {
  const tables: readonly (readonly [
    truth: string,
    csv: string,
    sums: readonly string[],
    told: readonly string[],
  ])[] = [
    [
      'is all the rows, though they miss by as much as rounding allows',
      'Nämnd (mnkr);2026\nSkola;1,2\nVård;2,3\nKultur;0,4\nSumma;4,1\n',
      ['Summa = Skola + Vård + Kultur'],
      ['sum/unlikely 5 2026'],
    ],
    [
      'is not the last row alone, however well that fits',
      'Nämnd, tkr;2025;2026\nSkola;1 204;1 251\nVård;2 310;2 402\nSumma;2 310;2 402\n',
      ['Summa = Skola + Vård'],
      ['check/nothing-checked', 'total/unverified 4'],
    ],
    [
      'ends after the frame that the changes start from',
      'Ram, tkr;2026\nRam 2025;81 240\nPriser;1 831\nVolymer;260\nSumma förändringar;2 019\n',
      ['Summa förändringar = Priser + Volymer'],
      ['check/nothing-checked', 'total/unverified 5'],
    ],
    [
      'ends at the heading above it',
      'Nämnd, tkr;2026\nPolitik;\nStyrelse;204\nRevision;118\nSkola;\nGrund;410\nGymnasium;220\nSumma skola;603\n',
      ['Summa skola = Grund + Gymnasium'],
      ['check/nothing-checked', 'total/unverified 8'],
    ],
    [
      'ends at the heading below it',
      'Nämnd, tkr;2026\nSumma politik;240\nStyrelse;100\nRevision;104\nSkola;\nGrund;410\nGymnasium;220\n',
      ['Summa politik = Styrelse + Revision'],
      ['check/nothing-checked', 'total/unverified 2'],
    ],
    [
      'is a single row where that is set in under it',
      'Nämnd, tkr;2026\nSkola;9 431\n  Grund;9 431\nVård;7 015\n  Hemtjänst;2 507\n  Boende;4 508\n',
      ['Skola = Grund', 'Vård = Hemtjänst + Boende'],
      [],
    ],
    [
      'is set in by a dash as well',
      'Nämnd, tkr;2026\nSkola;9 431\n- Grund;9 431\nVård;7 015\n- Hemtjänst;2 507\n- Boende;4 508\n',
      ['Skola = - Grund', 'Vård = - Hemtjänst + - Boende'],
      [],
    ],
    [
      'is left to the labels where no column has a figure both for it and for them',
      'Nämnd, tkr;2025;2026\nSkola;1 204;\nVård;2 310;\nSumma;;3 653\n',
      ['Summa = Skola + Vård'],
      ['check/nothing-checked', 'figure/missing 4 2025', 'figure/missing 4 2026'],
    ],
    [
      'is nothing in a table of uplifts',
      'Uppräkning, %;2025;2026\nLöner;2,0;2,5\nPriser;1,1;1,4\nSumma;3,1;3,9\n',
      [],
      ['check/nothing-to-add'],
    ],
    [
      'is its namesakes in the groups above, whether they hold or not',
      'Nämnd, tkr;2025;2026\nSkola;;\nIntäkter;1 200;1 300\nVård;;\nIntäkter;5 100;5 200\nTotalt;;\nIntäkter;6 400;6 600\n',
      ['Intäkter = Intäkter + Intäkter'],
      ['check/nothing-checked', 'total/unverified 7'],
    ],
    [
      'is no single namesake',
      'Nämnd, tkr;2025;2026\nSkola;;\nIntäkter;1 200;1 300\nTotalt;;\nIntäkter;1 200;1 390\n',
      [],
      ['check/nothing-to-add'],
    ],
    [
      'is all there is, though no word says so and the figures are small',
      'Volymer, antal;2025\nElever;164\nFlickor;80\nPojkar;84\n',
      ['Elever = Flickor + Pojkar'],
      [],
    ],
    [
      'is every row that is set in under it, though the figures are small, and one is zero',
      'Volymer, antal;2025\nSkola;64\n  Grund;40\n  Gymnasium;24\n  Särskola;0\nVård;71\nKultur;38\n',
      ['Skola = Grund + Gymnasium + Särskola'],
      [],
    ],
  ];

  test.each(tables)('%s', (_, csv, sums, told) => {
    expect(sumsIn(csv)).toEqual({ sums, told });
  });
});

describe('a total never adds a row that adds it', () => {
  test('not where what follows the net would give back one side of it', () => {
    const csv =
      'Driftbudget, tkr;2025;2026\nIntäkter;5 210;5 300\nKostnader;-60 114;-61 900\nNetto;-54 904;-56 600\nAnslag till kostnaderna;60 114;61 900\n';
    expect(sumsIn(csv).sums).toEqual(['Netto = Intäkter + Kostnader']);
  });

  test('not where two rows each are the other and one more', () => {
    const csv =
      'Medel, tkr;2025;2026\nUttag;-2 104;-2 311\nCheckkonto;9 420;9 801\nSparkonto;7 316;7 490\nInsättning;2 104;2 311\n';
    expect(sumsIn(csv).sums).toEqual(['Sparkonto = Uttag + Checkkonto']);
  });

  test('not by way of others', () => {
    const csv =
      'Nämnd, tkr;2025;2026\nÅterföring;-7 165;-7 631\nSkola;-4 113;-4 402\nVård;-3 052;-3 229\nRam;17 369;17 508\nDrift;10 204;9 877\nHyror;5 118;5 341\nVerksamhet;15 322;15 218\nMedel;2 047;2 290\n';
    expect(sumsIn(csv).sums).toEqual([
      'Återföring = Skola + Vård',
      'Drift = Återföring + Ram',
      'Verksamhet = Drift + Hyror',
    ]);
  });
});

describe('a net in a single column that does not add up', () => {
  test('has the signs under which it misses least', () => {
    const csv = 'Resultatbudget, tkr;2025\nIntäkter;5 210\nKostnader;60 114\nNetto;54 940\n';
    expect(sumsIn(csv)).toEqual({
      sums: ['Netto = Kostnader − Intäkter'],
      told: ['net/mismatch 4 2025'],
    });
  });

  test('is none of rows that are neither revenue nor cost', () => {
    const csv = 'Driftbudget, tkr;2025\nIntäkter;5 210\nSkola;60 114\nNetto;54 940\n';
    expect(sumsIn(csv)).toEqual({ sums: [], told: ['check/nothing-checked'] });
  });
});

describe('a part of a whole', () => {
  test.each([
    ['is none of a heading', 'Skola;;\nvarav löner;7 100;7 300\n', ['check/nothing-checked']],
    [
      'stays one where it is too large in one column of two',
      'Skola;9 000;7 000\nvarav löner;7 100;7 300\n',
      ['of-which/mismatch 3 2026'],
    ],
    [
      'stays one where no column has both',
      'Skola;9 000;\nvarav löner;;7 300\n',
      ['check/nothing-checked', 'figure/missing 2 2026', 'figure/missing 3 2025'],
    ],
  ])('%s', (_, rows, told) => {
    expect(sumsIn(`Nämnd, tkr;2025;2026\n${rows}Vård;4 000;4 100\n`).told).toEqual(told);
  });
});

describe('long tables', () => {
  const rows = (count: number, row: (order: number) => string): string =>
    Array.from({ length: count }, (_, order) => row(order)).join('');

  test('a list of a thousand grants has one total, however far away', () => {
    // 1 + 2 + … + 1 000
    const items = rows(1000, (order) => `Förening ${String(order + 1)};${String(order + 1)};7\n`);
    const { told, sums } = sumsIn(`Föreningsbidrag, kr;2025;2026\n${items}Summa;500 500;7 000\n`);
    expect(told).toEqual([]);
    expect(sums).toHaveLength(1);
    expect(sums[0]?.split(' + ')).toHaveLength(1000);
  });

  test('rows of zero beyond those that a total adds do not make it many sums', () => {
    const zeros = (name: string): string => rows(5000, (order) => `${name} ${String(order)};0;0\n`);
    const { told } = sumsIn(
      `Nämnd, tkr;2025;2026\n${zeros('Före')}Skola;1 250;1 310\n${zeros('Efter')}Summa;1 250;1 310\n`,
    );
    expect(told).toEqual([]);
  });

  test('thousands of totals that nothing adds up to are told, every one', () => {
    const items = rows(2500, (order) => `Post ${String(order)};${String(order % 7)};3\n`);
    const totals = rows(2500, (order) => {
      const [one, other] = [
        90_000 + ((order * order * 7919) % 100_003),
        70_000 + ((order * 104_729) % 99_991),
      ];
      return `Summa ${String(order)};${String(one)};${String(other)}\n`;
    });
    const { told } = sumsIn(`Nämnd, tkr;2025;2026\n${items}${totals}`);
    expect(told.filter((code) => code.startsWith('total/unverified'))).toHaveLength(2500);
  });
});

describe('a total that names what it leaves out', () => {
  const table = [
    'Nämnd, tkr;2025;2026;2027',
    'Skola;-310 412;-318 007;-325 110',
    'Vård;-205 133;-209 870;-214 002',
    'Kultur;-41 026;-42 311;-43 405',
    'Finansiering;560 004;575 112;590 240',
    'Summa exkl. finansiering;-556 571;-570 188;-582 517',
    'Summa inkl. finansiering;3 433;4 924;7 723',
  ].join('\n');

  test('adds the others, and the one that adds it too adds all', () => {
    expect(sumsIn(table)).toEqual({
      sums: [
        'Summa exkl. finansiering = Skola + Vård + Kultur',
        'Summa inkl. finansiering = Summa exkl. finansiering + Finansiering',
      ],
      told: [],
    });
  });

  test('is an error where one figure of it is wrong', () => {
    const { told } = sumsIn(table.replace('-570 188', '-571 088'));
    expect(told).toEqual(['sum/mismatch 6 2026', 'sum/mismatch 7 2026']);
  });

  test('is told as unverified where it adds up to nothing', () => {
    const { told } = sumsIn(table.replace(/-556 571;.*/u, '-1;-2;-3'));
    expect(told).toContain('total/unverified 6');
  });
});
