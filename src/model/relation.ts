import type { Decimal } from '../exact/index.ts';
import type { Place, Reckoning } from '../findings/index.ts';
import { isStated, type Figure, type StatedFigure } from './figure.ts';

export type RelationKind = Relation['kind'];

export interface Term {
  readonly coefficient: Decimal;
  readonly figure: Figure;
}

/** subject = Σ coefficient · figure. A term without a value takes no part, one with a step of zero is exact. */
export interface Balance {
  readonly form: 'balance';
  readonly kind: 'sum' | 'net' | 'change' | 'deviation' | 'cross' | 'bridge' | 'custom' | 'detail';
  readonly subject: Figure;
  readonly terms: readonly Term[];
  /** Whether every term is needed, or those printed will do (as in a sum). */
  readonly needs: 'every-term' | 'any-term';
}

/** subject = 100 · Σ coefficient · figure / whole, or its size, rounded to the subject's step. */
export interface Ratio {
  readonly form: 'ratio';
  readonly kind: 'percent';
  readonly subject: Figure;
  readonly terms: readonly Term[];
  readonly whole: Figure;
  readonly isOfSize?: boolean;
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

/** The same relation with other amounts in some cells, each by the place of its figure. */
export function withAmounts(relation: Relation, amounts: ReadonlyMap<Place, Decimal>): Relation {
  const own = <F extends Figure>(figure: F): F => {
    const value = isStated(figure) ? amounts.get(figure.at) : undefined;
    return value ? { ...figure, value } : figure;
  };
  const terms = (given: readonly Term[]): readonly Term[] =>
    given.map((term) => ({ ...term, figure: own(term.figure) }));
  const subject = own(relation.subject);
  switch (relation.form) {
    case 'balance':
      return { ...relation, subject, terms: terms(relation.terms) };
    case 'ratio':
      return { ...relation, subject, terms: terms(relation.terms), whole: own(relation.whole) };
    case 'chain':
      return { ...relation, subject, base: own(relation.base), uplifts: relation.uplifts.map(own) };
    case 'containment':
      return { ...relation, subject, whole: own(relation.whole) };
  }
}

/** The printed amounts that a relation ties together, each once. */
export function statedFiguresOf(relation: Relation): readonly StatedFigure[] {
  const figures = figuresOf(relation).filter(isStated);
  return [...new Map(figures.map((figure) => [figure.at, figure])).values()];
}
