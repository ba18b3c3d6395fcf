import type { Decimal } from '../exact/index.ts';
import type { Reckoning } from '../findings/index.ts';
import type { StatedFigure } from './figure.ts';

/** What the difference looks like, as book-keepers know it, and what it was seen by. */
export type Evidence =
  /** The cell repeats a neighbouring one. */
  | { readonly slip: 'copy'; readonly of: StatedFigure }
  /** The difference is twice the figure, or twice an item of a total: it is on the wrong side. */
  | { readonly slip: 'sign'; readonly of?: StatedFigure }
  /** Two cells have each other's amounts. */
  | { readonly slip: 'swap' }
  | { readonly slip: 'digits'; readonly how: 'transposed' | 'missing' | 'extra' | 'wrong' }
  /** Stated is suggested times this power of ten, rounded to the step. */
  | { readonly slip: 'unit'; readonly power: number }
  /** The difference equals one item, or two together, within rounding. */
  | {
      readonly slip: 'omitted';
      readonly how: 'left-out' | 'twice' | 'not-reversed';
      readonly items: readonly StatedFigure[];
    }
  /** Rounded at every step on the way, instead of once at its end. */
  | { readonly slip: 'rounding-chain' }
  | { readonly slip: 'unknown' };

export type Slip = Evidence['slip'];

/** A cell of a repair, and the amount that lets every relation hold; a multiple of its step. */
export interface MendedCell {
  readonly figure: StatedFigure;
  readonly suggested: Decimal;
}

/**
 * `sure` where no other repair is as small; `likely` where others are, and only this one looks like
 * a slip; else `weak`.
 */
export type Strength = 'sure' | 'likely' | 'weak';

/** One least repair of a connected set of failing relations. */
export interface Cause {
  readonly cells: readonly MendedCell[];
  /** Figures that the source itself derives from these, and that then change as well. */
  readonly follow: readonly MendedCell[];
  /** The reckonings of the findings that it explains. */
  readonly explains: readonly Reckoning[];
  readonly evidence: Evidence;
  readonly strength: Strength;
  /** The connected set of failing relations, counted from 1, and the rank within it. */
  readonly set: number;
  readonly rank: number;
  /** How many repairs of the set are as small, this one included. */
  readonly equals: number;
}

/** The causes of what does not reconcile, by set and rank; incomplete where the time for it ran out. */
export interface Diagnosis {
  readonly causes: readonly Cause[];
  readonly isComplete: boolean;
}

/** The diagnosis where there is nothing to explain. */
export const undisputed: Diagnosis = { causes: [], isComplete: true };
