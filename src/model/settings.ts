import type { Unit } from '../exact/index.ts';
import type { Place } from '../findings/index.ts';
import type { Delimiter, Encoding } from './dialect.ts';
import type { BridgeStart, ColumnRule, SignConvention, TableKind } from './table.ts';

/** A name or value written in a settings file, with its place there. */
export interface Declared<T> {
  readonly value: T;
  readonly at: Place;
}

/** A row that is the sum of some rows less others, by name. */
export interface DeclaredSum {
  readonly whole: Declared<string>;
  readonly plus: readonly Declared<string>[];
  readonly minus: readonly Declared<string>[];
}

/** A column that follows from others, by name; in all rows unless some are named. */
interface DeclaredColumn extends DeclaredSum {
  readonly kind: ColumnRule['kind'];
  /** Of a percentage, the column it is a share of. */
  readonly of?: Declared<string>;
  /** Whether it is of the size of that column, whatever its sign. */
  readonly ofSize?: boolean;
  readonly rows?: readonly Declared<string>[];
}

/** A row that is the change of another from the period before, by name. */
interface DeclaredChange {
  readonly row: Declared<string>;
  readonly measured: Declared<string>;
}

/** What budget.json says of one table; what it leaves out is recognised. */
export interface TableDeclaration {
  readonly table: Declared<string>;
  readonly kind?: TableKind;
  readonly unit?: Unit;
  readonly signs?: SignConvention;
  readonly bridgeStart?: BridgeStart;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly sums?: readonly DeclaredSum[];
  readonly changes?: readonly DeclaredChange[];
  readonly columns?: readonly DeclaredColumn[];
  readonly partsOf: readonly {
    readonly part: Declared<string>;
    readonly whole: Declared<string>;
  }[];
}

/** A bridge item that is named in the settings. */
export interface BridgeItemDeclaration {
  readonly item: Declared<string>;
  readonly period: Declared<string>;
}

/** A bridge item of one year alone, taken back in the next: by the row that is named, or silently. */
export interface OneYearDeclaration extends BridgeItemDeclaration {
  readonly takenBackBy?: Declared<string>;
}

/** A bridge item that begins so many months before the end of its year; the next year has the rest. */
interface FullYearDeclaration extends BridgeItemDeclaration {
  readonly months: number;
}

export interface PeriodDeclaration {
  readonly firstPrice: Declared<string>;
  readonly base: Declared<string>;
  readonly plan: readonly Declared<string>[];
}

/** How detail rows are read, and where their sums belong; what it leaves out is found or usual. */
export interface DetailDeclaration {
  /** Columns of the rows. */
  readonly activity?: Declared<string>;
  readonly period?: Declared<string>;
  readonly amount?: Declared<string>;
  readonly unit?: Unit;
  readonly signs?: Declared<DetailSigns>;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** The table that the sums are held against. */
  readonly table?: Declared<string>;
  /** Rows and columns of the table, by the names that they have in the detail rows. */
  readonly activities: readonly DetailName[];
  readonly periods: readonly DetailName[];
}

/** Which side of detail rows is negative. */
export type DetailSigns = 'cost-negative' | 'cost-positive';

/** A name in detail rows, and what it means in the table. */
export interface DetailName {
  readonly printed: string;
  readonly meant: Declared<string>;
}

/** budget.json. */
export interface Settings {
  readonly title?: string;
  readonly tables: readonly TableDeclaration[];
  readonly periods?: PeriodDeclaration;
  readonly oneYearItems: readonly OneYearDeclaration[];
  readonly fullYearEffects: readonly FullYearDeclaration[];
  /** Relations over rows of any tables, each row as `table/row`. */
  readonly relations: readonly DeclaredSum[];
  readonly detail?: DetailDeclaration;
}

/** One table of a budget.json to be written. */
export interface WrittenTable {
  readonly kind: TableKind;
  readonly unit: Unit;
  readonly signs: SignConvention;
  readonly bridgeStart?: BridgeStart;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly partsOf: Readonly<Record<string, string>>;
  readonly sums: readonly WrittenSum[];
  readonly changes: Readonly<Record<string, string>>;
  readonly columns: readonly (WrittenSum & {
    readonly kind: ColumnRule['kind'];
    readonly of?: string;
    readonly ofSize?: boolean;
    readonly rows?: readonly string[];
  })[];
}

interface WrittenSum {
  readonly whole: string;
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}

/** A budget.json to be written: what its schema reads. */
export interface WrittenSettings {
  readonly title: string;
  readonly tables: Readonly<Record<string, WrittenTable>>;
  readonly periods?: {
    readonly firstPrice: string;
    readonly base: string;
    readonly plan: readonly string[];
  };
  readonly oneYearItems?: readonly {
    readonly item: string;
    readonly period: string;
    readonly takenBackBy?: string;
  }[];
  readonly fullYearEffects?: readonly {
    readonly item: string;
    readonly period: string;
    readonly months: number;
  }[];
}
