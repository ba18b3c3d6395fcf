import { half, hundred, quotient, total } from '../exact/index.ts';
import { isStated, type Judgement, type Ratio } from '../model/index.ts';
import { hasValue, isUnread, reckoning, sumOf, widthsOf } from './reckoning.ts';

/**
 * Judges a printed percentage: it holds when it is the computed one rounded to its step.
 *
 * Otherwise the figures it was computed from may have been rounded after it: within what their
 * steps allow it is rounding. Compared as 100·part against percent·whole, so nothing is divided.
 */
export function judgeRatio(formula: Ratio): Judgement {
  const { subject, whole } = formula;
  const terms = formula.terms.filter(hasValue);
  const lacks = terms.length < formula.terms.length || formula.terms.some(isUnread);
  if (!isStated(subject) || !isStated(whole) || whole.value.isZero() || lacks) {
    return { formula, verdict: 'unjudged' };
  }

  const size = whole.value.abs();
  const base = formula.isOfSize === true ? size : whole.value;
  const scaled = sumOf(terms).times(hundred);
  const computed = quotient(scaled, base, subject.step);
  const partSlack = total(widthsOf(terms)).times(half);
  const slack = partSlack
    .times(hundred)
    .plus(subject.value.abs().times(whole.step).times(half))
    .plus(size.times(subject.step).times(half))
    .plus(subject.step.times(whole.step).times('0.25'));
  const residual = scaled.minus(subject.value.times(base)).abs();
  const isComputed = subject.value.equals(computed);
  const isWithin = residual.lessThanOrEqualTo(slack);
  return {
    formula,
    verdict: isComputed ? 'holds' : isWithin ? 'rounding' : 'mismatch',
    reckoning: reckoning(
      'ratio',
      subject,
      computed,
      quotient(slack, size, subject.step.times('0.01')),
      [...terms, { coefficient: hundred, figure: whole }],
      quotient(scaled, base, subject.step.times('0.0001')),
    ),
  };
}
