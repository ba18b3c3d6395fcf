import { one, total, zero, type Decimal } from './decimal.ts';
import { quotient, roundHalfAwayFromZero } from './rounding.ts';

/** One part of a spread: its proportional quota, and the whole steps it is given. */
export interface Share {
  readonly quota: Decimal;
  readonly given: Decimal;
}

/** A quota rarely ends; it is carried, half away from zero, this much finer than the step. */
const quotaFineness = '0.00000000000000000001';

/**
 * Spreads a whole over weights in whole steps that add up to it exactly (largest remainder).
 *
 * Every share lies within one step of its quota, and spreading the negated whole gives the negated
 * shares; weights may have mixed signs. The whole must be a multiple of the step. Weights that add
 * up to zero give `undefined`, as there is no proportion to keep.
 */
export function spread(
  whole: Decimal,
  weights: readonly Decimal[],
  step: Decimal,
): readonly Share[] | undefined {
  const weight = total(weights);
  if (weight.isZero()) return undefined;
  const numerators = weights.map((own) => whole.times(own));
  const given = tied(whole, numerators, weight, step);
  return numerators.map((numerator, order) => ({
    quota: quotient(numerator, weight, step.times(quotaFineness)),
    given: given[order] ?? zero,
  }));
}

/**
 * Rounds amounts to whole steps that add up to a whole: their total as it is shown, by default
 * rounded half away from zero. No amount moves by a whole step.
 */
export function roundTogether(
  amounts: readonly Decimal[],
  step: Decimal,
  whole: Decimal = roundHalfAwayFromZero(total(amounts), step),
): readonly Decimal[] {
  return tied(whole, amounts, one, step);
}

/**
 * Whole steps that add up to the whole; none that do are nearer to numerator/denominator.
 * Quotas are turned so that the whole is positive, cut downwards, and the missing steps go to the
 * largest remainders, ties by order. Remainders are compared undivided, so that no division can
 * decide a tie.
 */
function tied(
  whole: Decimal,
  numerators: readonly Decimal[],
  denominator: Decimal,
  step: Decimal,
): readonly Decimal[] {
  if (!whole.mod(step).isZero()) throw new RangeError('the whole is not a multiple of the step');
  const turn = whole.isNegative() ? -1 : 1;
  const divisor = denominator.times(step).abs();
  const parts = numerators.map((numerator, order) => {
    const turned = denominator.isNegative() ? numerator.times(-turn) : numerator.times(turn);
    const cut = floored(turned, divisor);
    return { order, cut, remainder: turned.minus(cut.times(divisor)) };
  });
  const missing = whole
    .div(step)
    .abs()
    .minus(total(parts.map((part) => part.cut)));
  const favoured = new Set(
    parts
      .toSorted((a, b) => b.remainder.comparedTo(a.remainder) || a.order - b.order)
      .slice(0, missing.toNumber()),
  );
  return parts.map((part) => {
    const steps = favoured.has(part) ? part.cut.plus(one) : part.cut;
    return steps.times(step).times(turn);
  });
}

/** The largest whole number of times that a positive divisor goes into a dividend. */
function floored(dividend: Decimal, divisor: Decimal): Decimal {
  const cut = dividend.divToInt(divisor);
  return cut.times(divisor).greaterThan(dividend) ? cut.minus(one) : cut;
}
