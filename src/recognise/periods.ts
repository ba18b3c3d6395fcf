import {
  entryMatching,
  type Measure,
  type Period,
  type PeriodKind,
  type Vocabulary,
} from '../model/index.ts';
import { withoutUnits } from './unit-words.ts';

/**
 * Reads a header as a period: a word of the vocabulary and a year in either order, or a bare year;
 * words of units beside them say nothing of it.
 */
export function readPeriod(header: string, vocabulary: Vocabulary): Period | undefined {
  const label = header.replace(/\s+/gu, ' ').trim();
  if (!/(?:19|20|21)\d\d/u.test(label)) return undefined;
  const period =
    periodIn(label, vocabulary) ?? periodIn(withoutUnits(label, vocabulary), vocabulary);
  return period && { ...period, label };
}

function periodIn(text: string, vocabulary: Vocabulary): Omit<Period, 'label'> | undefined {
  const [, before = '', year = '', after = ''] =
    /^(\D*?) ?((?:19|20|21)\d\d)(?: (\D+))?$/u.exec(text) ?? [];
  if (!year) return undefined;
  const word = `${before} ${after}`
    .split(' ')
    .filter((part) => part !== '' && !isUnit(part, vocabulary))
    .join(' ');
  const kind = word === '' ? 'year' : kindOf(word, vocabulary);
  return kind && { kind, year: parseInt(year, 10) };
}

/**
 * The period of a column by the levels of its header; a kind alone below a period says of what kind
 * it is: `Budget` under `Bokslut 2024`.
 */
export function readLevels(levels: readonly string[], vocabulary: Vocabulary): Period | undefined {
  const label = levels.join(' ');
  const together = readPeriod(label, vocabulary);
  const kind = kindOf(levels.at(-1) ?? '', vocabulary);
  if (together || !kind) return together;
  const above = readPeriod(levels.slice(0, -1).join(' '), vocabulary);
  return above && { ...above, kind, label };
}

/** What a column measures by its header, where it says so. */
export function measureOf(header: string, { columns }: Vocabulary): Measure | undefined {
  return entryMatching(header, columns);
}

function isUnit(word: string, { units }: Vocabulary): boolean {
  const folded = word.toLowerCase().replace(/^[(,]|[),]$/gu, '');
  return Object.values(units)
    .flat()
    .some((known) => known.toLowerCase() === folded);
}

function kindOf(word: string, { periods }: Vocabulary): PeriodKind | undefined {
  const folded = word.toLowerCase().replace(/,$/u, '');
  return (Object.keys(periods) as PeriodKind[]).find((kind) =>
    periods[kind]?.some((known) => known.toLowerCase() === folded),
  );
}
