import { one } from '../exact/index.ts';
import {
  periodColumns,
  rowsOfRole,
  type Book,
  type Figure,
  type Relation,
  type Row,
  type Table,
  type Term,
} from '../model/index.ts';

/** A change is the net of the period less the net of the period before it in the table. */
export function* change(book: Book): Generator<Relation> {
  for (const table of book.tables) {
    for (const row of rowsOfRole(table, 'change')) {
      for (const { subject, terms } of steps(table, row)) {
        yield { form: 'balance', kind: 'change', subject, terms, needs: 'every-term' };
      }
    }
  }
}

/** A change in percent is the change, as printed or else computed, of the net before. */
export function* percent(book: Book): Generator<Relation> {
  for (const table of book.tables) {
    const [printed] = rowsOfRole(table, 'change');
    for (const row of rowsOfRole(table, 'change-percent')) {
      for (const { index, subject, terms, before } of steps(table, row)) {
        const change = printed?.figures[index];
        yield {
          form: 'ratio',
          kind: 'percent',
          subject,
          terms: change ? [{ coefficient: one, figure: change }] : terms,
          whole: before,
        };
      }
    }
  }
}

interface Step {
  readonly index: number;
  readonly subject: Figure;
  readonly before: Figure;
  readonly terms: readonly Term[];
}

function* steps(table: Table, row: Row): Generator<Step> {
  const [measured] = rowsOfRole(table, 'net', 'total');
  if (!measured) return;
  const columns = periodColumns(table);
  for (const [order, { index }] of columns.entries()) {
    const previous = columns[order - 1];
    const subject = row.figures[index];
    const before = previous && measured.figures[previous.index];
    const after = measured.figures[index];
    if (!subject || !before || !after) continue;
    const terms = [
      { coefficient: one, figure: after },
      { coefficient: one.negated(), figure: before },
    ];
    yield { index, subject, before, terms };
  }
}
