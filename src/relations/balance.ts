import { total, type Decimal } from '../exact/index.ts';
import { isStated, type Balance, type Judgement, type Verdict } from '../model/index.ts';
import { hasValue, isUnread, reckoning } from './reckoning.ts';

/**
 * Judges subject = Σ aᵢ·xᵢ over printed figures, each within half a step of the truth.
 *
 * Slack is Σ|aᵢ|·stepᵢ/2, the subject included: the rule of XBRL Calculations 1.1. As the slack
 * grows with the rows, a residual beyond three standard deviations of independent roundings
 * (variance Σaᵢ²·stepᵢ²/12) is called unlikely.
 */
export function judgeBalance(relation: Balance): Judgement {
  const { subject, needs } = relation;
  const terms = relation.terms.filter(hasValue);
  const lacks = needs === 'every-term' ? terms.length < relation.terms.length : terms.length === 0;
  if (!isStated(subject) || lacks || relation.terms.some(isUnread)) {
    return { relation, verdict: 'unjudged' };
  }

  const computed = total(terms.map(({ coefficient, figure }) => coefficient.times(figure.value)));
  const widths = [
    subject.step,
    ...terms.map(({ coefficient, figure }) => coefficient.abs().times(figure.step)),
  ];
  const slack = total(widths).times('0.5');
  const residual = subject.value.minus(computed).abs();
  return {
    relation,
    verdict: verdictOf(residual, slack, widths),
    reckoning: reckoning('balance', subject.value, computed, slack, terms),
  };
}

function verdictOf(residual: Decimal, slack: Decimal, widths: readonly Decimal[]): Verdict {
  if (residual.isZero()) return 'holds';
  if (residual.greaterThan(slack)) return 'mismatch';
  // residual² > 9 · Σwidth²/12, without the division
  const squares = total(widths.map((width) => width.times(width)));
  return residual.times(residual).times(4).greaterThan(squares.times(3)) ? 'unlikely' : 'rounding';
}
