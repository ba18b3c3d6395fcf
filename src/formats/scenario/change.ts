import { decimal, moneyScale, type Decimal } from '../../exact/index.ts';
import type { AskedAmount, AskedChange, ChangeForm, Driver, Shape } from '../../model/index.ts';
import { readAmount } from '../notation.ts';

/** What a change of a bridge is when it is for a whole year. */
export interface ReadChange extends AskedChange {
  readonly isYearly: boolean;
}

/**
 * Reads a change: `4 %` for a price; `-5 %`, `+400`, `=8 000` for a volume; `-1 200`, `-8 400/år` for the
 * bridge; `?` for what is sought, and `-10 %..+15 %` for what is uncertain. A leading `=` is allowed
 * everywhere; a volume without it needs a sign, since a spreadsheet drops the plus of `+400`.
 */
export function readChange(driver: Driver, text: string): ReadChange | undefined {
  const yearly = driver === 'bridge' ? /^(.*?)\s*\/\s*(?:år|year)$/isu.exec(text.trim()) : null;
  const [, equals = '', body = ''] = /^(=?)\s*(.*)$/su.exec(yearly?.[1] ?? text.trim()) ?? [];
  const change = readSought(driver, body) ?? readKnownOrUncertain(driver, body, equals !== '');
  return change && { ...change, isYearly: yearly !== null };
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
): AskedChange | undefined {
  const { ends, shape } = endsOf(body);
  const read = ends.map((end) => readEnd(driver, end, isSet));
  const [low, high] = read;
  if (!low || (ends.length === 2 && !high)) return undefined;
  if (!high) return { form: low.form, amount: { is: 'known', value: low.value } };

  const form = commonForm(low, high);
  return form && { form, amount: uncertain(low.value, high.value, shape) };
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

const least = { percent: decimal('-100') };

function readEnd(driver: Driver, text: string, isSet: boolean): End | undefined {
  const reading = readAmount(text);
  if (reading.is !== 'amount') return undefined;
  const { value, unit } = reading;
  const isSigned = /^\s*[+−–-]/u.test(text);
  switch (driver) {
    case 'price': {
      const isUplift = unit === '%' && !/^\s*\+/u.test(text) && value.greaterThan(least.percent);
      return isUplift ? { form: 'uplift', value } : undefined;
    }
    case 'volume': {
      if (unit === '%') {
        const isScale = (isSigned || value.isZero()) && value.greaterThanOrEqualTo(least.percent);
        return isScale ? { form: 'scale', value } : undefined;
      }
      if (unit !== undefined || (!isSigned && !isSet)) return undefined;
      return { form: isSigned ? 'shift' : 'level', value };
    }
    case 'bridge': {
      const isMoney = unit === undefined || unit === 'kr' || unit === 'tkr' || unit === 'mnkr';
      return isMoney
        ? { form: 'item', value: value.times(moneyScale(unit ?? 'tkr', 'tkr')) }
        : undefined;
    }
  }
}

/** What both ends are; a zero has no sign, and is a shift beside one. */
function commonForm(low: End, high: End): ChangeForm | undefined {
  if (low.form === high.form) return low.form;
  const isShift = [low, high].every(({ form, value }) => form === 'shift' || value.isZero());
  return isShift ? 'shift' : undefined;
}
