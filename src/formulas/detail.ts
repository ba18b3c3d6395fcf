import { one } from '../exact/index.ts';
import type { Book, Expectation, Relation } from '../model/index.ts';

/** A printed figure is the exact sum of the detail rows behind it, but for its own rounding. */
export function* detail(book: Book): Generator<Expectation> {
  yield* detailRelations(book).map((relation): Expectation => ({ kind: 'detail', relation }));
}

/** The same as bare relations. What of a table no detail rows stand behind has a finding from where they are read. */
export function detailRelations(book: Pick<Book, 'detail'>): readonly Relation[] {
  return (book.detail?.figures ?? []).map(({ subject, sum }): Relation => ({
    form: 'balance',
    kind: 'detail',
    subject,
    terms: [{ coefficient: one, figure: sum }],
    needs: 'every-term',
  }));
}
