import type { Standing } from '../../model/index.ts';
import type { Lenience } from './conviction.ts';
import type { Line, SignOf } from './line.ts';

/** A total and the lines it adds, as indices in the order they are printed. */
export interface FoundSum {
  readonly total: number;
  readonly parts: readonly number[];
  readonly standing: Standing;
  /** In how many columns it holds. */
  readonly held: number;
  /** In how many it does not. */
  readonly failed: number;
  /** Under which of the sign conventions tried it does. */
  readonly signing: number;
}

/** How far a search has come: which lines are still added further, and the sums it found. */
export interface Search {
  readonly lines: readonly Line[];
  /** Sign conventions: the first is tried for every line, the others for results alone. */
  readonly signings: readonly SignOf[];
  readonly lenience: Lenience;
  readonly open: readonly number[];
  readonly found: ReadonlyMap<number, FoundSum>;
}
