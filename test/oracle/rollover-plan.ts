import type { Fraction } from './fractions.ts';

export const kinds = ['actual', 'budget', 'forecast', 'plan', 'year'] as const;
export interface Period {
  readonly kind: (typeof kinds)[number];
  readonly year: number;
}
/** A period, or the header of a column of words. */
export type Column = Period | string;
export type Cell = Fraction | string | undefined;

/** How a row is reckoned. A `rest` is the cost that the net leaves, a `restPart` one of its rows. */
export type Part =
  'item' | 'held' | 'rest' | 'restPart' | 'total' | 'net' | 'change' | 'percent' | 'general';

export interface Line {
  readonly label: string;
  readonly part: Part;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly decimals: number;
  /** What one of its unit is in kronor; below zero where a net cost is printed as a positive one. */
  readonly worth: Fraction;
  /** The net is so many times the revenue and so many times the cost. */
  readonly signs: readonly [revenue: 1 | -1, cost: 1 | -1];
}

export const sheetNames = [
  'operating',
  'activities',
  'bridge',
  'volumes',
  'prices',
  'basePrices',
  'uplifts',
  'investments',
  'other',
] as const;
export type SheetName = (typeof sheetNames)[number];

export interface Dated {
  readonly item: string;
  readonly year: number;
}

/** A plan: the budget of a base year and plans up to a last one. */
export interface Plan {
  readonly first: Period;
  readonly base: number;
  readonly last: number;
  readonly sheets: Readonly<Partial<Record<SheetName, Sheet>>>;
  readonly services: readonly { readonly name: string; readonly category: string }[];
  readonly oneYear: readonly Dated[];
  readonly begun: readonly (Dated & { readonly months: number })[];
}

export const isPeriod = (column: Column | undefined): column is Period =>
  typeof column === 'object';
export const amountOf = (cell: Cell): Fraction | undefined =>
  typeof cell === 'object' ? cell : undefined;

/** The same column so many years on. */
export const later = (column: Column, years: number): Column =>
  isPeriod(column) ? { ...column, year: column.year + years } : column;
