import { binaryBytes } from './cell-text.ts';
import { isOverfull, type Groups } from './groups.ts';
import type { Layout } from './layout.ts';
import { viewOf } from './name-table.ts';
import type { ParsedRecord, parseRecords } from './parsed.ts';
import { addPlainRows } from './plain-rows.ts';
import {
  carriageReturn,
  cellForm,
  cellsFor,
  formOf,
  incomplete,
  lineFeed,
  readRecord,
  type Cells,
} from './records.ts';
import { rowAdder } from './rows.ts';
import { emptyTally, type Tally } from './tally.ts';

/** A stretch of a file to be read: from the byte where a row begins, to the one where no more begin. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Reads the rows of a stretch, chunk by chunk. */
export interface Body {
  /**
   * Reads the bytes from `start` to `end`; what stands before `start` may be overwritten. Says whether
   * more are wanted.
   */
  readonly push: (bytes: Uint8Array, start: number, end: number) => boolean;
  /** Whether it has met what only csv-parse can read, and waits until it is given that. */
  readonly isWaiting: () => boolean;
  readonly parseWith: (parser: typeof parseRecords) => void;
  /** What has been counted, once the file is at its end or no more is wanted; again, if it then waits. */
  readonly finish: () => Tally;
}

export function readBody(layout: Layout, { from, to }: Stretch, groups?: Groups): Body {
  const tally = emptyTally(layout.by.length, groups);
  const cells = cellsFor(layout.columns, layout.separator);
  const adder = rowAdder(layout, tally);
  const { separator, longest } = layout;
  tally.end = from;
  let carried = new Uint8Array(0);
  let isWithinLine = false;
  let parser: typeof parseRecords | undefined;
  let isWaiting = false;

  /** Reads whole records; gives where the first that is not whole begins. */
  const readFrom = (bytes: Uint8Array, start: number, end: number, isLast: boolean): number => {
    const view = viewOf(bytes);
    const offset = tally.end - start;
    let at = start;
    if (isWithinLine) at = skipLine(bytes, start, end, isLast);
    const span = { bytes, view, to: Math.min(end, to - offset), end, isLast };
    while (at < span.to && !isWithinLine) {
      at = addPlainRows(span, at, layout, cells, tally);
      if (at >= span.to) break;
      const limit = Math.min(end, at + longest);
      const next = readRecord(bytes, at, limit, isLast && limit === end, cells);
      if (next >= 0) {
        if (!adder.addPlain(bytes, view, cells)) addOther(bytes, at, next);
        tally.lines += 1 + cells.breaks;
        at = next;
      } else if (!isLast && end - at <= longest) break;
      else if (next === incomplete) {
        adder.list('detail/long-record', bytes.subarray(at, limit), 0);
        at = skipLine(bytes, at, end, isLast);
      } else if (parser) at = readParsed(parser, bytes, at, limit, end, isLast);
      else {
        isWaiting = true;
        break;
      }
    }
    tally.end = at + offset;
    return at;
  };

  const addOther = (bytes: Uint8Array, start: number, end: number): void => {
    const raw = bytes.subarray(start, end);
    const cellAt = (column: number): number =>
      (cells.starts[column] ?? 0) - start - (formOf(cells, column) === cellForm.plain ? 0 : 1);
    adder.add({ bytes, cells, raw, cellAt });
  };

  /** Reads what is irregular by csv-parse, and skips the line that is broken there too. */
  const readParsed = (
    parse: typeof parseRecords,
    bytes: Uint8Array,
    start: number,
    limit: number,
    end: number,
    isLast: boolean,
  ): number => {
    const stretch = bytes.subarray(start, limit);
    const { records, broken } = parse(stretch, separator, isLast && limit === end);
    for (const [order, record] of records.entries()) {
      addParsed(stretch, records[order - 1]?.end ?? 0, record);
    }
    const at = records.at(-1)?.end ?? 0;
    if (!broken && records.length > 0) return start + at;
    if (broken && records.length > 0 && broken.code === 'csv/unclosed-quote') return start + at;
    adder.list(broken?.code ?? 'detail/long-record', stretch.subarray(at), (broken?.at ?? at) - at);
    return skipLine(bytes, start + at, end, isLast);
  };

  const addParsed = (stretch: Uint8Array, from: number, record: ParsedRecord): void => {
    const { bytes, cells: own } = laidOut(record, layout);
    const raw = stretch.subarray(from, record.end);
    if (!adder.addPlain(bytes, viewOf(bytes), own)) {
      adder.add({
        bytes,
        cells: own,
        raw,
        cellAt: (column) => (record.starts[column] ?? 0) - from,
      });
    }
    tally.lines += 1 + record.breaks;
  };

  /** Where the next line begins; where its beginning is not here, the search goes on in what follows. */
  const skipLine = (bytes: Uint8Array, start: number, end: number, isLast: boolean): number => {
    let at = start;
    while (at < end && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at += 1;
    const isCut = at >= end || (bytes[at] === carriageReturn && at + 1 >= end);
    isWithinLine = isCut && !isLast;
    if (isWithinLine) return at;
    tally.lines += 1;
    if (at >= end) return end;
    return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : at + 1;
  };

  const push = (bytes: Uint8Array, start: number, end: number): boolean => {
    const length = carried.length;
    const isBeside = length <= start;
    const all = isBeside ? bytes : joined(carried, bytes.subarray(start, end));
    const first = isBeside ? start - length : 0;
    const last = isBeside ? end : all.length;
    if (isBeside) bytes.set(carried, first);
    const rest = readFrom(all, first, last, false);
    carried = all.slice(rest, last);
    return tally.end < to && !isOverfull(tally.groups);
  };

  const finish = (): Tally => {
    if (tally.end < to) carried = carried.slice(readFrom(carried, 0, carried.length, true));
    return tally;
  };

  const parseWith = (given: typeof parseRecords): void => {
    parser = given;
    isWaiting = false;
  };

  return { push, finish, parseWith, isWaiting: () => isWaiting };
}

/** The cells of a parsed record one after the other in bytes of their own. */
function laidOut(
  record: ParsedRecord,
  { columns, separator }: Layout,
): { readonly bytes: Uint8Array; readonly cells: Cells } {
  const cells = cellsFor(columns, separator);
  cells.count = record.cells.length;
  let at = 0;
  for (const [column, cell] of record.cells.slice(0, columns).entries()) {
    cells.starts[column] = at;
    at += cell.length;
    cells.ends[column] = at;
  }
  return { bytes: binaryBytes(record.cells.join('')), cells };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
