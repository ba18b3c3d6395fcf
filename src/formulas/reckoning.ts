import { digitsOf, multiple, sizedMultiple, total, type Decimal } from '../exact/index.ts';
import type { ReckonedTerm, Reckoning } from '../findings/index.ts';
import { isStated, type StatedFigure, type Term } from '../model/index.ts';

/** A term whose figure has a value. */
export interface StatedTerm extends Term {
  readonly figure: StatedFigure;
}

export function hasValue(term: Term): term is StatedTerm {
  return isStated(term.figure);
}

/** A cell that could not be read; what it takes part in is then left unjudged. */
export function isUnread(term: Term): boolean {
  return !isStated(term.figure) && term.figure.blank === 'unreadable';
}

/** Σ coefficient · figure. */
export function sumOf(terms: readonly StatedTerm[]): Decimal {
  return total(terms.map(({ coefficient, figure }) => multiple(coefficient, figure.value)));
}

/** What the step of each figure is in the sum, and half of it the most that rounding makes there. */
export function widthsOf(terms: readonly StatedTerm[]): readonly Decimal[] {
  return terms.map(({ coefficient, figure }) => sizedMultiple(coefficient, figure.step));
}

function reckonedTerm({ coefficient, figure }: StatedTerm): ReckonedTerm {
  return {
    coefficient: digitsOf(coefficient),
    value: digitsOf(figure.value),
    unit: figure.unit,
    row: figure.row,
    period: figure.period,
    at: figure.at,
  };
}

/** Stated against computed, as plain digits. */
export function reckoning(
  form: Reckoning['form'],
  { value, unit }: StatedFigure,
  computed: Decimal,
  slack: Decimal,
  terms: readonly StatedTerm[],
  unrounded?: Decimal,
): Reckoning {
  return {
    form,
    unit,
    stated: digitsOf(value),
    computed: digitsOf(computed),
    ...(unrounded && { unrounded: digitsOf(unrounded) }),
    difference: digitsOf(value.minus(computed)),
    slack: digitsOf(slack),
    terms: terms.map(reckonedTerm),
  };
}
