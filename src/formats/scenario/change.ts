import { decimal, moneyScale, type Decimal, type Unit } from '../../exact/index.ts';
import type { Details, FindingCode } from '../../findings/index.ts';
import type { AskedAmount, AskedChange, ChangeForm, Driver, Shape } from '../../model/index.ts';
import { lengthLimit, readAmount } from '../notation.ts';

/** A change, and whether one of the bridge is for a whole year. */
export interface ReadChange extends AskedChange {
  readonly isYearly: boolean;
}

/** Why a text is no change. */
export interface WrongChange {
  readonly wrong: FindingCode;
  readonly details: Details;
}

/**
 * Reads a change: `4 %` for a price; `-5 %`, `+400`, `=8 000` for a volume; `-1 200`, `-8 400/år` for the
 * bridge; `?` for what is sought, and `-10 %..+15 %` for what is uncertain. A leading `=` is allowed
 * everywhere; a volume without it needs a sign, since a spreadsheet drops the plus of `+400`.
 */
export function readChange(driver: Driver, text: string): ReadChange | WrongChange {
  if (text.length > lengthLimit) return tooLong(text);
  const yearly = driver === 'bridge' ? /^(.*?)\s*\/\s*(?:år|year)$/isu.exec(text.trim()) : null;
  const [, equals = '', body = ''] = /^(=?)\s*(.*)$/su.exec(yearly?.[1] ?? text.trim()) ?? [];
  const change = readSought(driver, body) ?? readKnownOrUncertain(driver, body, equals !== '');
  if (change && 'wrong' in change) return change;
  if (change) return { ...change, isYearly: yearly !== null };
  const written = text.replace(/^=\s*/u, '');
  return { wrong: `scenario/${driver}-change`, details: { text: written } };
}

/** A change without its `=`, which a spreadsheet takes for a formula, unless it is needed. */
export function savedChange(driver: Driver, text: string): string {
  const bare = text.replace(/^\s*=\s*/u, '');
  const meaning = (own: string): string => JSON.stringify(readChange(driver, own));
  return meaning(bare) === meaning(text) ? bare : text;
}

const shownStart = 20;

function tooLong(text: string): WrongChange {
  const start = `${text.trim().slice(0, shownStart)}…`;
  const details = { length: String(text.length), start, most: String(lengthLimit) };
  return { wrong: 'scenario/long-change', details };
}

function readSought(driver: Driver, body: string): AskedChange | undefined {
  const amount = { is: 'sought' } as const;
  if (/^\?\s*%$/u.test(body) && driver !== 'bridge') {
    return { form: driver === 'price' ? 'uplift' : 'scale', amount };
  }
  const forms = { price: 'uplift', volume: 'level', bridge: 'item' } as const;
  return body === '?' ? { form: forms[driver], amount } : undefined;
}

function readKnownOrUncertain(
  driver: Driver,
  body: string,
  isSet: boolean,
): AskedChange | WrongChange | undefined {
  const { ends, shape } = endsOf(body);
  const read = ends.map((end) => readEnd(driver, end.trim(), isSet));
  const wrong = read.find((end) => end && 'wrong' in end);
  if (wrong && 'wrong' in wrong) return wrong;
  const [low, high] = read;
  if (!low || 'wrong' in low || (ends.length === 2 && !high)) return undefined;
  if (!high || 'wrong' in high)
    return { form: low.form, amount: { is: 'known', value: low.value } };

  const form = commonForm(low, high);
  if (form) return { form, amount: uncertain(low.value, high.value, shape) };
  const [first = '', second = ''] = ends.map((end) => end.trim());
  return { wrong: 'scenario/mixed-range', details: { low: first, high: second } };
}

const shapeWords: Readonly<Record<string, Shape>> = {
  triangular: 'triangular',
  triangulär: 'triangular',
  uniform: 'uniform',
  likformig: 'uniform',
  normal: 'normal',
};

/** `-10 %..+15 % uniform`: its ends, and how the amount is spread between them. */
function endsOf(body: string): { readonly ends: readonly string[]; readonly shape: Shape } {
  const [low = '', ...rest] = body.split('..');
  if (rest.length === 0) return { ends: [body], shape: 'triangular' };
  const written = rest.join('..');
  const [, end = written, name = ''] = /^(.*?)\s*(\p{L}+)$/su.exec(written) ?? [];
  const shape = shapeWords[name.toLowerCase()];
  return { ends: [low, shape ? end : written], shape: shape ?? 'triangular' };
}

function uncertain(low: Decimal, high: Decimal, shape: Shape): AskedAmount {
  return { is: 'uncertain', low, high, shape };
}

interface End {
  readonly form: ChangeForm;
  readonly value: Decimal;
}

const leastPercent = decimal('-100');

/** An end of a range, or all of a change; undefined where it is no amount that a driver takes. */
function readEnd(driver: Driver, text: string, isSet: boolean): End | WrongChange | undefined {
  const reading = readAmount(text);
  if (reading.is !== 'amount') return undefined;
  const { value, unit } = reading;
  const wrong = (code: WrongChange['wrong'], more: Details = {}): WrongChange => ({
    wrong: code,
    details: { text, ...more },
  });
  const isMoney = unit === 'kr' || unit === 'tkr' || unit === 'mnkr' || unit === 'mdkr';
  switch (driver) {
    case 'price': {
      if (unit === undefined) return undefined;
      if (unit !== '%') return wrong('scenario/price-unit', { unit: unitWord(unit) });
      if (text.startsWith('+')) {
        return wrong('scenario/signed-uplift', { instead: text.slice(1).trim() });
      }
      const isUplift = value.greaterThan(leastPercent);
      return isUplift ? { form: 'uplift', value } : wrong('scenario/uplift-too-low');
    }
    case 'volume': {
      const isSigned = /^[+−–-]/u.test(text);
      if (unit === '%') {
        if (value.lessThan(leastPercent)) return wrong('scenario/scale-too-low');
        return isSigned || value.isZero() ? { form: 'scale', value } : undefined;
      }
      if (unit !== undefined) return wrong('scenario/volume-unit', { unit: unitWord(unit) });
      if (!isSigned && !isSet) return undefined;
      return { form: isSigned ? 'shift' : 'level', value };
    }
    case 'bridge': {
      if (unit !== undefined && !isMoney)
        return wrong('scenario/bridge-unit', { unit: unitWord(unit) });
      return { form: 'item', value: value.times(moneyScale(unit ?? 'tkr', 'tkr')) };
    }
  }
}

/** A unit as it is printed; a price is in kronor for one of something. */
function unitWord(unit: Unit): string {
  return unit === 'kr/unit' ? 'kr/st' : unit;
}

/** What both ends are; a zero has no sign, and is a shift beside one. */
function commonForm(low: End, high: End): ChangeForm | undefined {
  if (low.form === high.form) return low.form;
  const isShift = [low, high].every(({ form, value }) => form === 'shift' || value.isZero());
  return isShift ? 'shift' : undefined;
}
