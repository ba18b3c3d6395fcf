import type { Found } from '../findings/index.ts';
import type { GivenUplift } from '../model/index.ts';
import { readAmount } from './notation.ts';

/** Reads `Uppdragstagare=3 %` or `Uppdragstagare@2027=3,1 %`. */
export function readUplift(text: string, written = text): Found<GivenUplift | undefined> {
  const at = { file: `--uplift "${written}"` };
  const [, category = '', period, printed = ''] = /^([^@=]+)(?:@([^=]+))?=(.*)$/u.exec(text) ?? [];
  const reading = readAmount(printed);
  const isUplift =
    category.trim() !== '' &&
    reading.is === 'amount' &&
    reading.unit === '%' &&
    reading.value.greaterThan(-100);
  if (!isUplift)
    return {
      value: undefined,
      findings: [{ code: 'rollover/uplift', at, details: { text: written } }],
    };
  const own = { category: category.trim(), percent: reading.value, at };
  return {
    value: { ...own, ...(period !== undefined && { period: period.trim() }) },
    findings: [],
  };
}
