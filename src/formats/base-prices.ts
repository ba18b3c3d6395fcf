import type { BasePrices, Row } from '../model/index.ts';
import { cellText, joinRecords, rawCell, rawRecords } from './records.ts';
import type { TableText } from './rolled-table.ts';

/**
 * The first prices as a table of their own, their cells as in the table they stood in; rows that are no
 * services have none.
 */
export function basePriceText(
  { text, grid }: TableText,
  { column, rows }: BasePrices,
  title: string,
  renamed: ReadonlyMap<string, string>,
): string {
  const raw = rawRecords(text, grid);
  const cellAt = ({ line, column: at }: BasePrices['column']['at']): string => {
    const order = grid.rows.findIndex((cells) => cells.some((cell) => cell.at.line === line));
    const index = grid.rows[order]?.findIndex((cell) => cell.at.column === at) ?? -1;
    return raw.records[order]?.cells[index] ?? '';
  };
  const nameOf = (row: Row): string => {
    const name = renamed.get(row.label);
    return name === undefined ? cellAt(row.at) : rawCell(name, raw.delimiter, cellAt(row.at));
  };
  const end = raw.records[0]?.end ?? '';
  const header = { line: 1, cells: [title, cellText(cellAt(column.at))], end };
  const body = rows.map(({ row, figure }) => ({
    line: row.at.line ?? 0,
    cells: [nameOf(row), cellAt(figure.at)],
    end,
  }));
  return joinRecords({ ...raw, records: [header, ...body] });
}
