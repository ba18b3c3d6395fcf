import { amountOf, one } from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import {
  nearestText,
  type AskedAdjustment,
  type AskedFigure,
  type AskedTarget,
  type Simulation,
} from '../../model/index.ts';
import { fractions } from '../arithmetic.ts';
import type { PlanInputs } from '../inputs.ts';
import type { PlanValues } from '../values.ts';
import { sampled, type Variable } from './draws.ts';
import { figureNamed, openAnswer, questionedNet, valueUnder } from './figure.ts';
import type { Hold } from './frame.ts';
import { matches } from './names.ts';
import { outcomeOf } from './outcome.ts';
import { polynomials, variable, type Polynomial, type Term } from './polynomial.ts';
import { resolved } from './resolve.ts';
import { adjusted, turned, unchanged, type Adjustment, type Scenario } from './scenario.ts';
import { summaryOf } from './summary.ts';
import { meanOf, rangesOf, type Range } from './uncertain.ts';

export interface SimulationRequest {
  readonly about: AskedFigure;
  /** What the net is held against; the plan where it is not given. */
  readonly frame?: AskedTarget;
  readonly draws: number;
  readonly seed: number;
  /** Names of uncertain drivers; those that one of them matches move together. */
  readonly together: readonly Hold[];
}

/** Of more products of uncertain amounts than this a net is not multiplied out. */
const mostTerms = 4096;

/**
 * The distribution of a net when amounts of a scenario are uncertain. The net is evaluated once, as a
 * polynomial of how far those amounts are from their means; every draw is then computed in integers, exactly.
 */
export function simulate(
  inputs: PlanInputs,
  values: PlanValues,
  asked: readonly AskedAdjustment[],
  request: SimulationRequest,
  progress: (done: number) => void,
): Found<Simulation | undefined> {
  const named = figureNamed(request.about, inputs);
  const all = resolved(asked, inputs);
  const ranges = rangesOf(all.value, inputs);
  const findings = [
    ...named.findings,
    ...all.findings,
    ...ranges.findings,
    ...misuses(asked, request, inputs),
  ];
  const figure = named.value;
  if (!figure || findings.length > 0) return { value: undefined, findings };

  const variables = variablesOf(ranges.value);
  const uncertain = uncertainScenario(all.value, variables, inputs);
  const net = valueUnder(figure, outcomeOf(inputs, values, uncertain, polynomials(mostTerms)));
  const known = all.value.reduce<Scenario<ReturnType<typeof fractions.constant>>>(
    (scenario, own) =>
      own.asked.amount.is === 'known'
        ? turned(scenario, own, own.asked.amount.value, inputs)
        : scenario,
    unchanged,
  );
  const certain = valueUnder(figure, outcomeOf(inputs, values, known, fractions));
  if (net.value === undefined || certain.value === undefined) {
    return { value: undefined, findings: [...openAnswer(certain), ...openAnswer(net)].slice(0, 1) };
  }
  const terms = termsOf(net.value);
  const [first] = ranges.value;
  if (!terms || !first) {
    const details = { count: String(ranges.value.length) };
    const at = request.about.at;
    return { value: undefined, findings: [{ code: 'simulate/too-many', at, details }] };
  }
  const groups = groupsOf(ranges.value, request.together);
  const sample = sampled(terms, variables, groups, request, progress);
  const { frame: given } = request;
  const subject = {
    net: questionedNet(figure, inputs, amountOf(certain.value)),
    denominator: net.value.denominator.abs(),
    step: figure.step,
    ranges: ranges.value,
    ...(given && { frame: given.amount }),
  };
  return { value: summaryOf(sample, subject, request), findings: [] };
}

/** The terms of a polynomial over a denominator above zero, so that they are in the order of their amounts. */
function termsOf({ terms, denominator }: Polynomial): readonly Term[] | undefined {
  if (!terms || terms.size > mostTerms) return undefined;
  return [...terms.values()].map((term) =>
    denominator.isNegative() ? { ...term, coefficient: term.coefficient.negated() } : term,
  );
}

/** The scenario with each uncertain amount as its mean and a variable, each period of an uplift its own. */
function uncertainScenario(
  adjustments: readonly Adjustment[],
  variables: readonly Variable[],
  inputs: PlanInputs,
): Scenario<Polynomial> {
  const arithmetic = polynomials(mostTerms);
  return adjustments.reduce<Scenario<Polynomial>>((scenario, adjustment) => {
    const { amount } = adjustment.asked;
    if (amount.is === 'known') {
      const value = arithmetic.constant(amount.value);
      return adjusted(scenario, adjustment, value, inputs, arithmetic);
    }
    return variables.reduce((own, { lever, range }, order) => {
      if (range.adjustment !== adjustment) return own;
      const drawn = arithmetic.sum([
        [one, arithmetic.constant(meanOf(range))],
        [one, variable(order)],
      ]);
      return adjusted(own, lever, drawn, inputs, arithmetic);
    }, scenario);
  }, unchanged);
}

/**
 * The net is affine in each variable. An uplift of several periods enters it once for each of them, so
 * that it is a variable in each; they are drawn together.
 */
function variablesOf(ranges: readonly Range[]): readonly Variable[] {
  return ranges.flatMap((range, order): readonly Variable[] => {
    const { adjustment } = range;
    if (adjustment.form !== 'uplift') return [{ range, order, lever: adjustment }];
    const { from, until } = adjustment;
    return Array.from({ length: until - from + 1 }, (_, further) => {
      const lever = { ...adjustment, from: from + further, until: from + further };
      return { range, order, lever };
    });
  });
}

/** For each range the number of its group: ranges of one group are drawn with one chance. */
function groupsOf(ranges: readonly Range[], together: readonly Hold[]): readonly number[] {
  return ranges.map(({ adjustment: { name } }, order) => {
    const pattern = together.findIndex((own) => matches(own.pattern, name));
    return pattern < 0 ? together.length + order : pattern;
  });
}

function misuses(
  asked: readonly AskedAdjustment[],
  { about, frame, together }: SimulationRequest,
  inputs: PlanInputs,
): readonly Finding[] {
  const uncertain = asked.filter(({ amount }) => amount.is === 'uncertain');
  const names = uncertain.map(({ name }) => name);
  const findings: Finding[] = asked
    .filter(({ amount }) => amount.is === 'sought')
    .map(({ name, at }) => ({ code: 'scenario/sought', at, details: { name } }));
  if (uncertain.length === 0) findings.push({ code: 'simulate/nothing-uncertain', at: about.at });
  for (const { pattern, at } of together) {
    if (names.some((name) => matches(pattern, name))) continue;
    const details = { name: pattern, nearest: nearestText(pattern.replaceAll('*', ''), names) };
    findings.push({ code: 'scenario/unknown-name', at, details });
  }
  if (frame) findings.push(...frameMisuse(frame, about, inputs));
  return findings;
}

/** A frame is for the net that is asked about, in its period. */
function frameMisuse(
  frame: AskedTarget,
  about: AskedFigure,
  inputs: PlanInputs,
): readonly Finding[] {
  const [own, other] = [figureNamed(frame, inputs), figureNamed(about, inputs)];
  if (!own.value) return own.findings;
  const isSame =
    own.value.activity === other.value?.activity && own.value.period === other.value?.period;
  const details = {
    frame: `${frame.name}@${frame.period}`,
    about: `${about.name}@${about.period}`,
  };
  return isSame || !other.value ? [] : [{ code: 'simulate/other-frame', at: frame.at, details }];
}
