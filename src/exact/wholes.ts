import { decimal, one, type Decimal } from './decimal.ts';

/** Amounts as whole numbers of the finest decimal among them; their proportions stay. */
export function inWholes(amounts: readonly Decimal[]): readonly bigint[] {
  const decimals = Math.max(0, ...amounts.map((amount) => amount.decimalPlaces()));
  const scale = decimal(`1${'0'.repeat(decimals)}`);
  return amounts.map((amount) => BigInt(amount.times(scale).toFixed()));
}

/** So many steps as an amount. */
export function ofSteps(count: bigint, step: Decimal): Decimal {
  return one.times(count.toString()).times(step);
}

/** The largest whole number whose square is no larger than a number that is not negative. */
export function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

/** The largest whole number that is no larger than a quotient. */
export function flooredQuotient(dividend: bigint, divisor: bigint): bigint {
  const cut = dividend / divisor;
  const isCutUp = cut * divisor !== dividend && dividend < 0n !== divisor < 0n;
  return isCutUp ? cut - 1n : cut;
}

/** The largest whole number that divides both; 0 for zeros alone. */
export function commonDivisor(one: bigint, other: bigint): bigint {
  let [greater, smaller] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (smaller > 0n) [greater, smaller] = [smaller, greater % smaller];
  return greater;
}

/** So many steps of so many decimals as plain digits, all decimals written: `-336202.10`. */
export function digitsOfSteps(steps: bigint, decimals: number, point: '.' | ',' = '.'): string {
  const digits = steps.toString();
  if (decimals === 0) return digits;
  const sign = steps < 0n ? '-' : '';
  const whole = digits.slice(sign.length).padStart(decimals + 1, '0');
  return sign + whole.slice(0, -decimals) + point + whole.slice(-decimals);
}
