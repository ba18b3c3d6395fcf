/** A reduced fraction; the denominator is positive. Nothing here is rounded unless it says so. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new Error('division by zero');
  const divisor = denominator < 0n ? -gcd(numerator, denominator) : gcd(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const [zero, one] = [fraction(0n), fraction(1n)];

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
export const negated = (a: Fraction): Fraction => fraction(-a.numerator, a.denominator);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, negated(b));
export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);
export const over = (a: Fraction, b: Fraction): Fraction =>
  times(a, fraction(b.denominator, b.numerator));
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, zero);

/** The largest whole number that is no larger. */
function floor({ numerator, denominator }: Fraction): bigint {
  const cut = numerator / denominator;
  return cut * denominator > numerator ? cut - 1n : cut;
}

/** To so many decimals; a tie goes away from zero. */
export function rounded(amount: Fraction, decimals: number): Fraction {
  const steps = 10n ** BigInt(decimals);
  if (amount.numerator < 0n) return negated(rounded(negated(amount), decimals));
  return fraction(floor(plus(times(amount, fraction(steps)), fraction(1n, 2n))), steps);
}

/**
 * A whole in whole steps of so many decimals, in proportion to weights: quotas are turned so that the
 * whole is positive and cut downwards, and the steps left over go to the largest remainders, of equal
 * ones to the first.
 */
export function shares(
  whole: Fraction,
  weights: readonly Fraction[],
  decimals: number,
): readonly Fraction[] {
  const step = fraction(1n, 10n ** BigInt(decimals));
  const turn = fraction(whole.numerator < 0n ? -1n : 1n);
  const quotas = weights.map((weight) =>
    times(turn, over(times(whole, over(weight, sum(weights))), step)),
  );
  const cuts = quotas.map(floor);
  const left = quotas.map((quota, order) => minus(quota, fraction(cuts[order] ?? 0n)));
  let missing = floor(sum(left));
  while (missing > 0n) {
    const [first] = left
      .map((_, order) => order)
      .toSorted((a, b) => sign(minus(left[b] ?? zero, left[a] ?? zero)) || a - b);
    const order = first ?? 0;
    cuts[order] = (cuts[order] ?? 0n) + 1n;
    left[order] = fraction(-1n);
    missing -= 1n;
  }
  return cuts.map((cut) => times(turn, times(fraction(cut), step)));
}

export function sign({ numerator }: Fraction): -1 | 0 | 1 {
  return numerator < 0n ? -1 : numerator > 0n ? 1 : 0;
}
