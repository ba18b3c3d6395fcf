import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimal,
  digitsOf,
  roundHalfAwayFromZero,
  one,
  type Decimal,
} from '../../src/exact/index.ts';
import { readFlag } from '../../src/formats/scenario/adjustment.ts';
import type { AskedAdjustment, Driver } from '../../src/model/index.ts';
import { planUnder } from '../../src/planning/scenario/asked.ts';
import { seek } from '../../src/planning/scenario/seek.ts';
import { exactOf, examplePlan } from '../support/plan.ts';

const runs = parseInt(process.env['SEEK_RUNS'] ?? '60', 10);
const { inputs, values } = await examplePlan();
const at = { file: '--target' };

function asked(driver: Driver, text: string): AskedAdjustment {
  const { value } = readFlag(driver, text, at);
  if (!value) throw new Error(text);
  return value;
}

/** The net of a period under a scenario, at full precision. */
function netUnder(adjustment: AskedAdjustment, period: number): Decimal {
  const net = planUnder(inputs, values, [adjustment]).value?.net[period];
  if (!net) throw new Error('no net');
  return exactOf(net);
}

/** A driver with its unknown left open, and bounds within which every answer asked for lies. */
const drivers: readonly (readonly [Driver, string, number, number])[] = [
  ['volume', 'Institutionsplaceringar barn & unga@2027=', 1, 100_000],
  ['volume', 'Skyddade boenden, våld i nära relation@2027=', 1, 100_000],
  ['price', 'Externa insatser@2027=', -99, 400],
  ['price', 'Externa insatser@2027..2028=', -99, 400],
  ['price', 'Prisuppräkning@2027=', -99, 400],
  ['bridge', 'Ny post@2027=', -1_000_000, 1_000_000],
];

/** The answer as anyone would find it who only tries: by halving what is left, forty times. */
function byTrying(
  driver: Driver,
  open: string,
  [from, to]: readonly [number, number],
  target: number,
  period: number,
): number {
  const netAt = (amount: number): number => {
    const digits = amount.toFixed(9).replace('.', ',');
    const suffix = driver === 'price' ? ' %' : '';
    return netUnder(asked(driver, `${open}${digits}${suffix}`), period).toNumber();
  };
  let [low, high] = [from, to];
  const isRising = netAt(high) > netAt(low);
  for (let step = 0; step < 48; step += 1) {
    const middle = (low + high) / 2;
    if (netAt(middle) < target === isRising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

describe('seek', () => {
  test('the frame of Plan 2026 by placements: put back in, the net is the frame', () => {
    const unknown = asked('volume', 'Institutionsplaceringar barn & unga@2027=?');
    const target = { name: 'Netto', period: '2027', amount: decimal('-412593'), at };
    const { value, findings } = seek(inputs, values, [unknown], target);
    expect(findings).toEqual([]);
    expect(value?.written).toBe('Institutionsplaceringar barn & unga@2027=7539,5');
    const back = netUnder(asked('volume', value?.written ?? ''), 1);
    expect(digitsOf(roundHalfAwayFromZero(back, one))).toBe('-412593');
    const missed = value?.reached.exact.minus('-412593').abs();
    expect(missed?.lessThan('0.0000000000000001')).toBe(true);
  });

  test('an uplift of several years that moves the net, but not so far, is out of reach', () => {
    const unknown = asked('price', 'Externa insatser@2027..2028=?');
    const target = { name: 'Netto', period: '2028', amount: decimal('-100000'), at };
    const { findings } = seek(inputs, values, [unknown], target);
    expect(findings).toMatchObject([
      { code: 'seek/out-of-reach', details: { bound: '≤ ', amount: '-100' } },
    ]);
  });

  test('an uplift of several years may be as large as it takes', () => {
    const unknown = asked('price', 'Externa insatser@2027..2028=?');
    const target = { name: 'Netto', period: '2028', amount: decimal('-999999999999'), at };
    const { value, findings } = seek(inputs, values, [unknown], target);
    expect(findings).toEqual([]);
    const back = netUnder(asked('price', value?.written ?? ''), 2);
    expect(digitsOf(roundHalfAwayFromZero(back, one))).toBe('-999999999999');
  });

  test(`agrees with halving on ${String(runs)} random targets, and reaches each`, () => {
    let reached = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...drivers),
        fc.integer({ min: -460_000, max: -415_500 }),
        fc.constantFrom(1, 2),
        ([driver, open, from, to], target, period) => {
          const label = inputs.periods[period]?.label ?? '';
          const wanted = { name: 'Netto', period: label, amount: decimal(String(target)), at };
          const { value, findings } = seek(inputs, values, [asked(driver, `${open}?`)], wanted);
          if (!value) {
            // too little is left of the service to save so much
            expect(findings.map(({ code }) => code)).toEqual(['seek/out-of-reach']);
            return;
          }
          reached += 1;
          expect(digitsOf(value.reached.shown)).toBe(String(target));
          const back = netUnder(asked(driver, value.written), period);
          expect(digitsOf(roundHalfAwayFromZero(back, one))).toBe(String(target));
          const tried = byTrying(driver, open, [from, to], target, period);
          expect(value.value.exact.toNumber()).toBeCloseTo(tried, 5);
        },
      ),
      { numRuns: runs },
    );
    expect(reached).toBeGreaterThan(runs / 2);
  });
});
