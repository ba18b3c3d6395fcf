import { one } from '../exact/index.ts';
import type { Book, Relation } from '../model/index.ts';

/** The rows of a block add up to its total, in every column. */
export function* sum(book: Book): Generator<Relation> {
  for (const table of book.tables) {
    for (const { total, parts } of table.blocks) {
      for (const [column, subject] of total.figures.entries()) {
        const terms = parts.flatMap((row) => {
          const figure = row.figures[column];
          return figure ? [{ coefficient: one, figure }] : [];
        });
        yield { form: 'balance', kind: 'sum', subject, terms, needs: 'any-term' };
      }
    }
  }
}
