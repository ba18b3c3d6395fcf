import {
  one,
  roundHalfAwayFromZero,
  spread,
  total,
  zero,
  type Decimal,
} from '../../exact/index.ts';
import { netSign, rowsOfRole, type Block, type Row, type RowRole } from '../../model/index.ts';
import { columnOf, rowsAmong, valueIn, write, type Draft, type DraftRow } from './draft.ts';
import { beforeLastOf, lastOf } from './horizon.ts';
import type { RolledNet } from './nets.ts';
import { draftOfKind, type Roll } from './roll.ts';

/** Rows of an operating budget that are not the rest of anything and stay as they were. */
const heldRoles: readonly RowRole[] = ['revenue', 'item', 'of-which', 'total'];

/** A row that a net is made of in the end, and whether it adds or subtracts it. */
interface Part {
  readonly row: DraftRow;
  readonly sign: 1 | -1;
}

/** The parts of a net: what the board is paid, and what it pays. */
interface Sides {
  readonly costs: readonly Part[];
  readonly others: readonly Part[];
}

/**
 * The rows of the operating budget around its net: in the new year all but the costs stay as in the
 * year before, and the costs are what the net leaves; where a printed net has moved, they move with
 * it. Costs of several rows share it in proportion to the year before.
 */
export function rollOperating(roll: Roll, nets: readonly RolledNet[]): void {
  const draft = draftOfKind(roll, 'operating-budget');
  const [net] = draft ? rowsOfRole(draft.table, 'net') : [];
  if (!draft || !net) return;
  const sides = sidesOf(roll, draft, net);
  holdRows(roll, draft, new Set(sides.costs.map(({ row }) => row)));
  for (const { period, net: own, moved } of nets) {
    const column = columnOf(draft, period);
    if (column === undefined || moved?.shown.isZero()) continue;
    if (moved) moveCosts(sides.costs, column, moved.shown);
    else setCosts(roll, draft, sides, column, own.shown);
  }
}

/** The two sides of a net, by the names of its rows, else by what they do to it in the last year. */
function sidesOf(roll: Roll, draft: Draft, net: Row): Sides {
  const block = draft.table.blocks.find(({ total: own }) => own === net);
  if (!block) return { costs: [], others: [] };
  const parts = signedRows(block).map(({ source, sign }) => ({
    source,
    parts: partsOf(draft, source, sign),
  }));
  const named = parts.filter(({ source }) => source.role === 'cost');
  const last = beforeLastOf(roll.horizons.to);
  const worsens = parts.filter(({ parts: own }) =>
    total(own.map(({ row, sign }) => (valueIn(draft, row, last) ?? zero).times(sign)))
      .times(netSign(draft.table))
      .isNegative(),
  );
  const [costs = []] = [named, worsens, parts.length === 1 ? parts : []].filter(
    (own) => own.length > 0,
  );
  return {
    costs: costs.flatMap((own) => own.parts),
    others: parts.filter((own) => !costs.includes(own)).flatMap((own) => own.parts),
  };
}

function signedRows({
  plus,
  minus,
}: Block): readonly { readonly source: Row; readonly sign: 1 | -1 }[] {
  return [
    ...plus.map((source) => ({ source, sign: 1 as const })),
    ...minus.map((source) => ({ source, sign: -1 as const })),
  ];
}

/** The rows that a row is made of in the end, new ones among them; itself where it is no total. */
function partsOf(draft: Draft, source: Row, sign: 1 | -1): readonly Part[] {
  const block = draft.table.blocks.find(({ total: whole }) => whole === source);
  if (!block) return rowsAmong(draft, [source]).map((row) => ({ row, sign }));
  return signedRows(block).flatMap((own) => partsOf(draft, own.source, own.sign === sign ? 1 : -1));
}

function holdRows({ horizons: { to } }: Roll, draft: Draft, costs: ReadonlySet<DraftRow>): void {
  const column = columnOf(draft, lastOf(to));
  if (column === undefined) return;
  const results = new Set<Row | undefined>(draft.table.blocks.map(({ total: own }) => own));
  for (const row of draft.rows) {
    const last = valueIn(draft, row, beforeLastOf(to));
    const isHeld = heldRoles.includes(row.role) && !costs.has(row) && !results.has(row.source);
    if (isHeld && last && row.unit === draft.table.unit) {
      write(row, column, last, 'heldRow', { from: beforeLastOf(to).label });
    }
  }
}

/** Writes the costs of the new year: what the net and the other side leave for them. */
function setCosts(
  roll: Roll,
  draft: Draft,
  { costs, others }: Sides,
  column: number,
  net: Decimal,
): void {
  const before = columnOf(draft, beforeLastOf(roll.horizons.to)) ?? column;
  const paid = total(
    others.map(({ row, sign }) => (row.figures[column]?.value ?? zero).times(sign)),
  );
  for (const { row, given } of shares(costs, net.minus(paid), column, before)) {
    write(row, column, given, 'restOfNet', { net: given });
  }
}

/** Adds to the costs as they are printed what their net has moved by. */
function moveCosts(costs: readonly Part[], column: number, moved: Decimal): void {
  for (const { row, given } of shares(costs, moved, column, column)) {
    const printed = row.figures[column]?.value;
    if (printed) write(row, column, printed.plus(given), 'netChanged', { change: given });
  }
}

interface RowShare {
  readonly row: DraftRow;
  readonly given: Decimal;
}

/** An amount shared by rows in proportion to a column, each share with the sign that the row has in it. */
function shares(
  parts: readonly Part[],
  amount: Decimal,
  column: number,
  weightColumn: number,
): readonly RowShare[] {
  const step = parts[0]?.row.figures[column]?.step ?? one;
  const whole = roundHalfAwayFromZero(amount, step);
  const [only, ...others] = parts;
  if (only && others.length === 0) return [{ row: only.row, given: whole.times(only.sign) }];
  const weights = parts.map(({ row, sign }) =>
    (row.figures[weightColumn]?.value ?? zero).times(sign),
  );
  const found = spread(whole, weights, step) ?? [];
  return found.flatMap(({ given }, order) => {
    const part = parts[order];
    return part ? [{ row: part.row, given: given.times(part.sign) }] : [];
  });
}
