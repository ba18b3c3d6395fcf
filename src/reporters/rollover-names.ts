import { word } from '../findings/words.ts';
import type { RolloverReport } from '../model/index.ts';

/** A row that has another name, is new, or is no longer there. */
export interface NamedRow {
  readonly table: string;
  readonly row: string;
  readonly before: string;
  readonly after: string;
  readonly is: 'renamed' | 'added' | 'removed';
  /** What has become of it, in Swedish. */
  readonly why: string;
}

/** What becomes of rows as such, beside what becomes of their amounts. */
export function namedRows({ changes }: RolloverReport): readonly NamedRow[] {
  return changes.flatMap(({ table, renamed, added, removed }): readonly NamedRow[] => [
    ...renamed.map(({ before, after }): NamedRow => {
      const why = word('rowRenamed', 'sv');
      return { table, row: after, before, after, is: 'renamed', why };
    }),
    ...added.map((row): NamedRow => {
      const why = word('rowAdded', 'sv');
      return { table, row, before: '', after: row, is: 'added', why };
    }),
    ...removed.map(({ row, why: reason }): NamedRow => {
      const why = word(reason === 'past' ? 'rolledPast' : 'rolledMerged', 'sv');
      return { table, row, before: row, after: '', is: 'removed', why };
    }),
  ]);
}
