/** Amounts that are added fast are whole numbers of this part of their unit. */
export const fineDecimals = 4;

const hyphen = 0x2d;
const plus = 0x2b;
const comma = 0x2c;
const space = 0x20;
const zero = 0x30;
const nine = 0x39;

const scales = [10_000, 1_000, 100, 10, 1] as const;

/** More digits than this might not be exact in a double. */
const mostDigits = 15;

/** How many decimals the last plain amount had. */
export interface LastAmount {
  decimals: number;
}

/**
 * An amount of plain digits (`-415390`, `1 234,50`) in ten-thousandths, exact; NaN for whatever else a
 * cell holds, right or wrong, which is then for `readAmount` to say.
 */
export function plainAmount(
  bytes: Uint8Array,
  start: number,
  end: number,
  last: LastAmount,
): number {
  let at = start;
  const first = bytes[at] ?? 0;
  const isNegative = first === hyphen;
  if (isNegative || first === plus) at += 1;
  const digitsFrom = at;
  let amount = 0;
  let group = 0;
  let spaces = 0;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= zero && byte <= nine) {
      amount = amount * 10 + (byte - zero);
      group += 1;
    } else if (byte === space) {
      // groups of three after the first
      if (group === 0 || group > 3 || (spaces > 0 && group < 3)) return NaN;
      spaces += 1;
      group = 0;
    } else break;
  }
  const digits = at - digitsFrom - spaces;
  if (group === 0 || (spaces > 0 && group !== 3) || digits > mostDigits) return NaN;
  if (digits > 1 && bytes[digitsFrom] === zero) return NaN;
  let decimals = 0;
  if (at < end) {
    if (bytes[at] !== comma) return NaN;
    decimals = end - at - 1;
    if (decimals === 0 || decimals > fineDecimals || digits + decimals > mostDigits) return NaN;
    for (at += 1; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < zero || byte > nine) return NaN;
      amount = amount * 10 + (byte - zero);
    }
  }
  const fine = amount * (scales[decimals] ?? NaN);
  if (fine > Number.MAX_SAFE_INTEGER) return NaN;
  last.decimals = decimals;
  return isNegative ? -fine : fine;
}
