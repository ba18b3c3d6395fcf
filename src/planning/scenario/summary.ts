import {
  carriedQuotient,
  decimal,
  hundred,
  ofSteps,
  one,
  roundHalfAwayFromZero,
  roundTogether,
  stepOfDecimals,
  total,
  zero,
  type Decimal,
} from '../../exact/index.ts';
import type { Computed, QuestionedNet, Simulation, UncertainDriver } from '../../model/index.ts';
import type { Sample } from './draws.ts';
import type { Range } from './uncertain.ts';

/** What a sample is about: the net without what is uncertain, and what it is held against. */
export interface Subject {
  readonly net: QuestionedNet;
  /** What the whole numbers of the sample are over. */
  readonly denominator: Decimal;
  readonly step: Decimal;
  /** The net without what is uncertain where it is not given. */
  readonly frame?: Decimal;
  readonly ranges: readonly Range[];
}

const bins = 12;
const shareStep = decimal('0.1');
const finest = stepOfDecimals(20);

/** What a sample says of a net: its middle, its ends, the chance to exceed a frame, and what moves it. */
export function summaryOf(
  { values, decimals, covariances }: Sample,
  { net, denominator, step, frame: given, ranges }: Subject,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): Simulation {
  // of so many parts of a whole number one, rounded once
  const amountOf = (whole: bigint, parts = 1): Decimal =>
    carriedQuotient(ofSteps(whole, stepOfDecimals(decimals)), denominator.times(parts));
  const computed = (exact: Decimal): Computed => ({
    exact,
    shown: roundHalfAwayFromZero(exact, step),
  });
  const atPart = (numerator: number): Computed =>
    computed(amountOf(values[Math.ceil((draws * numerator) / 100) - 1] ?? 0n));
  const frame = given ? { exact: given, shown: given } : net.amount;
  const sum = values.reduce((all, value) => all + value, 0n);
  const [lowest = 0n, highest = lowest] = [values[0], values.at(-1)];
  const isOver = (value: bigint): boolean =>
    amountOf(value).minus(frame.exact).times(net.netSign).lessThan(zero);
  return {
    net,
    draws,
    seed,
    mean: computed(amountOf(sum, draws)),
    percentiles: { p10: atPart(10), p50: atPart(50), p90: atPart(90) },
    lowest: computed(amountOf(lowest)),
    highest: computed(amountOf(highest)),
    against: given ? 'frame' : 'plan',
    frame,
    overFrame:
      net.netSign === 1
        ? firstNot(values, isOver)
        : draws - firstNot(values, (value) => !isOver(value)),
    drivers: driversOf(ranges, covariances),
    histogram: histogramOf(values, amountOf),
  };
}

/** How many of ordered values are so, where those that are stand before those that are not. */
function firstNot(values: readonly bigint[], isSo: (value: bigint) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(values[middle] ?? 0n)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function driversOf(
  ranges: readonly Range[],
  covariances: readonly bigint[],
): readonly UncertainDriver[] {
  const amounts = covariances.map((own) => ofSteps(own, one));
  const whole = total(amounts);
  const parts = amounts.map((own) => (whole.isZero() ? zero : carriedQuotient(own, whole)));
  const exact = whole.isZero() ? parts : roundTogether(parts, finest, one);
  const shown = roundTogether(
    exact.map((share) => share.times(hundred)),
    shareStep,
  );
  const drivers = ranges.map(
    ({ adjustment: { asked, form }, low, span, shape }, order) =>
      ({
        driver: asked.driver,
        name: asked.written.name,
        span: asked.written.period,
        unit: form === 'item' ? 'tkr' : form === 'uplift' || form === 'scale' ? '%' : 'units',
        low,
        high: low.plus(span),
        shape,
        share: { exact: exact[order] ?? zero, shown: shown[order] ?? zero },
      }) satisfies UncertainDriver,
  );
  return drivers.toSorted((some, other) => other.share.exact.comparedTo(some.share.exact));
}

function histogramOf(
  values: readonly bigint[],
  amountOf: (whole: bigint, parts?: number) => Decimal,
): Simulation['histogram'] {
  const [lowest = 0n, highest = lowest] = [values[0], values.at(-1)];
  const width = highest - lowest;
  if (width === 0n) return [{ from: amountOf(lowest), draws: values.length }];
  const start = (bin: number): bigint => lowest * BigInt(bins) + width * BigInt(bin);
  const before = (bin: number): number =>
    firstNot(values, (value) => value * BigInt(bins) < start(bin));
  return Array.from({ length: bins }, (_, bin) => ({
    from: amountOf(start(bin), bins),
    // the highest is in the last
    draws: (bin + 1 < bins ? before(bin + 1) : values.length) - before(bin),
  }));
}
