import type { Decimal, Unit } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Horizon } from './book.ts';
import type { Figure } from './figure.ts';
import type { Open } from './open.ts';
import type { MissingTable } from './plan.ts';
import type { Period } from './period.ts';
import type { WrittenSettings } from './settings.ts';
import type { Column, Row, RowRole, Table } from './table.ts';

/** What a figure of the new folder rests on. `open` has no value yet. */
export type Footing = 'computed' | 'assumed' | 'given' | 'moved' | 'open';

/** Why a figure of the new folder is what it is. */
export const reasons = {
  priceCarried: 'computed',
  upliftGiven: 'given',
  upliftAsBefore: 'assumed',
  volumeTrend: 'assumed',
  volumeHeld: 'assumed',
  volumeGiven: 'given',
  actualGiven: 'given',
  actualOpen: 'open',
  yearOpen: 'open',
  beforeOpen: 'open',
  sourceOpen: 'open',
  recurring: 'assumed',
  reversal: 'computed',
  remainder: 'computed',
  itemGiven: 'given',
  generalUplift: 'computed',
  netCarried: 'computed',
  netChanged: 'computed',
  heldRow: 'assumed',
  restOfNet: 'computed',
  spreadOfNet: 'computed',
  sumOfRows: 'computed',
  changeOfSum: 'computed',
  changeFromBefore: 'computed',
  shareOfBefore: 'computed',
  columnRule: 'computed',
  recategorised: 'moved',
} as const satisfies Record<string, Footing>;

export type Reason = keyof typeof reasons;

/** What fills the words of a reason: amounts are printed as such. */
export type WhyDetails = Readonly<Record<string, string | Decimal>>;

export interface Why {
  readonly reason: Reason;
  readonly details: WhyDetails;
}

/**
 * A figure of the new folder. Carried as it is printed where it has no `why`; without a value the cell
 * is left blank.
 */
export interface RolledFigure {
  readonly value: Decimal | undefined;
  readonly step: Decimal;
  /** The figure of the source that it comes from. */
  readonly from?: Figure;
  readonly why?: Why;
  /** Blank, and nothing is missing: an item that is none, or a part that its stated total does without. */
  readonly isNone?: boolean;
  /** The figure for whose lack it is blank. */
  readonly open?: Open;
}

/** A column of the new table. */
export interface RolledColumn {
  /** The column of the source whose place and header it takes; of an added one, the last. */
  readonly place: number;
  readonly isAdded: boolean;
  /** As its header is to read. */
  readonly label: string;
  readonly period?: Period;
  /** The column of the source whose figures it carries. */
  readonly carries?: number;
}

/** A row of the new table; one that the source lacks stands below the row before it. */
export interface RolledRow {
  readonly source?: Row;
  readonly label: string;
  readonly role: RowRole;
  readonly unit: Unit;
  /** These follow the columns. */
  readonly figures: readonly RolledFigure[];
}

/** Why a row is not in the new folder: nothing is left of it, or it is part of another. */
type Leave = 'past' | 'merged';

/** One table, a year on. */
export interface RolledTable {
  readonly table: Table;
  readonly columns: readonly RolledColumn[];
  readonly rows: readonly RolledRow[];
  readonly removed: readonly { readonly row: Row; readonly why: Leave }[];
}

/** What a decided uplift does to costs beside the one that it replaces, in tkr. */
export interface UpliftEffect {
  readonly category: string;
  readonly uplift: { readonly before: Decimal; readonly after: Decimal; readonly year: number };
  /** No effect where a figure is open that it rests on. */
  readonly periods: readonly { readonly period: Period; readonly effect: Decimal | undefined }[];
}

/** What moves between two rows, in the unit of their table. */
export interface Move {
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly amounts: readonly { readonly period: string; readonly amount: Decimal }[];
}

/** Next year's budget as decided, before anything is written. */
export interface Rollover {
  readonly title: string;
  readonly from: Horizon;
  readonly to: Horizon;
  readonly tables: readonly RolledTable[];
  /** The first prices, where no printed table has their year any more. */
  readonly basePrices?: BasePrices;
  /** The rates found in the printed prices, where the first of them leave the tables. */
  readonly inferredRates?: InferredRates;
  /** Tables that a plan is made of and the folder lacks. */
  readonly missing: readonly MissingTable[];
  /** What was inferred, as notes. */
  readonly assumptions: readonly Finding[];
  readonly effects: readonly UpliftEffect[];
  readonly moves: readonly Move[];
  /** What budget.json says of one-year items and of items that begin within their year. */
  readonly marks: Pick<WrittenSettings, 'oneYearItems' | 'fullYearEffects'>;
  /** What becomes of names of rows: a new one, or that of the row they have joined. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** The prices that the chains begin at, to be kept in a table of their own. */
export interface BasePrices {
  readonly table: Table;
  readonly column: Column;
  readonly rows: readonly { readonly row: Row; readonly figure: Figure }[];
}

/** Rates that no table gives, to be kept in tables of their own: by category, and which services follow each. */
export interface InferredRates {
  /** The labels of the years. */
  readonly columns: readonly string[];
  /** Percent; none in a year that a category has no rate for. */
  readonly categories: readonly {
    readonly category: string;
    readonly rates: readonly (Decimal | undefined)[];
  }[];
  readonly services: readonly {
    readonly name: string;
    readonly category: string;
    readonly activity?: string;
  }[];
}

/** A cell of the new folder that is not as the source has it, as it is written. */
export interface ChangedCell {
  readonly row: string;
  readonly period: string;
  /** Nothing where the source has no figure for it. */
  readonly before?: string;
  readonly after: string;
  readonly why: Why;
}

/** All that is another in a table of the new folder: the rest is carried to the letter. */
export interface TableChanges {
  readonly table: string;
  readonly file: string;
  /** The columns of amounts, and the labels of those that they carry. */
  readonly columns: readonly { readonly label: string; readonly carries?: string }[];
  readonly removed: readonly { readonly row: string; readonly why: Leave }[];
  readonly added: readonly string[];
  readonly renamed: readonly { readonly before: string; readonly after: string }[];
  readonly cells: readonly ChangedCell[];
}

/** Next year's budget as it is told: what is decided, and what is another in the new folder for it. */
export interface RolloverReport {
  readonly rolled: Rollover;
  readonly changes: readonly TableChanges[];
  /** Differences that are let stand in the source, by their ids: those that still apply, and the others. */
  readonly acknowledged: { readonly kept: readonly string[]; readonly left: readonly string[] };
  /** Files of the source that the new folder does not have. */
  readonly leftBehind: readonly string[];
  /** The file of the first prices, where it is new. */
  readonly basePrices?: string;
  /** The files of rates that were found in the printed prices, where they are new. */
  readonly inferred: readonly string[];
}
