import type { Decimal } from '../../exact/index.ts';
import {
  samePeriod,
  type Period,
  type Reason,
  type RolledColumn,
  type RolledFigure,
  type RolledRow,
  type RolledTable,
  type Row,
  type Table,
  type WhyDetails,
} from '../../model/index.ts';

/** A row while it is rolled. */
export interface DraftRow extends Omit<RolledRow, 'figures' | 'label'> {
  label: string;
  readonly figures: RolledFigure[];
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

/** Whether a cell is as the source has it. */
export function isCarried({ from, why }: RolledFigure): boolean {
  return from !== undefined && why === undefined;
}
