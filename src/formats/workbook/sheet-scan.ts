import { limits } from '../limits.ts';
import { walkCells } from './cell-walk.ts';

/** A sheet with no more filled cells is left to the reader, which tells the place of what is too much. */
const mostPlacedCells = 5000;

/**
 * Looks at the bytes of a sheet as they are unpacked, so that one too large is told before a reader
 * makes cells of it: whether it is, by all the bytes so far. A cell with a style alone is not filled.
 */
export function scanSheet(): (bytes: Uint8Array) => boolean {
  const walk = walkCells();
  const isBlockTooLarge = followBlock();
  let cells = 0;
  let isBeyond = false;
  return (bytes) => {
    for (const byte of bytes) {
      if (!walk.isAtValue(byte)) continue;
      const { line, column } = walk;
      cells += 1;
      isBeyond ||= line > limits.rows || column > limits.columns || isBlockTooLarge(line, column);
      if (isBeyond && cells > mostPlacedCells) return true;
    }
    return false;
  };
}

/**
 * Follows lines without an empty one between them: whether they span more cells than a table may.
 * Where a column among theirs is empty they may be several tables, which is for the reader to tell.
 */
function followBlock(): (line: number, column: number) => boolean {
  let [top, bottom] = [1, 0];
  let columns = new Set<number>();
  return (line, column) => {
    if (line > bottom + 1) [top, columns] = [line, new Set()];
    bottom = line;
    columns.add(column);
    const isSpacious = (bottom - top + 1) * columns.size > limits.area;
    return isSpacious && Math.max(...columns) - Math.min(...columns) + 1 === columns.size;
  };
}
