import { Decimal as AnyDecimal } from 'decimal.js';

/**
 * The one constructor of decimals. 1 000 significant digits, so that sums and products of budget
 * amounts (at most 30 digits each, see formats) are exact; nothing is ever printed with an exponent.
 */
const ExactDecimal = AnyDecimal.clone({
  defaults: true,
  precision: 1000,
  rounding: AnyDecimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

export type Decimal = AnyDecimal;

const plainDigits = /^-?\d+(?:\.\d+)?$/u;

/** Reads plain digits such as `-415390` or `0.1`; anything else is a mistake of the caller. */
export function decimal(digits: string): Decimal {
  if (!plainDigits.test(digits)) throw new RangeError(`not plain digits: ${digits}`);
  return new ExactDecimal(digits);
}

/**
 * What a workbook means by a double: 15 significant digits, which is all that Excel keeps; the
 * others are noise of the binary form (0.10199999999999999).
 */
export function decimalOfDouble(double: number): Decimal {
  if (!Number.isFinite(double)) throw new RangeError(`not finite: ${String(double)}`);
  return new ExactDecimal(double.toPrecision(15));
}

export const zero = decimal('0');
export const one = decimal('1');
export const minusOne = decimal('-1');
export const hundred = decimal('100');
export const half = decimal('0.5');

/** The sum of any number of decimals; zero for none. */
export function total(amounts: Iterable<Decimal>): Decimal {
  let sum: Decimal | undefined;
  for (const amount of amounts) sum = sum?.plus(amount) ?? amount;
  return sum ?? zero;
}

/** So many times an amount. Most are added or taken away once, for which nothing is multiplied. */
export function multiple(count: Decimal, amount: Decimal): Decimal {
  if (count === one) return amount;
  return count === minusOne ? amount.negated() : count.times(amount);
}

/** The same whatever the sign of the count. */
export function sizedMultiple(count: Decimal, amount: Decimal): Decimal {
  return count === one || count === minusOne ? amount : count.abs().times(amount);
}

/** A count of the other sign, for `multiple` as quick as it. */
export function opposite(count: Decimal): Decimal {
  if (count === one) return minusOne;
  return count === minusOne ? one : count.negated();
}

/** Plain digits without exponent, superfluous zeros or a negative zero: `-415390`, `0.1`. */
export function digitsOf(amount: Decimal): string {
  return amount.isZero() ? '0' : amount.toFixed();
}

/** The same with a decimal comma, as Swedish tables and amounts on the command line have it. */
export function swedishDigits(amount: Decimal): string {
  return digitsOf(amount).replace('.', ',');
}
