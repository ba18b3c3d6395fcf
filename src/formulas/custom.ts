import { one, scaleBetween } from '../exact/index.ts';
import {
  sameLabel,
  type Book,
  type Column,
  type Relation,
  type TableRow,
  type Term,
} from '../model/index.ts';

/** The relations of the user's own hold in every column that all of their tables have. */
export function* custom(book: Book): Generator<Relation> {
  for (const { whole, plus, minus } of book.customRelations) {
    for (const [index, column] of whole.table.columns.entries()) {
      const subject = whole.row.figures[index];
      const terms = [
        ...plus.map((row) => termOf(row, column, whole, 1)),
        ...minus.map((row) => termOf(row, column, whole, -1)),
      ];
      if (!subject || terms.some((own) => !own)) continue;
      yield {
        form: 'balance',
        kind: 'custom',
        subject,
        terms: terms.flatMap((own) => own ?? []),
        needs: 'every-term',
      };
    }
  }
}

/** A row's figure in a column, in the unit of the whole; none where its table lacks the column. */
function termOf(
  { table, row }: TableRow,
  column: Column,
  whole: TableRow,
  sign: 1 | -1,
): Term | undefined {
  const index =
    table === whole.table
      ? table.columns.indexOf(column)
      : table.columns.findIndex(({ label }) => sameLabel(label, column.label));
  const figure = row.figures[index];
  const unit = whole.row.figures[whole.table.columns.indexOf(column)]?.unit;
  const scale = figure && unit && scaleBetween(figure.unit, unit);
  return scale && { coefficient: one.times(scale).times(sign), figure };
}
