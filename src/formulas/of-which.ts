import type { Book, PartOf, Relation } from '../model/index.ts';

/** A "varav" row is no larger than the row it is a part of, in every column. */
export function* ofWhich(book: Book): Generator<Relation> {
  for (const { partsOf } of book.tables) {
    for (const pair of partsOf) yield* containments(pair);
  }
}

/** One part within its whole, in every column. */
export function* containments({ part, whole }: PartOf): Generator<Relation> {
  for (const [column, subject] of part.figures.entries()) {
    const figure = whole.figures[column];
    if (figure) yield { form: 'containment', kind: 'of-which', subject, whole: figure };
  }
}
