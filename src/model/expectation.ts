import type { Finding } from '../findings/index.ts';
import type { Relation, RelationKind } from './formula.ts';

/** A price whose rates were found from the printed prices themselves is counted apart. */
export type ExpectedKind = RelationKind | 'supposed';

/** Why a formula that a book could have is not asked for. */
export type LeftOutReason =
  /** Neither the result nor all that it follows from is printed. */
  | 'nothing-printed'
  /** The total is in another unit in that column. */
  | 'other-unit'
  /** A share of zero is no number. */
  | 'share-of-zero'
  /** A change has nothing to compare the first period with. */
  | 'first-period'
  /** No period is a budget, which a plan starts from. */
  | 'no-base'
  /** A service that starts later has no price yet. */
  | 'before-first-price'
  /** A price of a year that the plan does not reach. */
  | 'outside-plan'
  /** Printed prices that follow no rates are kept as they are. */
  | 'kept-as-printed'
  /** Changes that add up from the base start there. */
  | 'up-to-base'
  /** What is a part by its word is larger in most columns: one side of a net. */
  | 'one-side'
  /** A relation of the user's own holds in the columns that all of its tables have. */
  | 'not-shared'
  /** The settings that say what is taken back could not be read, which has a finding. */
  | 'settings-unread';

/** A formula that a book should have by its kinds and labels, and how that ends before it is judged. */
export type Expectation = { readonly kind: ExpectedKind } & (
  | { readonly relation: Relation }
  /** Expected and not found: what is missing, with place and remedy. */
  | { readonly unjudged: Finding }
  | { readonly leftOut: LeftOutReason }
);

/** How many formulas of a kind a book should have; expected = judged + unjudged + leftOut. */
export interface ExpectedCount {
  readonly kind: ExpectedKind;
  readonly expected: number;
  readonly judged: number;
  readonly unjudged: number;
  readonly leftOut: number;
}
