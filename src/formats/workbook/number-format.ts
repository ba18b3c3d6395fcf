import {
  decimalOfDouble,
  hundred,
  one,
  roundHalfAwayFromZero,
  stepOfDecimals,
  type Decimal,
  type Unit,
} from '../../exact/index.ts';
import { readAmount, type UnitSuffixes } from '../notation.ts';

/** How a number format prints a number: what it is multiplied with, its decimals and its unit. */
interface NumberFormat {
  readonly scale: Decimal;
  /** At most so many; undefined where the format leaves it to the number (General). */
  readonly decimals?: number;
  readonly unit?: Unit;
}

/** A number as its cell prints it. */
export interface PrintedNumber {
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit?: Unit;
}

const general: NumberFormat = { scale: one };

/** A stored number rounded to what its format prints, ties away from zero as Excel does. */
export function printedNumber(
  stored: number,
  format: string,
  suffixes?: UnitSuffixes,
): PrintedNumber {
  const { scale, decimals, unit } = readNumberFormat(format, stored < 0, suffixes);
  const scaled = decimalOfDouble(stored).times(scale);
  if (decimals === undefined) return generalNumber(scaled);
  const value = roundHalfAwayFromZero(scaled, stepOfDecimals(decimals));
  return { value, decimals, ...(unit && { unit }) };
}

/** General has room for so many digits and a point. */
const generalDigits = 10;

/** General prints whole numbers as they are, and others in eleven characters at most. */
function generalNumber(scaled: Decimal): PrintedNumber {
  const whole = scaled.abs().trunc().toFixed().length;
  const value = roundHalfAwayFromZero(scaled, stepOfDecimals(Math.max(0, generalDigits - whole)));
  return { value, decimals: value.decimalPlaces() };
}

/**
 * Reads a number format such as `#,##0;[Red]-#,##0`, `0.0%` or `# ##0,"tkr"`. One with conditions, an
 * exponent or a fraction prints no figure of a budget, and is read as General.
 */
function readNumberFormat(
  format: string,
  isNegative: boolean,
  suffixes: UnitSuffixes | undefined,
): NumberFormat {
  const [positive = '', negative] = sectionsOf(format);
  const section = isNegative ? (negative ?? positive) : positive;
  const plain = section.replace(literal, '').replace(bracketed, '');
  const isPlain = /[0#?]/u.test(plain) && !/general|e[+-]|\/|@/iu.test(plain);
  if (!isPlain || /\[[<>=]/u.test(format)) return general;

  const decimals = /\.([0#?]+)/u.exec(plain)?.[1]?.length ?? 0;
  const thousands = /[0#?.](,+)(?![0#?,])/u.exec(plain)?.[1]?.length ?? 0;
  const percents = plain.split('%').length - 1;
  const unit = unitOf(section, suffixes);
  return {
    scale: one.times(hundred.pow(percents)).times(one.div(1000).pow(thousands)),
    decimals,
    ...(unit && { unit }),
  };
}

/** Whether a number format prints a date or a time. */
export function isDateFormat(format: string): boolean {
  const [section = ''] = sectionsOf(format);
  const plain = section.replace(literal, '').replace(/general|\[(?![hms]+\])[^\]]*\]/giu, '');
  return /[ymdhs]/iu.test(plain);
}

/** Text in quotation marks, an escaped character, and a space or filling of some width. */
const literal = /"[^"]*"|\\.|[_*]./gsu;

/** A colour, a condition, a language or a currency. */
const bracketed = /\[[^\]]*\]/gu;

function sectionsOf(format: string): readonly string[] {
  const sections = [''];
  for (const [token] of format.matchAll(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|./gsu)) {
    if (token === ';') sections.push('');
    else sections.push(`${sections.pop() ?? ''}${token}`);
  }
  return sections;
}

/** The unit that a section prints after its digits: `0" tkr"`, `0%`, `#,##0 [$kr-41D]`. */
function unitOf(section: string, suffixes: UnitSuffixes | undefined): Unit | undefined {
  const printed = section
    .replace(/[_*]./gsu, '')
    .replace(/"([^"]*)"/gu, '$1')
    .replace(/\\(.)/gsu, '$1')
    .replace(/\[\$([^\]-]*)[^\]]*\]/gu, '$1')
    .replace(bracketed, '');
  const suffix = /[^0#?]*$/u.exec(printed)?.[0] ?? '';
  const reading = readAmount(`0${suffix.replace(/^[.,]+/u, '')}`, suffixes);
  return reading.is === 'amount' ? reading.unit : undefined;
}
