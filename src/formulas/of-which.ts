import {
  rowsOfRole,
  type Book,
  type Expectation,
  type PartOf,
  type Relation,
} from '../model/index.ts';

const kind = 'of-which';

/** A "varav" row is no larger than the row it is a part of, in every column. */
export function* ofWhich(book: Book): Generator<Expectation> {
  for (const table of book.tables) {
    for (const pair of table.partsOf) {
      yield* [...containments(pair)].map((relation): Expectation => ({ kind, relation }));
    }
    for (const row of rowsOfRole(table, kind)) {
      if (table.partsOf.some(({ part }) => part === row)) continue;
      yield* row.figures.map((): Expectation => ({ kind, leftOut: 'one-side' }));
    }
  }
}

/** One part within its whole, in every column. */
export function* containments({ part, whole }: PartOf): Generator<Relation> {
  for (const [column, subject] of part.figures.entries()) {
    const figure = whole.figures[column];
    if (figure) yield { form: 'containment', kind, subject, whole: figure };
  }
}
