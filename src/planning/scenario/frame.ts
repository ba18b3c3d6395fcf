import { one, spread, total, zero, digitsOf, type Decimal } from '../../exact/index.ts';
import type { Finding, Found, Place } from '../../findings/index.ts';
import {
  isStated,
  nearestText,
  type AskedTarget,
  type NetOutcome,
  type WhatIf,
} from '../../model/index.ts';
import type { PlanInputs } from '../inputs.ts';
import { figureNamed, finerStep } from './figure.ts';
import { matches } from './names.ts';
import { activityScale } from './outcome.ts';

/** A name or pattern of activities that keep their net, whatever the frame. */
export interface Hold {
  readonly pattern: string;
  readonly at: Place;
}

/**
 * Holds an outcome against given frames: those of held activities are their nets under the scenario,
 * and what is left is spread over the others in proportion to the base period (largest remainder,
 * ties by row order). What the holds make impossible is a finding with the amount missing.
 */
export function withFrames(
  outcome: WhatIf,
  frames: readonly AskedTarget[],
  holds: readonly Hold[],
  inputs: PlanInputs,
): Found<WhatIf> {
  const labels = (inputs.activities?.rows ?? []).map(({ row }) => row.label);
  const findings: Finding[] = holds
    .filter(({ pattern }) => !labels.some((label) => matches(pattern, label)))
    .map(({ pattern, at }) => {
      const nearest = nearestText(pattern.replaceAll('*', ''), labels);
      return { code: 'scenario/unknown-name', at, details: { name: pattern, nearest } };
    });
  const isHeld = labels.map((label) => holds.some(({ pattern }) => matches(pattern, label)));
  const taken = new Set<number>();
  let framed = outcome;
  for (const frame of frames) {
    const figure = figureNamed(frame, inputs);
    findings.push(...figure.findings);
    if (!figure.value) continue;
    if (figure.value.activity !== undefined) {
      findings.push({ code: 'scenario/frame-figure', at: frame.at, details: { name: frame.name } });
      continue;
    }
    const { period } = figure.value;
    if (taken.has(period)) {
      const label = inputs.periods[period]?.label ?? frame.period;
      findings.push({ code: 'scenario/repeated-frame', at: frame.at, details: { period: label } });
      continue;
    }
    taken.add(period);
    const shares = sharesOf(frame, outcome, period, isHeld, inputs);
    findings.push(...shares.findings);
    framed = framedIn(framed, period, frame.amount, shares.value, inputs);
  }
  return { value: framed, findings };
}

function sharesOf(
  { amount, at }: AskedTarget,
  { activities }: WhatIf,
  period: number,
  isHeld: readonly boolean[],
  inputs: PlanInputs,
): Found<readonly Decimal[]> {
  const rows = inputs.activities?.rows ?? [];
  const kept = activities.rows.map(({ net }, order) =>
    isHeld[order] === true ? net[period]?.shown : undefined,
  );
  const whole = amount.times(activityScale(inputs));
  const left = whole.minus(total(kept.flatMap((own) => own ?? [])));
  const weights = rows.flatMap(({ base }, order) => {
    if (isHeld[order] === true) return [zero];
    return isStated(base) ? [base.value] : [];
  });
  if (weights.length < rows.length) return { value: [], findings: [] };
  const weight = total(weights);
  const isAgainst =
    !left.isZero() && (weight.isZero() || left.isNegative() !== weight.isNegative());
  if (isAgainst) {
    const details = { amount: digitsOf(left.abs()), unit: activities.unit ?? '' };
    return { value: [], findings: [{ code: 'scenario/impossible-frame', at, details }] };
  }
  const step = finerStep(inputs.activities?.rows[0]?.base.step ?? one, left);
  const shares = spread(left, weights, step);
  return {
    value: kept.map((own, order) => own ?? shares?.[order]?.given ?? zero),
    findings: [],
  };
}

function framedIn(
  outcome: WhatIf,
  period: number,
  frame: Decimal,
  shares: readonly Decimal[],
  inputs: PlanInputs,
): WhatIf {
  const given = (net: readonly NetOutcome[], own: Decimal | undefined): readonly NetOutcome[] =>
    net.map((cell, at) => (at === period && own ? { ...cell, frame: own } : cell));
  const { activities } = outcome;
  return {
    ...outcome,
    net: given(outcome.net, frame),
    activities: {
      ...activities,
      rows: activities.rows.map((row, order) => ({ ...row, net: given(row.net, shares[order]) })),
      total: given(activities.total, frame.times(activityScale(inputs))),
    },
  };
}
