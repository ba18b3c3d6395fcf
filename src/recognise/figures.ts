import { multiple, scaleBetween, stepOfDecimals, type Unit } from '../exact/index.ts';
import type { Finding, FindingCode } from '../findings/index.ts';
import type { Figure, GridCell } from '../model/index.ts';
import type { AmountColumn } from './columns.ts';
import type { RowName } from './label-columns.ts';

/** A row of cells with what is known of it so far. */
export interface RowOfCells extends RowName {
  readonly unit: Unit;
  /** Whether the row has a cell for every column; if not, none of its amounts can be placed. */
  readonly isWhole: boolean;
  /** Whether its amounts may be reckoned with: not where the row or its table is damaged. */
  readonly isReckoned: boolean;
  readonly cells: readonly GridCell[];
}

/** The unit of a figure: that of a row or a column of percentages, else of its column, else of its row. */
function unitOf(row: RowOfCells, column: AmountColumn): Unit {
  return row.unit === '%' ? '%' : (column.unit ?? row.unit);
}

/** The unit that a cell is printed in: its own, where it says one, else the one expected of it. */
function printedUnit({ reading }: GridCell, expected: Unit): Unit {
  const own = (reading.is === 'amount' ? reading.unit : undefined) ?? expected;
  return own === 'kr' && expected === 'kr/unit' ? expected : own;
}

/**
 * The figures of each row, in the unit of its row or column, whatever money a cell is printed in. The step of
 * a figure is the finest printed among amounts of its unit in its column: Excel drops a last zero,
 * so that 13 beside 12,5 is 13,0.
 */
export function readFigures(
  table: string,
  columns: readonly AmountColumn[],
  rows: readonly RowOfCells[],
): readonly (readonly Figure[])[] {
  const decimals = columns.map((column) => finestDecimals(rows, column));
  return rows.map((row) =>
    columns.map((column, order): Figure => {
      const own = row.cells[column.cell];
      const unit = unitOf(row, column);
      const printed = own ? printedUnit(own, unit) : unit;
      const scale = scaleBetween(printed, unit);
      const step = stepOfDecimals(decimals[order]?.get(printed) ?? 0);
      const figure = {
        table,
        row: row.label,
        period: column.label,
        at: own?.at ?? column.at,
        unit,
        step: scale ? multiple(scale, step) : step,
      };
      if (!row.isReckoned || !scale) return { ...figure, value: undefined, blank: 'unreadable' };
      if (own?.reading.is === 'amount') {
        return { ...figure, value: multiple(scale, own.reading.value) };
      }
      const blank = own?.reading.is === 'no-amount' ? 'unreadable' : 'none';
      return { ...figure, value: undefined, blank };
    }),
  );
}

function finestDecimals(
  rows: readonly RowOfCells[],
  column: AmountColumn,
): ReadonlyMap<Unit, number> {
  const finest = new Map<Unit, number>();
  for (const row of rows) {
    const own = row.cells[column.cell];
    if (own?.reading.is !== 'amount') continue;
    const printed = printedUnit(own, unitOf(row, column));
    finest.set(printed, Math.max(finest.get(printed) ?? 0, own.reading.decimals));
  }
  return finest;
}

const codes = {
  notation: 'amount/unreadable',
  'error-cell': 'amount/error-cell',
  'too-long': 'amount/too-long',
  // told where the workbook was read
  'formula-without-value': undefined,
} as const;

const quotedLength = 40;

/** Every cell in a column of amounts that is none, or is one of another kind than its row. */
export function unreadableAmounts(
  table: string,
  columns: readonly AmountColumn[],
  rows: readonly RowOfCells[],
): readonly Finding[] {
  return rows.flatMap((row) =>
    columns.flatMap((column): readonly Finding[] => {
      const own = row.cells[column.cell];
      const unit = unitOf(row, column);
      const code = own && codeOf(own, unit);
      if (!code) return [];
      const text = own.text.trim();
      const details = {
        text: text.length > quotedLength ? `${text.slice(0, quotedLength)}…` : text,
        limit: '30',
        unit,
      };
      return [{ code, at: own.at, table, row: row.label, period: column.label, details }];
    }),
  );
}

function codeOf(cell: GridCell, expected: Unit): FindingCode | undefined {
  if (cell.reading.is === 'no-amount') return codes[cell.reading.why];
  return scaleBetween(printedUnit(cell, expected), expected) ? undefined : 'amount/unit';
}
