import type { Decimal } from '../exact/index.ts';
import type { Found, Place } from '../findings/index.ts';
import { readAmount } from './notation.ts';

/** An uplift as it is given on the command line: of a category, and of a period unless of the new year. */
export interface UpliftText {
  readonly category: string;
  readonly period?: string;
  readonly percent: Decimal;
  readonly at: Place;
}

/** Reads `Uppdragstagare=3 %` or `Uppdragstagare@2027=3,1 %`. */
export function readUplift(text: string): Found<UpliftText | undefined> {
  const at = { file: `--uplift "${text}"` };
  const [, category = '', period, printed = ''] = /^([^@=]+)(?:@([^=]+))?=(.*)$/u.exec(text) ?? [];
  const reading = readAmount(printed);
  const isUplift =
    category.trim() !== '' &&
    reading.is === 'amount' &&
    reading.unit === '%' &&
    reading.value.greaterThan(-100);
  if (!isUplift)
    return { value: undefined, findings: [{ code: 'rollover/uplift', at, details: { text } }] };
  const own = { category: category.trim(), percent: reading.value, at };
  return {
    value: { ...own, ...(period !== undefined && { period: period.trim() }) },
    findings: [],
  };
}
