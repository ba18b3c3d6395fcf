import type { Decimal, Unit } from '../exact/index.ts';
import type { Period } from './period.ts';
import type { Computed } from './plan.ts';
import type { Driver } from './scenario.ts';

/** A net that a question is about, and what it is before anything is changed. */
export interface QuestionedNet {
  readonly name: string;
  readonly period: Period;
  readonly unit: Unit;
  /** 1 where a net cost is printed negative, −1 where it is printed positive. */
  readonly netSign: 1 | -1;
  readonly amount: Computed;
}

/** What a driver does to a net when it is a step lower, and when it is a step higher. */
export interface DriverEffect {
  readonly driver: Driver;
  readonly name: string;
  /** In which it is lower or higher. */
  readonly period: Period;
  readonly lower: Computed;
  readonly higher: Computed;
}

/** What every driver does to a net, the largest first. */
export interface Sensitivity {
  readonly net: QuestionedNet;
  /** Percent: of a volume or an item of the bridge; points of an uplift. */
  readonly step: Decimal;
  readonly drivers: readonly DriverEffect[];
}
