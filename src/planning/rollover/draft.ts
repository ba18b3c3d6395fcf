import { amountOf, type Decimal } from '../../exact/index.ts';
import {
  addedRows,
  samePeriod,
  type Figure,
  type Formula,
  type Open,
  type Period,
  type Reason,
  type RolledColumn,
  type RolledFigure,
  type RolledRow,
  type RolledTable,
  type Row,
  type Table,
  type TableKind,
  type WhyDetails,
} from '../../model/index.ts';
import { unprintedIn } from '../../formulas/unprinted.ts';
import { fractions } from '../arithmetic.ts';
import { evaluator } from '../evaluate.ts';

/** A row while it is rolled. */
export interface DraftRow extends Omit<RolledRow, 'figures' | 'label'> {
  label: string;
  readonly figures: RolledFigure[];
  /** Of a new row: the one of the source that it is added together with. */
  readonly beside?: Row;
  /** What moves to it after the base period, in amounts of the base period. */
  later?: Decimal;
}

/** A table while it is rolled: one step after the other writes in it. */
export interface Draft {
  readonly table: Table;
  readonly columns: readonly RolledColumn[];
  rows: DraftRow[];
  readonly removed: RolledTable['removed'][number][];
}

/** The index of the column that holds a period, if the draft has one. */
export function columnOf({ table, columns }: Draft, period: Period): number | undefined {
  const index = columns.findIndex(({ period: own, place }) => {
    const { measure } = table.columns[place] ?? {};
    return own && samePeriod(own, period) && (measure === undefined || measure === 'net');
  });
  return index < 0 ? undefined : index;
}

/** The rows that a table is made of, new ones among them, those that have left it not. */
export function addends(draft: Draft): readonly DraftRow[] {
  return rowsAmong(draft, addedRows(draft.table));
}

/** The rows of a draft that come from some of the source or stand beside one of them. */
export function rowsAmong(draft: Draft, sources: readonly Row[]): readonly DraftRow[] {
  return draft.rows.filter((row) => {
    const own = originOf(row);
    return own !== undefined && sources.includes(own) && !hasLeft(draft, row);
  });
}

/** Whether all of a row has moved to others. */
export function hasLeft({ removed }: Draft, { source }: DraftRow): boolean {
  return removed.some(({ row }) => row === source);
}

/** The row of the source that a row comes from, or is added together with. */
export function originOf({ source, beside }: DraftRow): Row | undefined {
  return source ?? beside;
}

/** Whether a row follows from others: a total or a change. */
export function isDerived({ table }: Draft, { source }: DraftRow): boolean {
  return (
    table.blocks.some(({ total }) => total === source) ||
    table.changes.some(({ row }) => row === source)
  );
}

/** A row that the source lacks, below another and added together with it. */
export function addRow(draft: Draft, below: DraftRow, label: string, role = below.role): DraftRow {
  const figures = below.figures.map(({ step }, column): RolledFigure => {
    const isNone = draft.columns[column]?.carries !== undefined || isSparse(draft, column);
    return { value: undefined, step, ...(isNone && { isNone }) };
  });
  const beside = originOf(below);
  const row: DraftRow = { label, role, unit: below.unit, figures, ...(beside && { beside }) };
  draft.rows.splice(draft.rows.indexOf(below) + 1, 0, row);
  return row;
}

export function columnOfYear({ columns }: Draft, year: number): number | undefined {
  const index = columns.findIndex(({ period }) => period?.year === year);
  return index < 0 ? undefined : index;
}

export function rowOf({ rows }: Draft, source: Row | undefined): DraftRow | undefined {
  return source && rows.find((row) => row.source === source);
}

/** The value of a row in a period; none where it has no such column, or no value there. */
export function valueIn(
  draft: Draft,
  row: DraftRow | undefined,
  period: Period,
): Decimal | undefined {
  const column = columnOf(draft, period);
  return column === undefined ? undefined : row?.figures[column]?.value;
}

/** Writes a value in a cell, and why it is that. */
export function write(
  row: DraftRow,
  column: number,
  value: Decimal | undefined,
  reason: Reason,
  details: WhyDetails = {},
): void {
  const before = row.figures[column];
  if (!before) return;
  const { step, from } = before;
  row.figures[column] = { value, step, ...(from && { from }), why: { reason, details } };
}

/** Leaves a cell blank, and says for the lack of which figure. */
export function writeOpen(row: DraftRow, column: number, open: Open): void {
  const { table, row: label, period } = open;
  if (isOfSource(open)) write(row, column, undefined, 'sourceOpen', { table, row: label, period });
  else write(row, column, undefined, 'beforeOpen');
  const figure = row.figures[column];
  if (figure) row.figures[column] = { ...figure, open };
}

/** Whether a figure is one that the source should have, and not one that is yet to come in. */
export function isOfSource({ cause }: Open): boolean {
  return cause === 'plan/no-figure' || cause === 'plan/unread-figure';
}

/** A cell of a draft as formulas take it; one without a value is open, for its own lack or for another's. */
export function figureIn({ table, columns }: Draft, row: DraftRow, column: number): Figure {
  const cell = row.figures[column];
  if (!cell) throw new Error('a row without a cell for a column');
  const { value, open, from, step } = cell;
  const place = { table: table.name, row: row.label, period: columns[column]?.label ?? '' };
  const { at } = originOf(row) ?? { at: { file: table.file } };
  const form = { unit: row.unit, step };
  if (from?.value && from.value === value) return from;
  if (value) return { ...place, at: from?.at ?? at, ...form, value };
  if (open) return unprintedIn(open, form, open.cause);
  if (from) return from;
  return unprintedIn({ ...place, at }, form, 'period/missing');
}

/** The value of a figure by formulas, or the open one that it rests on. */
export function evaluated(
  figure: Figure,
  formulas: readonly Formula[],
):
  | { readonly value: Decimal; readonly open?: undefined }
  | { readonly value?: undefined; readonly open: Open } {
  const byFigure = new Map(formulas.map((formula) => [formula.subject, formula]));
  const { value, open } = evaluator(byFigure, fractions)(figure);
  return value ? { value: amountOf(value) } : { open };
}

/** The value of a formula; others say how its own figures follow. */
export function valueOf(
  formula: Formula,
  ...others: readonly (Formula | undefined)[]
): ReturnType<typeof evaluated> {
  return evaluated(formula.subject, [formula, ...others.flatMap((own) => own ?? [])]);
}

/** Says of a blank cell that nothing is missing there, as in the one that it goes on from. */
export function writeNone(row: DraftRow, column: number): void {
  const figure = row.figures[column];
  if (figure) row.figures[column] = { ...figure, isNone: true };
}

/** Tables in which a new cell is nothing to be filled in, save in the year that has come in. */
const sparseKinds: readonly TableKind[] = ['bridge', 'investments', 'base-prices'];

export function isSparse(
  { table, columns }: Pick<Draft, 'table' | 'columns'>,
  column: number,
): boolean {
  return sparseKinds.includes(table.kind) && columns[column]?.period?.kind !== 'actual';
}

/** Whether a cell is as the source has it. */
export function isCarried({ from, why }: RolledFigure): boolean {
  return from !== undefined && why === undefined;
}
