import type { Decimal, Unit } from '../exact/index.ts';
import type { Place } from '../findings/index.ts';
import type { CellReading } from './grid.ts';
import type { Period } from './period.ts';

/** Amounts by row that a user gives in a file of their own: actuals, volumes or new items. */
export interface GivenAmounts {
  readonly file: string;
  /** The name of the file without its ending. */
  readonly name: string;
  /** What the file says that its amounts are in; nothing where it does not say. */
  readonly unit?: Unit;
  /** One without a period holds amounts of whatever period they are given for. */
  readonly columns: readonly {
    readonly period?: Period;
    readonly label: string;
    readonly at: Place;
  }[];
  readonly rows: readonly GivenRow[];
}

export interface GivenRow {
  readonly label: string;
  /** Whether its label is a word for totals. */
  readonly isTotal: boolean;
  readonly at: Place;
  /** These follow the columns. */
  readonly cells: readonly { readonly reading: CellReading; readonly at: Place }[];
}

/** An uplift that a user gives: of the new year, or of the period named. */
export interface GivenUplift {
  readonly category: string;
  readonly period?: string;
  readonly percent: Decimal;
  readonly at: Place;
}

/** A line of omkategorisering.csv: what moves between two rows, and from which period on. */
export interface Recategorisation {
  readonly from: string;
  readonly to: string;
  /** All of it where there is neither. */
  readonly amount?: Decimal;
  readonly percent?: Decimal;
  /** A label of the new folder; every period where there is none. */
  readonly since?: string;
  readonly at: Place;
}
