import type { GridCell } from '../../model/index.ts';
import { columnOf, extentOf, holdsAmount, lineOf, linesOf, type Cells } from './areas.ts';
import type { Area } from './sheets.ts';

/** An area of a sheet as a table: its titles, and from the header on every cell, empty ones too. */
export interface SheetTable {
  readonly rows: readonly (readonly GridCell[])[];
  /** From the header to the last row. */
  readonly extent: Area;
  /** The line from which on there are amounts: above it stands the header. */
  readonly bodyTop: number;
}

/** More columns than this make a table of texts alone; fewer may be any list. */
const textColumns = 3;

/** Whether cells are a table: rows and columns with amounts, or a full table of texts. */
export function isTable(cells: Cells): boolean {
  const { top, bottom, left, right } = extentOf(cells);
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (height < 2 || width < 2) return false;
  const isFull = width >= textColumns && cells.length === height * width;
  return isFull || cells.some(holdsAmount);
}

/** Lays out cells as rows. Titles become lines of their own above the first column. */
export function tableOf(cells: Cells): SheetTable {
  const lines = linesOf(cells);
  const count = titleCount(lines);
  const titles = lines.slice(0, count).flat();
  const body = lines.slice(count);
  const extent = extentOf(body.flat());
  const first = body.find((line) => line.some(holdsAmount))?.[0];
  return {
    rows: [...titles.map((cell) => [cell]), ...filledRows(body, extent)],
    extent,
    bodyTop: first ? lineOf(first) : extent.top + 1,
  };
}

/** More lines of titles than this are not looked for. */
const mostTitles = 5;

/**
 * How many lines are titles: they hold nothing but a text over the labels, and perhaps a unit over the
 * last column, and what stands under them is no row of amounts.
 */
function titleCount(lines: readonly Cells[]): number {
  for (let count = 0; count < mostTitles; count += 1) {
    const [line, next] = [lines[count], lines[count + 1]];
    if (!line || !next || next.some(holdsAmount)) return count;
    const { left, right } = extentOf(lines.slice(count + 1).flat());
    const isAside = (cell: GridCell): boolean =>
      columnOf(cell) <= left || (columnOf(cell) >= right && right - left > 1);
    if (!line.every(isAside)) return count;
  }
  return mostTitles;
}

/** Every line of the area from its first to its last column. */
function filledRows(lines: readonly Cells[], area: Area): readonly (readonly GridCell[])[] {
  return lines.map((line) => {
    const own = new Map(line.map((cell) => [columnOf(cell), cell]));
    const [{ at } = { at: { file: '' } }] = line;
    return Array.from({ length: area.right - area.left + 1 }, (_, index): GridCell => {
      const column = area.left + index;
      const empty = { text: '', at: { ...at, column }, reading: { is: 'none' } } as const;
      return own.get(column) ?? empty;
    });
  });
}
