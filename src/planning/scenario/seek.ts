import {
  amountOf,
  carriedQuotient,
  decimal,
  digitsOf,
  swedishDigits,
  roundHalfAwayFromZero,
  stepOfDecimals,
  zero,
  type Decimal,
  type Fraction,
} from '../../exact/index.ts';
import type { Finding, Found, Place } from '../../findings/index.ts';
import type { Answer, AskedAdjustment, AskedTarget } from '../../model/index.ts';
import { fractions } from '../arithmetic.ts';
import type { PlanInputs } from '../inputs.ts';
import type { PlanValues } from '../values.ts';
import { volumesBelowZero } from './asked.ts';
import { figureNamed, finerStep, openAnswer, valueUnder, type QuestionedFigure } from './figure.ts';
import { outcomeOf } from './outcome.ts';
import { numeratorAt, polynomials, variable, type Polynomial } from './polynomial.ts';
import { resolved } from './resolve.ts';
import {
  adjusted,
  plannedAmount,
  turned,
  unchanged,
  type Adjustment,
  type Scenario,
} from './scenario.ts';

/** Of more terms than this the powers of one amount are not multiplied out. */
const mostTerms = 4096;

/**
 * The value of the one amount that is sought at which a net reaches a target. The net is a polynomial of
 * it: mostly linear; only an uplift of several years bends it.
 */
export function seek(
  inputs: PlanInputs,
  values: PlanValues,
  asked: readonly AskedAdjustment[],
  target: AskedTarget,
): Found<Answer | undefined> {
  const figure = figureNamed(target, inputs);
  const all = resolved(asked, inputs);
  const findings = [...figure.findings, ...all.findings, ...unknownsOf(asked, target.at)];
  const sought = all.value.findIndex((own) => own.asked.amount.is === 'sought');
  const unknown = all.value[sought];
  if (findings.length > 0 || !figure.value || !unknown) return { value: undefined, findings };

  const about = figure.value;
  const curve = valueUnder(
    about,
    outcomeOf(inputs, values, withUnknown(all.value, unknown, inputs), polynomials(mostTerms)),
  );
  const scenarioAt = (value: Decimal): Scenario<Fraction> =>
    laidOver(all.value, (own) => (own === unknown ? value : valueOf(own)), inputs);
  const planned = valueUnder(about, outcomeOf(inputs, values, unchanged, fractions));
  const open = [...openAnswer(planned), ...openAnswer(curve)].slice(0, 1);
  if (curve.value === undefined || planned.value === undefined) {
    return { value: undefined, findings: open };
  }
  const exact = solution(curve.value, target.amount);
  if (exact === 'no-effect') {
    const named = `${about.name}, ${inputs.periods[about.period]?.label ?? ''}`;
    const details = { name: unknown.asked.name, figure: named };
    const { at } = unknown.asked;
    return { value: undefined, findings: [{ code: 'seek/no-effect', at, details }] };
  }
  const beyond =
    exact === 'out-of-reach'
      ? [reachFinding(unknown, leastUplift, '≤ ')]
      : outOfReach(unknown, exact, scenarioAt(exact), inputs);
  if (exact === 'out-of-reach' || beyond.length > 0) return { value: undefined, findings: beyond };

  const step = finerStep(about.step, target.amount);
  const netAt = amountsOf(curve.value);
  const shown = shortest(exact, (value) =>
    roundHalfAwayFromZero(netAt(value), step).equals(target.amount),
  );
  const reached = netAt(exact);
  const start = laidOver(all.value.slice(0, sought), valueOf, inputs);
  return {
    value: answer(inputs, unknown, start, { exact, shown }, about, {
      target: target.amount,
      plan: amountOf(planned.value),
      reached: { exact: reached, shown: roundHalfAwayFromZero(reached, step) },
    }),
    findings: [],
  };
}

function laidOver(
  adjustments: readonly Adjustment[],
  amount: (adjustment: Adjustment) => Decimal,
  inputs: PlanInputs,
): Scenario<Fraction> {
  return adjustments.reduce<Scenario<Fraction>>(
    (scenario, own) => turned(scenario, own, amount(own), inputs),
    unchanged,
  );
}

/** The scenario with what is sought as a variable. */
function withUnknown(
  adjustments: readonly Adjustment[],
  unknown: Adjustment,
  inputs: PlanInputs,
): Scenario<Polynomial> {
  const arithmetic = polynomials(mostTerms);
  return adjustments.reduce<Scenario<Polynomial>>((scenario, own) => {
    const amount = own === unknown ? variable(0) : arithmetic.constant(valueOf(own));
    return adjusted(scenario, own, amount, inputs, arithmetic);
  }, unchanged);
}

/** The net by the amount that is sought. */
function amountsOf({ terms, denominator }: Polynomial): (amount: Decimal) => Decimal {
  const own = [...(terms?.values() ?? [])];
  return (amount) =>
    carriedQuotient(
      numeratorAt(own, () => amount),
      denominator,
    );
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

/** The amount at which a net is as high as asked for, or why there is none. */
function solution(
  { terms, denominator }: Polynomial,
  target: Decimal,
): Decimal | 'no-effect' | 'out-of-reach' {
  const own = [...(terms?.values() ?? [])];
  const degree = Math.max(0, ...own.map(({ variables }) => variables.length));
  if (degree === 0) return 'no-effect';
  const sign = denominator.isNegative() ? -1 : 1;
  const height = target.times(denominator);
  if (degree > 1) {
    return bisected((amount) => numeratorAt(own, () => amount).times(sign), height.times(sign));
  }
  const coefficientOf = (power: number): Decimal =>
    own.find(({ variables }) => variables.length === power)?.coefficient ?? zero;
  return carriedQuotient(height.minus(coefficientOf(0)), coefficientOf(1));
}

/** A net by the amount that is sought, times its denominator. */
type Curve = (amount: Decimal) => Decimal;

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
  scenario: Scenario<Fraction>,
  inputs: PlanInputs,
): readonly Finding[] {
  const isTooLow = unknown.form === 'uplift' && exact.lessThanOrEqualTo(leastUplift);
  const isNegative = volumesBelowZero(scenario, unknown, inputs).length > 0;
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
  inputs: PlanInputs,
  unknown: Adjustment,
  start: Scenario<Fraction>,
  value: Answer['value'],
  figure: QuestionedFigure,
  result: Pick<Answer, 'target' | 'plan' | 'reached'>,
): Answer {
  const { asked, form } = unknown;
  const isKnown = form === 'level' || form === 'uplift';
  const before = isKnown ? plannedAmount(unknown, start, inputs) : undefined;
  const { base } = inputs.horizon;
  return {
    driver: asked.driver,
    name: asked.written.name,
    period: inputs.periods[unknown.from] ?? base,
    unit: form === 'item' ? 'tkr' : form === 'uplift' || form === 'scale' ? '%' : 'units',
    ...(before && { before }),
    value,
    written: `${asked.written.name}@${asked.written.period}=${changeText(unknown, value.shown)}`,
    figure: {
      name: figure.name,
      period: inputs.periods[figure.period] ?? base,
      unit: figure.table.unit,
    },
    ...result,
  };
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
