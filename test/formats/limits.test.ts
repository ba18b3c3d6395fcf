import { expect, test } from 'vitest';
import { limits } from '../../src/formats/limits.ts';
import { netto, emptyDisk } from '../support/world.ts';
import { workbook } from '../support/workbooks.ts';

test('a text may hold 64 MiB, 500 000 rows, 512 columns and 32 KiB a cell', () => {
  const { bytes, rows, columns, cell } = limits;
  expect({ bytes, rows, columns, cell }).toEqual({
    bytes: 67_108_864,
    rows: 500_000,
    columns: 512,
    cell: 32_768,
  });
});

const header = 'Driftbudget;Budget 2026\n';
const long = 'x'.repeat(limits.cell + 1);
const tooManyRows = 'a;1\n'.repeat(limits.rows);

/** Texts that exceed one limit by one, and the line that is told. */
const excesses = [
  ['rows', header + tooManyRows, limits.rows + 1],
  ['rows in quotation marks', header + tooManyRows.replaceAll('a', '"a"'), limits.rows + 1],
  ['rows after a quotation that is never closed', `${header}"${tooManyRows}`, limits.rows + 1],
  ['columns', `${header}${';'.repeat(limits.columns)}\n`, 2],
  ['a cell', `${header}${long};1\n`, 2],
  ['a cell in quotation marks', `${header}"${long}";1\n`, 2],
] as const;

test.each(excesses)('one too many is refused, at its line: %s', async (_, text, line) => {
  const disk = emptyDisk().set('a.csv', text);
  const { code, out } = await netto(['check', 'a.csv', '--format', 'compact'], disk);
  expect(out).toMatch(new RegExp(`^a\\.csv:${String(line)}\\b.*file/too-large`, 'mu'));
  expect(code).toBe(2);
});

test('a quotation that is never closed is still told as that in a table within the limits', async () => {
  const disk = emptyDisk().set('a.csv', `${header}"a;1\nb;2\n`);
  const { code, out } = await netto(['check', 'a.csv', '--format', 'compact'], disk);
  expect(out).toContain('csv/unclosed-quote');
  expect(code).toBe(2);
});

test('a cell of a workbook with one character too many is refused, and never cut', async () => {
  const check = async (text: string): Promise<string> => {
    const rows = [
      ['Driftbudget', 'Budget 2026'],
      [text, 1],
    ];
    const disk = emptyDisk().set('a.xlsx', workbook({ Blad1: { rows } }));
    return (await netto(['check', 'a.xlsx', '--format', 'compact'], disk)).out;
  };
  expect(await check(long)).toMatch(/^a\.xlsx:Blad1!A2\b.*workbook\/too-large/mu);
  expect(await check(long.slice(1))).not.toContain('workbook/too-large');
});
