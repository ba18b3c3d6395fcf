import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAmount } from '../../src/formats/notation.ts';
import type { Vocabulary } from '../../src/model/index.ts';
import { findTables } from '../../src/recognise/index.ts';

const vocabulary = JSON.parse(readFileSync('data/vocabulary.json', 'utf8')) as Vocabulary;

/** The tables of a text as lines of cells, and the codes of what was found on the way. */
function read(text: string): {
  readonly tables: readonly string[];
  readonly codes: readonly string[];
} {
  const { value, findings } = findTables(text, 'plan.txt', vocabulary, readAmount);
  return {
    tables: value.map(({ name, rows }) => [name, ...rows.map((row) => row.join(';'))].join('\n')),
    codes: findings.map(({ code, at }) => `${code}:${String(at.line ?? 0)}`),
  };
}

/** Lines apart, as a published plan is copied: a blank line after each. */
function apart(...lines: readonly string[]): string {
  return lines.map((line) => `${line} \n\n`).join('');
}

describe('a table in running text', () => {
  test('is found between sentences that hold years and amounts', () => {
    const text = apart(
      'Ramen för 2026 uppgår till 28 700 tkr, varav 1 200 tkr avser Plan 2027.',
      'Driftbudget, tkr Budget 2025 Budget 2026',
      'Skola -1 200 -1 300',
      'Vård -800 -900',
      'Summa -2 000 -2 200',
      'Budgeten ökar under 2026 med 200 tkr. Volymerna ökar motsvarande 1 100',
      'tkr mellan 2025 och 2026',
    );
    expect(read(text)).toEqual({
      tables: [
        'driftbudget\nDriftbudget, tkr;Budget 2025;Budget 2026\nSkola;-1 200;-1 300\nVård;-800;-900\nSumma;-2 000;-2 200',
      ],
      codes: [],
    });
  });

  test('has a header and labels over several lines', () => {
    const text = [
      'Driftbudget per avdelning, netto, \ntkr \n\nUtfall 2024 Budget \n2025 \n\nPlan 2026 \n',
      'Barn och unga, \ninstitution \n\n-11 200 -11 300 -11 400 \n',
      'Placeringar \n2025 \n\n-2 000 -2 100 -2 200 \n',
      ' Summa -13 200 -13 400 -13 600 \n',
    ].join('\n');
    expect(read(text)).toEqual({
      tables: [
        [
          'driftbudget-per-verksamhet',
          'Driftbudget per avdelning, netto, tkr;Utfall 2024;Budget 2025;Plan 2026',
          'Barn och unga, institution;-11 200;-11 300;-11 400',
          'Placeringar 2025;-2 000;-2 100;-2 200',
          'Summa;-13 200;-13 400;-13 600',
        ].join('\n'),
      ],
      codes: [],
    });
  });

  test('has headings, and parts that begin in lower case', () => {
    const text = apart(
      'Volymer, antal Budget 2025 Budget 2026',
      'Individ- och familjeomsorg',
      'Familjehem 120 130',
      'varav konsulentstödda 20 30',
    );
    expect(read(text).tables).toEqual([
      'volymer\nVolymer, antal;Budget 2025;Budget 2026\nIndivid- och familjeomsorg;;\nFamiljehem;120;130\nvarav konsulentstödda;20;30',
    ]);
  });

  test('keeps headings apart from rows, and parts from the label above', () => {
    const text = [
      'Volymer, antal Budget 2025 Budget 2026',
      '',
      'Familjehem 120 130',
      'varav konsulentstödda 20 30',
      '',
      'Vuxna',
      '',
      'övrigt 7 8',
    ].join('\n');
    expect(read(text).tables).toEqual([
      'volymer\nVolymer, antal;Budget 2025;Budget 2026\nFamiljehem;120;130\nvarav konsulentstödda;20;30\nVuxna;;\növrigt;7;8',
    ]);
    const below = text.replace('Vuxna\n\növrigt', 'Vuxna\nvarav övrigt');
    expect(read(below).tables[0]).toContain('Vuxna;;\nvarav övrigt;7;8');
  });

  test('has a year at the end of a label, whose figures are on the next line', () => {
    const text =
      'Investeringar 2025 2026 2027\n\nInventarier 2025\n\n2 000 3 000 4 000\n\nBilar 1 2 3';
    expect(read(text).tables).toEqual([
      'investeringar\nInvesteringar;2025;2026;2027\nInventarier 2025;2 000;3 000;4 000\nBilar;1;2;3',
    ]);
  });

  test('ends where a paragraph begins, though figures follow', () => {
    const table = apart('Volymer Budget 2025 Budget 2026 Plan 2027', 'Skola 120 130 140');
    const sentence = 'Volymerna ökar.';
    expect(read(`${table}${sentence}\n\nVård 1 2 3`).codes).toEqual(['text/row-left-out:7']);
    const paragraph = Array.from(
      { length: 4 },
      () => 'Volymerna ökar som en följd av att fler får stöd',
    );
    expect(read(`${table}${paragraph.join('\n')}\n\n1 2 3`).codes).toEqual([
      'text/row-left-out:10',
    ]);
  });

  test('has no header of words that a blank line keeps apart, nor of words before a measure', () => {
    expect(read(apart('Budget', '2025 2026 2027', 'Bilar 1 2 3')).tables).toEqual([
      'budget\nBudget;2025;2026;2027\nBilar;1;2;3',
    ]);
    const { codes } = read(apart('Ökning skolor Budget 2025 Budget 2026', 'Stad 1 200 300'));
    expect(codes).toEqual(['text/doubtful-row:3']);
  });

  test('keeps rows that rise like page numbers', () => {
    const rows = ['Personal 10 12', 'Personal 10 13', 'Personal 10 14'];
    expect(read(apart('Volymer Budget 2025 Budget 2026', ...rows)).tables[0]).toContain('10;14');
  });

  test('leaves out the heads and feet of pages', () => {
    const page = (own: string): string => `Kommunens plan\n\n${own}\n\nAntagen av fullmäktige\n\f`;
    const text = ['Volymer Budget 2025 Plan 2026\n\nSkola 1 2', 'Vård 3 4', 'Fritid 5 6'].map(page);
    expect(read(text.join(''))).toEqual({
      tables: ['volymer\nVolymer;Budget 2025;Plan 2026\nSkola;1;2\nVård;3;4\nFritid;5;6'],
      codes: [],
    });
  });

  test('leaves cells blank where the spaces around them say so', () => {
    const text = apart(
      'Investeringar, tkr 2025 2026 2027',
      'Bilar 500   ',
      'Larm  400 300',
      'Möbler - - 250',
    ).replaceAll('500    ', '500   ');
    expect(read(text).tables).toEqual([
      'investeringar\nInvesteringar, tkr;2025;2026;2027\nBilar;500;;\nLarm;;400;300\nMöbler;-;-;250',
    ]);
  });

  test('goes on below the same header on the next page; page numbers are no rows', () => {
    const page = (number: number): string => `Verksamhetsplan 2026 ${String(number)}`;
    const text = apart(
      page(3),
      'Volymer, antal Budget 2025 Budget 2026 Plan 2027',
      'Familjehem 120 130 140',
      page(4),
      'Stödboende 12 13 14',
      page(5),
      'Volymer, antal Budget 2025 Budget 2026 Plan 2027',
      'Kontaktpersoner 22 23 24',
    );
    expect(read(text)).toEqual({
      tables: [
        'volymer\nVolymer, antal;Budget 2025;Budget 2026;Plan 2027\nFamiljehem;120;130;140\nStödboende;12;13;14\nKontaktpersoner;22;23;24',
      ],
      codes: [],
    });
  });

  test('has a name that says its kind, else its title, and no other table has it', () => {
    const table = (title: string): string =>
      apart(`${title} Budget 2025 Budget 2026`, 'Skola 120 130', 'Vård 220 230');
    const text = ['Driftbudget, tkr', 'Driftbudget, tkr', 'Små & stora lån', '../lömskt'].map(
      table,
    );
    expect(read(text.join('Ett stycke.\n\n')).tables.map((own) => own.split('\n')[0])).toEqual([
      'driftbudget',
      'driftbudget-2',
      'sma-stora-lan',
      'lomskt',
    ]);
  });
});

describe('groups of digits', () => {
  test('fall apart in the one way that gives every column a figure', () => {
    const text = apart(
      'Netto per verksamhet Utfall 2024 Budget 2025 Budget 2026 Plan 2027 Plan 2028',
      'Flyktingar 14839 648 796 832 864',
      'Bistånd 1 250 300 1 210 400 1 180 500 1 150 600 1 120 700',
    );
    expect(read(text)).toEqual({
      tables: [
        [
          'driftbudget-per-verksamhet',
          'Netto per verksamhet;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028',
          'Flyktingar;14839;648;796;832;864',
          'Bistånd;1 250 300;1 210 400;1 180 500;1 150 600;1 120 700',
        ].join('\n'),
      ],
      codes: [],
    });
  });

  test('fall apart as the sums say, where the columns allow more', () => {
    const text = apart(
      'Investeringar, tkr 2025 2026 2027',
      'Inventarier 2025 1 500 500 500',
      'Ombyggnad 2 000   ',
      'Summa investeringar 3 500 500 500',
    ).replaceAll('000    ', '000   ');
    expect(read(text)).toEqual({
      tables: [
        'investeringar\nInvesteringar, tkr;2025;2026;2027\nInventarier 2025;1 500;500;500\nOmbyggnad;2 000;;\nSumma investeringar;3 500;500;500',
      ],
      codes: [],
    });
  });

  test('fall apart by a net, whatever its signs', () => {
    for (const [cost, net] of [
      ['-1 400 -900', '-200 -400'],
      ['1 400 900', '-200 -400'],
    ] as const) {
      const text = apart(
        'Driftbudget, tkr Budget 2025 Budget 2026',
        'Intäkter 1 200 500',
        `Kostnader ${cost}`,
        `Netto ${net}`,
      );
      expect(read(text).codes).toEqual([]);
      expect(read(text).tables[0]).toContain('Intäkter;1 200;500');
    }
  });

  test('stay in doubt where the sums hold in several ways', () => {
    const alike = apart('Tkr Budget 2025 Budget 2026', 'Skola 1 100 200', 'Summa 1 100 200');
    expect(read(alike).codes).toEqual(['text/doubtful-row:3', 'text/doubtful-row:5']);
    const swapped = apart(
      'Tkr Budget 2025 Budget 2026',
      'Skola 1 100 200',
      'Vård 1 100 200',
      'Summa 1 101 100 400',
    );
    expect(read(swapped)).toEqual({
      tables: ['tkr\nTkr;Budget 2025;Budget 2026\nSkola;?;?\nVård;?;?\nSumma;1 101;100 400'],
      codes: ['text/doubtful-row:3', 'text/doubtful-row:5'],
    });
  });

  test('need no blank where a line closes every cell; more spaces than that mean nothing', () => {
    const text = apart('Volymer Budget 2025 Budget 2026', 'Skola  12 13', 'Vård 1 220');
    expect(read(text)).toEqual({
      tables: ['volymer\nVolymer;Budget 2025;Budget 2026\nSkola;12;13\nVård;1;220'],
      codes: [],
    });
  });

  test('leave in doubt only the cells that nothing decides', () => {
    const text = apart(
      'À-priser, kr Budget 2025 Budget 2026 Plan 2027',
      'Stödboende 1 150 998 1 010',
      'Familjehem 700 710 720',
    );
    expect(read(text)).toEqual({
      tables: [
        'a-priser\nÀ-priser, kr;Budget 2025;Budget 2026;Plan 2027\nStödboende;?;?;1 010\nFamiljehem;700;710;720',
      ],
      codes: ['text/doubtful-row:3'],
    });
  });

  test('are in doubt where a trimmed line may have lost a blank at its end', () => {
    const text = 'Volymer Budget 2025 Budget 2026\nSkola 120 130\nVård 1 220';
    expect(read(text)).toEqual({
      tables: ['volymer\nVolymer;Budget 2025;Budget 2026\nSkola;120;130\nVård;?;?'],
      codes: ['text/doubtful-row:3'],
    });
  });

  test('belong to the label where its last word asks for a number', () => {
    const text = apart(
      'Volymer, antal Budget 2025 Budget 2026',
      'Årskurs 7 1 200 1 300',
      'Årskurs 8 200 300',
    );
    expect(read(text)).toEqual({
      tables: [
        'volymer\nVolymer, antal;Budget 2025;Budget 2026\nÅrskurs 7;1 200;1 300\nÅrskurs;?;?',
      ],
      codes: ['text/doubtful-row:5'],
    });
  });

  test('may lack columns at the end of a line that was trimmed, and the sums say which', () => {
    const text = [
      'Verksamhetsförändring Budget 2026 Plan 2027 Plan 2028',
      'Prisuppräkning -11 103 -12 938 -13 424',
      'Volymer 4 100',
      'Återföring 1 426 713',
      'Summa -5 577 -12 225 -13 424',
    ].join('\n\n');
    expect(read(text)).toEqual({
      tables: [
        'ekonomiska-forandringar\nVerksamhetsförändring;Budget 2026;Plan 2027;Plan 2028\nPrisuppräkning;-11 103;-12 938;-13 424\nVolymer;4 100;;\nÅterföring;1 426;713;\nSumma;-5 577;-12 225;-13 424',
      ],
      codes: [],
    });
  });
});

describe('columns that stand apart, as pdftotext -layout prints them', () => {
  test('take the figures under them, blanks too, on every page anew', () => {
    const text = [
      'Driftbudget per                 Utfall 2024     Budget 2025',
      'avdelning, netto, tkr',
      '',
      'Barn och unga,',
      '                                     -1 200          -1 300',
      'institution',
      '',
      'Öppenvård                              -300',
      'Boende',
      '& stöd                                                 -400',
      '\fVuxna                            -500            -600',
      'Missbruk                                         -100',
      'Summa                          -2 000          -2 400',
    ].join('\n');
    expect(read(text)).toEqual({
      tables: [
        [
          'driftbudget-per-verksamhet',
          'Driftbudget per avdelning, netto, tkr;Utfall 2024;Budget 2025',
          'Barn och unga, institution;-1 200;-1 300',
          'Öppenvård;-300;',
          'Boende & stöd;;-400',
          'Vuxna;-500;-600',
          'Missbruk;;-100',
          'Summa;-2 000;-2 400',
        ].join('\n'),
      ],
      codes: [],
    });
  });

  test('leave in doubt what stands under no column, or under two', () => {
    const header = 'Tkr              Budget 2025            Budget 2026            Plan 2027';
    const full = 'Skola                    100                    200                  300';
    const rows = {
      between: 'Vård                                 7',
      both: 'Vård                    7777777777777777777777777',
      twice: 'Vård               1      22',
      onNextPage: '\fVård                      7',
    };
    for (const row of Object.values(rows)) {
      const { tables, codes } = read([header, full, row].join('\n'));
      expect(tables[0]).toMatch(/Vård;.*\?/u);
      expect(codes).toEqual(['text/doubtful-row:3']);
    }
  });

  test('have labels of several lines, years at the margin, and headings', () => {
    const text = [
      'Investeringar, tkr           2025        2026',
      'Nybyggnad',
      'Skola                         100         200',
      '',
      'Digitalt flöde',
      '2025                          300         400',
    ].join('\n');
    expect(read(text).tables).toEqual([
      'investeringar\nInvesteringar, tkr;2025;2026\nNybyggnad;;\nSkola;100;200\nDigitalt flöde;;\n2025;300;400',
    ]);
    const pages = text.replace(
      '\n\nDigitalt flöde\n2025',
      '\n\fövriga             1         2\n2025',
    );
    expect(read(pages).tables[0]).toContain('Skola;100;200\növriga;1;2');
  });

  test('have nothing beside them that is no column', () => {
    const text =
      'Tkr     Budget 2025   Budget 2026\n                                    Not\nSkola     1   2';
    expect(read(text).tables).toEqual(['tkr\nTkr;Budget 2025;Budget 2026\nNot;;\nSkola;1;2']);
  });

  test('may have their header over two lines', () => {
    const text = [
      '                  Utfall     Budget     Prel plan',
      'Tkr                 2024       2025          2026',
      'Skola                  1          2             3',
    ].join('\n');
    expect(read(text).tables).toEqual([
      'tkr\nTkr;Utfall 2024;Budget 2025;Prel plan 2026\nSkola;1;2;3',
    ]);
  });

  test('may be apart by tabs', () => {
    const text = 'Volymer\tBudget 2025\tBudget 2026\nSkola\t1 200\t\nVård\t\t300\n';
    expect(read(text).tables).toEqual([
      'volymer\nVolymer;Budget 2025;Budget 2026\nSkola;1 200;\nVård;;300',
    ]);
  });
});

describe('what cannot be read as a table', () => {
  test.each([
    [
      'columns that are no periods of a budget',
      apart('Indikator Utfall 2024 Mål 2025 Mål 2026', 'Nöjda brukare 80 82 84'),
      ['text/left-out:1', 'text/no-tables:0'],
    ],
    [
      'a cell on every line',
      apart('Tkr', 'Budget 2025', 'Budget 2026', 'Skola', '1 200', '1 300'),
      ['text/left-out:3', 'text/no-tables:0'],
    ],
    [
      'rows that do not fit the columns',
      apart('Tkr Budget 2025 Budget 2026 Plan 2027', 'Skola -1 -2', 'Vård -3'),
      ['text/left-out:1', 'text/no-tables:0'],
    ],
    ['no table at all', 'Bara text om budget 2026.', ['text/no-tables:0']],
  ])('is left out and said: %s', (_, text, codes) => {
    expect(read(text)).toEqual({ tables: [], codes });
  });

  test('rows that other text keeps from their table are told', () => {
    const text = apart(
      'Volymer Budget 2025 Budget 2026 Plan 2027',
      'Skola 120 130 140',
      'Ett stycke om skolan.',
      'Ännu ett stycke om skolan.',
      'Vård 220 230 240',
    );
    expect(read(text).codes).toEqual(['text/row-left-out:9']);
    const odd = apart('Tkr Budget 2025 Budget 2026', 'Skola 120 130', 'Vård -1 220 -1 330 -1 440');
    expect(read(odd).codes).toEqual(['text/row-left-out:5']);
  });
});
