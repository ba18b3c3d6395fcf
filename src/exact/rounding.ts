import { decimal, one, type Decimal } from './decimal.ts';

/** decimal.js' name for it is ROUND_HALF_UP. */
const halfAwayFromZero = 4;

const steps = new Map([[0, one]]);

/** The smallest unit of the last printed decimal: 1 for none, 0,1 for one, 0,01 for two. */
export function stepOfDecimals(decimals: number): Decimal {
  const known = steps.get(decimals);
  if (known) return known;
  const step = decimal(`0.${'0'.repeat(decimals - 1)}1`);
  steps.set(decimals, step);
  return step;
}

/** The nearest multiple of a step; a tie goes away from zero, as Swedish budgets are rounded. */
export function roundHalfAwayFromZero(amount: Decimal, step: Decimal): Decimal {
  return amount.toNearest(step, halfAwayFromZero);
}

/** The quotient rounded half away from zero to a step: the only division there is. */
export function quotient(dividend: Decimal, divisor: Decimal, step: Decimal): Decimal {
  if (divisor.isZero()) throw new RangeError('division by zero');
  const doubled = dividend.abs().times(2).plus(divisor.abs().times(step));
  const steps = doubled.divToInt(divisor.abs().times(step).times(2));
  const isNegative = dividend.isNegative() !== divisor.isNegative();
  return (isNegative ? steps.negated() : steps).times(step);
}

/** A quotient that need not end in decimals: it is carried to 20 of them. */
export function carriedQuotient(dividend: Decimal, divisor: Decimal): Decimal {
  return quotient(dividend, divisor, decimal('0.00000000000000000001'));
}

/** How many steps an amount is; of one that lies between two, the whole ones towards zero. */
export function stepsIn(amount: Decimal, step: Decimal): bigint {
  return BigInt(amount.divToInt(step).toFixed());
}
