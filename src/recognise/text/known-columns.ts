import type { Vocabulary } from '../../model/index.ts';
import { measureOf, readPeriod } from '../periods.ts';

/** Which words can be the header of a column. */
export interface KnownColumns {
  /** A period or a measure; or `unknown`: a word that is no kind of period, and a year. */
  readonly kindOf: (text: string) => 'known' | 'unknown' | undefined;
  readonly canBegin: (word: string) => boolean;
  /** Whether a line of columns can end with a word: a year, or what begins a period. */
  readonly canEnd: (word: string) => boolean;
  readonly isUnit: (word: string) => boolean;
}

const year = /^(?:19|20|21)\d\d$/u;

/** What a vocabulary says of columns; the same words come again and again, and are looked up once. */
export function knownColumns(vocabulary: Vocabulary): KnownColumns {
  const periodWords = wordsOf(Object.values(vocabulary.periods));
  const unitWords = wordsOf(Object.values(vocabulary.units));
  const kinds = new Map<string, 'known' | 'unknown' | undefined>();
  const kindOf = (text: string): 'known' | 'unknown' | undefined => {
    if (kinds.has(text)) return kinds.get(text);
    const kind = lookUp(text, vocabulary);
    kinds.set(text, kind);
    return kind;
  };
  const firstWords = new Set([...periodWords].map((words) => words.split(' ')[0]));
  return {
    kindOf,
    canBegin: (word) => /^[\p{Lu}%\d]/u.test(word) || firstWords.has(folded(word)),
    canEnd: (word) => year.test(word) || periodWords.has(folded(word)) || kindOf(word) === 'known',
    isUnit: (word) => unitWords.has(folded(word).replace(/^\(|[),]+$/gu, '')),
  };
}

function lookUp(text: string, vocabulary: Vocabulary): 'known' | 'unknown' | undefined {
  const isPeriod = /\d/u.test(text) && readPeriod(text, vocabulary) !== undefined;
  if (isPeriod || isMeasure(text, vocabulary)) return 'known';
  const isWordAndYear = /^\p{Lu}\p{L}+ (?:19|20|21)\d\d$/u.test(text);
  return isWordAndYear ? 'unknown' : undefined;
}

/** One capitalised word, or several just as the vocabulary has them. */
function isMeasure(text: string, vocabulary: Vocabulary): boolean {
  if (!/^[\p{Lu}%]\P{N}*$/u.test(text)) return false;
  if (!text.includes(' ')) return measureOf(text, vocabulary) !== undefined;
  return wordsOf(Object.values(vocabulary.columns)).has(folded(text));
}

function wordsOf(entries: readonly (readonly string[] | undefined)[]): ReadonlySet<string> {
  return new Set(entries.flatMap((own) => own?.map(folded) ?? []));
}

function folded(word: string): string {
  return word.toLocaleLowerCase('sv');
}
