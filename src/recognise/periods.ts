import type { Period, PeriodKind, Vocabulary } from '../model/index.ts';

/** Reads a header as a period: a word of the vocabulary and a year, or a bare year. */
export function readPeriod(header: string, vocabulary: Vocabulary): Period | undefined {
  const label = header.replace(/\s+/gu, ' ').trim();
  const [, word = '', year = ''] = /^(\D*?) ?((?:19|20|21)\d\d)$/u.exec(label) ?? [];
  if (!year) return undefined;
  const kind = word === '' ? 'year' : kindOf(word, vocabulary);
  return kind && { kind, year: parseInt(year, 10), label };
}

function kindOf(word: string, { periods }: Vocabulary): PeriodKind | undefined {
  const folded = word.toLocaleLowerCase('sv');
  return (Object.keys(periods) as PeriodKind[]).find((kind) =>
    periods[kind]?.some((known) => known.toLocaleLowerCase('sv') === folded),
  );
}
