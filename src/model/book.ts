import type { Unit } from '../exact/index.ts';
import type { DetailQuery } from './detail.ts';
import type { Figure, StatedFigure } from './figure.ts';
import type { GivenUplift } from './given-amounts.ts';
import { periodInYear, samePeriod, type Period } from './period.ts';
import type { Service } from './service.ts';
import type { DetailSigns } from './settings.ts';
import { periodColumns, type PeriodColumn, type Row, type Table, type TableKind } from './table.ts';

/** The periods a plan is made of. */
export interface Horizon {
  /** The amounts of this period start every price chain, and are exact. */
  readonly firstPrice: Period;
  readonly base: Period;
  /** Oldest first. */
  readonly plan: readonly Period[];
  readonly known: 'declared' | 'inferred';
  /** How many of the last plan years no table prints. */
  readonly madeYears: number;
}

/** The base period and the plan periods, oldest first. */
export function periodsOfPlan({ base, plan }: Horizon): readonly Period[] {
  return [base, ...plan];
}

/** A row, and the table it stands in. */
export interface TableRow {
  readonly table: Table;
  readonly row: Row;
}

/** A relation of the user's own: a row that is some rows less others, of any tables. */
export interface CustomRelation {
  readonly whole: TableRow;
  readonly plus: readonly TableRow[];
  readonly minus: readonly TableRow[];
}

/** A printed figure, and the exact sum of the detail rows behind it, in its unit and sign. */
export interface DetailedFigure {
  readonly subject: Figure;
  readonly sum: StatedFigure;
}

/** Detail rows that a table is held against: what they were taken for, and the figures they stand behind. */
export interface Detailing extends DetailQuery {
  /** The table, by name. */
  readonly table: string;
  readonly files: readonly string[];
  readonly unit: Unit;
  readonly signs: DetailSigns;
  readonly figures: readonly DetailedFigure[];
}

/** A budget: its tables, and what ties them together. */
export interface Book {
  readonly title?: string;
  readonly tables: readonly Table[];
  readonly services: readonly Service[];
  readonly horizon?: Horizon;
  /**
   * Bridge figures that are taken back in the year after theirs. Unknown where the settings that
   * would tell could not be read, which is not the same as none.
   */
  readonly oneYearItems: readonly OneYearItem[] | undefined;
  /** Bridge figures of a part of their year; the year after theirs has the rest of it. */
  readonly fullYearEffects: readonly FullYearEffect[];
  readonly customRelations: readonly CustomRelation[];
  /** Rates of the whole net, or of what no volume and price covers, as given on the command line. */
  readonly generalUplifts: readonly GivenUplift[];
  readonly detail?: Detailing;
}

/** An item of one year, and the row of the bridge that takes it back the year after, if one does. */
export interface OneYearItem {
  readonly figure: Figure;
  readonly takenBackBy?: Row;
}

/** An item that runs for so many months of its first year. */
interface FullYearEffect {
  readonly figure: Figure;
  readonly months: number;
}

/** The one table of a kind; none where there are several, as netto then cannot tell which. */
export function tableOfKind(book: Book, kind: TableKind): Table | undefined {
  const [table, ...others] = book.tables.filter((candidate) => candidate.kind === kind);
  return others.length === 0 ? table : undefined;
}

/** The year of each uplift in a price chain, and the column it stands in, if there is one. */
export interface UpliftColumn {
  readonly year: number;
  readonly column: { readonly index: number; readonly period: Period } | undefined;
}

/** One column of uplifts for every year after the first price, up to the last plan year. */
export function upliftColumns(uplifts: Table, horizon: Horizon): readonly UpliftColumn[] {
  const { firstPrice, base, plan } = horizon;
  const columns = periodColumns(uplifts).map(({ index, period }) => ({ ...period, index, period }));
  const last = plan.at(-1)?.year ?? base.year;
  return Array.from({ length: Math.max(0, last - firstPrice.year) }, (_, order) => {
    const year = firstPrice.year + order + 1;
    return { year, column: periodInYear(year, columns, periodsOfPlan(horizon)) };
  });
}

/** One column of unit prices for every year from the first price on that has one, oldest first. */
export function priceColumns(prices: Table, horizon: Horizon): readonly PeriodColumn[] {
  const { firstPrice, base } = horizon;
  const columns = periodColumns(prices).map(({ index, period }) => ({ ...period, index, period }));
  const plan = periodsOfPlan(horizon);
  const last = plan.at(-1)?.year ?? base.year;
  return Array.from({ length: Math.max(0, last - firstPrice.year + 1) }).flatMap((_, order) => {
    const year = firstPrice.year + order;
    const own = plan.find((period) => period.year === year);
    const favoured = year === firstPrice.year ? firstPrice : own;
    // of a year of the plan only its own period will do, and what a unit has come to cost is no price of it
    const among = columns.filter((column) =>
      favoured ? samePeriod(column, favoured) : column.kind !== 'actual',
    );
    const column = periodInYear(year, among, []);
    return column ? [{ index: column.index, period: column.period }] : [];
  });
}
