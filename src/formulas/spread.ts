import { roundHalfAwayFromZero, spread, type Decimal } from '../exact/index.ts';
import type { Figure, Share, SignedSum } from '../model/index.ts';

/** What is spread is an amount in another unit or sign: the net of the board among the activities. */
export function spreadTotal(subject: Figure, net: Figure, scale: Decimal): SignedSum {
  return { form: 'sum', kind: 'total', subject, terms: [{ coefficient: scale, figure: net }] };
}

/**
 * a(t) = whole(t) · weight / Σ weights, with the weights of the base period (DESIGN §5, fact 7). What is
 * spread in whole steps is rounded to them first; how the shares are shown is settled together.
 */
export function shareOf(
  subject: Figure,
  whole: Figure,
  weight: Figure,
  weights: readonly Figure[],
  step?: Decimal,
): Share {
  return { form: 'share', kind: 'spread', subject, whole, weight, weights, ...(step && { step }) };
}

/** The shares of an amount in whole steps that add up to it as it is shown (largest remainder); none without a proportion. */
export function sharesInSteps(
  whole: Decimal,
  weights: readonly Decimal[],
  step: Decimal,
): readonly Decimal[] | undefined {
  return spread(roundHalfAwayFromZero(whole, step), weights, step)?.map(({ given }) => given);
}
