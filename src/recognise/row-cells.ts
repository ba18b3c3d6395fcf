import type { Finding } from '../findings/index.ts';
import type { GridCell } from '../model/index.ts';
import type { RowOfCells } from './figures.ts';
import type { Header } from './header.ts';

/** The cells that a row needs: up to the last column with a header. */
function neededCells({ cells }: Header): number {
  return cells.findLastIndex(({ levels }) => levels.length > 0) + 1;
}

/**
 * Whether the cells of a row can be placed under the header: it has a cell for every column, or no
 * amount at all, as a heading or a note that stands alone on its line.
 */
export function isPlaced(cells: readonly GridCell[], header: Header, columns: number): boolean {
  return hasRoomFor(cells, header) || isAlone(cells, columns);
}

/** Empty cells beyond the header are what Excel leaves; a missing cell is missing. */
function hasRoomFor(cells: readonly GridCell[], header: Header): boolean {
  return (
    cells.length >= neededCells(header) &&
    cells.slice(header.cells.length).every((cell) => cell.text.trim() === '')
  );
}

/** A text alone; not one that ends in as many numbers as there are columns, whose delimiters are lost. */
function isAlone([own, ...others]: readonly GridCell[], columns: number): boolean {
  if (own?.reading.is !== 'no-amount' || others.some(({ text }) => text.trim() !== ''))
    return false;
  const words = own.text.trim().split(/\s+/u);
  const numbers =
    words.length - 1 - words.findLastIndex((word) => !/^[−–-]?\d+(?:,\d+)?$/u.test(word));
  return numbers < columns;
}

/** A row that has fewer or more cells than its header, so that none of its amounts can be placed. */
export function misfit({ isWhole, cells, label }: RowOfCells, header: Header): Finding[] {
  const [first] = cells;
  if (isWhole || !first) return [];
  const needed = neededCells(header);
  const code = cells.length < needed ? 'row/too-few-cells' : 'row/too-many-cells';
  const details = { count: String(cells.length), expected: String(header.cells.length) };
  return [{ code, at: first.at, row: label, details }];
}
