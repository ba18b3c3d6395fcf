import { half, inWholes, ofSteps, total, wholeRoot, type Decimal } from '../exact/index.ts';
import { isStated, type Balance, type Judgement, type Verdict } from '../model/index.ts';
import { hasValue, isUnread, reckoning, type StatedTerm } from './reckoning.ts';

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
  const widths = widthsOf(subject.step, terms);
  const slack = slackOf(widths);
  const residual = subject.value.minus(computed).abs();
  return {
    relation,
    verdict: verdictOf(residual, slack, widths),
    reckoning: reckoning('balance', subject, computed, slack, terms),
  };
}

/** How wide the printed figures leave each side open: the subject's step, then that of each inexact term. */
export function widthsOf(step: Decimal, terms: readonly StatedTerm[]): readonly Decimal[] {
  const others = terms.map(({ coefficient, figure }) => coefficient.abs().times(figure.step));
  return [step, ...others.filter((width) => !width.isZero())];
}

export function slackOf(widths: readonly Decimal[]): Decimal {
  return total(widths).times(half);
}

/**
 * The largest residual, in steps of the finest width, that rounding is likely to have made. Where the
 * subject alone is rounded, residuals have no steps, and all of its slack is likely.
 */
export function reachOf(widths: readonly Decimal[]): Decimal {
  if (widths.length === 1) return slackOf(widths);
  const slack = slackOf(widths);
  const wholes = inWholes(widths);
  const finest = wholes.reduce((least, own) => (own < least ? own : least));
  const squares = wholes.reduce((sum, own) => sum + own * own, 0n);
  // residual² ≤ 9 · Σwidth²/12, in units of the wholes
  const root = wholeRoot((squares * 3n) / 4n);
  const width = widths[wholes.indexOf(finest)];
  const reach = width ? ofSteps(root / finest, width) : slack;
  return reach.lessThan(slack) ? reach : slack;
}

function verdictOf(residual: Decimal, slack: Decimal, widths: readonly Decimal[]): Verdict {
  if (residual.isZero()) return 'holds';
  if (residual.greaterThan(slack)) return 'mismatch';
  // residual² > 9 · Σwidth²/12, without the division
  const squares = total(widths.map((width) => width.times(width)));
  return residual.times(residual).times(4).greaterThan(squares.times(3)) ? 'unlikely' : 'rounding';
}
