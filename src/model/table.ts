import type { Unit } from '../exact/index.ts';
import type { Place } from '../findings/index.ts';
import type { Figure } from './figure.ts';
import { labelKey } from './names.ts';
import { comparePeriods, samePeriod, type Period } from './period.ts';

export const tableKinds = [
  'operating-budget',
  'activity-net',
  'bridge',
  'volumes',
  'unit-prices',
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
  'change',
  'change-percent',
  'of-which',
  'general-uplift',
  'volume-change',
] as const;

export type RowRole = (typeof rowRoles)[number];

/** How net follows from revenue and cost as printed. */
export const signConventions = ['cost-negative', 'cost-positive', 'net-cost-positive'] as const;

export type SignConvention = (typeof signConventions)[number];

/** Where a bridge starts each year: at the year before, or always at the base period. */
export const bridgeStarts = ['previous', 'base'] as const;

export type BridgeStart = (typeof bridgeStarts)[number];

export interface Column {
  readonly label: string;
  /** Absent where the header is no period. */
  readonly period?: Period;
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

/** A total and the rows it adds. */
export interface Block {
  readonly total: Row;
  readonly parts: readonly Row[];
}

/** A row shown under the row that it is a part of; never added again. */
export interface PartOf {
  readonly part: Row;
  readonly whole: Row;
}

export interface Dialect {
  readonly encoding: string;
  readonly delimiter: string;
}

export interface Table {
  /** The file name without its ending. */
  readonly name: string;
  readonly file: string;
  /** How the file was read: its encoding, and what stands between its cells. */
  readonly dialect: Dialect;
  readonly kind: TableKind;
  readonly unit: Unit;
  readonly signs: SignConvention;
  readonly bridgeStart: BridgeStart;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
  readonly partsOf: readonly PartOf[];
}

export function rowsOfRole(table: Table, ...roles: readonly RowRole[]): readonly Row[] {
  return table.rows.filter((row) => roles.includes(row.role));
}

export function rowLabelled(table: Table, label: string): Row | undefined {
  return table.rows.find((row) => labelKey(row.label) === labelKey(label));
}

/** The columns that are periods, oldest first, each with its index among the columns. */
export function periodColumns(
  table: Table,
): readonly { readonly index: number; readonly period: Period }[] {
  return table.columns
    .flatMap(({ period }, index) => (period ? [{ index, period }] : []))
    .toSorted((one, other) => comparePeriods(one.period, other.period));
}

/** The figure of a row in a period, if the table has that column. */
export function figureAt(table: Table, row: Row, period: Period): Figure | undefined {
  const index = table.columns.findIndex(
    (column) => column.period && samePeriod(column.period, period),
  );
  return row.figures[index];
}

const addedRoles: readonly RowRole[] = ['item', 'general-uplift', 'volume-change'];

/** The rows of a unit that are added once each: no totals, headings, parts or results. */
export function itemRows(rows: readonly Row[], unit: Unit): readonly Row[] {
  return rows.filter((row) => addedRoles.includes(row.role) && row.unit === unit);
}

/** The total of the whole table: the only one, or the last where it adds every other. */
export function grandTotal({ blocks }: Table): Row | undefined {
  const last = blocks.at(-1);
  const others = blocks.slice(0, -1).map(({ total }) => total);
  return others.every((total) => last?.parts.includes(total)) ? last?.total : undefined;
}

/** 1 where a net cost is printed negative, −1 where it is printed positive. */
export function netSign({ signs }: Table): 1 | -1 {
  return signs === 'net-cost-positive' ? -1 : 1;
}
