import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, digitsOf, one, type Decimal } from '../../src/exact/index.ts';
import { readFlag } from '../../src/formats/scenario/adjustment.ts';
import type { AskedAdjustment, Simulation } from '../../src/model/index.ts';
import { placeInRange } from '../../src/planning/scenario/chance.ts';
import { planUnder } from '../../src/planning/scenario/asked.ts';
import { outcomeOf } from '../../src/planning/scenario/outcome.ts';
import {
  inIntegers,
  polynomials,
  variable,
  type Polynomial,
  type Term,
} from '../../src/planning/scenario/polynomial.ts';
import { resolved } from '../../src/planning/scenario/resolve.ts';
import { adjusted, unchanged, type Scenario } from '../../src/planning/scenario/scenario.ts';
import { summaryOf } from '../../src/planning/scenario/summary.ts';
import { exactOf, examplePlan } from '../support/plan.ts';
import { netto } from '../support/world.ts';

interface Shown {
  readonly p10: { readonly exact: string };
  readonly p90: { readonly exact: string };
  readonly mean: { readonly exact: string };
  readonly overFrame: { readonly draws: number };
  readonly drivers: readonly {
    readonly name: string;
    readonly share: string;
    readonly percent: string;
  }[];
}

async function simulated(...flags: readonly string[]): Promise<Shown> {
  const { out, err } = await netto(['simulate', 'shipped', ...flags, '--format', 'json']);
  expect(err).toBe('');
  return JSON.parse(out) as Shown;
}

const three = [
  ...['--bridge', 'A@2027=-1 000..1 000 uniform', '--bridge', 'B@2027=-1 000..1 000 uniform'],
  ...['--bridge', 'C@2027=-1 000..1 000 uniform'],
];

describe('a sum of three independent uniform amounts', () => {
  test('has the mean and the P90 of its closed form, within three standard errors', async () => {
    const { mean, p90 } = await simulated(...three);
    // each has the variance 2000²/12, so that the sum has the deviation 1 000
    expect(Math.abs(Number(mean.exact) + 419515)).toBeLessThan(3 * (1000 / Math.sqrt(10_000)));
    // P(S > s) = (3 − s)³/6 for the sum S of three between 0 and 1, above 2
    const s = 3 - Math.cbrt(0.6);
    const density = (3 - s) ** 2 / 2 / 2000;
    const wanted = -419515 - 3000 + 2000 * s;
    const error = Math.sqrt((0.9 * 0.1) / 10_000) / density;
    expect(Math.abs(Number(p90.exact) - wanted)).toBeLessThan(3 * error);
  });

  test('is over its own mean half of the time', async () => {
    const { overFrame } = await simulated(...three);
    expect(Math.abs(overFrame.draws - 5000)).toBeLessThan(3 * Math.sqrt(10_000 / 4));
  });
});

test('the net of an activity is drawn in its own order: the worse end is its P10', async () => {
  const { p10, p90, overFrame } = await simulated(
    ...['--on', 'Ekonomiskt bistånd@2027', '--bridge', 'A@2027=-100..100 uniform'],
  );
  // its share of the item is 75 317 / 401 630
  const share = 75_317 / 401_630;
  expect(Number(p10.exact)).toBeCloseTo(-78_671 - 80 * share, 0);
  expect(Number(p90.exact)).toBeCloseTo(-78_671 + 80 * share, 0);
  expect(Math.abs(overFrame.draws - 5000)).toBeLessThan(3 * Math.sqrt(10_000 / 4));
});

describe('the shares of the variance', () => {
  test('are those of the squares of the widths, and add up to 1', async () => {
    const { drivers } = await simulated(
      ...['--bridge', 'A@2027=-1 000..1 000 uniform', '--bridge', 'B@2027=-2 000..2 000 uniform'],
      ...['--bridge', 'C@2027=-3 000..3 000 uniform'],
    );
    expect(drivers.map(({ name }) => name)).toEqual(['C', 'B', 'A']);
    for (const [order, square] of [9, 4, 1].entries()) {
      expect(Number(drivers[order]?.share)).toBeCloseTo(square / 14, 1);
    }
    const sum = drivers.reduce((all, { share }) => all.plus(share), decimal('0'));
    expect(digitsOf(sum)).toBe('1');
    expect(drivers.reduce((all, { percent }) => all + 10 * Number(percent), 0)).toBe(1000);
  });

  test('of two that move together count both, and widen the whole', async () => {
    const apart = await simulated(...three);
    const together = await simulated(...three, '--together', '*');
    const width = ({ p10, p90 }: Shown): number => Number(p90.exact) - Number(p10.exact);
    // one amount of three times the width: 80 % of 6 000
    expect(width(together)).toBeGreaterThan(4700);
    expect(width(together)).toBeLessThan(4900);
    expect(width(apart)).toBeLessThan(2800);
    for (const { share } of together.drivers) expect(Number(share)).toBeCloseTo(1 / 3, 10);
  });
});

/** What some draws, in hundredths of a krona, come to against a frame of 0,31. */
function summarised(values: readonly bigint[]): Simulation {
  const nothing = decimal('0');
  const period = { kind: 'plan', year: 2027, label: 'Plan 2027' } as const;
  const amount = { exact: nothing, shown: nothing };
  const net = { name: 'Netto', period, unit: 'kr', netSign: 1, amount } as const;
  const step = decimal('0.01');
  return summaryOf(
    { values, decimals: 2, covariances: [] },
    { net, denominator: decimal('1'), step, frame: decimal('0.31'), ranges: [] },
    { draws: values.length, seed: 1 },
  );
}

test('a percentile is the lowest amount that so many draws do not exceed', () => {
  // a hundred draws of a hundredth of a krona each, one after the other
  const summary = summarised(Array.from({ length: 100 }, (_, order) => BigInt(order + 1)));
  const { p10, p50, p90 } = summary.percentiles;
  expect([p10, p50, p90].map(({ exact }) => digitsOf(exact))).toEqual(['0.1', '0.5', '0.9']);
  expect(digitsOf(summary.mean.exact)).toBe('0.505');
  // 0,01 to 0,30 are worse than the frame
  expect(summary.overFrame).toBe(30);
});

/** A fraction at twenty decimals, half away from zero. */
function rounded(numerator: bigint, denominator: bigint): string {
  const size = numerator < 0n ? -numerator : numerator;
  const steps = (2n * size * 10n ** 20n + denominator) / (2n * denominator);
  const digits = steps.toString().padStart(21, '0');
  const plain = `${digits.slice(0, -20)}.${digits.slice(-20)}`.replace(/\.?0+$/u, '');
  return numerator < 0n ? `-${plain}` : plain;
}

test('every draw is counted in that twelfth of their width that it lies in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 1 }), (drawn) => {
      const ordered = drawn.toSorted((some, other) => some - other);
      const lowest = ordered[0] ?? 0;
      const width = (ordered.at(-1) ?? 0) - lowest;
      // the highest lies at the end of the last
      const binOf = (own: number): number =>
        width === 0 ? 0 : Math.min(11, Math.floor(((own - lowest) * 12) / width));
      const counts = Array.from(
        { length: width === 0 ? 1 : 12 },
        (_, bin) => ordered.filter((own) => binOf(own) === bin).length,
      );
      const { histogram } = summarised(ordered.map(BigInt));
      expect(histogram.map(({ draws }) => draws)).toEqual(counts);
      const starts = counts.map((_, bin) => rounded(BigInt(lowest * 12 + width * bin), 1200n));
      expect(histogram.map(({ from }) => digitsOf(from))).toEqual(starts);
    }),
  );
});

test('without a frame the draws are held against the plan, and said to be', async () => {
  const item = ['--bridge', 'X@2027=-500..-100', '--draws', '100'];
  const on = ['--on', 'Bostadsverksamhet@2027'];
  const { out } = await netto(['simulate', 'shipped', ...item, ...on]);
  expect(out).toContain('worse than the plan without what is uncertain (−4\u00A0635) is 100 %');
  const { out: rows } = await netto(['simulate', 'shipped', ...item, '--format', 'csv']);
  expect(rows).toContain('plan utan det osäkra;Netto;Plan 2027;-419515;-419515');
  const framed = await netto(['simulate', 'shipped', ...item, '--frame', 'Netto@2027=-419 600,5']);
  expect(framed.out).toContain('exceed the frame (−419\u00A0600,5)');
});

test('the same seed gives the same bytes, another seed other draws', async () => {
  const run = (...flags: readonly string[]): Promise<{ readonly out: string }> =>
    netto(['simulate', 'shipped', ...three, '--format', 'json', ...flags]);
  const [first, again, other] = [await run(), await run(), await run('--seed', '2')];
  expect(again.out).toBe(first.out);
  expect(other.out).not.toBe(first.out);
});

describe('where in its range an amount is drawn', () => {
  test('a triangular one is below its mode as often as the mode lies from the low end', () => {
    for (const mode of [0, 0.25, 0.4, 1]) {
      expect(placeInRange('triangular', mode, mode)).toBeCloseTo(mode, 12);
      // the chance to be below x is x²/mode up to the mode, and 1 − (1−x)²/(1−mode) after it
      for (const chance of [0.01, 0.3, 0.5, 0.77, 0.99]) {
        const x = placeInRange('triangular', mode, chance);
        const below = x < mode ? x ** 2 / mode : 1 - (1 - x) ** 2 / (1 - mode);
        expect(below).toBeCloseTo(chance, 12);
      }
    }
  });

  test('a normal one has its ends at P10 and P90, and known quantiles beyond them', () => {
    expect(placeInRange('normal', 0.5, 0.1)).toBeCloseTo(0, 8);
    expect(placeInRange('normal', 0.5, 0.5)).toBeCloseTo(0.5, 8);
    expect(placeInRange('normal', 0.5, 0.9)).toBeCloseTo(1, 8);
    // tables of the normal distribution: 1,281 552; 1,959 964; 2,326 348
    expect(2 * placeInRange('normal', 0.5, 0.975) - 1).toBeCloseTo(1.959964 / 1.281552, 5);
    expect(2 * placeInRange('normal', 0.5, 0.99) - 1).toBeCloseTo(2.326348 / 1.281552, 5);
  });
});

describe('the polynomial of a net', async () => {
  const { inputs, values } = await examplePlan();
  /** Drivers that multiply each other: volumes scaled twice and set, prices of two years. */
  const open: readonly (readonly ['price' | 'volume' | 'bridge', string, string])[] = [
    ['volume', 'Stöd*@2026=', ' %'],
    ['volume', 'Stödboende vuxna, vuxna@2027=', ''],
    ['volume', '*vuxna@2027=', ' %'],
    ['price', 'Externa insatser@2027=', ' %'],
    ['price', 'Stödboende vuxna, vuxna@2028=', ' %'],
    ['price', 'Prisuppräkning@2027=', ' %'],
    ['price', 'Prisuppräkning@2028=', ' %'],
    ['bridge', 'Ny post@2027=', ''],
  ];

  const centre = ['2', '2000', '1', '3', '4', '2', '1', '5'].map(decimal);

  function askedAt(amounts: readonly Decimal[]): readonly AskedAdjustment[] {
    return open.map(([driver, text, suffix], order): AskedAdjustment => {
      const digits = digitsOf(amounts[order] ?? decimal('0')).replace('.', ',');
      const sign = driver === 'volume' && suffix !== '' && !digits.startsWith('-') ? '+' : '';
      const { value } = readFlag(driver, `${text}${sign}${digits}${suffix}`, { file: '' });
      if (!value) throw new Error(`${text}${sign}${digits}${suffix}`);
      return value;
    });
  }

  function netAt(amounts: readonly Decimal[]): Decimal {
    const net = planUnder(inputs, values, askedAt(amounts)).value?.net[2];
    if (!net) throw new Error('no net');
    return exactOf(net);
  }

  /** The net of Plan 2028 by how far every driver is from the centre. */
  function termsOfNet(): readonly Term[] {
    const arithmetic = polynomials(200);
    const adjustments = resolved(askedAt(centre), inputs).value;
    const scenario = adjustments.reduce<Scenario<Polynomial>>((own, adjustment, order) => {
      const amount = arithmetic.sum([
        [one, arithmetic.constant(centre[order] ?? one)],
        [one, variable(order)],
      ]);
      return adjusted(own, adjustment, amount, inputs, arithmetic);
    }, unchanged);
    const { net, value } = outcomeOf(inputs, values, scenario, arithmetic);
    const figure = net[2];
    const own = figure && value(figure).value;
    if (!own?.terms || !own.denominator.equals(one)) throw new Error('no terms');
    return [...own.terms.values()];
  }

  const terms = termsOfNet();

  test('has the products that a net has, and no others', () => {
    expect(terms.length).toBeGreaterThan(open.length);
    const products = terms.filter(({ variables }) => variables.length > 1);
    const names = products.map(({ variables }) => variables.join('·'));
    // the volume that is set and then scaled, at the prices of two years
    expect(names).toContain('1·2·3·4');
    // an item of the bridge is multiplied with nothing
    expect(products.some(({ variables }) => variables.includes(7))).toBe(false);
  });

  test('is the net, to the last digit', () => {
    const { compute, decimals } = inIntegers(terms, 2);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -90, max: 5000 }), { minLength: 8, maxLength: 8 }),
        (offsets) => {
          const amounts = centre.map((own, order) =>
            own.plus(decimal(String(offsets[order])).div(100)),
          );
          const whole = netAt(amounts).times(decimal(`1${'0'.repeat(decimals)}`));
          const parts: bigint[] = [];
          expect(compute(offsets.map(BigInt), parts).toString()).toBe(digitsOf(whole));
          expect(parts.reduce((all, part) => all + part)).toBe(compute(offsets.map(BigInt), []));
        },
      ),
      { numRuns: 100 },
    );
  });
});
