import type { Unit } from '../exact/index.ts';
import type { Place } from '../findings/index.ts';
import type { BridgeStart, SignConvention, TableKind } from './table.ts';

/** A name or value written in a settings file, with its place there. */
export interface Declared<T> {
  readonly value: T;
  readonly at: Place;
}

/** What budget.json says of one table; what it leaves out is recognised. */
export interface TableDeclaration {
  readonly table: Declared<string>;
  readonly kind?: TableKind;
  readonly unit?: Unit;
  readonly signs?: SignConvention;
  readonly bridgeStart?: BridgeStart;
  readonly partsOf: readonly {
    readonly part: Declared<string>;
    readonly whole: Declared<string>;
  }[];
}

/** A bridge item of one year alone, taken back in the next without a line of its own. */
interface OneYearDeclaration {
  readonly item: Declared<string>;
  readonly period: Declared<string>;
}

export interface PeriodDeclaration {
  readonly firstPrice: Declared<string>;
  readonly base: Declared<string>;
  readonly plan: readonly Declared<string>[];
}

/** budget.json. */
export interface Settings {
  readonly title: string;
  readonly tables: readonly TableDeclaration[];
  readonly periods?: PeriodDeclaration;
  readonly oneYearItems: readonly OneYearDeclaration[];
}
