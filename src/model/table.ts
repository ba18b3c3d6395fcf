import type { Unit } from '../exact/index.ts';
import type { Place } from '../findings/index.ts';
import type { Dialect } from './dialect.ts';
import type { Figure } from './figure.ts';
import { labelKey, sameName } from './names.ts';
import { comparePeriods, samePeriod, type Period } from './period.ts';

export const tableKinds = [
  'operating-budget',
  'activity-net',
  'bridge',
  'volumes',
  'unit-prices',
  'base-prices',
  'investments',
  'uplifts',
  'services',
  'other',
] as const;

export type TableKind = (typeof tableKinds)[number];

export const rowRoles = [
  'item',
  'heading',
  'total',
  'revenue',
  'cost',
  'net',
  'frame',
  'change',
  'change-percent',
  'of-which',
  'general-uplift',
  'volume-change',
] as const;

export type RowRole = (typeof rowRoles)[number];

/**
 * How net follows from revenue and cost as printed: `cost-negative` their sum; `cost-positive` revenue less
 * cost; `net-cost-positive` cost less revenue; `revenue-negative` their sum, cost printed positive.
 */
export const signConventions = [
  'cost-negative',
  'cost-positive',
  'net-cost-positive',
  'revenue-negative',
] as const;

export type SignConvention = (typeof signConventions)[number];

/** How something of a table is known: a person said so, the table does, or nothing does. */
export type Provenance = 'declared' | 'read' | 'assumed';

/** Where a bridge starts each year: at the year before, or always at the base period. */
export const bridgeStarts = ['previous', 'base'] as const;

export type BridgeStart = (typeof bridgeStarts)[number];

/**
 * What the figures of a column measure in each row: one side, or what follows from other columns.
 * `share` is a percentage.
 */
export const measures = [
  'revenue',
  'cost',
  'net',
  'total',
  'deviation',
  'change',
  'share',
] as const;

export type Measure = (typeof measures)[number];

export interface Column {
  readonly label: string;
  /** Absent where the header is no period. */
  readonly period?: Period;
  readonly measure?: Measure;
  /** Where it is not that of the row: a column of percentages, or of amounts for one of something. */
  readonly unit?: Unit;
  readonly at: Place;
}

/** A row is its group heading plus label; its figures follow the columns of the table. */
export interface Row {
  readonly label: string;
  readonly group?: string;
  readonly role: RowRole;
  /** That of the table, or percent. */
  readonly unit: Unit;
  readonly at: Place;
  readonly figures: readonly Figure[];
}

/**
 * What speaks for the rows that a total adds: the settings, that they do so in the figures, the
 * labels alone, or only where it stands.
 */

export type Standing = 'declared' | 'holds' | 'labels' | 'supposed';

/** A total, the rows it adds and those it subtracts; a net where they are revenue and cost. */
export interface Block {
  readonly kind: 'sum' | 'net';
  readonly total: Row;
  readonly plus: readonly Row[];
  readonly minus: readonly Row[];
  readonly standing: Standing;
  /** Indices of columns in which it adds all of them: deviations that are positive where better. */
  readonly addedIn: readonly number[];
  /** Rows that stand with its own, and that no total adds. */
  readonly leftOut: readonly Row[];
}

/** A row shown under the row that it is a part of; never added again. */
export interface PartOf {
  readonly part: Row;
  readonly whole: Row;
}

/** A row that is the change of another from the period before, as an amount or in percent. */
export interface Change {
  readonly kind: 'change' | 'percent';
  readonly row: Row;
  readonly measured: Row;
}

/** How a column can follow from others. */
export const columnKinds = ['net', 'sum', 'deviation', 'change', 'percent'] as const;

/** What a column is in some rows: the columns it adds and subtracts, or a share of one in percent. */
export interface ColumnRule {
  readonly kind: (typeof columnKinds)[number];
  /** Indices of columns. */
  readonly column: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly whole?: number;
  /** Whether the share is of the size of the whole, whatever its sign. */
  readonly isOfSize?: boolean;
  readonly rows: readonly Row[];
}

export interface Table {
  /** The file name without its ending, or the name of the sheet. */
  readonly name: string;
  readonly file: string;
  readonly dialect: Dialect;
  readonly kind: TableKind;
  readonly unit: Unit;
  /** `read` also where its kind says it: unit prices are kr per unit. */
  readonly unitKnown: Provenance;
  readonly signs: SignConvention;
  /** `read` where its own figures, or those of the operating budget it ties to, leave no other. */
  readonly signsKnown: Provenance;
  readonly bridgeStart: BridgeStart;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
  readonly partsOf: readonly PartOf[];
  readonly changes: readonly Change[];
  readonly columnRules: readonly ColumnRule[];
}

export function rowsOfRole(table: Table, ...roles: readonly RowRole[]): readonly Row[] {
  return table.rows.filter((row) => roles.includes(row.role));
}

/** The row of a label; where none has it to the letter, the only one but for capitals and footnotes. */
export function rowLabelled(table: Table, label: string): Row | undefined {
  const exact = table.rows.find((row) => labelKey(row.label) === labelKey(label));
  if (exact) return exact;
  const [alike, ...others] = table.rows.filter((row) => sameName(row.label, label));
  return others.length === 0 ? alike : undefined;
}

/** Whether a column holds the amounts of its period, not one side of them or a difference. */
function isWhole({ measure }: Column): boolean {
  return measure === undefined || measure === 'net';
}

/** A column that is a period, by its index among the columns. */
export interface PeriodColumn {
  readonly index: number;
  readonly period: Period;
}

/** The columns that are periods, oldest first. */
export function periodColumns({ columns }: Pick<Table, 'columns'>): readonly PeriodColumn[] {
  return columns
    .flatMap((column, index) =>
      column.period && isWhole(column) ? [{ index, period: column.period }] : [],
    )
    .toSorted((one, other) => comparePeriods(one.period, other.period));
}

/** The figure of a row in a period, if the table has that column. */
export function figureAt(table: Table, row: Row, period: Period): Figure | undefined {
  const index = table.columns.findIndex(
    (column) => column.period && isWhole(column) && samePeriod(column.period, period),
  );
  return row.figures[index];
}

/** 1 where a net cost is printed negative, −1 where it is printed positive. */
export function netSign({ signs }: Table): 1 | -1 {
  return signs === 'net-cost-positive' || signs === 'revenue-negative' ? -1 : 1;
}
