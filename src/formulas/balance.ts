import { half, inWholes, ofSteps, total, wholeRoot, zero, type Decimal } from '../exact/index.ts';
import {
  isStated,
  type Balance,
  type Judgement,
  type StatedFigure,
  type Verdict,
} from '../model/index.ts';
import { hasValue, isUnread, reckoning, sumOf, widthsOf, type StatedTerm } from './reckoning.ts';

/**
 * Judges subject = Σ aᵢ·xᵢ over printed figures, each within half a step of the truth.
 *
 * Slack is Σ|aᵢ|·stepᵢ/2, the subject included: the rule of XBRL Calculations 1.1. As the slack
 * grows with the rows, a residual beyond three standard deviations of independent roundings
 * (variance Σaᵢ²·stepᵢ²/12) is called unlikely.
 */
export function judgeBalance(formula: Balance): Judgement {
  const weighed = weigh(formula);
  if (!weighed) return { formula, verdict: 'unjudged' };
  const { subject, terms, computed, slack, verdict } = weighed;
  return { formula, verdict, reckoning: reckoning('balance', subject, computed, slack, terms) };
}

/** The same verdict alone, where so many are tried that what led to it is too much. */
export function verdictOnBalance(formula: Balance): Verdict {
  return weigh(formula)?.verdict ?? 'unjudged';
}

interface Weighed {
  readonly subject: StatedFigure;
  readonly terms: readonly StatedTerm[];
  readonly computed: Decimal;
  readonly slack: Decimal;
  readonly verdict: Verdict;
}

/** Both sides of a balance; none where it cannot be judged. */
function weigh({ subject, needs, terms: all }: Balance): Weighed | undefined {
  const terms = all.filter(hasValue);
  const lacks = needs === 'every-term' ? terms.length < all.length : terms.length === 0;
  if (!isStated(subject) || lacks || all.some(isUnread)) return undefined;
  const computed = sumOf(terms);
  const widths = openWidths(subject.step, terms);
  const slack = slackOf(widths);
  const verdict = verdictOf(subject.value.minus(computed).abs(), slack, widths);
  return { subject, terms, computed, slack, verdict };
}

/** How wide the printed figures leave each side open: the subject's step, then that of each inexact term. */
export function openWidths(step: Decimal, terms: readonly StatedTerm[]): readonly Decimal[] {
  return [step, ...widthsOf(terms).filter((width) => !width.isZero())];
}

export function slackOf(widths: readonly Decimal[]): Decimal {
  const [first = zero] = widths;
  const areAlike = widths.every((width) => width === first);
  return (areAlike ? first.times(widths.length) : total(widths)).times(half);
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
