/** What a cell can hold that has to be quoted, beside the delimiter. */
export const special = /["\r\n]|^\s|\s$/u;

/** A row as CSV, where none of its cells has to be quoted. */
export function plainLine(
  row: readonly string[],
  delimiter: string,
  lineEnd: string,
): string | undefined {
  for (const cell of row) if (cell.includes(delimiter) || special.test(cell)) return undefined;
  return row.join(delimiter) + lineEnd;
}
