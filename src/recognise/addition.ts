import type { Standing } from '../model/index.ts';

/** A total and the rows it adds and subtracts, as indices in the table. */
export interface Addition {
  readonly total: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly standing: Standing;
  /** Rows of its block that no total adds. */
  readonly leftOut: readonly number[];
}
