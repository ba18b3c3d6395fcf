import { minusOne, one } from '../exact/index.ts';
import {
  periodColumns,
  type Book,
  type Change,
  type Expectation,
  type PeriodColumn,
  type Relation,
} from '../model/index.ts';

/** A change is the amount of the period less that of the period before it in the table. */
export function* change(book: Book): Generator<Expectation> {
  yield* changesIn(book, 'change');
}

/** A change in percent is the change, as printed or else computed, of the amount before. */
export function* percent(book: Book): Generator<Expectation> {
  yield* changesIn(book, 'percent');
}

function* changesIn({ tables }: Book, kind: Change['kind']): Generator<Expectation> {
  for (const table of tables) {
    const columns = periodColumns(table);
    for (const own of table.changes) {
      if (own.kind !== kind) continue;
      const printed = table.changes.find(
        (other) => other.kind === 'change' && other.measured === own.measured,
      );
      const relations = [...changesOf(own, columns, printed)];
      yield* relations.map((relation): Expectation => ({ kind, relation }));
      // nothing is printed before the first period
      yield* columns
        .slice(relations.length)
        .map((): Expectation => ({ kind, leftOut: 'first-period' }));
    }
  }
}

/** One change in every period after the first; in percent of the printed change, if there is one. */
export function* changesOf(
  { kind, row, measured }: Change,
  columns: readonly PeriodColumn[],
  printed?: Change,
): Generator<Relation> {
  for (const [order, { index }] of columns.entries()) {
    const previous = columns[order - 1];
    const subject = row.figures[index];
    const before = previous && measured.figures[previous.index];
    const after = measured.figures[index];
    if (!subject || !before || !after) continue;
    const terms = [
      { coefficient: one, figure: after },
      { coefficient: minusOne, figure: before },
    ];
    const own = printed?.row.figures[index];
    yield kind === 'change'
      ? { form: 'balance', kind, subject, terms, needs: 'every-term' }
      : {
          form: 'ratio',
          kind,
          subject,
          terms: own ? [{ coefficient: one, figure: own }] : terms,
          whole: before,
        };
  }
}
