import { fraction, type Fraction } from '../../oracle/fractions.ts';
import type { Line, Period, Sheet } from '../../oracle/rollover-plan.ts';
import type { Ingredients } from './ingredients.ts';

/** The years of a plan, and the columns that most of its tables have. */
export interface Timeline {
  readonly base: number;
  readonly last: number;
  readonly columns: readonly Period[];
}

const kronor = { kr: 1n, tkr: 1000n, mnkr: 1_000_000n };

type MoneySheet = keyof Ingredients['unit'];

const signsOf = (own: Ingredients, name: MoneySheet): Signs =>
  name === 'investments' ? 'cost-negative' : own.signs[name];

type Signs = Ingredients['signs']['operating'];

/** Whether a net cost is printed positive. */
const isCostPositive: Readonly<Record<Signs, boolean>> = {
  'cost-negative': false,
  'cost-positive': false,
  'net-cost-positive': true,
  'revenue-negative': true,
};

/** With which signs revenue and cost enter the net. */
const netSigns: Readonly<Record<Signs, Sheet['signs']>> = {
  'cost-negative': [1, 1],
  'cost-positive': [1, -1],
  'net-cost-positive': [-1, 1],
  'revenue-negative': [1, 1],
};

/** An empty table of money, in its unit and sign. */
export function moneySheet(
  own: Ingredients,
  name: MoneySheet,
  title: string,
): Omit<Sheet, 'columns' | 'lines'> {
  const unit = own.unit[name];
  const signs = signsOf(own, name);
  return {
    title: `${title}, ${unit}`,
    decimals: unit === 'mnkr' ? own.mnkrDecimals : 0,
    worth: fraction(isCostPositive[signs] ? -kronor[unit] : kronor[unit]),
    signs: netSigns[signs],
  };
}

/** What budget.json says of it. */
export function moneySettings(own: Ingredients, name: MoneySheet): object {
  return { unit: own.unit[name], signs: signsOf(own, name) };
}

/** The same in another order. */
export function turned<T>(all: readonly T[], by: number): readonly T[] {
  const at = by % Math.max(1, all.length);
  const whole = [...all.slice(at), ...all.slice(0, at)];
  return by > 2 ? whole.toReversed() : whole;
}

/** A sheet with a column of words that no figure depends on. */
export function withWords(has: boolean, sheet: Sheet): Sheet {
  if (!has) return sheet;
  return {
    ...sheet,
    columns: [...sheet.columns, 'Anmärkning'],
    lines: sheet.lines.map((line, order) => ({
      ...line,
      cells: [...line.cells, order % 2 === 0 ? 'se "bilaga"; protokoll' : ''],
    })),
  };
}

export const ratio = (part: number, whole: number): Fraction =>
  fraction(BigInt(part), BigInt(whole));

/** A row of items unless it is said to be something else. */
export const line = (label: string, cells: Line['cells'], part: Line['part'] = 'item'): Line => ({
  label,
  part,
  cells,
});

/** An empty table of something that is not money. */
export function plain(title: string): Omit<Sheet, 'columns' | 'lines'> {
  return { title, decimals: 0, worth: fraction(1n), signs: [1, 1] };
}
