import { stringify } from 'csv-stringify/sync';
import { plainLine, special } from './csv-lines.ts';

/**
 * CSV as a Swedish Excel opens it right: semicolons, CRLF, and for files a byte order mark.
 * Cells are written as they are; a cell is never altered to keep a spreadsheet from reading it.
 */
export function csvText(
  rows: Iterable<readonly string[]>,
  delimiter = ';',
  lineEnd = '\r\n',
): string {
  const quoted = (row: readonly string[]): string =>
    stringify([[...row]], { delimiter, record_delimiter: lineEnd, quoted_match: special });
  let text = '';
  // rows with nothing to quote are only joined, as there may be very many
  for (const row of rows) text += plainLine(row, delimiter, lineEnd) ?? quoted(row);
  return text;
}

export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${csvText(rows)}`;
}
