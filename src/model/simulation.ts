import type { Decimal, Unit } from '../exact/index.ts';
import type { Computed } from './plan.ts';
import type { Driver, Shape } from './scenario.ts';
import type { QuestionedNet } from './sensitivity.ts';

/** An uncertain amount, and its share of the variance of a net. */
export interface UncertainDriver {
  readonly driver: Driver;
  readonly name: string;
  /** As written: a year, a label, or a range. */
  readonly span: string;
  readonly unit: Unit;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly shape: Shape;
  /** A part of 1; those of all drivers add up to it, exact and, in percent, as shown. */
  readonly share: Computed;
}

/** The distribution of a net over many draws of what is uncertain; all amounts in its unit. */
export interface Simulation {
  readonly net: QuestionedNet;
  readonly draws: number;
  readonly seed: number;
  readonly mean: Computed;
  /** The lowest amounts that at least 10, 50 and 90 % of the draws do not exceed. */
  readonly percentiles: Readonly<Record<'p10' | 'p50' | 'p90', Computed>>;
  readonly lowest: Computed;
  readonly highest: Computed;
  /** What the draws are held against: a given frame, or the plan without what is uncertain. */
  readonly against: 'frame' | 'plan';
  readonly frame: Computed;
  /** How many draws are worse than that. */
  readonly overFrame: number;
  readonly drivers: readonly UncertainDriver[];
  /** Draws in ranges of the same width, from the lowest on. */
  readonly histogram: readonly { readonly from: Decimal; readonly draws: number }[];
}
