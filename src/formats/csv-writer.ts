import { stringify } from 'csv-stringify/sync';
import { special } from './csv-lines.ts';

/**
 * CSV as a Swedish Excel opens it right: semicolons, CRLF, and for files a byte order mark.
 * Cells are written as they are; a cell is never altered to keep a spreadsheet from reading it.
 */
export function csvText(
  rows: readonly (readonly string[])[],
  delimiter = ';',
  lineEnd = '\r\n',
): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter, record_delimiter: lineEnd, quoted_match: special },
  );
}

export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${csvText(rows)}`;
}
