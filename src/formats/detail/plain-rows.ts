import { plainAmount } from './amounts.ts';
import { hasEscaped, type Cells } from './cells.ts';
import { groupOf } from './group-table.ts';
import { addFine } from './groups.ts';
import type { Layout } from './layout.ts';
import { readRecord } from './records.ts';
import type { Tally } from './tally.ts';

/** Some bytes, a view of the same ones, and where in them rows are read. */
export interface Span {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Rows begin before this place. */
  readonly to: number;
  readonly end: number;
  /** Whether nothing follows the end. */
  readonly isLast: boolean;
}

/**
 * Adds the rows from a place on whose amounts are plain, and gives where the first other record begins.
 * Nearly all rows are such, and nearly all time is spent here.
 */
export function addPlainRows(
  { bytes, view, to, end, isLast }: Span,
  start: number,
  { by, amount: amountColumn, columns, longest }: Layout,
  cells: Cells,
  tally: Tally,
): number {
  const { groups } = tally;
  const { starts, ends } = cells;
  const last = { decimals: 0 };
  let at = start;
  let rows = 0;
  let lines = 0;
  let decimals = tally.decimals;
  while (at < to) {
    const next = readRecord(bytes, view, at, end, isLast, cells);
    if (next < 0 || next - at > longest || cells.count !== columns) break;
    if (cells.doubled > 0 && hasEscaped(cells, by)) break;
    const amount = plainAmount(bytes, starts[amountColumn] ?? 0, ends[amountColumn] ?? 0, last);
    if (Number.isNaN(amount)) break;
    addFine(groups, groupOf(groups.table, view, cells, by), amount, 1);
    if (last.decimals > decimals) decimals = last.decimals;
    rows += 1;
    lines += 1 + cells.breaks;
    at = next;
  }
  tally.rows += rows;
  tally.lines += lines;
  tally.decimals = decimals;
  return at;
}
