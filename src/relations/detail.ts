import type { Book, Relation } from '../model/index.ts';

/** A printed figure is the sum of the detail rows behind it, rounded to its step. */
export function* detail(book: Book): Generator<Relation> {
  for (const { subject, sum } of book.detailedFigures) {
    yield { form: 'chain', kind: 'detail', subject, base: sum, uplifts: [] };
  }
}
