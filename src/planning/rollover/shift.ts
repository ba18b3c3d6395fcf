import type { Finding } from '../../findings/index.ts';
import {
  isStated,
  periodColumns,
  periodInYear,
  samePeriod,
  type Column,
  type Period,
  type RolledColumn,
  type RolledFigure,
  type Row,
  type Table,
  yearLater,
} from '../../model/index.ts';
import { isNoItem } from '../../formulas/no-item.ts';
import { isSparse, type Draft } from './draft.ts';
import { lastOf, nextPeriod, type Horizons } from './horizon.ts';

/** Kinds of tables that keep all their years, since prices are reckoned from the first of them. */
const keptKinds: readonly Table['kind'][] = ['uplifts', 'base-prices'];

/** A table with its columns a year on, each carrying the figures of its year as far as there are any. */
export function shifted(table: Table, horizons: Horizons): Draft {
  const columns = keptKinds.includes(table.kind)
    ? keptColumns(table, horizons)
    : shiftedColumns(table, horizons);
  return {
    table,
    columns,
    rows: table.rows.map((row) => ({
      source: row,
      label: row.label,
      role: row.role,
      unit: row.unit,
      figures: columns.map((column) => carriedFigure(table, row, column)),
    })),
    removed: [],
  };
}

function carriedFigure(table: Table, row: Row, column: RolledColumn): RolledFigure {
  const { carries, place } = column;
  const { figures } = row;
  const from = carries === undefined ? undefined : figures[carries];
  const beside = from ?? figures[place];
  if (!beside) throw new Error('a row without a figure for a column');
  const { step } = beside;
  const isNone =
    from === undefined || carries === undefined
      ? isSparse({ table, columns: [column] }, 0) &&
        row.role !== 'total' &&
        !table.blocks.some(({ total }) => total === row)
      : isNoItem(table, row, carries);
  const isNothing = isNone || !figures.some(isStated);
  return { value: from?.value, step, ...(from && { from }), ...(isNothing && { isNone: true }) };
}

function shiftedColumns(table: Table, { from, to }: Horizons): readonly RolledColumn[] {
  const { columns } = table;
  const years = new Set(columns.flatMap(({ period }) => period?.year ?? []));
  return columns.map((column, place): RolledColumn => {
    const shift = { place, isAdded: false, label: yearLater(column.label, years) };
    if (!column.period) {
      // a change from 2025 to 2026 follows from columns that move, another column stays what it is
      const label = follows(table, place) ? shift.label : column.label;
      const same = columns.findIndex((own) => own.label === label);
      return { ...shift, label, ...(same >= 0 && { carries: same }) };
    }
    const period = nextPeriod(column.period);
    const isBase = samePeriod(period, to.base);
    const [budgeted] = from.plan;
    const carries =
      find(columns, period, column) ??
      (isBase && budgeted ? find(columns, budgeted, column) : undefined) ??
      findOfYear(columns, period, column);
    return { ...shift, period, ...(carries !== undefined && { carries }) };
  });
}

function follows({ columnRules, columns }: Table, place: number): boolean {
  return isDifference(columns[place]) || columnRules.some(({ column }) => column === place);
}

/** Whether a column says that it follows from two others: a deviation or a change. */
export function isDifference(column: Column | undefined): boolean {
  return column?.measure === 'deviation' || column?.measure === 'change';
}

function find(columns: readonly Column[], period: Period, { measure }: Column): number | undefined {
  const index = columns.findIndex(
    (own) => own.period && samePeriod(own.period, period) && own.measure === measure,
  );
  return index < 0 ? undefined : index;
}

/**
 * The column of a year where one of the two is a bare year, which does not say what kind of figures it
 * has. What a year came to is never taken from what may be its budget.
 */
function findOfYear(
  columns: readonly Column[],
  { kind, year }: Period,
  { measure }: Column,
): number | undefined {
  if (kind === 'actual' || kind === 'forecast') return undefined;
  const candidates = columns.flatMap((own, index) =>
    own.period && own.measure === measure && (kind === 'year' || own.period.kind === 'year')
      ? [{ ...own.period, index }]
      : [],
  );
  return periodInYear(year, candidates, [])?.index;
}

/**
 * Columns whose amounts no column of the draft has a year on, though they are neither past nor the
 * first of their kind: between them and the one before a year is missing.
 */
export function lostColumns({ table, columns }: Draft, { to }: Horizons): readonly Finding[] {
  const carried = new Set(columns.map(({ carries }) => carries));
  return table.columns.flatMap(({ period, measure, at }, index): readonly Finding[] => {
    const isLost = !carried.has(index) && table.rows.some((row) => isAmount(row.figures[index]));
    if (!period || !isLost) return [];
    const earlier = table.columns
      .flatMap((own) => (own.period && own.measure === measure ? [own.period] : []))
      .filter(({ year }) => year < period.year)
      .toSorted((first, second) => second.year - first.year);
    const isPast = period.year < to.base.year;
    const before =
      earlier.find(({ kind }) => kind === period.kind || kind === 'year') ??
      (isPast ? undefined : earlier[0]);
    if (!before) return [];
    const details = { table: table.name, before: before.label, after: period.label };
    return [{ code: 'rollover/gap', at, table: table.name, details }];
  });
}

function isAmount(figure: Row['figures'][number] | undefined): boolean {
  return figure !== undefined && isStated(figure);
}

/** All columns as they are, the first plan year as budgeted, and one more for the new year of uplifts. */
function keptColumns(table: Table, { from, to }: Horizons): readonly RolledColumn[] {
  const kept = table.columns.map(({ period, label }, place): RolledColumn => {
    const [budgeted] = from.plan;
    const isBase = period && budgeted && samePeriod(period, budgeted);
    const own = isBase ? to.base : period;
    return {
      place,
      isAdded: false,
      label: isBase ? to.base.label : label,
      ...(own && { period: own }),
      carries: place,
    };
  });
  const last = periodColumns(table).at(-1);
  if (table.kind === 'base-prices' || last?.period.year !== lastOf(from).year) return kept;
  const period = nextPeriod(last.period);
  return [...kept, { place: last.index, isAdded: true, label: period.label, period }];
}
