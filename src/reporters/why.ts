import { digitsOf, type Decimal } from '../exact/index.ts';
import { fill, word, type Language, type Word } from '../findings/index.ts';
import { reasons, type Footing, type Why } from '../model/index.ts';
import { clean } from './clean.ts';
import { printedAmount } from './numbers.ts';

const footings: Readonly<Record<Footing, Word>> = {
  computed: 'footingComputed',
  assumed: 'footingAssumed',
  given: 'footingGiven',
  moved: 'footingMoved',
  open: 'footingOpen',
};

export function footingOf({ reason }: Why): Footing {
  return reasons[reason];
}

/** Whether a figure is computed, assumed, given, moved or open, in a word. */
export function footingWord(footing: Footing, language: Language): string {
  return word(footings[footing], language);
}

/** Why a figure is what it is, in words. */
export function whyText({ reason, details }: Why, language: Language): string {
  const printed = Object.entries(details).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? clean(value) : printedAmount(digitsOf(value)),
  ]);
  return fill(word(`why_${reason}`, language), Object.fromEntries(printed));
}

/** The number that tells the figure from others of the same reason: a step, a first price. */
export function whyDetail({ reason, details }: Why): string {
  const value = details[detailKeys[reason] ?? ''];
  if (value === undefined || typeof value === 'string') return '';
  return isStep(reason) ? signed(value) : printedAmount(digitsOf(value));
}

const detailKeys: Partial<Record<Why['reason'], string>> = {
  priceCarried: 'first',
  volumeTrend: 'step',
  netChanged: 'change',
  changeOfSum: 'change',
  recategorised: 'amount',
};

function isStep(reason: Why['reason']): boolean {
  return reason === 'volumeTrend' || reason === 'netChanged' || reason === 'changeOfSum';
}

function signed(value: Decimal): string {
  const digits = printedAmount(digitsOf(value));
  return value.isPositive() && !value.isZero() ? `+${digits}` : digits;
}
