import type { Decimal, Unit } from '../exact/index.ts';
import type { Period } from './period.ts';
import type { Computed } from './plan.ts';
import type { Driver } from './scenario.ts';

/** What one driver does to the net in each of several scenarios. */
export interface ComparedEffect {
  readonly driver: Driver;
  readonly name: string;
  /** Where an item of the bridge lands. */
  readonly activity?: string;
  readonly effects: readonly Computed[];
}

/** A net in the plan and in each of several scenarios. */
export interface ComparedNet {
  readonly name: string;
  readonly plan: Decimal;
  readonly outcomes: readonly (Computed & { readonly effect: Computed })[];
}

/** What differs in a period, the largest difference first; effects add up to that of the net. */
export interface ComparedPeriod {
  readonly period: Period;
  readonly net: ComparedNet;
  readonly effects: readonly ComparedEffect[];
  readonly activities: readonly ComparedNet[];
}

/** The plan and several scenarios side by side, in the order they were given. */
export interface Comparison {
  readonly title?: string;
  readonly scenarios: readonly string[];
  readonly unit: Unit;
  readonly activityUnit: Unit;
  readonly periods: readonly ComparedPeriod[];
}
