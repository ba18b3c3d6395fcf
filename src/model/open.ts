import type { FindingCode, Place } from '../findings/index.ts';

/**
 * A figure that is needed and has no value, by its source: every figure that rests on it is open for
 * the same cause. No amount stands in for it.
 */
export interface Open {
  readonly cause: FindingCode;
  readonly at: Place;
  readonly table: string;
  readonly row: string;
  /** The label of its column, as printed or as it would be. */
  readonly period: string;
}

/** An amount without a value, in the place of a computed one. */
export interface OpenAmount {
  readonly open: Open;
  readonly exact?: undefined;
  readonly shown?: undefined;
}
