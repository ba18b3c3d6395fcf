import { digitsOf, type Decimal } from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import type { AskedAdjustment, Plan, WhatIf } from '../../model/index.ts';
import type { PlanBasis } from '../basis.ts';
import { adjusted, type Adjustment } from './adjustment.ts';
import { outlookOf, type Outlook } from './outlook.ts';
import { resolved } from './resolve.ts';
import { whatIf } from './what-if.ts';

/** The plan under adjustments, one laid over the other in the order given. */
export function planUnder(
  basis: PlanBasis,
  plan: Plan,
  asked: readonly AskedAdjustment[],
): Found<WhatIf | undefined> {
  const { before, value: after, findings } = outlookUnder(basis, asked);
  return { value: after && whatIf(basis, plan, before, after), findings };
}

/** The outlook of the plan, and that under adjustments; what hinders them is in the findings. */
export function outlookUnder(
  basis: PlanBasis,
  asked: readonly AskedAdjustment[],
): Found<Outlook | undefined> & { readonly before: Outlook } {
  const before = outlookOf(basis);
  const { value: adjustments, findings } = resolved(asked, basis);
  if (findings.length > 0) return { before, value: undefined, findings };
  return { before, ...outlookAfter(before, adjustments, basis) };
}

/** The outlook after adjustments whose amounts are known; a volume below zero is a finding. */
function outlookAfter(
  before: Outlook,
  adjustments: readonly Adjustment[],
  basis: PlanBasis,
): Found<Outlook | undefined> {
  const findings: Finding[] = [];
  let outlook = before;
  for (const adjustment of adjustments) {
    const amount = knownAmount(adjustment.asked);
    findings.push(...amount.findings);
    if (!amount.value) continue;
    outlook = adjusted(outlook, adjustment, amount.value, basis);
    findings.push(...volumesBelowZero(outlook, adjustment, basis));
  }
  return { value: findings.length === 0 ? outlook : undefined, findings };
}

function knownAmount({ amount, name, at }: AskedAdjustment): Found<Decimal | undefined> {
  if (amount.is === 'known') return { value: amount.value, findings: [] };
  const code = `scenario/${amount.is}` as const;
  return { value: undefined, findings: [{ code, at, details: { name } }] };
}

/** The first volume that an adjustment takes below zero in each of its services. */
export function volumesBelowZero(
  { volumes }: Outlook,
  { asked, services }: Adjustment,
  basis: PlanBasis,
): readonly Finding[] {
  return services.flatMap((service): readonly Finding[] => {
    const own = volumes[service] ?? [];
    const period = own.findIndex((volume) => volume.isNegative() && !volume.isZero());
    const amount = own[period];
    if (!amount) return [];
    const details = {
      name: basis.services[service]?.name ?? asked.name,
      amount: digitsOf(amount),
      period: basis.periods[period]?.label ?? '',
    };
    return [{ code: 'scenario/negative-volume', at: asked.at, details }];
  });
}
