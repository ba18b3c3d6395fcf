import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv.ts';
import { readSettings } from '../../src/formats/settings.ts';
import { readVocabulary } from '../../src/formats/vocabulary.ts';
import { readBook } from '../../src/recognise/index.ts';

const vocabulary = readVocabulary(
  readFileSync('data/vocabulary.json', 'utf8'),
  'vocabulary.json',
).value;

interface Signs {
  /** Each table as NAME SIGNS KNOWN. */
  readonly tables: readonly string[];
  /** Findings about signs as CODE LINE ROW PERIOD. */
  readonly told: readonly string[];
}

/** The signs of tables, by name, under what is declared of them. */
function signsOf(
  tables: Readonly<Record<string, string>>,
  declared: Readonly<Record<string, object>> = {},
): Signs {
  const grids = Object.entries(tables).flatMap(([name, text]) => {
    const { value } = readCsv({ text, encoding: 'utf-8' }, `${name}.csv`, name);
    return value ? [value] : [];
  });
  const settings = readSettings(JSON.stringify({ title: 't', tables: declared }), 'budget.json');
  const { value, findings } = readBook({
    origin: '.',
    grids,
    vocabulary,
    ...(settings.value && { settings: settings.value }),
  });
  return {
    tables: value.tables.map(({ name, signs, signsKnown }) => `${name} ${signs} ${signsKnown}`),
    told: findings
      .filter(({ code }) => code.startsWith('table/signs'))
      .map(({ code, at, row = '', period = '' }) => [code, String(at.line), row, period].join(' ')),
  };
}

const budget = (revenue: string, cost: string, net?: string): string =>
  `Driftbudget, tkr;2025;2026\nIntäkter;${revenue}\nKostnader;${cost}\n${net === undefined ? '' : `Netto;${net}\n`}`;

const driftIn = (...lines: Parameters<typeof budget>): string => {
  const { tables, told } = signsOf({ drift: budget(...lines) });
  return [...tables, ...told].join(' | ').replace('drift ', '');
};

describe('an operating budget', () => {
  test.each([
    ['10;20', '-30;-50', '-20;-30', 'cost-negative read'],
    ['10;20', '30;50', '-20;-30', 'cost-positive read'],
    ['10;20', '30;50', '20;30', 'net-cost-positive read'],
    ['-10;-20', '30;50', '20;30', 'revenue-negative read'],
    ['-10;-20', '30;50', '20;999', 'revenue-negative read'],
    ['-10;-20', '30;50', undefined, 'revenue-negative read'],
    ['10;20', '-30;-50', undefined, 'cost-negative read'],
    ['10;20', '30;50', undefined, 'cost-positive assumed'],
    // no revenue at all: the net is the cost, printed positive
    ['0;0', '30;50', '30;50', 'net-cost-positive read'],
    [';', '-30;-50', '-30;-50', 'cost-negative read'],
  ])('%s, %s, %s', (revenue, cost, net, expected) => {
    expect(driftIn(revenue, cost, net)).toBe(expected);
  });

  test('most columns decide', () => {
    const text =
      'Driftbudget;2024;2025;2026\nIntäkter;-10;-20;5\nKostnader;30;50;-40\nNetto;20;30;-35\n';
    expect(signsOf({ drift: text }).tables).toEqual(['drift revenue-negative read']);
  });

  test('by columns as well', () => {
    const text = (signs: string): string =>
      `Driftbudget per verksamhet;Intäkter 2026;Kostnader 2026;Netto 2026\n${signs}`;
    const of = (signs: string): readonly string[] => signsOf({ verks: text(signs) }).tables;
    expect(of('A;10;-310;-300\nB;24;-424;-400\nC;5;-617;-612\n')).toEqual([
      'verks cost-negative read',
    ]);
    expect(of('A;10;310;300\nB;24;424;400\nC;5;617;612\n')).toEqual([
      'verks net-cost-positive read',
    ]);
    expect(of('A;-10;310;300\nB;-24;424;400\nC;-5;617;612\n')).toEqual([
      'verks revenue-negative read',
    ]);
  });

  test('a net alone: the side it lies on is only an assumption', () => {
    const of = (net: string): readonly string[] =>
      signsOf({ drift: `Driftbudget;2025;2026\nNetto;${net}\n` }).tables;
    expect(of('-20;-30')).toEqual(['drift cost-negative assumed']);
    expect(of('20;30')).toEqual(['drift net-cost-positive assumed']);
  });
});

describe('amounts on the other side than their convention says', () => {
  test('are an error where it was declared, at the first of them', () => {
    const declared = { drift: { signs: 'cost-negative' } };
    const { told } = signsOf({ drift: budget('10;20', '30;50', '-20;-30') }, declared);
    expect(told).toEqual(['table/signs-contradicted 3 Kostnader 2025']);
    const turned = signsOf({ drift: budget('-10;-20', '30;50', '20;30') }, declared);
    expect(turned.told).toEqual([
      'table/signs-contradicted 3 Kostnader 2025',
      'table/signs-contradicted 2 Intäkter 2025',
    ]);
  });

  test('are a warning where it was found', () => {
    // all three negative: as if a net cost were positive, and it is not
    expect(driftIn('-10;-20', '-30;-50', '-20;-30')).toBe(
      'net-cost-positive read | table/signs-doubtful 3 Kostnader 2025 | table/signs-doubtful 2 Intäkter 2025',
    );
    expect(driftIn('10;20', '30;50', '40;70')).toContain('table/signs-doubtful 3 Kostnader 2025');
  });

  test('are none where they are few: a cost may be a credit in one year', () => {
    const text =
      'Driftbudget;2024;2025;2026\nIntäkter;10;20;5\nKostnader;-30;-50;4\nNetto;-20;-30;9\n';
    expect(signsOf({ drift: text }).told).toEqual([]);
  });

  test('revenue-negative can be declared', () => {
    const declared = { drift: { signs: 'revenue-negative' } };
    expect(signsOf({ drift: budget('-10;-20', '30;50', '20;30') }, declared)).toEqual({
      tables: ['drift revenue-negative declared'],
      told: [],
    });
  });
});

describe('net per activity and the bridge', () => {
  const verks = (sign: '' | '-'): string =>
    `Netto per verksamhet;2025;2026\nSkola;${sign}12;${sign}18\nVård;${sign}8;${sign}12\nSumma;${sign}20;${sign}30\n`;
  const brygga = (sign: '' | '-'): string =>
    `Ekonomiska förändringar;2026\nSkola;${sign}6\nVård;${sign}4\nSumma;${sign}10\n`;

  test.each([
    ['-', 'cost-negative'],
    ['', 'net-cost-positive'],
  ] as const)('follow the budget where they tie to it: %s', (sign, expected) => {
    for (const drift of [
      budget('10;20', '-30;-50', '-20;-30'),
      budget('-10;-20', '30;50', '20;30'),
    ]) {
      const { tables } = signsOf({
        brygga: brygga(sign),
        drift,
        verks: verks(sign),
      });
      expect(tables[0]).toBe(`brygga ${expected} read`);
      expect(tables[2]).toBe(`verks ${expected} read`);
    }
  });

  /** Activities of which most, and fewer than three in four, lie on one side. */
  const mixed = (sign: '' | '-', other: '' | '-'): string =>
    `Netto per verksamhet;2025;2026\nSkola;${sign}12;${sign}18\nVård;${sign}8;${sign}12\nStöd;${other}5;${other}6\nSumma;${sign}15;${sign}24\n`;

  test('alone, the side of most amounts is only an assumption', () => {
    expect(signsOf({ verks: mixed('-', '') }).tables).toEqual(['verks cost-negative assumed']);
    expect(signsOf({ verks: mixed('', '-') }).tables).toEqual(['verks net-cost-positive assumed']);
    const few = 'Ekonomiska förändringar;2026\nSkola;6\nSumma;6\n';
    expect(signsOf({ brygga: few }).tables).toEqual(['brygga net-cost-positive assumed']);
  });

  test('alone, three in four on one side tell it', () => {
    expect(signsOf({ verks: verks('-') }).tables).toEqual(['verks cost-negative read']);
    expect(signsOf({ verks: verks('') }).tables).toEqual(['verks net-cost-positive read']);
    const oneInFour = (sign: '' | '-', other: '' | '-'): string =>
      `Netto per verksamhet;2025;2026\nSkola;${sign}12;${sign}18\nVård;${sign}8;${other}2\n`;
    expect(signsOf({ verks: oneInFour('-', '') }).tables).toEqual(['verks cost-negative read']);
    expect(signsOf({ verks: oneInFour('', '-') }).tables).toEqual(['verks net-cost-positive read']);
  });

  test('without a budget a bridge goes with the activities, whose sign is assumed', () => {
    const shrinking = 'Ekonomiska förändringar;2026\nSkola;-6\nVård;-4\nStöd;1\nSumma;-9\n';
    const less =
      'Netto per verksamhet;2025;2026\nSkola;18;12\nVård;12;8\nStöd;-6;-5\nSumma;24;15\n';
    expect(signsOf({ brygga: shrinking, verks: less }).tables).toEqual([
      'brygga net-cost-positive assumed',
      'verks net-cost-positive assumed',
    ]);
  });

  test('beside a budget that they share no year with', () => {
    const { tables } = signsOf({
      drift: budget('10;20', '-30;-50', '-20;-30'),
      verks: mixed('', '-').replace('2025;2026', '2030;2031'),
    });
    expect(tables[1]).toBe('verks net-cost-positive assumed');
  });

  test('declared wins', () => {
    const declared = { verks: { signs: 'cost-negative' } };
    expect(signsOf({ verks: verks('') }, declared).tables).toEqual([
      'verks cost-negative declared',
    ]);
  });
});
