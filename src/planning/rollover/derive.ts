import { hundred, quotient, total, type Decimal } from '../../exact/index.ts';
import {
  periodColumns,
  type Block,
  type ColumnRule,
  type Open,
  type Reason,
  type Row,
  type Service,
} from '../../model/index.ts';
import {
  evaluated,
  figureIn,
  hasLeft,
  isCarried,
  isOfSource,
  rowOf,
  write,
  writeOpen,
  type Draft,
  type DraftRow,
} from './draft.ts';
import { isDifference } from './shift.ts';

/**
 * Writes what follows from other cells: totals, changes from the period before, and columns that
 * follow from others. A total as it is printed moves by what its rows have moved by, so that what
 * does not add up in the source is neither mended nor made worse.
 */
export function derive(draft: Draft, services: readonly Service[]): void {
  // what has a price is no sum of others, though its figures may happen to be
  const done = new Set(services.flatMap(({ volumeRow, priceRow }) => [volumeRow, priceRow]));
  for (const block of draft.table.blocks) deriveTotal(draft, block, done);
  for (const change of draft.table.changes.filter(({ kind }) => kind === 'change')) {
    deriveChange(draft, change.row, change.measured, 'changeFromBefore');
  }
  for (const change of draft.table.changes.filter(({ kind }) => kind === 'percent')) {
    deriveChange(draft, change.row, change.measured, 'shareOfBefore');
  }
  for (const rule of draft.table.columnRules) deriveColumn(draft, rule);
  for (const column of draft.columns.keys()) leaveUnruled(draft, column);
}

/** Columns that say they follow from others, though not from which: theirs have moved on. */
function leaveUnruled({ table, columns, rows }: Draft, column: number): void {
  const { place = column, carries } = columns[column] ?? {};
  const source = table.columns[place];
  const isStale = carries === undefined || (isDifference(source) && carries === place);
  if (source?.period || !isStale) return;
  const ruled = table.columnRules.filter((rule) => rule.column === place);
  for (const row of rows) {
    const isRuled = ruled.some((rule) => row.source && rule.rows.includes(row.source));
    const isTold = row.figures[column]?.why !== undefined;
    if (isRuled || isTold || !row.source?.figures[place]?.value) continue;
    write(row, column, undefined, 'beforeOpen');
  }
}

/** One total in every column, those that it adds first. */
function deriveTotal(draft: Draft, block: Block, done: Set<Row | undefined>): void {
  if (done.has(block.total)) return;
  done.add(block.total);
  const parts = [...block.plus, ...block.minus];
  for (const own of draft.table.blocks)
    if (parts.includes(own.total)) deriveTotal(draft, own, done);
  const row = rowOf(draft, block.total);
  if (!row || block.standing === 'supposed') return;
  for (const [column, figure] of row.figures.entries()) {
    if (figure.why) continue;
    const terms = termsOf(draft, block, column);
    const lack = terms.find(({ open }) => open && isOfSource(open))?.open;
    if (figure.from) {
      const isMoved = terms.some(({ moved }) => moved?.isZero() === false);
      if (lack && terms.some(({ isTouched, open }) => isTouched && open)) {
        if (figure.isNone !== true) writeOpen(row, column, lack);
      } else if (isMoved && figure.value) {
        // what has not moved is as printed
        const moved = total(terms.flatMap((term) => term.moved ?? []));
        write(row, column, figure.value.plus(moved), 'changeOfSum', { change: moved });
      }
    } else if (lack) writeOpen(row, column, lack);
    else if (terms.some(({ value }) => value) && !terms.some(({ open }) => open)) {
      // the others are none
      write(row, column, total(terms.flatMap(({ value }) => value ?? [])), 'sumOfRows');
    }
  }
}

interface Term {
  readonly value: Decimal | undefined;
  /** How far it is from the figure of the source, where it is not as printed. */
  readonly moved: Decimal | undefined;
  /** Why it has no value, where something is missing there. */
  readonly open: Open | undefined;
  readonly isTouched: boolean;
}

function termsOf(draft: Draft, { plus, minus, addedIn }: Block, column: number): readonly Term[] {
  const place = draft.columns[column]?.place ?? column;
  const term = (row: DraftRow, sign: 1 | -1): Term => {
    const figure = row.figures[column];
    const before = figure?.from?.value;
    const isMoved = figure?.why !== undefined && figure.value !== undefined;
    const moved = isMoved ? (before ? figure.value.minus(before) : figure.value) : undefined;
    const isNothing = figure?.isNone === true || hasLeft(draft, row);
    const open = isNothing ? undefined : evaluated(figureIn(draft, row, column), []).open;
    const isTouched = figure?.why !== undefined;
    return { value: figure?.value?.times(sign), moved: moved?.times(sign), open, isTouched };
  };
  const rowsOf = (rows: readonly Row[]): readonly DraftRow[] =>
    draft.rows.filter((row) =>
      row.source ? rows.includes(row.source) : isAmong(draft, rows, row),
    );
  const sign = addedIn.includes(place) ? 1 : -1;
  return [
    ...rowsOf(plus).map((row) => term(row, 1)),
    ...rowsOf(minus).map((row) => term(row, sign)),
  ];
}

/** Whether a new row stands among those that a total adds: below one of them. */
function isAmong({ rows: all }: Draft, rows: readonly Row[], own: DraftRow): boolean {
  const above = all.slice(0, all.indexOf(own)).findLast(({ source }) => source)?.source;
  return above !== undefined && rows.includes(above);
}

/** A change from the period before, unless both of its figures and itself stand as printed together. */
function deriveChange(
  draft: Draft,
  source: Row,
  measuredRow: Row,
  reason: Extract<Reason, 'changeFromBefore' | 'shareOfBefore'>,
): void {
  const row = rowOf(draft, source);
  const measured = rowOf(draft, measuredRow);
  if (!row || !measured) return;
  const order = inOrder(draft);
  for (const [at, column] of order.entries()) {
    const previous = order[at - 1];
    if (previous === undefined) continue;
    const figure = row.figures[column];
    if (!figure || figure.why || isAsPrinted(draft, measured, previous, column)) continue;
    const [before, after] = [previous, column].map((own) =>
      evaluated(figureIn(draft, measured, own), []),
    );
    const value =
      before?.value && after?.value && changeOf(before.value, after.value, reason, figure.step);
    const open = [before?.open, after?.open].find((own) => own && isOfSource(own));
    if (open && (figure.value ?? !figure.from)) writeOpen(row, column, open);
    else if (value) {
      write(row, column, value, reason, {
        before: draft.columns[previous]?.label ?? '',
      });
    } else if (figure.value) write(row, column, undefined, 'beforeOpen');
  }
}

function changeOf(
  before: Decimal,
  after: Decimal,
  reason: Reason,
  step: Decimal,
): Decimal | undefined {
  const change = after.minus(before);
  if (reason === 'changeFromBefore') return change;
  return before.isZero() ? undefined : quotient(change.times(hundred), before, step);
}

/** The columns of the draft that are periods, oldest first. */
function inOrder({ table, columns }: Draft): readonly number[] {
  const moved = columns.map(({ label, period, place }) => {
    const { measure } = table.columns[place] ?? {};
    const at = table.columns[place]?.at ?? { file: table.file };
    return { label, at, ...(period && { period }), ...(measure && { measure }) };
  });
  return periodColumns({ columns: moved }).map(({ index }) => index);
}

/** Whether a column and the one before it stand side by side in the source too, unaltered. */
function isAsPrinted(draft: Draft, measured: DraftRow, previous: number, column: number): boolean {
  const [figure, before] = [measured.figures[column], measured.figures[previous]];
  if (!figure || !before || !isCarried(figure) || !isCarried(before)) return false;
  const printed = periodColumns(draft.table).map(({ index }) => index);
  const own = printed.indexOf(draft.columns[column]?.carries ?? -1);
  return own > 0 && printed[own - 1] === draft.columns[previous]?.carries;
}

/** A column that follows from others, where any of them is not as printed in the same place. */
function deriveColumn(draft: Draft, rule: ColumnRule): void {
  const indexOf = (place: number): number =>
    draft.columns.findIndex((own) => own.place === place && !own.isAdded);
  const column = indexOf(rule.column);
  const inputs = [...rule.plus, ...rule.minus, ...(rule.whole === undefined ? [] : [rule.whole])];
  // a year without an amount is one without investments, which a total across years need not wait for
  const isSparse = draft.table.kind === 'investments' && rule.whole === undefined;
  const isMoved = inputs.some((place) => draft.columns[indexOf(place)]?.carries !== place);
  for (const row of draft.rows) {
    const figure = row.figures[column];
    if (!figure || figure.why || !row.source || !rule.rows.includes(row.source)) continue;
    const isTouched = inputs.some((place) => row.figures[indexOf(place)]?.why);
    if (!isMoved && !isTouched) continue;
    const amounts = (places: readonly number[]): readonly Decimal[] | undefined => {
      const found = places.map((place) => row.figures[indexOf(place)]);
      const stated = found.flatMap((own) => own?.value ?? []);
      const isEnough = isSparse
        ? stated.length > 0 && !lackAmong(draft, row, places.map(indexOf))
        : stated.length === found.length;
      return isEnough || found.length === 0 ? stated : undefined;
    };
    const [plus, minus] = [amounts(rule.plus), amounts(rule.minus)];
    const sum = plus && minus && total(plus).minus(total(minus));
    const whole = rule.whole === undefined ? undefined : row.figures[indexOf(rule.whole)]?.value;
    const value = rule.whole === undefined ? sum : sum && shareOf(sum, whole, rule, figure.step);
    const open = value ? undefined : lackAmong(draft, row, inputs.map(indexOf));
    if (open && (figure.value ?? !figure.from)) writeOpen(row, column, open);
    else if (value ?? figure.value) write(row, column, value, value ? 'columnRule' : 'beforeOpen');
  }
}

/** The first figure that the source should have among some cells of a row, and has not. */
function lackAmong(draft: Draft, row: DraftRow, columns: readonly number[]): Open | undefined {
  return columns
    .filter((column) => column >= 0)
    .flatMap((column) => evaluated(figureIn(draft, row, column), []).open ?? [])
    .find(isOfSource);
}

function shareOf(
  sum: Decimal,
  whole: Decimal | undefined,
  { isOfSize }: ColumnRule,
  step: Decimal,
): Decimal | undefined {
  if (!whole || whole.isZero()) return undefined;
  return quotient(sum.times(hundred), isOfSize === true ? whole.abs() : whole, step);
}
