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

/** Characters on either side of the middle of a tornado. */
const wing = 8;

export const tornadoWidth = 2 * wing + 1;

/** A bar around a middle: full to the left for what is negative, light to the right for what is not. */
export function tornadoBar(amounts: readonly Decimal[], longest: Decimal): string {
  const most = (own: readonly Decimal[]): number =>
    Math.max(0, ...own.map((amount) => lengthOf(amount, longest)));
  const left = most(amounts.filter((amount) => amount.isNegative()));
  const right = most(amounts.filter((amount) => !amount.isNegative()));
  return `${'█'.repeat(left).padStart(wing)}│${'░'.repeat(right).padEnd(wing)}`;
}

function lengthOf(amount: Decimal, longest: Decimal): number {
  if (longest.isZero() || amount.isZero()) return 0;
  return Math.max(1, quotient(amount.abs().times(wing), longest, decimal('1')).toNumber());
}

/** A bar for a count, as long as its share of the most; one that is not zero is seen. */
export function lengthBar(count: number, most: number, room: number): string {
  return '█'.repeat(count === 0 ? 0 : Math.max(1, Math.round((count * room) / most)));
}
