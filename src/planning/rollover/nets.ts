import { one, roundHalfAwayFromZero, zero, type Decimal } from '../../exact/index.ts';
import {
  addedRows,
  periodsOfPlan,
  rowLabelled,
  samePeriod,
  tableOfKind,
  type Figure,
  type Formula,
  type Open,
  type Period,
  type Row,
  type SignedSum,
} from '../../model/index.ts';
import { bridgeScale, changeOf, netAfter } from '../../formulas/bridge.ts';
import { generalBase, generalItem } from '../../formulas/general.ts';
import { carriedNet, costScale, netIn, netSource, type NetSource } from '../../formulas/net.ts';
import { isNoItem } from '../../formulas/no-item.ts';
import { known, unprinted, unprintedIn } from '../../formulas/unprinted.ts';
import { oneYearItems } from './bridge-items.ts';
import {
  addends,
  columnOf,
  evaluated,
  figureIn,
  rowOf,
  valueOf,
  write,
  writeOpen,
  type Draft,
  type DraftRow,
} from './draft.ts';
import { lastOf } from './horizon.ts';
import { costIn } from './prices.ts';
import { draftOfKind, type Roll } from './roll.ts';
import { rateIn } from './uplifts.ts';

/** The net of a period a year on, exactly, in the unit and sign of its table; open where what it rests on is. */
export interface RolledNet {
  readonly source: NetSource;
  readonly period: Period;
  readonly figure: Figure;
  /** How far it is from the one printed for it; none for the new year, which has no printed net. */
  readonly moved?: Figure;
  readonly printed?: Figure;
}

/** The net of a book at work: where it stands, and the bridge that leads from one to the next. */
interface NetWork {
  readonly source: NetSource;
  readonly draft: Draft;
  readonly row: DraftRow | undefined;
  /** Of an amount of the bridge in the table of the net. */
  readonly bridge?: { readonly draft: Draft; readonly scale: Decimal };
}

/**
 * The net of every plan period: as it is printed and what the bridge has been changed by since, and
 * for the new year the net before it and the items of the bridge; without a bridge, what services and the
 * general uplift make of the net before it. Writes the nets, and on the way the price uplift of the whole
 * net wherever its rate, the net before it or the year is new.
 */
export function rollNets(roll: Roll): readonly RolledNet[] {
  const work = netWork(roll);
  if (!work) return [];
  const { source } = work;
  const { from, to } = roll.horizons;
  let before = netOf(source, from.base);
  let moved: Figure = known(before, zero);
  return periodsOfPlan(to).map((period): RolledNet => {
    const isNew = samePeriod(period, lastOf(to));
    upliftOfNet(roll, work, period, before, moved);
    if (isNew) {
      const { figure, formulas } = newNet(roll, work, period, before);
      const net = asFigure(figure, formulas);
      const change = net.value && before.value && net.value.minus(before.value);
      writeNet(work, period, net, 'netCarried', before, change);
      return { source, period, figure: net };
    }
    moved = movedBy(roll, work, period, moved);
    const printed = printedNet(roll, source, period);
    const sum = sumOf(printed, [
      { coefficient: one, figure: printed },
      { coefficient: one, figure: moved },
    ]);
    const net = isZero(moved) ? printed : asFigure(sum.subject, [sum]);
    if (!isZero(moved)) writeNet(work, period, net, 'netChanged', before, moved.value);
    before = net;
    return { source, period, figure: net, moved, printed };
  });
}

function isZero({ value }: Figure): boolean {
  return value?.isZero() === true;
}

function netWork(roll: Roll): NetWork | undefined {
  const source = netSource(roll.book);
  const draft = source && roll.drafts.find(({ table }) => table === source.table);
  if (!source || !draft) return undefined;
  const bridge = draftOfKind(roll, 'bridge');
  const scale = bridge && bridgeScale(bridge.table, source.table);
  return {
    source,
    draft,
    row: rowOf(draft, source.row),
    ...(bridge && scale && { bridge: { draft: bridge, scale } }),
  };
}

/** The net of the source in a period; the sum of its parts where no row holds it. */
function netOf(source: NetSource, period: Period): Figure {
  const { figure, sum } = netIn(source, period);
  return asFigure(figure, sum ? [sum] : []);
}

/** The net that is printed for a period a year on. */
function printedNet({ horizons }: Roll, source: NetSource, period: Period): Figure {
  const [budgeted] = horizons.from.plan;
  return netOf(source, period.year === budgeted?.year ? budgeted : period);
}

/** A figure by formulas as one that is known, or open for what it rests on. */
function asFigure(figure: Figure, formulas: readonly Formula[]): Figure {
  const { value, open } = evaluated(figure, formulas);
  return value ? known(figure, value) : openFigure(figure, open);
}

function openFigure({ unit, step }: Figure, open: Open): Figure {
  return unprintedIn(open, { unit, step }, open.cause);
}

function sumOf(beside: Figure, terms: SignedSum['terms']): SignedSum {
  return { form: 'sum', kind: 'net', subject: unprinted(beside, beside.period), terms };
}

function writeNet(
  { draft, row, source }: NetWork,
  period: Period,
  net: Figure,
  reason: 'netCarried' | 'netChanged',
  before: Figure,
  change: Decimal | undefined,
): void {
  const column = columnOf(draft, period);
  const step = row?.figures[column ?? -1]?.step;
  if (!row || column === undefined || !step) return;
  const { value, open } = evaluated(net, []);
  if (open) {
    writeOpen(row, column, open);
    return;
  }
  const details = { ...(before.value && { before: before.value }), ...(change && { change }) };
  write(row, column, roundHalfAwayFromZero(value, step), reason, { ...details, net: source.name });
}

/** How far a printed net is moved: as the one before, and by what the items of the period are other than printed. */
function movedBy(roll: Roll, { bridge }: NetWork, period: Period, before: Figure): Figure {
  const column = bridge && columnOf(bridge.draft, period);
  const carries = column === undefined ? undefined : bridge?.draft.columns[column]?.carries;
  if (!bridge || column === undefined || carries === undefined) return before;
  const { table } = bridge.draft;
  const silent = oneYearItems(roll.book).filter(
    (item) => !item.takenBackBy && item.period.year + 1 === period.year,
  );
  const items = itemsIn(bridge.draft, column);
  const printed = addedRows(table).flatMap((row): readonly Figure[] => {
    const figure = row.figures[carries];
    return !figure || isNoItem(table, row, carries) ? [] : [figure];
  });
  const reversed = silent.map(({ figure }) => figure);
  // what is in both moves nothing
  const [added, left] = [
    items.filter((figure) => !printed.includes(figure)),
    printed.filter((figure) => !items.includes(figure)),
  ];
  const after = step(bridge, added, [], before, period);
  const source = step(bridge, left, reversed, known(before, zero), period);
  const difference = sumOf(before, [
    { coefficient: one, figure: after.figure },
    { coefficient: one.negated(), figure: source.figure },
  ]);
  return asFigure(difference.subject, [difference, ...after.formulas, ...source.formulas]);
}

interface Followed {
  readonly figure: Figure;
  readonly formulas: readonly Formula[];
}

/** The net after some items of the bridge, and how it follows. */
function step(
  { draft, scale }: NonNullable<NetWork['bridge']>,
  items: readonly Figure[],
  reversed: readonly Figure[],
  before: Figure,
  period: Period,
): Followed {
  const cell = { table: draft.table.name, row: '', period: period.label, at: before.at };
  const change = changeOf(unprintedIn(cell, { unit: draft.table.unit, step: one }), items);
  const after = unprinted(before, period.label);
  const net = netAfter(change.subject, reversed, { before, after }, one.div(scale));
  return { figure: after, formulas: [net, change] };
}

/** The items of a period a year on, of which a blank one is none. */
function itemsIn(draft: Draft, column: number): readonly Figure[] {
  return addends(draft)
    .filter(({ figures }) => figures[column]?.isNone !== true)
    .map((row) => figureIn(draft, row, column));
}

/** The net of the new year, by the bridge, else by services and the general uplift. */
function newNet(roll: Roll, { bridge, source }: NetWork, period: Period, before: Figure): Followed {
  const column = bridge && columnOf(bridge.draft, period);
  if (bridge && column !== undefined) {
    return step(bridge, itemsIn(bridge.draft, column), [], before, period);
  }
  const services = roll.book.services.filter(({ priceRow, volumeRow }) => priceRow && volumeRow);
  const last = periodsOfPlan(roll.horizons.to).at(-2) ?? period;
  const [costsBefore, costsAfter] = [last, period].map((own) =>
    services.map((service) => costIn(roll, service, own)),
  );
  const after = unprinted(before, period.label);
  const { formulas } = carriedNet({
    before,
    after,
    costsBefore: (costsBefore ?? []).map(({ figure }) => figure),
    costsAfter: (costsAfter ?? []).map(({ figure }) => figure),
    rate: generalRate(roll, before, period),
    scale: costScale(source.table),
  });
  const costs = [...(costsBefore ?? []), ...(costsAfter ?? [])].flatMap((own) => own.formulas);
  return { figure: after, formulas: [...formulas, ...costs] };
}

/** The rate on what no volume and price covers: of its row of uplifts, else of a flag, else 0 %, which is told. */
function generalRate(roll: Roll, before: Figure, { year, label }: Period): Figure {
  const row = tableOfKind(roll.book, 'uplifts')?.rows.find(({ role }) => role === 'general-uplift');
  const declared = row && rateIn(roll, row, year)?.after;
  if (declared) return declared;
  const { generalUplifts } = roll.options;
  const given = generalUplifts.findLast(
    ({ period }) => period === undefined || period === String(year) || period === label,
  );
  if (!given) roll.findings.push({ code: 'plan/no-general-uplift', at: { file: before.at.file } });
  const cell = { table: '', row: 'Prisuppräkning', period: label, at: given?.at ?? before.at };
  return known(unprintedIn(cell, { unit: '%', step: one }), given ? given.percent : zero);
}

/** The item that raises the whole net before it, once one-year items are taken back, by its rate. */
function upliftOfNet(
  roll: Roll,
  { bridge }: NetWork,
  period: Period,
  before: Figure,
  moved: Figure,
): void {
  const source = bridge && generalRow(roll, bridge.draft);
  const item = source && rowOf(bridge.draft, rowLabelled(bridge.draft.table, source.label));
  const column = bridge && columnOf(bridge.draft, period);
  const rate = source && rateIn(roll, source, period.year);
  const figure = column === undefined ? undefined : item?.figures[column];
  if (!bridge || !item || !figure || column === undefined || !rate) return;
  const isNew = samePeriod(period, lastOf(roll.horizons.to));
  const isReplaced =
    rate.after.value !== undefined && rate.before.value?.equals(rate.after.value) !== true;
  if (figure.why?.reason === 'itemGiven' || !(isNew || isReplaced || !isZero(moved))) return;

  const ended = oneYearItems(roll.book)
    .filter((own) => own.period.year + 1 === period.year)
    .map((own) => own.figure);
  const own = figureIn(bridge.draft, item, column);
  const base = generalBase(before, ended, bridge.scale);
  const { value, open } = valueOf(generalItem(own, base.subject, rate.after, bridge.scale), base);
  if (open) {
    writeOpen(item, column, open);
    return;
  }
  const of = valueOf(base).value;
  const details = { ...(rate.after.value && { rate: rate.after.value }), ...(of && { base: of }) };
  write(item, column, roundHalfAwayFromZero(value, figure.step), 'generalUplift', details);
}

/** The row of uplifts that is named as the row of the bridge that it drives. */
function generalRow({ book }: Roll, { table }: Draft): Row | undefined {
  return tableOfKind(book, 'uplifts')?.rows.find(({ label }) => rowLabelled(table, label));
}
