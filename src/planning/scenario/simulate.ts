import { carriedQuotient, type Decimal } from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import {
  nearestText,
  type AskedAdjustment,
  type AskedFigure,
  type AskedTarget,
  type Plan,
  type Simulation,
} from '../../model/index.ts';
import type { PlanBasis } from '../basis.ts';
import { adjusted, type Adjustment } from './adjustment.ts';
import { sampled, type Variable } from './draws.ts';
import { effectsAgainst } from './effects.ts';
import { figureNamed, questionedNet, readerOf } from './figure.ts';
import type { Hold } from './frame.ts';
import { matches } from './names.ts';
import { outlookOf, type Outlook } from './outlook.ts';
import { termsAround } from './polynomial.ts';
import { resolved } from './resolve.ts';
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
 * The distribution of a net when amounts of a scenario are uncertain. The net is multiplied out once,
 * as a polynomial of those amounts; every draw is then reckoned in whole numbers, exactly.
 */
export function simulate(
  basis: PlanBasis,
  plan: Plan,
  asked: readonly AskedAdjustment[],
  request: SimulationRequest,
  progress: (done: number) => void,
): Found<Simulation | undefined> {
  const named = figureNamed(request.about, basis);
  const all = resolved(asked, basis);
  const before = outlookOf(basis);
  const ranges = rangesOf(all.value, before, basis);
  const findings = [
    ...named.findings,
    ...all.findings,
    ...ranges.findings,
    ...misuses(asked, request, basis),
  ];
  const figure = named.value;
  if (!figure || findings.length > 0) return { value: undefined, findings };

  const { numerator, denominator } = readerOf(figure, basis, plan);
  const effects = effectsAgainst(before, basis);
  const variables = variablesOf(ranges.value);
  const netAt = (amounts: readonly Decimal[]): Decimal =>
    numerator(effects(outlookAt(before, all.value, variables, amounts, basis)));
  const centre = variables.map(({ range }) => meanOf(range));
  const terms = termsAround(centre, netAt, mostTerms);
  const [first] = ranges.value;
  if (!terms || !first) {
    const details = { count: String(ranges.value.length) };
    const at = request.about.at;
    return { value: undefined, findings: [{ code: 'simulate/too-many', at, details }] };
  }
  const known = all.value.filter((own) => own.asked.amount.is === 'known');
  const certain = numerator(effects(outlookAt(before, known, [], [], basis)));
  const net = questionedNet(figure, basis, carriedQuotient(certain, denominator));
  const sample = sampled(
    terms,
    variables,
    groupsOf(ranges.value, request.together),
    request,
    progress,
  );
  const { frame: given } = request;
  const subject = {
    net,
    denominator,
    step: figure.step,
    ranges: ranges.value,
    ...(given && { frame: given.amount }),
  };
  const value = summaryOf(sample, subject, request);
  return { value, findings: [] };
}

/** The outlook with the uncertain adjustments at amounts, each period of theirs at its own. */
function outlookAt(
  before: Outlook,
  adjustments: readonly Adjustment[],
  variables: readonly Variable[],
  amounts: readonly Decimal[],
  basis: PlanBasis,
): Outlook {
  return adjustments.reduce((outlook, adjustment) => {
    const { amount } = adjustment.asked;
    if (amount.is === 'known') return adjusted(outlook, adjustment, amount.value, basis);
    return variables.reduce((own, { lever, range }, order) => {
      const drawn = amounts[order];
      return range.adjustment === adjustment && drawn ? adjusted(own, lever, drawn, basis) : own;
    }, outlook);
  }, before);
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
  basis: PlanBasis,
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
  if (frame) findings.push(...frameMisuse(frame, about, basis));
  return findings;
}

/** A frame is for the net that is asked about, in its period. */
function frameMisuse(frame: AskedTarget, about: AskedFigure, basis: PlanBasis): readonly Finding[] {
  const [own, other] = [figureNamed(frame, basis), figureNamed(about, basis)];
  if (!own.value) return own.findings;
  const isSame =
    own.value.activity === other.value?.activity && own.value.period === other.value?.period;
  const details = {
    frame: `${frame.name}@${frame.period}`,
    about: `${about.name}@${about.period}`,
  };
  return isSame || !other.value ? [] : [{ code: 'simulate/other-frame', at: frame.at, details }];
}
