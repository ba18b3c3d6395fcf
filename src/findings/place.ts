/**
 * Where something stands: line and column count from 1, columns in UTF-16 code units. On a sheet of
 * a workbook they are the row and the column of a cell.
 */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
}

/** `driftbudget.csv:5:7` or `plan.xlsx:Blad1!G5`, as editors, terminals and Excel know it. */
export function placeText(place: Place): string {
  if (place.sheet !== undefined) return `${place.file}:${place.sheet}${addressText(place)}`;
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}

function addressText({ line, column }: Place): string {
  if (line === undefined) return '';
  return column === undefined ? `!${String(line)}` : `!${columnLetters(column)}${String(line)}`;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letters of a column that is counted from 1: `C`, `AA`. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / letters.length);
  const last = letters.charAt((column - 1) % letters.length);
  return before > 0 ? `${columnLetters(before)}${last}` : last;
}
