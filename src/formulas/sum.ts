import { minusOne, one } from '../exact/index.ts';
import type { Block, Book, Relation, Row, Term } from '../model/index.ts';

/** Rows of a block add up to its total, in every column where the total is stated. */
export function* sum(book: Book): Generator<Relation> {
  yield* additions(book, 'sum');
}

/** Net is revenue and cost together, by the sign convention of the table. */
export function* net(book: Book): Generator<Relation> {
  yield* additions(book, 'net');
}

function* additions(book: Book, kind: Block['kind']): Generator<Relation> {
  for (const { blocks } of book.tables) {
    for (const block of blocks) {
      if (block.kind === kind && block.standing !== 'supposed') yield* additionsOf(block);
    }
  }
}

/** What one total adds, in every column that is in its unit. */
export function* additionsOf(block: Block): Generator<Relation> {
  const { kind, total } = block;
  for (const [column, subject] of total.figures.entries()) {
    if (subject.unit !== total.unit) continue;
    yield { form: 'balance', kind, subject, terms: termsOf(block, column), needs: 'any-term' };
  }
}

function termsOf({ plus, minus, addedIn }: Block, column: number): readonly Term[] {
  const signed = (rows: readonly Row[], coefficient: Term['coefficient']): readonly Term[] =>
    rows.flatMap(({ figures }) => {
      const figure = figures[column];
      return figure ? [{ coefficient, figure }] : [];
    });
  return [...signed(plus, one), ...signed(minus, addedIn.includes(column) ? one : minusOne)];
}
