import {
  hundred,
  moneyScale,
  quotient,
  roundHalfAwayFromZero,
  total,
  zero,
  type Decimal,
} from '../../exact/index.ts';
import {
  addedRows,
  figureAt,
  netSign,
  periodsOfPlan,
  rowLabelled,
  rowsOfRole,
  type Period,
} from '../../model/index.ts';
import { oneYearItems } from './bridge-items.ts';
import { addends, columnOf, rowOf, write, type Draft, type DraftRow } from './draft.ts';
import { lastOf } from './horizon.ts';
import { draftOfKind, type Roll } from './roll.ts';
import { upliftIn } from './uplifts.ts';

/** The net of a period a year on, and how far that is from the one printed for it, in the unit of the net. */
export interface RolledNet {
  readonly period: Period;
  readonly net: Rounded;
  /** None for the new year, which has no printed net. */
  readonly moved?: Rounded;
}

/** An amount, and as the operating budget prints it. */
interface Rounded {
  readonly exact: Decimal;
  readonly shown: Decimal;
}

/** What the nets are reckoned with. */
interface NetTables {
  readonly bridge: Draft;
  readonly operating: Draft;
  readonly row: DraftRow;
  /** What an amount of the bridge is in the operating budget. */
  readonly scale: Decimal;
}

/**
 * The net of every plan period: as it is printed and what the bridge has been changed by since, and
 * for the new year the net before it and the items of the bridge. Writes the nets, and on the way the
 * price uplift of the whole net wherever its rate, the net before it or the year is new.
 */
export function rollNets(roll: Roll): readonly RolledNet[] {
  const tables = netTables(roll);
  if (!tables) return [];
  const { operating, row } = tables;
  const { from, to } = roll.horizons;
  const printed = row.source && figureAt(operating.table, row.source, from.base);
  let before = printed?.value;
  let moved = zero;
  const nets: RolledNet[] = [];
  for (const period of periodsOfPlan(to)) {
    const column = columnOf(operating, period);
    const figure = column === undefined ? undefined : row.figures[column];
    const wasMoved = !moved.isZero();
    upliftOfNet(roll, tables, period, before, wasMoved);
    moved = moved.plus(bridgeChange(roll, tables, period));
    const carried = figure?.from?.value;
    const exact = carried ? carried.plus(moved) : newNet(tables, period, before);
    if (column === undefined || !figure || !exact) break;
    const shown = roundHalfAwayFromZero(exact, figure.step);
    const [reason, change] = carried
      ? (['netChanged', moved] as const)
      : (['netCarried', exact.minus(before ?? zero)] as const);
    if (!carried || !moved.isZero()) {
      write(row, column, shown, reason, { before: before ?? zero, change });
    }
    nets.push({
      period,
      net: { exact, shown },
      ...(carried && { moved: { exact: moved, shown: shown.minus(carried) } }),
    });
    before = exact;
  }
  return nets;
}

function netTables(roll: Roll): NetTables | undefined {
  const bridge = draftOfKind(roll, 'bridge');
  const operating = draftOfKind(roll, 'operating-budget');
  const [net] = operating ? rowsOfRole(operating.table, 'net') : [];
  const row = operating && rowOf(operating, net);
  if (!bridge || !operating || !row) return undefined;
  const scale = moneyScale(bridge.table.unit, operating.table.unit).times(
    netSign(bridge.table) * netSign(operating.table),
  );
  return { bridge, operating, row, scale };
}

/** What the items of a period add up to a year on, less what they were, in the unit of the net. */
function bridgeChange({ book }: Roll, { bridge, scale }: NetTables, period: Period): Decimal {
  const column = columnOf(bridge, period);
  const carries = column === undefined ? undefined : bridge.columns[column]?.carries;
  if (column === undefined || carries === undefined) return zero;
  const printed = addedRows(bridge.table).flatMap(({ figures }) => figures[carries]?.value ?? []);
  const silent = oneYearItems(book)
    .filter((item) => !item.takenBackBy && item.period.year + 1 === period.year)
    .map(({ figure }) => figure.value);
  return sumIn(bridge, column).minus(total(printed)).plus(total(silent)).times(scale);
}

function newNet(
  { bridge, scale }: NetTables,
  period: Period,
  before: Decimal | undefined,
): Decimal | undefined {
  const column = columnOf(bridge, period);
  if (!before || column === undefined) return undefined;
  return before.plus(sumIn(bridge, column).times(scale));
}

function sumIn(bridge: Draft, column: number): Decimal {
  return total(addends(bridge).flatMap(({ figures }) => figures[column]?.value ?? []));
}

/** The item that raises the whole net before it, once one-year items are taken back, by its rate. */
function upliftOfNet(
  roll: Roll,
  { bridge, scale }: NetTables,
  period: Period,
  before: Decimal | undefined,
  isBeforeMoved: boolean,
): void {
  const uplifts = draftOfKind(roll, 'uplifts');
  const source = uplifts?.table.rows.find(({ label }) => rowLabelled(bridge.table, label));
  const item = source && rowOf(bridge, rowLabelled(bridge.table, source.label));
  const column = columnOf(bridge, period);
  const rate = source && upliftIn(roll, source, period.year);
  const figure = column === undefined ? undefined : item?.figures[column];
  if (!item || !figure || column === undefined || !rate?.after || !before) return;
  const isNew = period.year === lastOf(roll.horizons.to).year;
  const isReplaced = !rate.before?.equals(rate.after);
  if (figure.why?.reason === 'itemGiven' || !(isNew || isReplaced || isBeforeMoved)) return;

  const oneYear = oneYearItems(roll.book)
    .filter((own) => own.period.year + 1 === period.year)
    .map(({ figure: own }) => own.value);
  const base = before.minus(total(oneYear).times(scale));
  const amount = quotient(base.times(rate.after), scale.times(hundred), figure.step);
  const details = { rate: rate.after, base };
  write(item, column, amount, 'generalUplift', details);
}
