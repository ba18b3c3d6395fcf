import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimal,
  digitsOf,
  minusOne,
  multiple,
  one,
  quotient,
  roundHalfAwayFromZero,
  roundTogether,
  spread,
  stepOfDecimals,
  total,
} from '../../src/exact/index.ts';
import { readAmount } from '../../src/formats/notation.ts';
import { filedAmount, printedAmount } from '../../src/reporters/numbers.ts';

/** A number of up to 30 digits as a BigInt and how many of its digits are decimals. */
const scaled = fc.tuple(
  fc.bigInt({ min: -(10n ** 30n) + 1n, max: 10n ** 30n - 1n }),
  fc.integer({ min: 0, max: 12 }),
);

function plain(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const split = digits.length - decimals;
  const fraction = decimals === 0 ? '' : `.${digits.slice(split)}`;
  return `${units < 0n ? '-' : ''}${digits.slice(0, split)}${fraction}`;
}

describe('exact arithmetic agrees with BigInt', () => {
  test('for multiples, of which most are by 1 and −1', () => {
    fc.assert(
      fc.property(scaled, fc.integer({ min: -20, max: 20 }), ([units, decimals], count) => {
        const amount = decimal(plain(units, decimals));
        const own = count === 1 ? one : count === -1 ? minusOne : decimal(String(count));
        const product = plain(units * BigInt(count), decimals);
        expect(digitsOf(multiple(own, amount))).toBe(digitsOf(decimal(product)));
      }),
    );
  });

  test('for sums', () => {
    fc.assert(
      fc.property(fc.array(scaled, { maxLength: 20 }), (amounts) => {
        const finest = 12;
        const sum = amounts.reduce(
          (all, [units, decimals]) => all + units * 10n ** BigInt(finest - decimals),
          0n,
        );
        const own = total(amounts.map(([units, decimals]) => decimal(plain(units, decimals))));
        expect(digitsOf(own)).toBe(digitsOf(decimal(plain(sum, finest))));
      }),
    );
  });

  test('for products', () => {
    fc.assert(
      fc.property(fc.array(scaled, { minLength: 1, maxLength: 8 }), (amounts) => {
        const product = amounts.reduce((all, [units]) => all * units, 1n);
        const decimals = amounts.reduce((all, [, own]) => all + own, 0);
        const [first, ...rest] = amounts.map(([units, own]) => decimal(plain(units, own)));
        const own = rest.reduce((all, factor) => all.times(factor), first ?? decimal('0'));
        expect(digitsOf(own)).toBe(digitsOf(decimal(plain(product, decimals))));
      }),
    );
  });

  test('for quotients, rounded half away from zero', () => {
    const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    fc.assert(
      fc.property(
        whole,
        whole.filter((own) => own !== 0n),
        fc.integer({ min: 0, max: 20 }),
        (a, b, decimals) => {
          const numerator = (a < 0n ? -a : a) * 10n ** BigInt(decimals);
          const denominator = b < 0n ? -b : b;
          const steps = (2n * numerator + denominator) / (2n * denominator);
          const signed = a < 0n === b < 0n ? steps : -steps;
          const own = quotient(decimal(String(a)), decimal(String(b)), stepOfDecimals(decimals));
          expect(digitsOf(own)).toBe(digitsOf(decimal(plain(signed, decimals))));
        },
      ),
    );
  });

  test('a tie goes away from zero', () => {
    const step = decimal('1');
    expect(
      ['2.5', '-2.5', '0.5', '-0.5', '2.4999'].map((own) =>
        digitsOf(roundHalfAwayFromZero(decimal(own), step)),
      ),
    ).toEqual(['3', '-3', '1', '-1', '2']);
  });

  test('a division by zero is refused', () => {
    expect(() => quotient(decimal('1'), decimal('0'), decimal('1'))).toThrow(RangeError);
  });
});

describe('printing, then reading, changes nothing', () => {
  test.each([
    ['on screen', printedAmount],
    ['in files', filedAmount],
  ])('%s', (_, print) => {
    fc.assert(
      fc.property(scaled, ([units, decimals]) => {
        const digits = digitsOf(decimal(plain(units, decimals)));
        const reading = readAmount(print(digits));
        expect(reading).toMatchObject({ is: 'amount' });
        if (reading.is === 'amount') expect(digitsOf(reading.value)).toBe(digits);
      }),
    );
  });
});

const money = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((own) => decimal(String(own)));
const steps = fc.constantFrom('1', '0.1', '0.01', '1000').map(decimal);

describe('shares', () => {
  test('add up to the whole, and none is a step or more from its quota, mixed signs included', () => {
    fc.assert(
      fc.property(
        money,
        fc.array(money, { minLength: 1, maxLength: 30 }),
        steps,
        (count, weights, step) => {
          const whole = count.times(step);
          const shares = spread(whole, weights, step);
          const weight = total(weights);
          if (weight.isZero()) {
            expect(shares).toBeUndefined();
            return;
          }
          expect(digitsOf(total((shares ?? []).map(({ given }) => given)))).toBe(digitsOf(whole));
          for (const [order, { given }] of (shares ?? []).entries()) {
            // |given · Σweights − whole · weight| < step · |Σweights|, so that nothing is divided
            const distance = given
              .times(weight)
              .minus(whole.times(weights[order] ?? 0))
              .abs();
            expect(distance.lessThan(weight.abs().times(step))).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of the negated whole are the negated shares', () => {
    fc.assert(
      fc.property(money, fc.array(money, { minLength: 1, maxLength: 12 }), (whole, weights) => {
        const one = decimal('1');
        const given = spread(whole, weights, one)?.map((share) => digitsOf(share.given.negated()));
        const negated = spread(whole.negated(), weights, one)?.map((share) =>
          digitsOf(share.given),
        );
        expect(negated).toEqual(given);
      }),
    );
  });

  test('break ties by order', () => {
    const given = (whole: string, weights: readonly string[]): readonly string[] =>
      (spread(decimal(whole), weights.map(decimal), decimal('1')) ?? []).map((share) =>
        digitsOf(share.given),
      );
    expect(given('1', ['1', '1', '1'])).toEqual(['1', '0', '0']);
    expect(given('-2', ['1', '1', '1'])).toEqual(['-1', '-1', '0']);
    expect(given('10', ['3', '-1'])).toEqual(['15', '-5']);
    expect(given('5', ['1', '1', '-1', '1'])).toEqual(['3', '3', '-3', '2']);
  });

  test('agree with trying every way to hand out the missing steps', () => {
    const small = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), small, (whole, weights) => {
        const weight = weights.reduce((all, own) => all + own, 0);
        fc.pre(weight !== 0);
        const given = spread(
          decimal(String(whole)),
          weights.map((own) => decimal(String(own))),
          decimal('1'),
        );
        const distance = (amounts: readonly number[]): number =>
          amounts.reduce(
            (all, own, order) => all + Math.abs(own * weight - whole * (weights[order] ?? 0)),
            0,
          );
        const floors = weights.map((own) => Math.floor((whole * own) / weight));
        const candidates = floors.reduce<number[][]>(
          (all, own) =>
            all.flatMap((head) => [
              [...head, own],
              [...head, own + 1],
            ]),
          [[]],
        );
        const best = Math.min(
          ...candidates
            .filter((own) => own.reduce((all, part) => all + part, 0) === whole)
            .map(distance),
        );
        expect(distance((given ?? []).map((share) => share.given.toNumber()))).toBe(best);
      }),
    );
  });

  test('amounts rounded together add up to their rounded total, none moved by a step', () => {
    const fine = fc.array(
      fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.constant(3)),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(fine, steps, (amounts, step) => {
        const own = amounts.map(([units, decimals]) => decimal(plain(units, decimals)));
        const rounded = roundTogether(own, step);
        expect(digitsOf(total(rounded))).toBe(digitsOf(roundHalfAwayFromZero(total(own), step)));
        for (const [order, amount] of own.entries()) {
          expect(
            amount
              .minus(rounded[order] ?? 0)
              .abs()
              .lessThan(step),
          ).toBe(true);
        }
      }),
    );
  });
});
