import { columnLetters, placeText, type Finding, type Place } from '../../findings/index.ts';
import { columnOf, extentOf, holdsAmount, lineOf, type Cells } from './areas.ts';
import type { Area, Sheet } from './sheets.ts';
import type { SheetTable } from './tables.ts';

/** Formulas that were never computed: what stands in their cells is unknown. */
export function formulasWithoutValue({ cells }: Sheet): readonly Finding[] {
  return cells
    .filter(({ reading }) => reading.is === 'no-amount' && reading.why === 'formula-without-value')
    .map(({ at }) => ({ code: 'workbook/formula-without-value', at }));
}

/** Rows and columns of a table that are hidden, as Excel names them: `5:7, D:D`. */
export function hiddenParts(
  { rows, extent }: SheetTable,
  { hiddenLines, hiddenColumns }: Sheet,
): readonly Finding[] {
  const lines = hiddenLines.filter((line) => line >= extent.top && line <= extent.bottom);
  const columns = hiddenColumns.filter((own) => own >= extent.left && own <= extent.right);
  const first = rows
    .flat()
    .find((cell) => lines.includes(lineOf(cell)) || columns.includes(columnOf(cell)));
  if (!first) return [];
  const ranges = [...rangesOf(lines, String), ...rangesOf(columns, columnLetters)];
  const details = { hidden: ranges.join(', ') };
  return [{ code: 'workbook/hidden', at: first.at, details }];
}

/** A hidden sheet with tables on it. */
export function hiddenSheet({ name, isHidden }: Sheet, file: string): readonly Finding[] {
  const details = { hidden: name };
  return isHidden ? [{ code: 'workbook/hidden', at: { file, sheet: name }, details }] : [];
}

function rangesOf(numbers: readonly number[], nameOf: (number: number) => string): string[] {
  const starts = numbers.filter((number, order) => numbers[order - 1] !== number - 1);
  const ends = numbers.filter((number, order) => numbers[order + 1] !== number + 1);
  return starts.map((start, order) => `${nameOf(start)}:${nameOf(ends[order] ?? start)}`);
}

/**
 * Merged cells among the amounts, or labels of several rows: only the first cell holds the value. A
 * heading across its row, or a comment, is harmless.
 */
export function mergedInBody(
  { rows, extent, bodyTop }: SheetTable,
  { name, merged }: Sheet,
  file: string,
): readonly Finding[] {
  const anchors = new Map(rows.flat().map((cell) => [placeText(cell.at), cell]));
  return merged.flatMap((area): readonly Finding[] => {
    const at = { file, sheet: name, line: area.top, column: area.left };
    const anchor = anchors.get(placeText(at));
    if (!anchor || area.bottom < bodyTop) return [];
    const isLabelOfRows = area.bottom > area.top && area.left === extent.left;
    if (!isLabelOfRows && !holdsAmount(anchor)) return [];
    return [{ code: 'workbook/merged', at, details: { range: rangeText(area) } }];
  });
}

/** Cells in several columns that are no table, which are left unread. */
export function notATable(cells: Cells): readonly Finding[] {
  const [first] = cells;
  const extent = extentOf(cells);
  const isText = extent.left === extent.right && !cells.some(holdsAmount);
  if (!first || isText) return [];
  const at: Place = { ...first.at, line: extent.top, column: extent.left };
  return [{ code: 'workbook/not-a-table', at, details: { range: rangeText(extent) } }];
}

function rangeText({ top, bottom, left, right }: Area): string {
  return `${columnLetters(left)}${String(top)}:${columnLetters(right)}${String(bottom)}`;
}
