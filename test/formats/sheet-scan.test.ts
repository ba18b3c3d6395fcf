import { describe, expect, test } from 'vitest';
import { limits } from '../../src/formats/limits.ts';
import { refusalOf } from '../../src/formats/workbook/refusal.ts';
import { scanSheet } from '../../src/formats/workbook/sheet-scan.ts';
import { workbookParts } from '../support/workbooks.ts';
import { zip } from '../support/zip.ts';

/** Cells enough that a sheet is not left to the reader, all in one row. */
const crowd = '<c><v>1</v></c>'.repeat(500);
const manyCells = `<row r="1">${crowd}</row>`.repeat(11);

/** Whether a sheet is too large, whatever pieces its bytes come in. */
function isTooLarge(rows: string): boolean {
  const bytes = new TextEncoder().encode(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  const verdicts = [1, 7, bytes.length].map((length) => {
    const isTooLargeAfter = scanSheet();
    const starts = Array.from(
      { length: Math.ceil(bytes.length / length) },
      (_, order) => order * length,
    );
    return starts.some((start) => isTooLargeAfter(bytes.subarray(start, start + length)));
  });
  expect(new Set(verdicts).size).toBe(1);
  return verdicts[0] === true;
}

function cellIn(line: number, column: string, inside = '<v>1</v>'): string {
  const at = `${column}${String(line)}`;
  return `<row r="${String(line)}"><c r="${at}" s="1">${inside}</c></row>`;
}

const last = limits.rows;
const lastColumn = 'SR';

describe('a sheet of many cells, before a reader sees it', () => {
  test.each([
    ['a row', cellIn(last + 1, 'B')],
    ['a row of text', cellIn(last + 1, 'B', '<is><t>Summa</t></is>')],
    ['a row of a formula', cellIn(last + 1, 'B', '<f>A1</f><v>1</v>')],
    ['a column', cellIn(2, 'SS')],
    ['rows that go on without a value', cellIn(last + 1, 'B') + '<row/>'.repeat(9000)],
    ['a row told first', `<row r="${String(last)}"/><row><c><v>1</v></c></row>`],
    ['a cell alone with its place', `<row><c r="A${String(last + 1)}"><v>1</v></c></row>`],
    ['a column by its order', `<row>${'<c/>'.repeat(512)}<c><v>1</v></c></row>`],
    [
      'attributes in another order',
      `<row s="1" r='${String(last + 1)}'><c s="2"><v>1</v></c></row>`,
    ],
    ['tags with a prefix', `<x:row r="${String(last + 1)}"><x:c><x:v>1</x:v></x:c></x:row>`],
  ])('is refused by one too many: %s', (_, rows) => {
    expect(isTooLarge(manyCells + rows)).toBe(true);
  });

  test.each([
    ['the last row there may be', cellIn(last, 'B')],
    ['the last column there may be', cellIn(2, lastColumn)],
    ['a style alone', cellIn(last + 1, 'B', '')],
    ['a formula that shows nothing', cellIn(last + 1, 'B', '<f>A1</f><v></v>')],
    ['a value that is none', cellIn(last + 1, 'B', '<v/>\n')],
    ['other tags', `<rows r="${String(last + 1)}"/><cols r="ZZ1"><v>1</v></cols>`],
  ])('is not refused for %s', (_, rows) => {
    expect(isTooLarge(manyCells + rows)).toBe(false);
  });

  test('is refused by lines without an empty one that span too many cells', () => {
    const wide = `<row r="1">${'<c><v>1</v></c>'.repeat(limits.columns)}</row>`;
    const height = Math.floor(limits.area / limits.columns);
    const lines = (count: number): string => wide + '<row><c><v>1</v></c></row>'.repeat(count - 1);
    expect(isTooLarge(lines(height))).toBe(false);
    expect(isTooLarge(lines(height + 1))).toBe(true);
    expect(isTooLarge(`${lines(height)}<row/><row><c><v>1</v></c></row>`)).toBe(false);
  }, 60_000);
});

test('a sheet of few cells is left to the reader, which tells the place', () => {
  expect(isTooLarge(cellIn(last + 1, 'B'))).toBe(false);
});

test('an archive is refused by its sheets alone', async () => {
  const rows = manyCells + cellIn(last + 1, 'B');
  const parts = workbookParts({ Blad1: { rows: [] } });
  const content = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const sheet = parts.map((own) =>
    own.name.startsWith('xl/worksheets/') ? { ...own, content } : own,
  );
  expect(await refusalOf(zip(sheet), 'plan.xlsx')).toBe('workbook/too-large');
  const drawing = [...parts, { name: 'xl/drawings/drawing1.xml', content }];
  expect(await refusalOf(zip(drawing), 'plan.xlsx')).toBeUndefined();
});
