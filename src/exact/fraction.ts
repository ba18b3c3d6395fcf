import { one, type Decimal } from './decimal.ts';
import { carriedQuotient } from './rounding.ts';

/** An exact quotient: the share of something spread need not end in decimals. */
export interface Fraction {
  readonly numerator: Decimal;
  /** Never zero; one for an amount that is no quotient. */
  readonly denominator: Decimal;
}

export function fractionOf(numerator: Decimal, denominator: Decimal = one): Fraction {
  return { numerator, denominator };
}

/** The amount of a fraction, carried to 20 decimals, half away from zero, where it does not end. */
export function amountOf({ numerator, denominator }: Fraction): Decimal {
  return denominator.equals(one) ? numerator : carriedQuotient(numerator, denominator);
}
