import type { GridCell } from '../../model/index.ts';
import type { Area } from './sheets.ts';

/** Filled cells of a sheet that stand together, line by line. */
export type Cells = readonly GridCell[];

/**
 * The cells of a sheet, parted where a whole line or column between them is empty. What has no header
 * of its own goes on from above, what has no labels of its own from the left, and a caption belongs
 * to what stands under it: people set tables with air in them.
 */
export function areasOf(cells: Cells): readonly Cells[] {
  const bands = joined(parted(cells, lineOf), goesOnBelow);
  if (bands.length > 1) return bands.flatMap(areasOf);
  const strips = joined(parted(cells, columnOf), goesOnBeside);
  if (strips.length > 1) return strips.flatMap(areasOf);
  return strips;
}

export function lineOf({ at }: GridCell): number {
  return at.line ?? 0;
}

export function columnOf({ at }: GridCell): number {
  return at.column ?? 0;
}

/** The smallest rectangle around some cells. */
export function extentOf(cells: Cells): Area {
  let [top, bottom, left, right] = [Infinity, 0, Infinity, 0];
  for (const cell of cells) {
    top = Math.min(top, lineOf(cell));
    bottom = Math.max(bottom, lineOf(cell));
    left = Math.min(left, columnOf(cell));
    right = Math.max(right, columnOf(cell));
  }
  return { top, bottom, left, right };
}

/** The lines of some cells that are sorted by line. */
export function linesOf(cells: Cells): readonly Cells[] {
  const lines: GridCell[][] = [];
  for (const cell of cells) {
    const line = lines.at(-1);
    if (line?.[0] && lineOf(line[0]) === lineOf(cell)) line.push(cell);
    else lines.push([cell]);
  }
  return lines;
}

/** Whether a cell holds an amount that is no year: in a header years are no amounts. */
export function holdsAmount({ reading }: GridCell): boolean {
  if (reading.is === 'none') return false;
  if (reading.is === 'no-amount') return reading.why !== 'notation';
  const { value, decimals, unit } = reading;
  const isYear = decimals === 0 && unit === undefined && value.gte(1900) && value.lt(2200);
  return !isYear;
}

/** Parts cells wherever a number is left out in their order by line or by column. */
function parted(cells: Cells, numberOf: (cell: GridCell) => number): readonly Cells[] {
  const numbers = new Set(cells.map(numberOf));
  const starts = [...numbers].filter((number) => !numbers.has(number - 1)).toSorted(ascending);
  if (starts.length < 2) return [cells];
  const partOf = new Map<number, number>();
  for (const [part, start] of starts.entries()) {
    for (let number = start; numbers.has(number); number += 1) partOf.set(number, part);
  }
  const parts = starts.map((): GridCell[] => []);
  for (const cell of cells) parts[partOf.get(numberOf(cell)) ?? 0]?.push(cell);
  return parts;
}

function ascending(one: number, other: number): number {
  return one - other;
}

/** Cells that stand together, with the rectangle around them. */
interface Part {
  readonly cells: GridCell[];
  readonly extent: Area;
}

function joined(
  parts: readonly Cells[],
  goesOn: (before: Part, own: Part) => boolean,
): readonly Cells[] {
  const areas: Part[] = [];
  for (const cells of parts) {
    const own: Part = { cells: [...cells], extent: extentOf(cells) };
    const before = areas.at(-1);
    if (before && goesOn(before, own)) {
      for (const cell of cells) before.cells.push(cell);
      areas[areas.length - 1] = { cells: before.cells, extent: around(before.extent, own.extent) };
    } else areas.push(own);
  }
  return areas.map(({ cells }) => inOrder(cells));
}

function around(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
  };
}

function inOrder(cells: Cells): Cells {
  return cells.toSorted(
    (one, other) => lineOf(one) - lineOf(other) || columnOf(one) - columnOf(other),
  );
}

function goesOnBelow(before: Part, own: Part): boolean {
  return isCaption(before, own) || (isUnder(before.extent, own.extent) && beginsWithAmounts(own));
}

/** More lines than this are a text, not a caption. */
const captionLines = 3;

/** Lines of one text each with at most one empty line under them. */
function isCaption({ cells, extent }: Part, own: Part): boolean {
  const isShort = cells.length <= captionLines && own.extent.top - extent.bottom <= 2;
  return isShort && !cells.some(holdsAmount) && linesOf(cells).every((line) => line.length === 1);
}

/** Whether the first line with more than a label holds amounts already. */
function beginsWithAmounts({ cells, extent }: Part): boolean {
  const isBeside = (cell: GridCell): boolean => columnOf(cell) > extent.left;
  const first = cells.find(isBeside);
  return cells.some(
    (cell) =>
      first !== undefined && lineOf(cell) === lineOf(first) && isBeside(cell) && holdsAmount(cell),
  );
}

function isUnder(above: Area, below: Area): boolean {
  return above.left <= below.left && below.right <= above.right && above.right > above.left;
}

/** Whether cells stand beside others with amounts where their labels would be. */
function goesOnBeside(_: Part, { cells, extent }: Part): boolean {
  return cells.some((cell) => columnOf(cell) === extent.left && holdsAmount(cell));
}
