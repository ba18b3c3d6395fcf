import { expect } from 'vitest';
import type { Disk } from './world.ts';

/** A table as `rollover --format json` tells of it. */
export interface TableDiff {
  readonly table: string;
  readonly file: string;
  readonly columns: readonly { readonly label: string; readonly carries: string | null }[];
  readonly removed: readonly { readonly row: string; readonly why: string }[];
  readonly renamed: readonly { readonly before: string; readonly after: string }[];
  readonly added: readonly string[];
  readonly cells: readonly {
    readonly row: string;
    readonly period: string;
    readonly before: string | null;
    readonly after: string;
    readonly footing: string;
    readonly reason: string;
  }[];
}

export function bytesAt(disk: Disk, path: string): Uint8Array {
  const entry = disk.get(path);
  if (typeof entry === 'string') return new TextEncoder().encode(entry);
  if (entry instanceof Uint8Array) return entry;
  throw new Error(`no file at ${path}`);
}

/** Whether a file begins with a byte order mark. */
function hasMark(disk: Disk, path: string): boolean {
  const [one, two, three] = bytesAt(disk, path);
  return one === 0xef && two === 0xbb && three === 0xbf;
}

/**
 * The records of a CSV file, each cell as it is written: a letter for a byte, quotation marks and all.
 * The last cell of a record ends where its line does.
 */
export function rawCells(
  disk: Disk,
  path: string,
  delimiter: string,
): readonly (readonly string[])[] {
  const bytes = bytesAt(disk, path).subarray(hasMark(disk, path) ? 3 : 0);
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const records: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (const own of text) {
    if (own === '"') isQuoted = !isQuoted;
    if (!isQuoted && (own === delimiter || own === '\n')) {
      records.at(-1)?.push(cell.replace(/\r$/u, ''));
      cell = '';
      if (own === '\n') records.push([]);
    } else cell += own;
  }
  if (cell !== '' || records.at(-1)?.length) records.at(-1)?.push(cell);
  return records.filter((record) => record.length > 0);
}

/** What a cell as it is written holds. */
export function heldIn(raw: string): string {
  const text = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
  const bytes = Uint8Array.from(text, (own) => own.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TextDecoder of some versions of Node leaves the dash a control character
    return text.replaceAll('\u0096', '–');
  }
}

type Cells = ReadonlyMap<string, ReadonlyMap<string, string>>;

function cellsOf(disk: Disk, path: string, delimiter: string): Cells {
  const [header = [], ...rows] = rawCells(disk, path, delimiter);
  return new Map(
    rows.map((row) => [
      heldIn(row[0] ?? ''),
      new Map(header.slice(1).map((label, index) => [heldIn(label), row[index + 1] ?? ''])),
    ]),
  );
}

interface ToldColumn {
  readonly label: string;
  readonly carries: string | null;
}

/** The columns that a diff does not speak of, since they are none of amounts: they carry themselves. */
function wordsOf(before: Cells, columns: readonly ToldColumn[]): readonly ToldColumn[] {
  const [first] = before.values();
  return [...(first?.keys() ?? [])]
    .filter((label) => !/\d/u.test(label) && !columns.some((own) => own.label === label))
    .map((label) => ({ label, carries: label }));
}

/** The labels that there should be: those told in their order, those of words wherever they stand. */
function inPlace(
  found: readonly string[],
  words: readonly ToldColumn[],
  columns: readonly ToldColumn[],
): readonly string[] {
  const labels = columns.map(({ label }) => label);
  for (const { label } of words) labels.splice(found.indexOf(label), 0, label);
  return labels;
}

/** Every cell is what the diff says of it, else the bytes of the cell it carries; no row comes or goes untold. */
export function expectDiffIsAll(
  disk: Disk,
  [from, to]: readonly [string, string],
  tables: readonly TableDiff[],
  delimiter = ';',
): void {
  for (const { file, columns, removed, renamed, added, cells } of tables) {
    const before = cellsOf(disk, file, delimiter);
    const after = cellsOf(disk, file.replace(`${from}/`, `${to}/`), delimiter);
    expect(hasMark(disk, file.replace(`${from}/`, `${to}/`))).toBe(hasMark(disk, file));
    const told = new Map(cells.map((own) => [`${own.row}/${own.period}`, own]));
    expect(told.size).toBe(cells.length);
    const nameOf = (row: string): string =>
      renamed.find((names) => names.after === row)?.before ?? row;
    for (const [row, own] of after) {
      const words = wordsOf(before, columns);
      expect([...own.keys()]).toEqual(inPlace([...own.keys()], words, columns));
      for (const { label, carries } of [...columns, ...words]) {
        const cell = told.get(`${row}/${label}`);
        const printed = carries === null ? undefined : before.get(nameOf(row))?.get(carries);
        const raw = own.get(label) ?? '';
        const place = [file, row, label];
        if (cell) {
          expect([...place, heldIn(raw)]).toEqual([...place, cell.after]);
          expect([...place, cell.before ?? undefined]).toEqual([
            ...place,
            printed === undefined ? undefined : heldIn(printed).trim(),
          ]);
        } else expect([...place, raw]).toEqual([...place, printed ?? '']);
      }
    }
    const gone = [...before.keys()].filter(
      (row) => !after.has(row) && !renamed.some((names) => names.before === row),
    );
    expect(gone).toEqual(removed.map(({ row }) => row));
    const kept = [...before.keys()].filter((row) => !gone.includes(row));
    expect([...after.keys()].filter((row) => !added.includes(row)).map(nameOf)).toEqual(kept);
  }
}
