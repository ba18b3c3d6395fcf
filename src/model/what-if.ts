import type { Decimal, Unit } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Period } from './period.ts';
import type { Amount, Computed, MissingTable } from './plan.ts';
import type { Open, OpenAmount } from './open.ts';
import type { Driver } from './scenario.ts';

/** An amount under a scenario beside that of the plan, and what the scenario makes of it. */
interface KnownOutcome extends Computed {
  readonly period: Period;
  readonly plan: Decimal;
  /** exact − plan, and shown − plan. */
  readonly effect: Computed;
}

/** An amount under a scenario that is open; the plan may have it all the same. */
interface OpenOutcome extends OpenAmount {
  readonly period: Period;
  readonly plan?: Decimal;
  readonly effect?: undefined;
}

/** An amount that only the scenario gives: that of the plan is open. */
interface GivenOutcome extends Computed {
  readonly period: Period;
  readonly plan?: undefined;
  readonly effect?: undefined;
}

export type Outcome = KnownOutcome | GivenOutcome | OpenOutcome;

/** A net under a scenario, held against its frame where one is given. */
export type NetOutcome = Outcome & { readonly frame?: Decimal };

/** A driver that a scenario changes, in the periods in which it does. */
export interface ChangedDriver {
  readonly driver: Driver;
  readonly name: string;
  /** Where an item of the bridge lands. */
  readonly activity?: string;
  readonly unit: Unit;
  readonly periods: readonly {
    readonly period: Period;
    /** An item of the bridge that a scenario adds has none. */
    readonly before?: Decimal;
    readonly after: Decimal;
  }[];
}

/** What the volume and the price of a service do to the net; together they are all it does. */
export interface ServiceOutcome {
  readonly name: string;
  readonly category?: string;
  readonly activity?: string;
  readonly unitPrice: readonly Outcome[];
  readonly volume: readonly Outcome[];
  readonly effects: readonly {
    readonly period: Period;
    readonly volume: Amount;
    readonly price: Amount;
  }[];
}

/** What an item of the bridge does to the net. */
export interface ItemOutcome {
  readonly name: string;
  readonly activity?: string;
  readonly effects: readonly (Amount & { readonly period: Period })[];
}

/**
 * The plan under a scenario. Effects are in the unit and sign of the net: in every period those of
 * services and items add up to that of the net, exact and as shown.
 */
export interface WhatIf {
  readonly title?: string;
  readonly periods: readonly Period[];
  /** None where there is no net. */
  readonly unit?: Unit;
  /** 1 where a net cost is printed negative, −1 where it is printed positive. */
  readonly netSign: 1 | -1;
  readonly changes: readonly ChangedDriver[];
  readonly services: readonly ServiceOutcome[];
  /** The general uplift, where it is changed, and the items that are added. */
  readonly items: readonly ItemOutcome[];
  readonly net: readonly NetOutcome[];
  readonly activities: {
    readonly unit?: Unit;
    readonly netSign: 1 | -1;
    /** The one without a name holds what lands on no activity. */
    readonly rows: readonly { readonly name?: string; readonly net: readonly NetOutcome[] }[];
    readonly total: readonly NetOutcome[];
  };
  readonly missing: readonly MissingTable[];
  readonly assumptions: readonly Finding[];
  /** The open figures that others rest on, each once. */
  readonly open: readonly Open[];
  /** Whether every net, and every figure of a service, has a value. */
  readonly isWhole: boolean;
}
