import {
  columnReferences,
  periodColumns,
  rowReferences,
  type Assumption,
  type Book,
  type ColumnRule,
  type Detailing,
  type Figure,
  type Relation,
  type Row,
  type Table,
} from '../model/index.ts';
import { across, additionsOf, changesOf, detailRelations, judge } from '../formulas/index.ts';

/** What netto took a table for: units, signs, what its totals add, and where that holds. */
export function assumptionOf(table: Table, book: Book): Assumption {
  const { name, kind, unit, unitKnown, signs, signsKnown, dialect } = table;
  const rowNames = rowReferences(table.rows);
  const columnNames = columnReferences(table.columns);
  const names = new Map(table.rows.map((row, order) => [row, rowNames[order] ?? row.label]));
  const nameOf = (row: Row): string => names.get(row) ?? row.label;
  const columnOf = (index: number): string => columnNames[index] ?? '';
  const periods = periodColumns(table);
  const printed = (measured: Row): Table['changes'][number] | undefined =>
    table.changes.find((change) => change.kind === 'change' && change.measured === measured);
  const rowOf = ({ rows, column }: ColumnRule): ((subject: Figure) => string) => {
    const inColumn = new Map(rows.map((row) => [row.figures[column], nameOf(row)]));
    return (subject) => inColumn.get(subject) ?? subject.row;
  };
  return {
    table: name,
    kind,
    unit,
    unitKnown,
    signs,
    signsKnown,
    ...dialect,
    totals: table.blocks.map((block) => ({
      row: nameOf(block.total),
      plus: block.plus.map(nameOf),
      minus: block.minus.map(nameOf),
      standing: block.standing,
      ...outcomeOf(additionsOf(block), periodOf),
    })),
    changes: table.changes.map((change) => ({
      row: nameOf(change.row),
      kind: change.kind,
      measured: nameOf(change.measured),
      ...outcomeOf(changesOf(change, periods, printed(change.measured)), periodOf),
    })),
    columns: table.columnRules.map((rule) => ({
      column: columnOf(rule.column),
      kind: rule.kind,
      plus: rule.plus.map(columnOf),
      minus: rule.minus.map(columnOf),
      ...(rule.whole !== undefined && { whole: columnOf(rule.whole) }),
      ...(rule.isOfSize === true && { isOfSize: true }),
      ...outcomeOf(across(rule), rowOf(rule)),
    })),
    ...(book.detail?.table === name && { detail: detailOf(book.detail, book) }),
  };
}

function detailOf(
  { files, by, amount, unit, signs }: Detailing,
  book: Book,
): NonNullable<Assumption['detail']> {
  const cellOf = ({ row, period }: Figure): string => `${row}/${period}`;
  return { files, by, amount, unit, signs, ...outcomeOf(detailRelations(book), cellOf) };
}

function periodOf({ period }: Figure): string {
  return period;
}

/** Where relations hold, rounding allowed for, and where they do not. */
function outcomeOf(
  relations: Iterable<Relation>,
  placeOf: (subject: Figure) => string,
): Pick<Assumption['totals'][number], 'holds' | 'fails'> {
  const judged = [...relations].map(judge).filter(({ verdict }) => verdict !== 'unjudged');
  const named = (isFailing: boolean): readonly string[] =>
    judged
      .filter(({ verdict }) => (verdict === 'mismatch') === isFailing)
      .map(({ formula }) => placeOf(formula.subject));
  return { holds: named(false), fails: named(true) };
}
