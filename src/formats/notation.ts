import { decimal, type Unit } from '../exact/index.ts';
import type { CellReading, Vocabulary } from '../model/index.ts';

/** More digits than this is no budget amount; sums and products stay exact well beyond it. */
export const mostDigits = 30;

/** Longer cells are not looked at: no amount takes so much room. */
export const lengthLimit = 80;

/** What amounts may end with: a pattern of it all, and the unit of each word as `folded`. */
export interface UnitSuffixes {
  readonly pattern: RegExp;
  readonly units: ReadonlyMap<string, Unit>;
}

/** Those units of a vocabulary that amounts are printed with: money and percent. */
export function suffixesOf(units: Vocabulary['units']): UnitSuffixes {
  const words = (['kr', 'tkr', 'mnkr', 'mdkr', '%'] as const)
    .flatMap((unit) => (units[unit] ?? []).map((word) => [folded(word), unit] as const))
    .filter(([word]) => !/^\d/u.test(word));
  const patterns = words.map(([word]) => word.split(' ').map(escaped).join('\\.?\\s+'));
  return { pattern: new RegExp(`(?:${patterns.join('|')})\\.?$`, 'iu'), units: new Map(words) };
}

/** What amounts end with that are typed, where there is no vocabulary. */
const typedSuffixes = suffixesOf({
  kr: ['kr'],
  tkr: ['tkr'],
  mnkr: ['mnkr', 'mkr'],
  mdkr: ['mdkr'],
  '%': ['%'],
});

function folded(word: string): string {
  return word.toLowerCase().replaceAll('.', '').replace(/\s+/gu, ' ');
}

function escaped(word: string): string {
  return word.replace(/[$()*+./?[\\\]^{|}-]/gu, '\\$&');
}

/**
 * Reads an amount as Swedish tables print it: `-415 390`, `14839`, `−1 234`, `– 1,8`, `7,69%`,
 * `185 210 kr`, `-400*`. Empty and a lone dash are no value. Anything else is no amount: a point,
 * a thousands group of two digits or a leading zero could each mean two things.
 */
export function readAmount(cell: string, suffixes: UnitSuffixes = typedSuffixes): CellReading {
  if (cell.length > lengthLimit)
    return unread(/^[\d\s−–-]+$/u.test(cell) ? 'too-long' : 'notation');
  const text = cell.trim();
  if (/^[−–-]?$/u.test(text)) return { is: 'none' };
  if (text.startsWith('#') && /^#\p{L}/u.test(text)) return unread('error-cell');

  const unmarked = text.replace(/(?:\*{1,3}|[¹²³])$/u, '').trimEnd();
  const { body, unit } = withoutUnit(unmarked, suffixes);
  const parts = /^([−–+-]?)\s*([\d\s]+?)(?:,(\d+))?$/u.exec(body);
  const [, sign = '', whole = '', fraction = ''] = parts ?? [];
  if (!isGrouped(whole)) return unread('notation');

  const digits = whole.replace(/\s/gu, '');
  if (digits.length + fraction.length > mostDigits) return unread('too-long');
  const isNegative = sign !== '' && sign !== '+';
  const value = decimal(`${isNegative ? '-' : ''}${digits}${fraction && `.${fraction}`}`);
  return { is: 'amount', value, decimals: fraction.length, ...(unit && { unit }) };
}

/** `415390`, or groups of three after the first: `415 390`. */
function isGrouped(whole: string): boolean {
  return /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:\s\d{3})+)$/u.test(whole);
}

function withoutUnit(
  text: string,
  suffixes: UnitSuffixes,
): { readonly body: string; readonly unit?: Unit } {
  if (/\d$/u.test(text)) return { body: text };
  const [perUnit] = text.includes('/') ? (/kr ?\/ ?\p{L}{1,12}\.?$/u.exec(text) ?? []) : [];
  if (perUnit) return { body: text.slice(0, -perUnit.length).trimEnd(), unit: 'kr/unit' };
  const [suffix = ''] = suffixes.pattern.exec(text) ?? [];
  const unit = suffixes.units.get(folded(suffix));
  return unit ? { body: text.slice(0, -suffix.length).trimEnd(), unit } : { body: text };
}

function unread(why: 'notation' | 'error-cell' | 'too-long'): CellReading {
  return { is: 'no-amount', why };
}
