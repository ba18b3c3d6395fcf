import type { Decimal, Unit } from '../exact/index.ts';
import type { Period } from './period.ts';
import type { Computed } from './plan.ts';
import type { Driver } from './scenario.ts';

/** What a driver has to be for a net to reach a target. */
export interface Answer {
  readonly driver: Driver;
  readonly name: string;
  readonly period: Period;
  /** Units, percent, or tkr; percent of change where several volumes change together. */
  readonly unit: Unit;
  /** Of the plan and what else is asked; none for an item of the bridge. */
  readonly before?: Decimal;
  /** Shown with the fewest decimals that reach the target as printed. */
  readonly value: Computed;
  /** What to write in a scenario for it, as the flag of its driver takes it. */
  readonly written: string;
  readonly figure: { readonly name: string; readonly period: Period; readonly unit: Unit };
  readonly target: Decimal;
  readonly plan: Decimal;
  /** The net with the value put back in. */
  readonly reached: Computed;
}
