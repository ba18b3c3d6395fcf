import type { Decimal } from '../exact/index.ts';
import type { Reckoning } from '../findings/index.ts';
import type { Figure } from './figure.ts';

export type RelationKind = Relation['kind'];

export interface Term {
  readonly coefficient: Decimal;
  readonly figure: Figure;
}

/** subject = Σ coefficient · figure. A term without a value takes no part. */
export interface Balance {
  readonly form: 'balance';
  readonly kind: 'sum' | 'net' | 'change' | 'deviation' | 'cross' | 'bridge';
  readonly subject: Figure;
  readonly terms: readonly Term[];
  /** Whether every term is needed, or those printed will do (as in a sum). */
  readonly needs: 'every-term' | 'any-term';
}

/** subject = 100 · Σ coefficient · figure / whole, rounded to the subject's step. */
export interface Ratio {
  readonly form: 'ratio';
  readonly kind: 'percent';
  readonly subject: Figure;
  readonly terms: readonly Term[];
  readonly whole: Figure;
}

/** subject = base · Π(1 + uplift), unrounded until the subject's step; base and uplifts are exact. */
export interface Chain {
  readonly form: 'chain';
  readonly kind: 'price';
  readonly subject: Figure;
  readonly base: Figure;
  readonly uplifts: readonly Figure[];
}

/** subject lies between zero and the whole. */
export interface Containment {
  readonly form: 'containment';
  readonly kind: 'of-which';
  readonly subject: Figure;
  readonly whole: Figure;
}

/** What must hold between printed figures. It neither compares, nor formats, nor prints. */
export type Relation = Balance | Ratio | Chain | Containment;

/**
 * `unjudged` where a figure it needs has no value; `unlikely` where rounding would have to be
 * three standard deviations off.
 */
export type Verdict = 'holds' | 'rounding' | 'unlikely' | 'mismatch' | 'unjudged';

export interface Judgement {
  readonly relation: Relation;
  readonly verdict: Verdict;
  /** Absent where the relation is unjudged. */
  readonly reckoning?: Reckoning;
}

/** Every figure that a relation ties together, its subject first. */
export function figuresOf(relation: Relation): readonly Figure[] {
  switch (relation.form) {
    case 'balance':
      return [relation.subject, ...relation.terms.map((term) => term.figure)];
    case 'ratio':
      return [relation.subject, ...relation.terms.map((term) => term.figure), relation.whole];
    case 'chain':
      return [relation.subject, relation.base, ...relation.uplifts];
    case 'containment':
      return [relation.subject, relation.whole];
  }
}
