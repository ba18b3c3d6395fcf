import type { Columns } from './aligned-readings.ts';
import type { KnownColumns } from './known-columns.ts';
import type { TextLine } from './lines.ts';

/** A header found in running text: the columns, what stands before them, and the line after. */
export interface TextHeader {
  readonly corner: Words;
  readonly columns: readonly Words[];
  /** Index of the first line below it. */
  readonly next: number;
  /** The columns that are neither a period nor anything known. */
  readonly unknown: readonly string[];
  /** Whether every column stands on a line of its own; then so does every cell, blanks left out. */
  readonly isStacked: boolean;
  /** Where the columns stand, if they stand apart. */
  readonly aligned?: Columns;
}

/** Words of a text, and where they begin. */
export interface Words {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

interface Word extends Words {
  /** Whether it is the last of its line, and the index of the line after. */
  readonly isLast: boolean;
  readonly nextLine: number;
}

/** A header goes over no more lines and columns, and a column over no more words. */
const mostLines = 12;
const mostColumns = 30;
const mostWords = 4;

/** A line begins no more headers that are worth a trial. */
const mostHeaders = 6;

/** Longer lines are sentences, and longer words are none. */
const longestLine = 400;
const longestWord = 40;

/**
 * The headers that a line may begin: words, then columns one after the other to the end of the line
 * or of lines that follow. Those with most columns come first.
 */
export function headerFinder(
  lines: readonly TextLine[],
  known: KnownColumns,
): (index: number) => readonly TextHeader[] {
  const { words, firstOf } = wordsIn(lines);
  const runs = columnRuns(words, known);
  return (index) => {
    const line = lines[index]?.text ?? '';
    const ending = /\S+$/u.exec(line.slice(-longestWord).trimEnd())?.[0] ?? '';
    const first = firstOf.get(index);
    if (first === undefined || !known.canEnd(ending)) return [];

    const headers: TextHeader[] = [];
    for (let start = first; start === first || !words[start - 1]?.isLast; start += 1) {
      const own = words[start];
      if (!own || known.isUnit(own.text)) continue;
      const corner = joined(words.slice(first, start)) ?? { ...own, text: '' };
      const isCut = endsInColumn(words.slice(first, start), known);
      headers.push(
        ...(runs[start] ?? [])
          .filter(({ columns }) => !isCut || !columns.some(isDated))
          .flatMap((run) => headerOf(run, corner, own.nextLine)),
      );
    }
    return headers
      .toSorted((one, other) => other.columns.length - one.columns.length)
      .slice(0, mostHeaders);
  };
}

/** The words of all lines that can be headers, and the first one of each line. */
function wordsIn(lines: readonly TextLine[]): {
  readonly words: readonly Word[];
  readonly firstOf: ReadonlyMap<number, number>;
} {
  const words: Word[] = [];
  const firstOf = new Map<number, number>();
  for (const [index, { text, number }] of lines.entries()) {
    if (text === '' || text.length > longestLine) continue;
    firstOf.set(index, words.length);
    const own = [...text.matchAll(/\S+/gu)];
    for (const [order, match] of own.entries()) {
      words.push({
        text: match[0],
        line: number,
        column: match.index + 1,
        isLast: order === own.length - 1,
        nextLine: index + 1,
      });
    }
  }
  return { words, firstOf };
}

interface Column extends Words {
  readonly isKnown: boolean;
}

/** Columns one after the other, and the index of the line after the last of them. */
interface Run {
  readonly columns: readonly Column[];
  readonly next: number;
}

/** For each word, the runs of columns that begin with it and end with a line; from the last word on. */
function columnRuns(words: readonly Word[], known: KnownColumns): readonly (readonly Run[])[] {
  const runs: (readonly Run[])[] = [];
  for (let start = words.length - 1; start >= 0; start -= 1) {
    runs[start] = known.canBegin(words[start]?.text ?? '') ? runsAt(start) : [];
  }
  return runs;

  function runsAt(start: number): readonly Run[] {
    const found: Run[] = [];
    const reach = (words[start]?.nextLine ?? 0) + mostLines;
    for (let end = start + 1; end <= Math.min(words.length, start + mostWords); end += 1) {
      const last = words[end - 1];
      const own = columnOf(words.slice(start, end));
      const kind = own && known.kindOf(own.text);
      if (!kind || !last) continue;
      const column = { ...own, isKnown: kind === 'known' };
      if (last.isLast) found.push({ columns: [column], next: last.nextLine });
      for (const { columns, next } of runs[end] ?? []) {
        if (next > reach || columns.length >= mostColumns) continue;
        found.push({ columns: [column, ...columns], next });
      }
    }
    return onePerEnd(found);
  }
}

/** For each end the run with fewest columns of which nothing is known, then with most columns. */
function onePerEnd(runs: readonly Run[]): readonly Run[] {
  const best = new Map<number, Run>();
  for (const run of runs) {
    const other = best.get(run.next);
    if (!other || rankOf(run) > rankOf(other)) best.set(run.next, run);
  }
  return [...best.values()];
}

function rankOf({ columns }: Run): number {
  return columns.length - columns.filter(({ isKnown }) => !isKnown).length * 100;
}

/** A run as a header: of two columns or more, the first one known, to the end of its line or beyond. */
function headerOf({ columns, next }: Run, corner: Words, nextLine: number): readonly TextHeader[] {
  if (columns.length < 2 || !columns[0]?.isKnown || next < nextLine) return [];
  const unknown = columns.filter(({ isKnown }) => !isKnown).map(({ text }) => text);
  const isStacked = columns.every(({ line }, order) => line !== columns[order - 1]?.line);
  return [{ corner, columns, next, unknown, isStacked }];
}

/** Whether what stands before the columns ends in one more, so that they would be cut short. */
function endsInColumn(corner: readonly Word[], known: KnownColumns): boolean {
  return corner
    .slice(-mostWords)
    .some((_, order, last) => known.kindOf(joined(last.slice(order))?.text ?? '') !== undefined);
}

function isDated({ text }: Words): boolean {
  return /\d/u.test(text);
}

/** Words as one text; none where a blank line stands between them. */
function columnOf(words: readonly Word[]): Words | undefined {
  const isApart = words.some(({ line }, order) => line > (words[order - 1]?.line ?? line) + 1);
  return isApart ? undefined : joined(words);
}

function joined(words: readonly Words[]): Words | undefined {
  const [first] = words;
  return first && { ...first, text: words.map(({ text }) => text).join(' ') };
}
