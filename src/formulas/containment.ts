import { half, one } from '../exact/index.ts';
import { isStated, type Containment, type Judgement } from '../model/index.ts';
import { reckoning } from './reckoning.ts';

/** Judges that a part lies between zero and its whole, give or take half a step of each. */
export function judgeContainment(formula: Containment): Judgement {
  const { subject, whole } = formula;
  if (!isStated(subject) || !isStated(whole)) return { formula, verdict: 'unjudged' };

  const slack = subject.step.plus(whole.step).times(half);
  const sign = whole.value.isNegative() ? -1 : 1;
  const part = subject.value.times(sign);
  const isWithin =
    part.greaterThanOrEqualTo(slack.negated()) &&
    part.lessThanOrEqualTo(whole.value.abs().plus(slack));
  return {
    formula,
    verdict: isWithin ? 'holds' : 'mismatch',
    reckoning: reckoning('containment', subject, whole.value, slack, [
      { coefficient: one, figure: whole },
    ]),
  };
}
