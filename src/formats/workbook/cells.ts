import type { CellReading } from '../../model/index.ts';
import { mostDigits, readAmount, type UnitSuffixes } from '../notation.ts';
import { printedNumber } from './number-format.ts';

/** What a cell of a workbook holds. A formula comes with the value that was stored for it. */
export type StoredValue =
  | { readonly is: 'number'; readonly number: number; readonly format: string }
  | { readonly is: 'date'; readonly printed: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'error'; readonly name: string }
  | { readonly is: 'formula-without-value' };

/** A cell as it is printed, and that read as an amount; text is read as text of any table is. */
export function readStored(
  stored: StoredValue,
  suffixes?: UnitSuffixes,
): {
  readonly text: string;
  readonly reading: CellReading;
} {
  switch (stored.is) {
    case 'number':
      return readNumber(stored.number, stored.format, suffixes);
    case 'date':
      return { text: stored.printed, reading: { is: 'no-amount', why: 'notation' } };
    case 'text':
      return { text: stored.text, reading: readAmount(stored.text, suffixes) };
    case 'error':
      return { text: stored.name, reading: { is: 'no-amount', why: 'error-cell' } };
    case 'formula-without-value':
      return { text: '', reading: { is: 'no-amount', why: 'formula-without-value' } };
  }
}

/** The digits are not grouped in the text: a header `2026` is a year whatever its format. */
function readNumber(
  number: number,
  format: string,
  suffixes: UnitSuffixes | undefined,
): { readonly text: string; readonly reading: CellReading } {
  const { value, decimals, unit } = printedNumber(number, format, suffixes);
  const digits = value.toFixed(decimals).replace('.', ',');
  const text = unit === undefined ? digits : `${digits} ${unit}`;
  const reading: CellReading =
    digits.length > mostDigits
      ? { is: 'no-amount', why: 'too-long' }
      : { is: 'amount', value, decimals, ...(unit && { unit }) };
  return { text, reading };
}
