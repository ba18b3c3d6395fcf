import type { Shape } from '../../model/index.ts';

/**
 * Where in its range an uncertain amount is drawn, from a number between 0 and 1: the inverse of its
 * distribution. 0 is the low end, 1 the high one; the ends of a normal amount are its P10 and P90, and
 * one draw in a thousand on either side is cut off.
 */
export function placeInRange(shape: Shape, mode: number, chance: number): number {
  switch (shape) {
    case 'uniform':
      return chance;
    case 'triangular':
      return chance < mode ? Math.sqrt(chance * mode) : 1 - Math.sqrt((1 - chance) * (1 - mode));
    case 'normal': {
      const kept = Math.min(1 - cutOff, Math.max(cutOff, chance));
      return 0.5 + normalQuantile(kept) / (2 * normalQuantile(0.9));
    }
  }
}

/** The part that is cut off from a normal amount on either side. */
const cutOff = 0.001;

const tail = 0.02425;

/** The quantile of the standard normal distribution, by P. J. Acklam's rational approximation. */
function normalQuantile(chance: number): number {
  if (chance > 1 - tail) return -normalQuantile(1 - chance);
  if (chance < tail) {
    const distance = Math.sqrt(-2 * Math.log(chance));
    return polynomial(lowNumerator, distance) / polynomial(lowDenominator, distance);
  }
  const middle = chance - 0.5;
  const square = middle * middle;
  return (middle * polynomial(midNumerator, square)) / polynomial(midDenominator, square);
}

const midNumerator = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2,
  -3.066479806614716e1, 2.506628277459239,
];
const midDenominator = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1,
  -1.328068155288572e1, 1,
];
const lowNumerator = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
];
const lowDenominator = [
  7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1,
];

/** The highest power first. */
function polynomial(coefficients: readonly number[], at: number): number {
  return coefficients.reduce((sum, coefficient) => sum * at + coefficient, 0);
}
