import { entryMatching, type TableKind, type Vocabulary } from '../model/index.ts';
import type { Header } from './header.ts';

/**
 * The kind of a table by its title, else by its file name; `other` if neither tells. What is titled
 * like uplifts but holds amounts that are no percentages is none.
 */
export function readKind(
  header: Header | undefined,
  fileName: string,
  vocabulary: Vocabulary,
): TableKind {
  const spaced = fileName.replace(/[-_]+/gu, ' ');
  const kind =
    entryMatching(header?.title ?? '', vocabulary.tables) ??
    entryMatching(spaced, vocabulary.tables) ??
    'other';
  return kind === 'uplifts' && holdsAmounts(header) ? 'other' : kind;
}

function holdsAmounts(header: Header | undefined): boolean {
  const isPercent = header?.title.includes('%') === true;
  const cells = header?.body.flat() ?? [];
  return !isPercent && cells.some(({ reading }) => reading.is === 'amount' && reading.unit !== '%');
}
