import type { Decimal } from '../../exact/index.ts';
import {
  addedRows,
  samePeriod,
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
  const figures = below.figures.map(({ step }): RolledFigure => ({ value: undefined, step }));
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
  if (before) row.figures[column] = { ...before, value, why: { reason, details } };
}

/** Tables in which a blank cell is nothing to be filled in, save in the year that has come in. */
const sparseKinds: readonly TableKind[] = ['bridge', 'investments', 'uplifts', 'base-prices'];

export function isSparse({ table, columns }: Draft, column: number): boolean {
  return sparseKinds.includes(table.kind) && columns[column]?.period?.kind !== 'actual';
}

/** Whether a cell is as the source has it. */
export function isCarried({ from, why }: RolledFigure): boolean {
  return from !== undefined && why === undefined;
}
