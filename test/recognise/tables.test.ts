import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv.ts';
import { readVocabulary } from '../../src/formats/vocabulary.ts';
import type { Grid, Table } from '../../src/model/index.ts';
import { readBook } from '../../src/recognise/index.ts';
import { checkedTable } from '../support/tables.ts';

const vocabulary = readVocabulary(
  readFileSync('data/vocabulary.json', 'utf8'),
  'vocabulary.json',
).value;

function gridsOf(text: string, name: string): readonly Grid[] {
  const { value } = readCsv({ text, encoding: 'utf-8' }, `${name}.csv`, name);
  return value ? [value] : [];
}

/** A table recognised without any declaration. */
function recognised(text: string, name = 'tabell'): Table {
  const [table] = readBook({ origin: '.', grids: gridsOf(text, name), vocabulary }).value.tables;
  if (!table) throw new Error('no table');
  return table;
}

describe('periods', () => {
  test.each([
    ['Utfall 2024', 'actual 2024'],
    ['Utfall2013', 'actual 2013'],
    ['Bokslut\n2023', 'actual 2023'],
    ['BUDGET 2026', 'budget 2026'],
    ['Prognos 2025', 'forecast 2025'],
    ['Plan\u00A02027', 'plan 2027'],
    ['2025', 'year 2025'],
    ['Plan 2028-2030', undefined],
    ['Avvikelse', undefined],
    ['12025', undefined],
  ])('%s', (header, expected) => {
    const [column] = recognised(`Driftbudget;"${header}"\nNetto;1\n`).columns;
    expect(column?.period && `${column.period.kind} ${String(column.period.year)}`).toBe(expected);
  });
});

describe('kind and unit', () => {
  test.each([
    ['Driftbudget, tkr', 'a', 'operating-budget', 'tkr'],
    ['Driftbudget per avdelning/verksamhet, netto, tkr', 'a', 'activity-net', 'tkr'],
    ['Resultatbudget (mnkr)', 'a', 'operating-budget', 'mnkr'],
    ['Volymer, antal', 'a', 'volumes', 'units'],
    ['Mått och á-priser', 'a', 'unit-prices', 'kr/unit'],
    ['Rad', 'a-priser', 'unit-prices', 'kr/unit'],
    ['Nämnd', 'kommunbidrag', 'other', 'tkr'],
  ])('%s in %s.csv', (header, name, kind, unit) => {
    const table = recognised(`${header};Budget 2026\nNetto;1\n`, name);
    expect([table.kind, table.unit]).toEqual([kind, unit]);
  });
});

describe('signs', () => {
  const table = (revenue: string, cost: string, net: string): string =>
    recognised(`Driftbudget;2025;2026\nIntäkter;${revenue}\nKostnader;${cost}\nNetto;${net}\n`)
      .signs;

  test('are decided by what holds in most columns', () => {
    expect(table('10;20', '-30;-50', '-20;-30')).toBe('cost-negative');
    expect(table('10;20', '30;50', '-20;-30')).toBe('cost-positive');
    expect(table('10;20', '30;50', '20;30')).toBe('net-cost-positive');
    expect(table('10;20', '30;50', '20;999')).toBe('net-cost-positive');
  });
});

describe('sums', () => {
  const blocks = (text: string): readonly string[] =>
    recognised(text).blocks.map(
      ({ total, plus }) => `${total.label} = ${plus.map(({ label }) => label).join(' + ')}`,
    );

  test('one total adds every item, wherever it stands, and no part twice', () => {
    expect(blocks('Nämnd;2026\nSumma;3\nA;1\nvarav lokaler;1\nB;2\n')).toEqual(['Summa = A + B']);
  });

  test('one total per block, and a total of totals', () => {
    const text = 'Nämnd;2026\nSkola;\nA;1\nB;2\nSumma;3\nVård;\nC;3\nSumma;3\nSumma totalt;6\n';
    expect(blocks(text)).toEqual(['Summa = A + B', 'Summa = C', 'Summa totalt = Summa + Summa']);
  });

  test('a heading gives the rows below it their group', () => {
    const { rows } = recognised('Nämnd;2026\nSkola;\nPolitik;1\nVård;\nPolitik;2\n');
    expect(rows.map(({ group, label }) => `${group ?? ''}/${label}`)).toEqual([
      '/Skola',
      'Skola/Politik',
      '/Vård',
      'Vård/Politik',
    ]);
  });
});

describe('steps', () => {
  test('are those of the column, percent and amounts each for itself', () => {
    const { rows } = recognised(
      'Driftbudget;2025;2026\nIntäkter;12,5;1\nKostnader;13;2\nFörändring i %;1,25%;3%\n',
    );
    expect(rows.map(({ figures }) => figures.map(({ step }) => step.toFixed()))).toEqual([
      ['0.1', '1'],
      ['0.1', '1'],
      ['0.01', '1'],
    ]);
  });
});

test('a footnote mark does not hide what a row is', () => {
  const { rows } = recognised('Nämnd;2026\nA;1\nSumma*;1\n');
  expect(rows.map(({ role }) => role)).toEqual(['item', 'total']);
});

test('a controller can add a word without touching code', () => {
  const words = { ...vocabulary, rows: { ...vocabulary.rows, total: ['slutsiffra'] } };
  const grids = gridsOf('Nämnd;2026\nA;1\nSlutsiffra;1\n', 'a');
  const [table] = readBook({ origin: '.', grids, vocabulary: words }).value.tables;
  expect(table?.blocks).toHaveLength(1);
});

test('a row that has lost its delimiters is no heading', () => {
  const csv = 'Tkr;2025;2026\nGator;8978;8960\nParker 3352 3325\nSumma;12330;12285\n';
  expect(checkedTable(csv).told).toContain('row/too-few-cells 3');
});
