import { describe, expect, test } from 'vitest';
import { limits } from '../../src/formats/limits.ts';
import { refusalOf } from '../../src/formats/workbook/refusal.ts';
import { workbookParts } from '../support/workbooks.ts';
import { zip } from '../support/zip.ts';

/** A sheet whose last row has that number: its cell, and after it rows that hold nothing. */
function sheetUpTo(row: number, value: string): Uint8Array {
  const [last, after] = [String(row), String(row + 1)];
  const rows = `<row r="${last}"><c r="B${last}" t="s"><f>A1</f>${value}</c></row><row r="${after}"/>`;
  const content = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  return zip(
    workbookParts({ Blad1: { rows: [] } }).map((part) =>
      part.name.startsWith('xl/worksheets/') ? { ...part, content } : part,
    ),
  );
}

describe('the last row of a sheet, before a reader sees it', () => {
  test.each(['<v>1</v>', '<is><t>Summa</t></is>'])('one too many is refused: %s', async (value) => {
    const bytes = sheetUpTo(limits.rows + 1, value);
    expect(await refusalOf(bytes, 'plan.xlsx')).toBe('workbook/too-large');
  });

  test('as many as there may be are not, nor rows without a value', async () => {
    expect(await refusalOf(sheetUpTo(limits.rows, '<v>1</v>'), 'plan.xlsx')).toBeUndefined();
    expect(await refusalOf(sheetUpTo(limits.rows + 1, ''), 'plan.xlsx')).toBeUndefined();
  });
});
