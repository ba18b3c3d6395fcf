import type { Decimal } from '../exact/index.ts';
import type { Place, Reckoning } from '../findings/index.ts';
import { isStated, type Figure, type StatedFigure } from './figure.ts';

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

/**
 * subject = before · Π(1 + rate), unrounded until the subject's step; the figure before and the rates
 * are exact. `inferred` rates were found from the printed prices themselves, which only supposes them.
 */
export interface Growth {
  readonly form: 'growth';
  readonly kind: 'price';
  readonly subject: Figure;
  readonly before: Figure;
  readonly rates: readonly Figure[];
  readonly isInferred?: boolean;
  /** Rounded to this step after every rate, half away from zero, instead of once for display. */
  readonly yearlyStep?: Decimal;
}

/** subject lies between zero and the whole. */
export interface Containment {
  readonly form: 'containment';
  readonly kind: 'of-which';
  readonly subject: Figure;
  readonly whole: Figure;
}

/** subject = Σ coefficient · figure, where every figure is needed. */
export interface SignedSum {
  readonly form: 'sum';
  readonly kind: 'net' | 'total' | 'rate' | 'general' | 'scenario';
  readonly subject: Figure;
  readonly terms: readonly Term[];
}

/** subject = factor · factor · scale: units at a price, or an amount at a rate. */
export interface Product {
  readonly form: 'product';
  readonly kind: 'cost' | 'general';
  readonly subject: Figure;
  readonly factors: readonly [Figure, Figure];
  readonly scale: Decimal;
}

/** subject = whole · weight / Σ weights; a whole in whole steps is rounded to them first. */
export interface Share {
  readonly form: 'share';
  readonly kind: 'spread';
  readonly subject: Figure;
  readonly whole: Figure;
  readonly weight: Figure;
  readonly weights: readonly Figure[];
  readonly step?: Decimal;
}

export type RelationKind = Relation['kind'];

/** What must hold between printed figures. It neither compares, nor formats, nor prints. */
export type Relation = Balance | Ratio | Growth | Containment;

/** How the plan follows a figure from others. It computes nothing: interpreters evaluate and trace it. */
export type Formula = SignedSum | Growth | Product | Share;

/**
 * `unjudged` where a figure it needs has no value; `unlikely` where rounding would have to be
 * three standard deviations off.
 */
export type Verdict = 'holds' | 'rounding' | 'unlikely' | 'mismatch' | 'unjudged';

export interface Judgement {
  readonly formula: Relation;
  readonly verdict: Verdict;
  /** Absent where the relation is unjudged. */
  readonly reckoning?: Reckoning;
}

/** Every figure that a relation ties together, its subject first. */
export function figuresOf(formula: Relation): readonly Figure[] {
  switch (formula.form) {
    case 'balance':
      return [formula.subject, ...formula.terms.map((term) => term.figure)];
    case 'ratio':
      return [formula.subject, ...formula.terms.map((term) => term.figure), formula.whole];
    case 'growth':
      return [formula.subject, formula.before, ...formula.rates];
    case 'containment':
      return [formula.subject, formula.whole];
  }
}

/** The same relation with other amounts in some cells, each by the place of its figure. */
export function withAmounts(formula: Relation, amounts: ReadonlyMap<Place, Decimal>): Relation {
  const own = <F extends Figure>(figure: F): F => {
    const value = isStated(figure) ? amounts.get(figure.at) : undefined;
    return value ? { ...figure, value } : figure;
  };
  const terms = (given: readonly Term[]): readonly Term[] =>
    given.map((term) => ({ ...term, figure: own(term.figure) }));
  const subject = own(formula.subject);
  switch (formula.form) {
    case 'balance':
      return { ...formula, subject, terms: terms(formula.terms) };
    case 'ratio':
      return { ...formula, subject, terms: terms(formula.terms), whole: own(formula.whole) };
    case 'growth':
      return { ...formula, subject, before: own(formula.before), rates: formula.rates.map(own) };
    case 'containment':
      return { ...formula, subject, whole: own(formula.whole) };
  }
}

/** The printed amounts that a relation ties together, each once. */
export function statedFiguresOf(formula: Relation): readonly StatedFigure[] {
  const figures = figuresOf(formula).filter(isStated);
  return [...new Map(figures.map((figure) => [figure.at, figure])).values()];
}
