import {
  one,
  roundHalfAwayFromZero,
  spread,
  total,
  zero,
  type Decimal,
} from '../../exact/index.ts';
import { rowsOfRole, type Block, type Row } from '../../model/index.ts';
import { columnOf, rowOf, write, type Draft, type DraftRow } from './draft.ts';
import { beforeLastOf, lastOf } from './horizon.ts';
import type { RolledNet } from './nets.ts';
import { draftOfKind, type Roll } from './roll.ts';

/** Rows of an operating budget that are not the rest of anything and stay as they were. */
const heldRoles: readonly Row['role'][] = ['revenue', 'item', 'of-which', 'total'];

/**
 * The rows of the operating budget around its net: in the new year all but the cost stay as in the
 * year before, and the cost is what the net leaves; where a printed net has moved, the cost moves
 * with it. A cost of several rows is shared in proportion to the year before.
 */
export function rollOperating(roll: Roll, nets: readonly RolledNet[]): void {
  const draft = draftOfKind(roll, 'operating-budget');
  const [net] = draft ? rowsOfRole(draft.table, 'net') : [];
  if (!draft || !net) return;
  holdRows(roll, draft, net);
  const block = draft.table.blocks.find(({ total: own }) => own === net);
  const cost = block && costOf(block);
  if (!block || !cost) return;
  for (const { period, net: value, moved } of nets) {
    const column = columnOf(draft, period);
    if (column === undefined || moved?.isZero()) continue;
    const sign = block.plus.includes(cost) ? 1 : -1;
    if (moved) {
      moveCost(draft, cost, column, moved.times(sign));
      continue;
    }
    const others = (rows: readonly Row[]): Decimal =>
      total(
        rows.filter((row) => row !== cost).flatMap((row) => amountOf(draft, row, column) ?? []),
      );
    const rest = value.minus(others(block.plus)).plus(others(block.minus)).times(sign);
    setCost(roll, draft, cost, column, rest);
  }
}

function costOf({ plus, minus }: Block): Row | undefined {
  const parts = [...plus, ...minus];
  return parts.find(({ role }) => role === 'cost') ?? (parts.length === 1 ? parts[0] : undefined);
}

function holdRows({ horizons: { to } }: Roll, draft: Draft, net: Row): void {
  const column = columnOf(draft, lastOf(to));
  const before = columnOf(draft, beforeLastOf(to));
  if (column === undefined || before === undefined) return;
  const results = new Set(draft.table.blocks.map(({ total: own }) => own));
  for (const row of draft.rows) {
    const last = row.figures[before]?.value;
    const isHeld = heldRoles.includes(row.role) && row.source && !results.has(row.source);
    if (isHeld && row.source !== net && last && row.unit === draft.table.unit) {
      write(row, column, last, 'heldRow', { from: beforeLastOf(to).label });
    }
  }
}

/** The amount of a row in a column; of a total whose rows are written there, their sum. */
function amountOf(draft: Draft, source: Row, column: number): Decimal | undefined {
  const row = rowOf(draft, source);
  const own = row?.figures[column]?.value;
  const block = draft.table.blocks.find(({ total: whole }) => whole === source);
  if (own ?? !block) return own;
  const amounts = (rows: readonly Row[]): readonly Decimal[] =>
    rows.flatMap((part) => amountOf(draft, part, column) ?? []);
  return total(amounts(block.plus)).minus(total(amounts(block.minus)));
}

/** The rows that a row is made of in the end; the row itself where it is no total. */
function leavesOf(draft: Draft, source: Row): readonly DraftRow[] {
  const block = draft.table.blocks.find(({ total: whole }) => whole === source);
  if (block) return block.plus.flatMap((part) => leavesOf(draft, part));
  const row = rowOf(draft, source);
  return row ? [row] : [];
}

/** Writes the cost of the new year, of several rows in proportion to the year before. */
function setCost(roll: Roll, draft: Draft, cost: Row, column: number, amount: Decimal): void {
  const before = columnOf(draft, beforeLastOf(roll.horizons.to));
  for (const { row, given } of shares(draft, cost, amount, before ?? column)) {
    write(row, column, given, 'restOfNet', { net: amount });
  }
}

/** Adds to a cost as it is printed, to one of several rows in proportion to it. */
function moveCost(draft: Draft, cost: Row, column: number, moved: Decimal): void {
  for (const { row, given } of shares(draft, cost, moved, column)) {
    const printed = row.figures[column]?.value;
    if (printed) write(row, column, printed.plus(given), 'netChanged', { change: given });
  }
}

interface RowShare {
  readonly row: DraftRow;
  readonly given: Decimal;
}

function shares(
  draft: Draft,
  source: Row,
  amount: Decimal,
  weightColumn: number,
): readonly RowShare[] {
  const rows = leavesOf(draft, source);
  const step = rows[0]?.figures[weightColumn]?.step ?? one;
  const whole = roundHalfAwayFromZero(amount, step);
  const [only, ...others] = rows;
  if (only && others.length === 0) return [{ row: only, given: whole }];
  const weights = rows.map(({ figures }) => figures[weightColumn]?.value ?? zero);
  const found = spread(whole, weights, step) ?? [];
  return found.flatMap(({ given }, order) => {
    const row = rows[order];
    return row ? [{ row, given }] : [];
  });
}
