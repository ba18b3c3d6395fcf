import { digitsOf, type Decimal } from '../exact/index.ts';
import { fill, type Language } from '../findings/index.ts';
import { word, type Word } from '../findings/words.ts';
import {
  reasons,
  sameLabel,
  type ChangedCell,
  type Footing,
  type Move,
  type Why,
} from '../model/index.ts';
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

/**
 * Why a cell is what it is, its number among the words; where amounts have moved to it or from it more
 * than once, or before something else, all of them.
 */
export function reasonText(
  table: string,
  cell: ChangedCell,
  moves: readonly Move[],
  language: Language,
): string {
  const { why } = cell;
  const own = [whyText(why, language), whyDetail(why)].filter((part) => part !== '').join(', ');
  const moved = moveTexts(table, cell, moves);
  if (why.reason !== 'recategorised') return [own, ...moved].join('; ');
  return moved.length > 1 ? moved.join('; ') : own;
}

/** What has moved to a cell or from it, each by itself. */
export function moveTexts(
  table: string,
  { row, period }: ChangedCell,
  moves: readonly Move[],
): readonly string[] {
  return moves
    .filter((move) => move.table === table && [move.from, move.to].some((at) => sameLabel(at, row)))
    .flatMap(({ from, to, amounts }) =>
      amounts
        .filter((amount) => amount.period === period)
        .map(({ amount }) => `${clean(from)} → ${clean(to)}, ${printedAmount(digitsOf(amount))}`),
    );
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
