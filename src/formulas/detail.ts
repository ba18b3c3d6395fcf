import { one } from '../exact/index.ts';
import type { Book, Relation } from '../model/index.ts';

/** A printed figure is the exact sum of the detail rows behind it, but for its own rounding. */
export function* detail(book: Book): Generator<Relation> {
  for (const { subject, sum } of book.detail?.figures ?? []) {
    const terms = [{ coefficient: one, figure: sum }];
    yield { form: 'balance', kind: 'detail', subject, terms, needs: 'every-term' };
  }
}
