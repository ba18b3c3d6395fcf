import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/formats/workbook.ts';
import { placeText } from '../../src/findings/index.ts';
import type { Grid } from '../../src/model/index.ts';
import { workbook, type CellSpec, type SheetSpec } from '../support/workbooks.ts';

const head = ['Driftbudget, tkr', 2026, 2027];
const body = [
  ['Skola', 100, 110],
  ['Vård', 300, 330],
  ['Summa', 400, 440],
];

/** The tables of a sheet, each as the text of its rows. */
async function tablesOn(sheet: SheetSpec | SheetSpec['rows']): Promise<readonly string[][]> {
  const spec = 'rows' in sheet ? sheet : { rows: sheet };
  const { value } = await readWorkbook(workbook({ Blad1: spec }), 'plan.xlsx');
  return value.map(rowTexts);
}

function rowTexts({ rows }: Grid): string[] {
  return rows.map((row) => row.map(({ text }) => text).join(';'));
}

/** A table as it is read, from whatever column it stands in. */
const table = [head, ...body].map((row) => row.join(';'));
const indented = (rows: SheetSpec['rows'], by: number): SheetSpec['rows'] =>
  rows.map((row) => [...Array.from({ length: by }, () => null), ...row]);
const beside = (one: SheetSpec['rows'], other: SheetSpec['rows']): SheetSpec['rows'] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, order) => [
    ...(one[order] ?? [null, null, null]),
    null,
    ...(other[order] ?? []),
  ]);

describe('the tables of a sheet', () => {
  test.each<[name: string, rows: SheetSpec['rows'], tables: readonly string[][]]>([
    ['one', [head, ...body], [table]],
    ['one that does not begin in A1', [[], [], ...indented([head, ...body], 2)], [table]],
    ['two under each other', [head, ...body, [], head, ...body], [table, table]],
    ['two beside each other', beside([head, ...body], [head, ...body]), [table, table]],
    [
      'two beside two, of other heights',
      beside([head, ...body, [], head, ...body], [head, ...body]).map((row) => row),
      [table, table, table],
    ],
    ['a title directly above', [['Nämnden'], head, ...body], [['Nämnden', ...table]]],
    ['a title above an empty line', [['Nämnden'], [], head, ...body], [['Nämnden', ...table]]],
    [
      'a title left of its table, and a unit over the last column',
      [['Nämnden'], [null, null, null, 'tkr'], ...indented([head, ...body], 1)],
      [['Nämnden', 'tkr', ...table]],
    ],
    [
      'a header over columns stays a header',
      [[null, 'Budget'], ['Nämnd, tkr', 2026, 2027], ...body],
      [[';Budget;', 'Nämnd, tkr;2026;2027', ...table.slice(1)]],
    ],
    ['a total set apart', [head, ...body.slice(0, 2), [], ...body.slice(2)], [table]],
    ['a header set apart', [head, [], ...body], [table]],
    [
      'figures set apart from their labels',
      [head, ...body].map(([label = null, ...figures]) => [label, null, ...figures]),
      [table.map((row) => row.replace(';', ';;'))],
    ],
    ['a note below', [head, ...body, [], [], [], ['Källa: ekonomisystemet']], [table]],
    ['cells that are no table', [head, ...body, [], ['Kontakt', 'Eva']], [table]],
    [
      'a table of texts',
      [
        ['Insats', 'Kategori', 'Verksamhet'],
        ['Stöd', 'Externa', 'Vård'],
      ],
      [['Insats;Kategori;Verksamhet', 'Stöd;Externa;Vård']],
    ],
  ])('%s', async (_, rows, tables) => {
    expect(await tablesOn(rows)).toEqual(tables);
  });

  test('are named by the sheet, further ones by their number, and know their cells', async () => {
    const { value } = await readWorkbook(
      workbook({
        Drift: { rows: [head, ...body, [], head, ...body] },
        Volymer: { rows: [head, ...body] },
      }),
      'plan.xlsx',
    );
    expect(value.map(({ name }) => name)).toEqual(['Drift', 'Drift#2', 'Volymer']);
    const last = value[1]?.rows.at(-1)?.at(-1);
    expect(last && placeText(last.at)).toBe('plan.xlsx:Drift!C9');
    expect(last?.at).toEqual({ file: 'plan.xlsx', sheet: 'Drift', line: 9, column: 3 });
  });
});

describe('a cell', () => {
  test.each<[name: string, cell: CellSpec, expected: unknown]>([
    ['text that is an amount', { text: '-415 390' }, { is: 'amount', decimals: 0 }],
    ['a percentage', { number: 0.0769, format: '0.00%' }, { is: 'amount', decimals: 2, unit: '%' }],
    ['a date', { number: 46000, format: 'yyyy-mm-dd' }, { is: 'no-amount', why: 'notation' }],
    ['an error', { error: '#REF!' }, { is: 'no-amount', why: 'error-cell' }],
    [
      'a newer error',
      { error: '#SPILL!', formula: 'A1:A3' },
      { is: 'no-amount', why: 'error-cell' },
    ],
    ['a formula', { formula: '1+1', number: 2 }, { is: 'amount', decimals: 0 }],
    ['a formula that gives nothing', { formula: '""', text: '' }, { is: 'none' }],
    [
      'a formula without a value',
      { formula: '1+1' },
      { is: 'no-amount', why: 'formula-without-value' },
    ],
    ['a dash', '-', { is: 'none' }],
    ['too many digits', 1e40, { is: 'no-amount', why: 'too-long' }],
  ])('%s', async (_, cell, expected) => {
    const rows: SheetSpec['rows'] = [head, ['Skola', cell, 1]];
    const { value } = await readWorkbook(workbook({ Blad1: { rows } }), 'plan.xlsx');
    expect(value[0]?.rows[1]?.[1]?.reading).toMatchObject(expected as object);
  });

  test('of a date prints as its format does: a year may be a header', async () => {
    const [first = []] = await tablesOn([['Nämnd', { number: 46000, format: 'yyyy' }], ...body]);
    expect(first[0]).toBe('Nämnd;2025;');
  });
});

test('merged headings and comments are harmless', async () => {
  const rows: SheetSpec['rows'] = [['Nämnden'], head, ['Drift'], ...body];
  const sheet = { rows, merged: ['A1:C1', 'A3:C3'] };
  const { findings } = await readWorkbook(workbook({ Blad1: sheet }), 'plan.xlsx');
  expect(findings).toEqual([]);
});
