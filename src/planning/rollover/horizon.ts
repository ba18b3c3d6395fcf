import type { Finding, Found } from '../../findings/index.ts';
import {
  periodColumns,
  periodsOfPlan,
  type Book,
  type Horizon,
  type Period,
  type Table,
  yearLater,
} from '../../model/index.ts';
import { likelyPeriods } from './likely-periods.ts';

/** The periods of this year's plan and of next year's. */
export interface Horizons {
  readonly from: Horizon;
  readonly to: Horizon;
}

/**
 * The horizon a year on: the first plan year is budgeted, and a new one comes last; prices go on from
 * the same first one. A gap in the years, or a table that ends in another, is a finding.
 */
export function nextHorizon(book: Book, folder: string): Found<Horizons | undefined> {
  const { horizon: from } = book;
  if (!from || from.plan.length === 0) {
    const details = { path: folder, periods: likelyPeriods(book) };
    const untold: Finding = { code: 'rollover/no-plan', at: { file: folder }, details };
    return { value: undefined, findings: [untold] };
  }
  const findings = book.tables.flatMap((table) => [...gaps(table, from), ...otherEnd(table, from)]);
  const [, ...later] = from.plan;
  const to = {
    firstPrice: hasPrices(book) ? from.firstPrice : nextPeriod(from.firstPrice),
    base: nextPeriod(from.base),
    plan: [...later, nextPeriod(lastOf(from))],
    known: from.known,
    madeYears: from.madeYears,
  };
  return { value: { from, to }, findings };
}

/** Whether there are prices at all; where there are none, no year has to be kept for them. */
function hasPrices({ tables }: Book): boolean {
  return tables.some(({ kind }) => kind === 'unit-prices' || kind === 'base-prices');
}

/** The same kind of period a year on. */
export function nextPeriod({ kind, year, label }: Period): Period {
  return { kind, year: year + 1, label: yearLater(label) };
}

/** The last plan period. */
export function lastOf(horizon: Horizon): Period {
  return horizon.plan.at(-1) ?? horizon.base;
}

/** The period before the last one. */
export function beforeLastOf(horizon: Horizon): Period {
  return periodsOfPlan(horizon).at(-2) ?? horizon.base;
}

/** Years that are missing between the columns of a table, from the base period on. */
function gaps(table: Table, { base }: Horizon): readonly Finding[] {
  const periods = periodColumns(table).map(({ period }) => period);
  const later = periods.filter(({ year }) => year >= base.year);
  return later.slice(1).flatMap((after, order): readonly Finding[] => {
    const before = later[order];
    if (!before || after.year - before.year <= 1) return [];
    const details = { table: table.name, before: before.label, after: after.label };
    return [{ code: 'rollover/gap', at: placeOf(table), table: table.name, details }];
  });
}

/** Tables whose years are those of the plan: investments and others may end sooner. */
const plannedKinds: readonly Table['kind'][] = [
  'operating-budget',
  'activity-net',
  'bridge',
  'volumes',
  'unit-prices',
  'uplifts',
];

/** A table of plan periods that ends in another year than the plan. */
function otherEnd(table: Table, horizon: Horizon): readonly Finding[] {
  if (!plannedKinds.includes(table.kind)) return [];
  const last = periodColumns(table)
    .map(({ period }) => period)
    .findLast(({ kind }) => kind === 'plan');
  const expected = lastOf(horizon);
  if (!last || last.year === expected.year) return [];
  const details = { table: table.name, last: last.label, expected: expected.label };
  return [{ code: 'rollover/other-end', at: placeOf(table), table: table.name, details }];
}

function placeOf({ file, columns }: Table): Finding['at'] {
  return columns[0]?.at ?? { file };
}
