import type { Unit } from '../exact/index.ts';

/** What is asked of detail rows: which columns they are grouped by, and which one is added. */
export interface DetailQuery {
  readonly by: readonly string[];
  readonly amount: string;
}

/** The rows that share their names in the columns asked for. */
export interface DetailGroup {
  /** In the order of the columns asked for, as first printed. */
  readonly names: readonly string[];
  readonly rows: number;
  /** The exact sum, in steps of the last decimal that any amount has. */
  readonly steps: bigint;
}

/**
 * Sums of detail rows, groups in the order in which they first occur; as there may be very many, they
 * are made one by one as they are gone through.
 */
export interface DetailSums extends DetailQuery {
  readonly groups: Iterable<DetailGroup>;
  /** Of the rows that are added. */
  readonly rows: number;
  /** How many rows could not be read. */
  readonly bad: number;
  /** The most decimals that any amount has. */
  readonly decimals: number;
  /** Where the cells name one. */
  readonly unit?: Unit;
}
