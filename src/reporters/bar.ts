import { decimal, quotient, type Decimal } from '../exact/index.ts';

/** Characters of the longest bar. */
const barLength = 10;

/** A bar as long as its share of the longest: full where an amount is negative, light where not. */
export function barOf(amount: Decimal | undefined, longest: Decimal): string {
  if (!amount || longest.isZero()) return ' '.repeat(barLength);
  const length = quotient(amount.abs().times(barLength), longest, decimal('1')).toNumber();
  const shown = amount.isZero() ? 0 : Math.max(1, length);
  return (amount.isNegative() ? '█' : '░').repeat(shown).padEnd(barLength);
}
