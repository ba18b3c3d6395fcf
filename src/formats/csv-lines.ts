/** What a cell can hold that has to be quoted, beside the delimiter. */
export const special = /["\r\n]|^\s|\s$/u;

/** A cell as CSV has it, in quotation marks where it has to be. */
export function csvCell(cell: string, delimiter: string): string {
  const isPlain = !cell.includes(delimiter) && !special.test(cell);
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
