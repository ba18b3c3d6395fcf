import { labelKey } from '../model/index.ts';
import { cellText, joinRecords, rawCell, rawRecords } from './records.ts';
import type { TableText } from './rolled-table.ts';

/** The text of a table with every cell that is a name in its new name; all else to the letter. */
export function renamedCells(
  { text, grid }: TableText,
  renamed: ReadonlyMap<string, string>,
): string {
  const names = new Map([...renamed].map(([before, after]) => [labelKey(before), after]));
  const raw = rawRecords(text, grid);
  const records = raw.records.map((record) => ({
    ...record,
    cells: record.cells.map((cell) => {
      const name = names.get(labelKey(cellText(cell)));
      return name === undefined ? cell : rawCell(name, raw.delimiter, cell);
    }),
  }));
  return joinRecords({ ...raw, records });
}
