import { amountOf, digitsOf, type Decimal, type Fraction } from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import type { AskedAdjustment, WhatIf } from '../../model/index.ts';
import { fractions } from '../arithmetic.ts';
import { openOf } from '../evaluate.ts';
import type { PlanInputs } from '../inputs.ts';
import { openFinding } from '../plan.ts';
import type { PlanValues } from '../values.ts';
import { resolved } from './resolve.ts';
import { inputValue, turned, unchanged, type Adjustment, type Scenario } from './scenario.ts';
import { whatIf } from './what-if.ts';

/** The plan under adjustments, one laid over the other in the order given. */
export function planUnder(
  inputs: PlanInputs,
  values: PlanValues,
  asked: readonly AskedAdjustment[],
): Found<WhatIf | undefined> {
  const { value, findings } = scenarioOf(inputs, asked);
  return { value: value && whatIf(inputs, values, value), findings };
}

/** The scenario that adjustments with known amounts make; a volume below zero is a finding. */
export function scenarioOf(
  inputs: PlanInputs,
  asked: readonly AskedAdjustment[],
): Found<Scenario<Fraction> | undefined> {
  const { value: adjustments, findings: hindrances } = resolved(asked, inputs);
  if (hindrances.length > 0) return { value: undefined, findings: hindrances };
  const findings: Finding[] = [];
  let scenario: Scenario<Fraction> = unchanged;
  for (const adjustment of adjustments) {
    const amount = knownAmount(adjustment.asked);
    findings.push(...amount.findings);
    if (!amount.value) continue;
    findings.push(...openVolumes(scenario, adjustment, inputs));
    scenario = turned(scenario, adjustment, amount.value, inputs);
    findings.push(...volumesBelowZero(scenario, adjustment, inputs));
  }
  return { value: findings.length === 0 ? scenario : undefined, findings };
}

function knownAmount({ amount, name, at }: AskedAdjustment): Found<Decimal | undefined> {
  if (amount.is === 'known') return { value: amount.value, findings: [] };
  const code = `scenario/${amount.is}` as const;
  return { value: undefined, findings: [{ code, at, details: { name } }] };
}

/** Volumes that are to change by a percentage or by units, and that nothing gives: what they are is not known. */
function openVolumes(
  scenario: Scenario<Fraction>,
  { form, services, from, until }: Adjustment,
  inputs: PlanInputs,
): readonly Finding[] {
  if (form !== 'scale' && form !== 'shift') return [];
  return services.flatMap((order) =>
    (inputs.services[order]?.volumes ?? [])
      .slice(from, until + 1)
      .filter((figure) => inputValue(figure, scenario, fractions) === undefined)
      .map((figure) => openFinding(openOf(figure))),
  );
}

/** The first volume that an adjustment takes below zero in each of its services. */
export function volumesBelowZero(
  { overrides }: Scenario<Fraction>,
  { asked, services }: Adjustment,
  inputs: PlanInputs,
): readonly Finding[] {
  return services.flatMap((order): readonly Finding[] => {
    const own = inputs.services[order];
    const volumes = (own?.volumes ?? []).map((figure) => {
      const value = overrides.get(figure);
      return value && amountOf(value);
    });
    const period = volumes.findIndex((volume) => volume?.isNegative() === true && !volume.isZero());
    const amount = volumes[period];
    if (!amount) return [];
    const details = {
      name: own?.service.name ?? asked.name,
      amount: digitsOf(amount),
      period: inputs.periods[period]?.label ?? '',
    };
    return [{ code: 'scenario/negative-volume', at: asked.at, details }];
  });
}
