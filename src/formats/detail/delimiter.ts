import type { Delimiter } from '../../model/dialect.ts';
import { fittingDelimiter } from '../first-line.ts';
import { cellText, isBlankRecord } from './cell-text.ts';
import { cellsFor } from './cells.ts';
import { viewOf } from './name-table.ts';
import { readRecord } from './records.ts';

/** More cells than this in a row are no ledger. */
export const mostColumns = 512;

/**
 * The delimiter under which every row of some bytes has the cells of the first, by strict trial, as
 * `findDelimiter` has it for tables.
 */
export function delimiterOf(sample: Uint8Array): Delimiter | 'doubt' {
  return fittingDelimiter(
    (delimiter) => fits(sample, delimiter.charCodeAt(0)),
    () => cellText(sample, 'windows-1252').text,
  );
}

function fits(sample: Uint8Array, separator: number): boolean {
  const cells = cellsFor(mostColumns, separator);
  const view = viewOf(sample);
  let expected: number | undefined;
  for (let at = 0; at < sample.length;) {
    const next = readRecord(sample, view, at, sample.length, true, cells);
    if (next < 0 || cells.count > mostColumns) return false;
    at = next;
    if (isBlankRecord(sample, cells)) continue;
    if (expected === undefined && cells.count < 2) return false;
    expected ??= cells.count;
    if (cells.count !== expected) return false;
  }
  return expected !== undefined;
}
