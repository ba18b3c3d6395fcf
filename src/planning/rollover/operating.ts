import { minusOne, one, roundHalfAwayFromZero, total, type Decimal } from '../../exact/index.ts';
import {
  netSign,
  type Block,
  type Figure,
  type Row,
  type RowRole,
  type SignedSum,
} from '../../model/index.ts';
import type { NetSource } from '../../formulas/net.ts';
import { known, unprinted } from '../../formulas/unprinted.ts';
import {
  columnOf,
  evaluated,
  figureIn,
  rowsAmong,
  valueOf,
  write,
  writeNone,
  writeOpen,
  type Draft,
  type DraftRow,
} from './draft.ts';
import { beforeLastOf, lastOf } from './horizon.ts';
import type { RolledNet } from './nets.ts';
import { draftOfKind, type Roll } from './roll.ts';
import { sharesOf, type RolledShare } from './share.ts';

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
  const [source] = nets.map((own) => own.source);
  if (!draft || source?.table !== draft.table) {
    if (draft) holdRows(roll, draft, new Set());
    return;
  }
  const sides = sidesOf(roll, draft, source);
  holdRows(roll, draft, new Set(sides.costs.map(({ row }) => row)));
  for (const net of nets) {
    const column = columnOf(draft, net.period);
    if (column === undefined) continue;
    if (!net.moved) setCosts(roll, draft, sides, column, shownIn(draft, column, net.figure));
    else if (net.moved.value?.isZero() !== true) moveCosts(draft, sides.costs, column, net);
  }
}

/** The two sides of a net, by the names of its rows, else by what they do to it in the last year. */
function sidesOf(roll: Roll, draft: Draft, { row: net, parts: sum }: NetSource): Sides {
  const block = draft.table.blocks.find(({ total: own }) => own === net);
  const rows = net
    ? block
      ? signedRows(block)
      : []
    : sum.map(({ row, coefficient }) => ({
        source: row,
        sign: coefficient.isNegative() ? (-1 as const) : (1 as const),
      }));
  const parts = rows.map(({ source, sign }) => ({ source, parts: partsOf(draft, source, sign) }));
  const named = parts.filter(({ source }) => source.role === 'cost');
  const last = columnOf(draft, beforeLastOf(roll.horizons.to)) ?? -1;
  // what is stated says on which side the rows of a part are, whatever is blank among them
  const worsens = parts.filter(({ parts: own }) =>
    total(own.flatMap(({ row, sign }) => row.figures[last]?.value?.times(sign) ?? []))
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
  const last = columnOf(draft, beforeLastOf(to));
  if (column === undefined || last === undefined) return;
  const results = new Set<Row | undefined>(draft.table.blocks.map(({ total: own }) => own));
  for (const row of draft.rows) {
    const isHeld = heldRoles.includes(row.role) && !costs.has(row) && !results.has(row.source);
    if (!isHeld || row.unit !== draft.table.unit || row.figures[column]?.why) continue;
    if (row.figures[last]?.isNone === true) {
      writeNone(row, column);
      continue;
    }
    const { value, open } = evaluated(figureIn(draft, row, last), []);
    if (open) writeOpen(row, column, open);
    else write(row, column, value, 'heldRow', { from: beforeLastOf(to).label });
  }
}

/** A net as the column prints it. */
function shownIn(draft: Draft, column: number, net: Figure): Figure {
  const step = draft.rows.find(({ source }) => source?.role === 'net')?.figures[column]?.step;
  return net.value ? known(net, roundHalfAwayFromZero(net.value, step ?? net.step)) : net;
}

/** Writes the costs of the new year: what the net and the other side leave for them. */
function setCosts(
  roll: Roll,
  draft: Draft,
  { costs, others }: Sides,
  column: number,
  net: Figure,
): void {
  const before = columnOf(draft, beforeLastOf(roll.horizons.to)) ?? column;
  const paid = others.filter(({ row }) => row.figures[column]?.isNone !== true);
  const rest: SignedSum = {
    form: 'sum',
    kind: 'net',
    subject: unprinted(net, net.period),
    terms: [
      { coefficient: one, figure: net },
      ...paid.map(({ row, sign }) => ({
        coefficient: sign > 0 ? minusOne : one,
        figure: figureIn(draft, row, column),
      })),
    ],
  };
  for (const { row, share } of shares(draft, costs, rest, column, before)) {
    if (share.open) writeOpen(row, column, share.open);
    else write(row, column, share.value, 'restOfNet', { net: share.value });
  }
  for (const { row } of costs) if (row.figures[before]?.isNone === true) writeNone(row, column);
}

/** Adds to the costs as they are printed what their net has moved by. */
function moveCosts(draft: Draft, costs: readonly Part[], column: number, net: RolledNet): void {
  const { figure, printed } = net;
  if (!printed) return;
  const shown = shownIn(draft, column, figure);
  const moved: SignedSum = {
    form: 'sum',
    kind: 'net',
    subject: unprinted(shown, shown.period),
    terms: [
      { coefficient: one, figure: shown },
      { coefficient: minusOne, figure: printed },
    ],
  };
  if (valueOf(moved).value?.isZero() === true) return;
  for (const { row, share } of shares(draft, costs, moved, column, column)) {
    const own = evaluated(figureIn(draft, row, column), []);
    const open = share.open ?? own.open;
    if (open) writeOpen(row, column, open);
    else if (own.value && share.value) {
      const { value: change } = share;
      write(row, column, own.value.plus(change), 'netChanged', { change });
    }
  }
}

/**
 * An amount shared by rows in proportion to a column, each share with the sign that the row has in it; one
 * that is none there has no share.
 */
function shares(
  draft: Draft,
  all: readonly Part[],
  amount: SignedSum,
  column: number,
  weightColumn: number,
): readonly { readonly row: DraftRow; readonly share: RolledShare }[] {
  const parts = all.filter(({ row }) => row.figures[weightColumn]?.isNone !== true);
  const step = parts[0]?.row.figures[column]?.step ?? amount.subject.step;
  const [, ...others] = parts;
  const weights = parts.map(({ row, sign }) => {
    const own = figureIn(draft, row, weightColumn);
    return own.value ? known(own, own.value.times(sign)) : own;
  });
  // all of an amount is that of its only row, whatever that is in another year
  const found =
    others.length > 0 ? sharesOf(amount, weights, step) : parts.map(() => wholeOf(amount, step));
  return (found ?? []).flatMap((share, order) => {
    const { row, sign } = parts[order] ?? {};
    if (!row || sign === undefined) return [];
    return [{ row, share: share.open ? share : { value: share.value.times(sign) } }];
  });
}

function wholeOf(amount: SignedSum, step: Decimal): RolledShare {
  const { value, open } = valueOf(amount);
  return value ? { value: roundHalfAwayFromZero(value, step) } : { open };
}
