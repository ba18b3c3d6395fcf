import {
  ofSteps,
  quotient,
  stepOfDecimals,
  type Decimal,
  type Fraction,
} from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import type { Shape } from '../../model/index.ts';
import type { PlanInputs } from '../inputs.ts';
import { placeInRange } from './chance.ts';
import { plannedAmount, turned, unchanged, type Adjustment, type Scenario } from './scenario.ts';
import { volumesBelowZero } from './asked.ts';

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
  inputs: PlanInputs,
): Found<readonly Range[]> {
  const findings: Finding[] = [];
  const ranges: Range[] = [];
  let plain: Scenario<Fraction> = unchanged;
  let lowest: Scenario<Fraction> = unchanged;
  for (const adjustment of adjustments) {
    const { amount } = adjustment.asked;
    if (amount.is === 'sought') continue;
    if (amount.is === 'known') {
      plain = turned(plain, adjustment, amount.value, inputs);
      lowest = turned(lowest, adjustment, amount.value, inputs);
      continue;
    }
    const read = rangeOf(adjustment, amount, plain, inputs);
    findings.push(...read.findings);
    if (!read.value) continue;
    ranges.push(read.value);
    const least = amountAt(read.value, partsAt(placeInRange(amount.shape, read.value.mode, 0)));
    lowest = turned(lowest, adjustment, least, inputs);
    findings.push(...volumesBelowZero(lowest, adjustment, inputs), ...tooLow(adjustment, least));
  }
  return { value: ranges, findings };
}

function rangeOf(
  adjustment: Adjustment,
  { low, high, shape }: { readonly low: Decimal; readonly high: Decimal; readonly shape: Shape },
  before: Scenario<Fraction>,
  inputs: PlanInputs,
): Found<Range | undefined> {
  const { asked } = adjustment;
  const span = high.minus(low);
  const planned = plannedAmount(adjustment, before, inputs) ?? low.plus(span.div(2));
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
