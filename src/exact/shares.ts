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
 * Rounds amounts to whole steps that add up to their total, itself rounded half away from zero.
 * No amount moves by a whole step.
 */
export function roundTogether(amounts: readonly Decimal[], step: Decimal): readonly Decimal[] {
  return tied(roundHalfAwayFromZero(total(amounts), step), amounts, one, step);
}

/**
 * Whole steps near numerator/denominator that add up to the whole. Each quota is cut towards zero
 * and the missing steps go to those cut the most in the direction of what is missing, ties by order.
 * Cuts are compared as numerators, so that no division can decide a tie.
 */
function tied(
  whole: Decimal,
  numerators: readonly Decimal[],
  denominator: Decimal,
  step: Decimal,
): readonly Decimal[] {
  if (!whole.mod(step).isZero()) throw new RangeError('the whole is not a multiple of the step');
  const sign = denominator.isNegative() ? -1 : 1;
  const parts = numerators.map((numerator, order) => {
    const cut = numerator.divToInt(denominator.times(step)).times(step);
    return { order, cut, cutOff: numerator.minus(cut.times(denominator)).times(sign) };
  });
  const missing = whole.minus(total(parts.map((part) => part.cut)));
  const direction = missing.isNegative() ? -1 : 1;
  const extraSteps = missing.div(step).abs().toNumber();
  const favoured = new Set(
    parts
      .toSorted((a, b) => b.cutOff.comparedTo(a.cutOff) * direction || a.order - b.order)
      .slice(0, extraSteps),
  );
  return parts.map((part) =>
    favoured.has(part) ? part.cut.plus(step.times(direction)) : part.cut,
  );
}
