import {
  fractionOf,
  one,
  roundHalfAwayFromZero,
  amountOf,
  multiple,
  type Decimal,
  type Fraction,
} from '../exact/index.ts';

/**
 * What formulas are evaluated in: exact fractions for a plan, polynomials for what is uncertain or
 * sought. All of it is exact but `rounded`, which is named.
 */
export interface Arithmetic<T> {
  readonly constant: (amount: Decimal) => T;
  readonly sum: (terms: readonly (readonly [coefficient: Decimal, value: T])[]) => T;
  readonly product: (one: T, other: T) => T;
  /** The divisor is not zero. */
  readonly quotient: (dividend: T, divisor: T) => T;
  readonly isZero: (value: T) => boolean;
  /** A quotient that does not end, carried to 20 decimals where a value is a number. */
  readonly carried: (value: T) => T;
  /** Half away from zero, to a multiple of a step. */
  readonly rounded: (value: T, step: Decimal) => T;
}

/** Exact quotients of decimals: most have a denominator of one, which costs nothing. */
export const fractions: Arithmetic<Fraction> = {
  constant: (amount) => fractionOf(amount),
  sum: (terms) => {
    const [first, ...others] = terms;
    if (!first) return fractionOf(one.minus(one));
    const start = scaled(first[1], first[0]);
    return others.reduce(
      (total, [coefficient, value]) => added(total, scaled(value, coefficient)),
      start,
    );
  },
  product: (some, other) => ({
    numerator: some.numerator.times(other.numerator),
    denominator: productOf(some.denominator, other.denominator),
  }),
  quotient: (dividend, divisor) => ({
    numerator: multiplied(dividend.numerator, divisor.denominator),
    denominator: multiplied(dividend.denominator, divisor.numerator),
  }),
  isZero: ({ numerator }) => numerator.isZero(),
  carried: (value) => fractionOf(amountOf(value)),
  rounded: (value, step) => fractionOf(roundHalfAwayFromZero(amountOf(value), step)),
};

function scaled({ numerator, denominator }: Fraction, coefficient: Decimal): Fraction {
  return { numerator: multiple(coefficient, numerator), denominator };
}

function added(some: Fraction, other: Fraction): Fraction {
  if (some.denominator.equals(other.denominator)) {
    return {
      numerator: some.numerator.plus(other.numerator),
      denominator: some.denominator,
    };
  }
  return {
    numerator: multiplied(some.numerator, other.denominator).plus(
      multiplied(other.numerator, some.denominator),
    ),
    denominator: productOf(some.denominator, other.denominator),
  };
}

function productOf(some: Decimal, other: Decimal): Decimal {
  return some === one ? other : multiplied(some, other);
}

function multiplied(amount: Decimal, factor: Decimal): Decimal {
  return factor === one ? amount : amount.times(factor);
}
