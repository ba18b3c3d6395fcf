import { delimiters, type Delimiter } from '../../model/dialect.ts';
import { delimiterInFirstLine } from '../first-line.ts';
import { cellText } from './cell-text.ts';
import { cellsFor, contentOf, readRecord } from './records.ts';

/** More cells than this in a row are no ledger. */
export const mostColumns = 512;

/**
 * The delimiter under which every row of some bytes has the cells of the first, by strict trial, as
 * `findDelimiter` has it for tables: semicolon and tab speak before the comma; if both fit there is
 * doubt; if none does, the one that the first line has is taken.
 */
export function delimiterOf(sample: Uint8Array): Delimiter | 'doubt' {
  const [semicolon, tab, comma] = delimiters.map((own) => fits(sample, own.charCodeAt(0)));
  if (semicolon && tab) return 'doubt';
  if (semicolon) return ';';
  if (tab) return '\t';
  return comma ? ',' : delimiterInFirstLine(cellText(sample, 'windows-1252').text);
}

function fits(sample: Uint8Array, separator: number): boolean {
  const cells = cellsFor(mostColumns, separator);
  let expected: number | undefined;
  for (let at = 0; at < sample.length;) {
    const next = readRecord(sample, at, sample.length, true, cells);
    if (next < 0 || cells.count > mostColumns) return false;
    const isBlank = Array.from({ length: cells.count }).every(
      (_, column) => cellText(contentOf(sample, cells, column), undefined).text.trim() === '',
    );
    at = next;
    if (isBlank) continue;
    if (expected === undefined && cells.count < 2) return false;
    expected ??= cells.count;
    if (cells.count !== expected) return false;
  }
  return expected !== undefined;
}
