import { ofSteps, quotient, stepOfDecimals, zero, type Decimal } from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import type { Shape } from '../../model/index.ts';
import type { PlanBasis } from '../basis.ts';
import { adjusted, type Adjustment } from './adjustment.ts';
import { placeInRange } from './chance.ts';
import { linkOf, type Outlook } from './outlook.ts';
import { volumesBelowZero } from './scenario.ts';

/** A draw is one of so many parts of its range, so that its decimals end. */
export const partDecimals = 12;

const partStep = stepOfDecimals(partDecimals);

/** A place in a range, between 0 and 1, in parts of it. */
export function partsAt(place: number): bigint {
  return BigInt(Math.round(place * 10 ** partDecimals));
}

/** An uncertain amount of an adjustment, by its range. */
export interface Range {
  readonly adjustment: Adjustment;
  readonly low: Decimal;
  readonly span: Decimal;
  readonly shape: Shape;
  /** Where the most likely amount lies in the range, between 0 and 1. */
  readonly mode: number;
  /** Where the mean of it lies, in parts of the range. */
  readonly mean: bigint;
}

/**
 * The ranges of adjustments, in their order. A range without room, a triangular one that the plan lies
 * outside of, and one whose low end is no volume or uplift are findings.
 */
export function rangesOf(
  adjustments: readonly Adjustment[],
  before: Outlook,
  basis: PlanBasis,
): Found<readonly Range[]> {
  const findings: Finding[] = [];
  const ranges: Range[] = [];
  let [plain, lowest] = [before, before];
  for (const adjustment of adjustments) {
    const { amount } = adjustment.asked;
    if (amount.is === 'sought') continue;
    if (amount.is === 'known') {
      plain = adjusted(plain, adjustment, amount.value, basis);
      lowest = adjusted(lowest, adjustment, amount.value, basis);
      continue;
    }
    const read = rangeOf(adjustment, amount, plain, basis);
    findings.push(...read.findings);
    if (!read.value) continue;
    ranges.push(read.value);
    const least = amountAt(read.value, partsAt(placeInRange(amount.shape, read.value.mode, 0)));
    lowest = adjusted(lowest, adjustment, least, basis);
    findings.push(...volumesBelowZero(lowest, adjustment, basis), ...tooLow(adjustment, least));
  }
  return { value: ranges, findings };
}

function rangeOf(
  adjustment: Adjustment,
  { low, high, shape }: { readonly low: Decimal; readonly high: Decimal; readonly shape: Shape },
  before: Outlook,
  basis: PlanBasis,
): Found<Range | undefined> {
  const { asked } = adjustment;
  const span = high.minus(low);
  const planned = plannedAmount(adjustment, before, basis) ?? low.plus(span.div(2));
  const isOutside = shape === 'triangular' && (planned.lessThan(low) || planned.greaterThan(high));
  if (!span.isPositive() || span.isZero() || isOutside) {
    const code = isOutside && span.isPositive() ? 'simulate/plan-outside' : 'simulate/range';
    const details = { name: asked.name, text: asked.written.change.replace(/^=\s*/u, '') };
    return { value: undefined, findings: [{ code, at: asked.at, details }] };
  }
  const mode = quotient(planned.minus(low), span, partStep).toNumber();
  const middle = shape === 'triangular' ? (1 + mode) / 3 : 0.5;
  const mean = partsAt(middle);
  return { value: { adjustment, low, span, shape, mode, mean }, findings: [] };
}

/** What the amount of an adjustment is that changes nothing; an item of the bridge has none. */
function plannedAmount(
  { form, services: [service = 0], isGeneral, from }: Adjustment,
  { uplifts, volumes, general }: Outlook,
  basis: PlanBasis,
): Decimal | undefined {
  switch (form) {
    case 'scale':
    case 'shift':
      return zero;
    case 'level':
      return volumes[service]?.[from];
    case 'uplift':
      return isGeneral ? general[from] : uplifts[service]?.[linkOf(basis, service, from) ?? -1];
    case 'item':
      return undefined;
  }
}

/** The mean of a range. */
export function meanOf(range: Range): Decimal {
  return amountAt(range, range.mean);
}

function amountAt({ low, span }: Range, parts: bigint): Decimal {
  return low.plus(span.times(ofSteps(parts, partStep)));
}

function tooLow({ form, asked }: Adjustment, amount: Decimal): readonly Finding[] {
  if (form !== 'uplift' || amount.greaterThan(-100)) return [];
  const details = { name: asked.name, text: asked.written.change.replace(/^=\s*/u, '') };
  return [{ code: 'simulate/range', at: asked.at, details }];
}
