import { digitsOf, roundHalfAwayFromZero, type Decimal } from '../exact/index.ts';

/** How amounts are printed in a table. */
interface Notation {
  readonly minus: string;
  readonly plus: string;
  /** What stands between groups of three digits. */
  readonly separator: string;
  /** What follows the number: ` %`, ` kr`. */
  readonly suffix: string;
}

const amount = /^([−–+-]?\s*)(\d[\d\s]*)(?:,\d+)?(\s*[^\d*¹²³]*)(?:\*{1,3}|[¹²³])?$/u;

/**
 * Prints an amount as cells of the same row and then of the same table are printed: its minus sign, the
 * space between thousands, a unit after it, as many decimals as its step.
 */
export function printLike(
  value: Decimal,
  step: Decimal,
  row: readonly string[],
  table: readonly string[],
): string {
  const { minus, plus, separator, suffix } = notationOf(row, table);
  const decimals = /\.(\d+)$/u.exec(digitsOf(step))?.[1]?.length ?? 0;
  const rounded = roundHalfAwayFromZero(value, step);
  const [whole = '', fraction] = rounded.abs().toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, separator);
  const sign = rounded.isZero() ? '' : rounded.isNegative() ? minus : plus;
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}${suffix}`;
}

function notationOf(row: readonly string[], table: readonly string[]): Notation {
  const own = row.flatMap(partsOf);
  const all = [...own, ...table.flatMap(partsOf)];
  const isNegative = (sign: string): boolean => /^[−–-]/u.test(sign);
  const positives = all.filter(({ sign, digits }) => !isNegative(sign) && !/^0*$/u.test(digits));
  const large = all.find(({ digits }) => digits.replace(/\s/gu, '').length > 3);
  return {
    minus: all.find(({ sign }) => isNegative(sign))?.sign ?? '-',
    plus: positives.every(({ sign }) => sign.startsWith('+')) ? (positives[0]?.sign ?? '') : '',
    separator: /\s/u.exec(large?.digits ?? ' ')?.[0] ?? '',
    suffix: own[0]?.suffix ?? '',
  };
}

function partsOf(
  text: string,
): readonly { readonly sign: string; readonly digits: string; readonly suffix: string }[] {
  const found = amount.exec(text.trim());
  if (!found) return [];
  const [, sign = '', digits = '', suffix = ''] = found;
  // a space after the digits belongs to what follows them
  const trimmed = digits.trimEnd();
  return [{ sign, digits: trimmed, suffix: `${digits.slice(trimmed.length)}${suffix}` }];
}
