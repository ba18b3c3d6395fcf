import { one, scaleBetween } from '../exact/index.ts';
import {
  sameLabel,
  samePeriod,
  type Book,
  type Column,
  type CustomRelation,
  type Expectation,
  type TableRow,
  type Term,
} from '../model/index.ts';
import { otherKind } from './other-kind.ts';

const kind = 'custom';

/** The relations of the user's own hold in every column that all of their tables have. */
export function* custom(book: Book): Generator<Expectation> {
  for (const relation of book.customRelations) {
    yield* relation.whole.table.columns.map((_, index) => inColumn(relation, index));
  }
}

function inColumn({ whole, plus, minus }: CustomRelation, index: number): Expectation {
  const [column, subject] = [whole.table.columns[index], whole.row.figures[index]];
  if (!column || !subject) return { kind, leftOut: 'not-shared' };
  for (const { table } of [...plus, ...minus]) {
    if (columnIn(table, column, whole) >= 0) continue;
    const other = table.columns.findIndex(
      ({ period }) => period && period.year === column.period?.year,
    );
    return other < 0
      ? { kind, leftOut: 'not-shared' }
      : { kind, unjudged: otherKind({ table: whole.table, index }, { table, index: other }) };
  }
  const terms = [
    ...plus.map((row) => termOf(row, column, whole, 1)),
    ...minus.map((row) => termOf(row, column, whole, -1)),
  ];
  if (terms.some((term) => !term)) return { kind, leftOut: 'other-unit' };
  return {
    kind,
    relation: {
      form: 'balance',
      kind,
      subject,
      terms: terms.flatMap((term) => term ?? []),
      needs: 'every-term',
    },
  };
}

/** The column of a table that is one of the whole: of the same label, else of the same slot. */
function columnIn(table: TableRow['table'], column: Column, whole: TableRow): number {
  if (table === whole.table) return table.columns.indexOf(column);
  const labelled = table.columns.findIndex(({ label }) => sameLabel(label, column.label));
  if (labelled >= 0 || !column.period) return labelled;
  const { period, measure } = column;
  return table.columns.findIndex(
    (own) => own.period && samePeriod(own.period, period) && own.measure === measure,
  );
}

/** A row's figure in a column, in the unit of the whole; none where the units do not allow it. */
function termOf(
  { table, row }: TableRow,
  column: Column,
  whole: TableRow,
  sign: 1 | -1,
): Term | undefined {
  const figure = row.figures[columnIn(table, column, whole)];
  const unit = whole.row.figures[whole.table.columns.indexOf(column)]?.unit;
  const scale = figure && unit && scaleBetween(figure.unit, unit);
  return scale && { coefficient: one.times(scale).times(sign), figure };
}
