import { growthOf, half, one, quantity, roundHalfAwayFromZero } from '../exact/index.ts';
import { isStated, type Chain, type Judgement } from '../model/index.ts';
import { reckoning, type StatedTerm } from './reckoning.ts';

/**
 * Judges a printed unit price: it holds when it is the chain, carried at full precision, rounded
 * half away from zero to its step. Base and uplifts are exact by definition, so that the only
 * slack is the printed price's own half step.
 */
export function judgeChain(relation: Chain): Judgement {
  const { subject, base } = relation;
  const uplifts = relation.uplifts.filter(isStated);
  if (!isStated(subject) || !isStated(base) || uplifts.length < relation.uplifts.length) {
    return { relation, verdict: 'unjudged' };
  }

  const factors = uplifts.map((figure): StatedTerm => ({
    coefficient: growthOf(quantity(figure.value, '%')),
    figure,
  }));
  const exact = factors.reduce((price, { coefficient }) => price.times(coefficient), base.value);
  const computed = roundHalfAwayFromZero(exact, subject.step);
  return {
    relation,
    verdict: subject.value.equals(computed) ? 'holds' : 'mismatch',
    reckoning: reckoning(
      'chain',
      subject,
      computed,
      subject.step.times(half),
      [{ coefficient: one, figure: base }, ...factors],
      exact,
    ),
  };
}
