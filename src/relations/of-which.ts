import type { Book, Relation } from '../model/index.ts';

/** A "varav" row is no larger than the row it is a part of, in every column. */
export function* ofWhich(book: Book): Generator<Relation> {
  for (const table of book.tables) {
    for (const { part, whole } of table.partsOf) {
      for (const [column, subject] of part.figures.entries()) {
        const figure = whole.figures[column];
        if (figure) yield { form: 'containment', kind: 'of-which', subject, whole: figure };
      }
    }
  }
}
