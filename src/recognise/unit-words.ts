import { scaleBetween, type Unit } from '../exact/index.ts';
import type { Vocabulary } from '../model/index.ts';

/** A unit as some words of a text name it, by the index of the first of them and of what follows. */
interface NamedUnit {
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
}

interface Phrase {
  readonly unit: Unit;
  readonly words: readonly string[];
}

/** A word of a text, and where it stands in it. */
interface Word {
  readonly text: string;
  readonly at: number;
}

/** The words of every unit, looked up once for each vocabulary: labels are many. */
interface UnitWords {
  /** By their first word, those of most words first, so that `kr i tusental` is not `kr`. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** The last word of each. */
  readonly endings: ReadonlySet<string>;
}

const unitWordsOf = new WeakMap<Vocabulary, UnitWords>();

function unitWords(vocabulary: Vocabulary): UnitWords {
  const known = unitWordsOf.get(vocabulary);
  if (known) return known;
  const all = (Object.entries(vocabulary.units) as [Unit, readonly string[]][])
    .flatMap(([unit, texts]) => texts.map((text) => ({ unit, words: textsOf(wordsOf(text)) })))
    .toSorted((one, other) => other.words.length - one.words.length);
  const own = {
    phrases: new Map(
      all.map(({ words: [first = ''] }) => [first, all.filter(({ words }) => words[0] === first)]),
    ),
    endings: new Set(all.flatMap(({ words }) => words.slice(-1))),
  };
  unitWordsOf.set(vocabulary, own);
  return own;
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: own, index } of text.toLowerCase().matchAll(/[^\s,()[\]:;]+/gu)) {
    words.push({ text: own.replace(/(?<=.)\.+$/u, ''), at: index });
  }
  return words;
}

function textsOf(words: readonly Word[]): readonly string[] {
  return words.map(({ text }) => text);
}

function namedUnits(words: readonly string[], vocabulary: Vocabulary): readonly NamedUnit[] {
  const { phrases } = unitWords(vocabulary);
  const named: NamedUnit[] = [];
  for (let from = 0; from < words.length;) {
    const phrase = phrases
      .get(words[from] ?? '')
      ?.find(({ words: own }) => own.every((word, order) => words[from + order] === word));
    const to = from + (phrase?.words.length ?? 1);
    if (phrase) named.push({ unit: phrase.unit, from, to });
    from = to;
  }
  return named;
}

/** The units that the words of a text name, in order; of words that overlap, the longest name. */
export function unitsIn(text: string, vocabulary: Vocabulary): readonly Unit[] {
  return namedUnits(textsOf(wordsOf(text)), vocabulary).map(({ unit }) => unit);
}

/** The unit that a text ends with after a comma, a bracket or `i`. */
export function unitAtEnd(text: string, vocabulary: Vocabulary): Unit | undefined {
  const last = lastUnit(text, vocabulary);
  return last && /(?:^|[(,] ?|\bi )$/u.test(last.printed) ? last.unit : undefined;
}

/**
 * The unit that a text ends with, but for a sum as in `över 5 miljoner kr`, and what stands before it: as
 * printed, and without comma, bracket or `i`.
 */
export function lastUnit(
  text: string,
  vocabulary: Vocabulary,
): { readonly unit: Unit; readonly printed: string; readonly before: string } | undefined {
  const words = wordsOf(text);
  if (!unitWords(vocabulary).endings.has(words.at(-1)?.text ?? '')) return undefined;
  const last = namedUnits(textsOf(words), vocabulary).at(-1);
  if (last?.to !== words.length || isNumber(words[last.from - 1]?.text)) return undefined;
  const printed = text.slice(0, words[last.from]?.at);
  return { unit: last.unit, printed, before: printed.replace(/(?:[\s(,]|\bi\s)+$/u, '') };
}

/** A text without the words of units in it, and without the brackets and commas around them. */
export function withoutUnits(text: string, vocabulary: Vocabulary): string {
  const words = wordsOf(text);
  const named = namedUnits(textsOf(words), vocabulary);
  if (named.length === 0) return text;
  return words
    .filter((_, order) => !named.some(({ from, to }) => order >= from && order < to))
    .map(({ text: own, at }) => text.slice(at, at + own.length))
    .join(' ');
}

export function isMoney(unit: Unit): boolean {
  return scaleBetween(unit, 'kr') !== undefined;
}

/** What a text says of the unit a table is in. */
export interface MoneyWords {
  /** The units that it names, each once; a sum of money as in `10 miljoner kronor` names none. */
  readonly units: readonly Unit[];
  /** Words for numbers and currencies beside a unit that make it another one than is known. */
  readonly unclear: readonly string[];
}

/** What may stand between a number and its unit: `kronor i hundratal`, `kr x 100 000`. */
const joining = /^(?:i|av|x|×|\*)$/u;

const digits = /^\d+$/u;
const year = /^(?:19|20|21)\d\d$/u;

function isNumber(word = ''): boolean {
  return digits.test(word) && !year.test(word);
}

/**
 * The units of money in a text, and what stands beside them and is not understood: `hundratals` in
 * `hundratals kronor`, a currency, a number before a unit where no other unit is named.
 */
export function moneyWordsIn(text: string, vocabulary: Vocabulary): MoneyWords {
  const { numbers, currencies } = vocabulary.money;
  const words = textsOf(wordsOf(text));
  const named = namedUnits(words, vocabulary);
  const isOf = (list: readonly string[], word = ''): boolean => list.includes(word);
  const sums = named.filter(({ from }) => isNumber(words[from - 1]));
  const units = named.filter(({ unit, from }) => !isMoney(unit) || !isNumber(words[from - 1]));
  const hasMoney = units.some(({ unit }) => isMoney(unit));
  const isTaken = (order: number): boolean =>
    named.some(({ from, to }) => order >= from && order < to);
  const isMoneyAt = (order: number): boolean =>
    isOf(currencies, words[order]) ||
    named.some(({ unit, from, to }) => isMoney(unit) && order >= from && order < to);
  const isBeside = (order: number): boolean =>
    [1, -1].some((step) => {
      const next = joining.test(words[order + step] ?? '') ? order + 2 * step : order + step;
      return isMoneyAt(next);
    });
  const strange = words.filter(
    (word, order) =>
      !isTaken(order) &&
      (isOf(currencies, word) || (isOf(numbers, word) && (isBeside(order) || !hasMoney))),
  );
  const amounts = hasMoney ? [] : sums.filter(({ unit }) => isMoney(unit));
  return {
    units: [...new Set(units.map(({ unit }) => unit))],
    unclear: [...strange, ...amounts.map(({ from, to }) => words.slice(from - 1, to).join(' '))],
  };
}
