import { stepOfDecimals, type Unit } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Figure, GridCell } from '../model/index.ts';
import type { AmountColumn } from './columns.ts';

/** A row of cells with what is known of it so far. */
export interface RowOfCells {
  readonly label: string;
  readonly unit: Unit;
  /** Whether the row has a cell for every column; if not, none of its amounts can be placed. */
  readonly isWhole: boolean;
  /** Whether its amounts may be reckoned with: not where the row or its table is damaged. */
  readonly isReckoned: boolean;
  readonly cells: readonly GridCell[];
}

/** The unit of a row: percent where a cell says so, else that of its table. */
export function unitOfRow(cells: readonly GridCell[], tableUnit: Unit): Unit {
  const isPercent = cells.some(({ reading }) => reading.is === 'amount' && reading.unit === '%');
  return isPercent ? '%' : tableUnit;
}

/**
 * The figures of each row. The step of a figure is the finest printed among amounts of its unit in
 * its column: Excel drops a last zero, so that 13 beside 12,5 is 13,0.
 */
export function readFigures(
  table: string,
  columns: readonly AmountColumn[],
  rows: readonly RowOfCells[],
): readonly (readonly Figure[])[] {
  const decimals = columns.map(({ cell }) => finestDecimals(rows, cell));
  return rows.map((row) =>
    columns.map((column, order): Figure => {
      const own = row.cells[column.cell];
      const printed = {
        table,
        row: row.label,
        period: column.label,
        at: own?.at ?? column.at,
        unit: row.unit,
        step: stepOfDecimals(decimals[order]?.get(row.unit) ?? 0),
      };
      if (!row.isReckoned) return { ...printed, value: undefined, blank: 'unreadable' };
      if (own?.reading.is === 'amount') return { ...printed, value: own.reading.value };
      const blank = own?.reading.is === 'no-amount' ? 'unreadable' : 'none';
      return { ...printed, value: undefined, blank };
    }),
  );
}

function finestDecimals(rows: readonly RowOfCells[], cell: number): ReadonlyMap<Unit, number> {
  const finest = new Map<Unit, number>();
  for (const { cells, unit } of rows) {
    const reading = cells[cell]?.reading;
    if (reading?.is !== 'amount') continue;
    finest.set(unit, Math.max(finest.get(unit) ?? 0, reading.decimals));
  }
  return finest;
}

const codes = {
  notation: 'amount/unreadable',
  'error-cell': 'amount/error-cell',
  'too-long': 'amount/too-long',
} as const;

const quotedLength = 40;

/** Every cell in a column of amounts that is none. */
export function unreadableAmounts(
  table: string,
  columns: readonly AmountColumn[],
  rows: readonly RowOfCells[],
): readonly Finding[] {
  return rows.flatMap((row) =>
    columns.flatMap(({ cell, label }): readonly Finding[] => {
      const own = row.cells[cell];
      if (own?.reading.is !== 'no-amount') return [];
      const text = own.text.trim();
      const details = {
        text: text.length > quotedLength ? `${text.slice(0, quotedLength)}…` : text,
        limit: '30',
      };
      const code = codes[own.reading.why];
      return [{ code, at: own.at, table, row: row.label, period: label, details }];
    }),
  );
}
