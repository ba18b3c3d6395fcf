import { growthOf, half, one, quantity, roundHalfAwayFromZero } from '../exact/index.ts';
import { isStated, type Growth, type Judgement } from '../model/index.ts';
import { reckoning, type StatedTerm } from './reckoning.ts';

/**
 * Judges a printed unit price: it holds when it is the chain, carried at full precision, rounded
 * half away from zero to its step. Base and uplifts are exact by definition, so that the only
 * slack is the printed price's own half step.
 */
export function judgeGrowth(formula: Growth): Judgement {
  const { subject, before } = formula;
  const rates = formula.rates.filter(isStated);
  if (!isStated(subject) || !isStated(before) || rates.length < formula.rates.length) {
    return { formula, verdict: 'unjudged' };
  }

  const factors = rates.map((figure): StatedTerm => ({
    coefficient: growthOf(quantity(figure.value, '%')),
    figure,
  }));
  const exact = factors.reduce((price, { coefficient }) => price.times(coefficient), before.value);
  const computed = roundHalfAwayFromZero(exact, subject.step);
  return {
    formula,
    verdict: subject.value.equals(computed) ? 'holds' : 'mismatch',
    reckoning: reckoning(
      'chain',
      subject,
      computed,
      subject.step.times(half),
      [{ coefficient: one, figure: before }, ...factors],
      exact,
    ),
  };
}
