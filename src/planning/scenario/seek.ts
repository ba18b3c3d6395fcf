import {
  carriedQuotient,
  decimal,
  digitsOf,
  swedishDigits,
  one,
  roundHalfAwayFromZero,
  stepOfDecimals,
  zero,
  type Decimal,
} from '../../exact/index.ts';
import type { Finding, Found, Place } from '../../findings/index.ts';
import type { Answer, AskedAdjustment, AskedTarget, Plan } from '../../model/index.ts';
import type { PlanBasis } from '../basis.ts';
import { adjusted, type Adjustment } from './adjustment.ts';
import { effectsAgainst } from './effects.ts';
import { figureNamed, finerStep, readerOf, type Figure } from './figure.ts';
import { linkOf, outlookOf, type Outlook } from './outlook.ts';
import { resolved } from './resolve.ts';
import { volumesBelowZero } from './scenario.ts';

/**
 * The value of the one amount that is sought at which a net reaches a target. A net is linear in an
 * amount, so that its values at 0 and at 1 tell it; only an uplift for several years bends it.
 */
export function seek(
  basis: PlanBasis,
  plan: Plan,
  asked: readonly AskedAdjustment[],
  target: AskedTarget,
): Found<Answer | undefined> {
  const figure = figureNamed(target, basis);
  const all = resolved(asked, basis);
  const findings = [...figure.findings, ...all.findings, ...unknownsOf(asked, target.at)];
  const sought = all.value.findIndex((own) => own.asked.amount.is === 'sought');
  const unknown = all.value[sought];
  if (findings.length > 0 || !figure.value || !unknown) return { value: undefined, findings };

  const plain = outlookOf(basis);
  const effects = effectsAgainst(plain, basis);
  const reader = readerOf(figure.value, basis, plan);
  const outlookAt = (value: Decimal): Outlook =>
    laidOver(plain, all.value, (own) => (own === unknown ? value : valueOf(own)), basis);
  const netAt = (value: Decimal): Decimal => reader.numerator(effects(outlookAt(value)));
  const amountAt = (value: Decimal): Decimal => carriedQuotient(netAt(value), reader.denominator);
  const exact = solution(netAt, target.amount.times(reader.denominator));
  if (exact === 'no-effect') {
    const named = `${figure.value.name}, ${basis.periods[figure.value.period]?.label ?? ''}`;
    const details = { name: unknown.asked.name, figure: named };
    const { at } = unknown.asked;
    return { value: undefined, findings: [{ code: 'seek/no-effect', at, details }] };
  }
  const beyond =
    exact === 'out-of-reach'
      ? [reachFinding(unknown, leastUplift, '≤ ')]
      : outOfReach(unknown, exact, outlookAt(exact), basis);
  if (exact === 'out-of-reach' || beyond.length > 0) return { value: undefined, findings: beyond };

  const step = finerStep(figure.value.step, target.amount);
  const shown = shortest(exact, (value) =>
    roundHalfAwayFromZero(amountAt(value), step).equals(target.amount),
  );
  const reached = amountAt(exact);
  const start = laidOver(plain, all.value.slice(0, sought), valueOf, basis);
  return {
    value: answer(basis, unknown, start, { exact, shown }, figure.value, {
      target: target.amount,
      plan: carriedQuotient(reader.numerator(effects(plain)), reader.denominator),
      reached: { exact: reached, shown: roundHalfAwayFromZero(reached, step) },
    }),
    findings: [],
  };
}

function laidOver(
  plain: Outlook,
  adjustments: readonly Adjustment[],
  amount: (adjustment: Adjustment) => Decimal,
  basis: PlanBasis,
): Outlook {
  return adjustments.reduce((outlook, own) => adjusted(outlook, own, amount(own), basis), plain);
}

/** What is sought has to be one amount, and all others known. */
function unknownsOf(asked: readonly AskedAdjustment[], at: Place): readonly Finding[] {
  const sought = asked.filter(({ amount }) => amount.is === 'sought');
  const findings: Finding[] = asked
    .filter(({ amount }) => amount.is === 'uncertain')
    .map((own) => ({ code: 'scenario/uncertain', at: own.at, details: { name: own.name } }));
  if (sought.length === 0) findings.push({ code: 'seek/nothing-sought', at });
  if (sought.length > 1) {
    const names = sought.map(({ name }) => name).join(' | ');
    findings.push({ code: 'seek/several-sought', at: sought[1]?.at ?? at, details: { names } });
  }
  return findings;
}

function valueOf({ asked: { amount } }: Adjustment): Decimal {
  return amount.is === 'known' ? amount.value : zero;
}

/** A net by the amount that is sought, times the denominator of its reader. */
type Curve = (amount: Decimal) => Decimal;

/** The amount at which a net is as high as asked for, or why there is none. */
function solution(netAt: Curve, height: Decimal): Decimal | 'no-effect' | 'out-of-reach' {
  const [atZero, atOne, atTwo] = [netAt(zero), netAt(one), netAt(two)];
  const rise = atOne.minus(atZero);
  if (!rise.equals(atTwo.minus(atOne))) return bisected(netAt, height);
  return rise.isZero() ? 'no-effect' : carriedQuotient(height.minus(atZero), rise);
}

const two = decimal('2');
const ten = decimal('10');
const leastUplift = decimal('-100');
const mostTens = 32;
const bends = 220;

/**
 * An uplift of several years bends the net. The amount is enclosed from −100 %, and from as many times
 * 1 000 % as it takes: upwards there is no end to a price, so that only what lies below is out of reach.
 */
function bisected(netAt: Curve, height: Decimal): Decimal | 'out-of-reach' {
  const isBelow = (amount: Decimal): boolean => netAt(amount).lessThan(height);
  let [low, high] = [leastUplift, decimal('1000')];
  const isBelowAtLow = isBelow(low);
  for (let tens = 0; isBelow(high) === isBelowAtLow; tens += 1) {
    if (tens === mostTens) return 'out-of-reach';
    high = high.times(ten);
  }
  for (let bend = 0; bend < bends; bend += 1) {
    const middle = carriedQuotient(low.plus(high), two);
    if (middle.equals(low) || middle.equals(high)) break;
    if (isBelow(middle) === isBelowAtLow) low = middle;
    else high = middle;
  }
  return high;
}

function outOfReach(
  unknown: Adjustment,
  exact: Decimal,
  outlook: Outlook,
  basis: PlanBasis,
): readonly Finding[] {
  const isTooLow = unknown.form === 'uplift' && exact.lessThanOrEqualTo(leastUplift);
  const isNegative = volumesBelowZero(outlook, unknown, basis).length > 0;
  if (!isTooLow && !isNegative) return [];
  return [reachFinding(unknown, roundHalfAwayFromZero(exact, stepOfDecimals(1)))];
}

/** What the target would take; `≤ ` before it where it lies further down still. */
function reachFinding({ asked: { name, at }, form }: Adjustment, to: Decimal, bound = ''): Finding {
  const suffix = form === 'uplift' || form === 'scale' ? '\u00A0%' : '';
  return { code: 'seek/out-of-reach', at, details: { name, amount: digitsOf(to), bound, suffix } };
}

const mostDecimals = 20;

/** A value with as few decimals as do. */
function shortest(exact: Decimal, isEnough: (value: Decimal) => boolean): Decimal {
  for (let decimals = 0; decimals < mostDecimals; decimals += 1) {
    const rounded = roundHalfAwayFromZero(exact, stepOfDecimals(decimals));
    if (isEnough(rounded)) return rounded;
  }
  return exact;
}

function answer(
  basis: PlanBasis,
  unknown: Adjustment,
  start: Outlook,
  value: Answer['value'],
  figure: Figure,
  result: Pick<Answer, 'target' | 'plan' | 'reached'>,
): Answer {
  const { asked, form } = unknown;
  const before = valueBefore(unknown, start, basis);
  const base = basis.horizon.base;
  const unit = figure.activity === undefined ? basis.operating.unit : basis.activityTable.unit;
  return {
    driver: asked.driver,
    name: asked.written.name,
    period: basis.periods[unknown.from] ?? base,
    unit: form === 'item' ? 'tkr' : form === 'uplift' || form === 'scale' ? '%' : 'units',
    ...(before && { before }),
    value,
    written: `${asked.written.name}@${asked.written.period}=${changeText(unknown, value.shown)}`,
    figure: { name: figure.name, period: basis.periods[figure.period] ?? base, unit },
    ...result,
  };
}

function valueBefore(
  { form, services: [service = 0], isGeneral, from }: Adjustment,
  { uplifts, volumes, general }: Outlook,
  basis: PlanBasis,
): Decimal | undefined {
  if (form === 'level') return volumes[service]?.[from];
  if (form !== 'uplift') return undefined;
  return isGeneral ? general[from] : uplifts[service]?.[linkOf(basis, service, from) ?? -1];
}

/** A change as an adjustment takes it, in Swedish notation. */
function changeText({ form, asked }: Adjustment, value: Decimal): string {
  const digits = swedishDigits(value);
  const isSigned = form === 'scale' || form === 'shift';
  const sign = isSigned && !value.isNegative() ? '+' : '';
  const suffix =
    form === 'uplift' || form === 'scale' ? ' %' : asked.span.month === undefined ? '' : '/år';
  return `${sign}${digits}${suffix}`;
}
