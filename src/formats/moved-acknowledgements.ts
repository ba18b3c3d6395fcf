import { sameLabel, type Acknowledgement } from '../model/index.ts';
import { readCsv } from './csv.ts';
import type { Decoded } from './encoding.ts';
import { cellText, joinRecords, rawCell, rawRecords, type RawRecord } from './records.ts';

/**
 * The text of avvikelser.csv with its acknowledgements by other ids: a line for each id of one, none for
 * one without. All else stays to the letter, columns of one's own among them.
 */
export function movedAcknowledgements(
  decoded: Decoded,
  file: string,
  ids: ReadonlyMap<Acknowledgement, readonly string[]>,
): string {
  const { value: grid } = readCsv(decoded, file, file);
  if (!grid) return decoded.text;
  const raw = rawRecords(decoded.text, grid);
  const header = raw.records.find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const place = header?.cells.findIndex((cell) => sameLabel(cellText(cell), 'Id')) ?? -1;
  const idsIn = ({ line }: RawRecord, next: number): readonly string[] | undefined =>
    [...ids].find(([{ at }]) => line <= (at.line ?? 0) && (at.line ?? 0) < next)?.[1];
  const records = raw.records.flatMap((record, order): readonly RawRecord[] => {
    const moved = idsIn(record, raw.records[order + 1]?.line ?? Infinity);
    if (!moved) return [record];
    return moved.map((id) => ({
      ...record,
      cells: record.cells.map((cell, index) => {
        const isSame = index !== place || sameLabel(cellText(cell), id);
        return isSame ? cell : rawCell(id, raw.delimiter, cell);
      }),
    }));
  });
  return joinRecords({ ...raw, records });
}
