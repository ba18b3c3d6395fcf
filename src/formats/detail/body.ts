import { carriageReturn, cellsFor, lineFeed, printedStart, quotationMark } from './cells.ts';
import { isOverfull, type Groups } from './groups.ts';
import type { Layout } from './layout.ts';
import { viewOf } from './name-table.ts';
import { addPlainRows } from './plain-rows.ts';
import { incomplete, readRecord, unclosed } from './records.ts';
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
  /** What has been counted, once the file is at its end or no more is wanted. */
  readonly finish: () => Tally;
}

export function readBody(layout: Layout, { from, to }: Stretch, groups?: Groups): Body {
  const tally = emptyTally(layout.by.length, groups);
  const cells = cellsFor(layout.columns, layout.separator);
  const adder = rowAdder(layout, tally);
  const { longest } = layout;
  tally.end = from;
  let carried = new Uint8Array(0);
  let isWithinLine = false;

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
      // a byte more than a record may have, as its line may end with two
      const limit = Math.min(end, at + longest + 1);
      const next = readRecord(bytes, view, at, limit, isLast && limit === end, cells);
      if (next === incomplete && !isLast && end - at <= longest) break;
      if (next >= 0 && next - at <= longest) {
        if (!adder.addPlain(bytes, view, cells)) addOther(bytes, at, next);
        tally.lines += 1 + cells.breaks;
        at = next;
        continue;
      }
      const raw = bytes.subarray(at, limit);
      if (next >= 0 || next === incomplete) adder.list('detail/long-record', raw, 0);
      else if (next === unclosed) adder.list('csv/unclosed-quote', raw, markOf(raw, 'last'));
      else adder.list('csv/stray-quote', raw, markOf(raw, 'first'));
      at = skipLine(bytes, at, end, isLast);
    }
    tally.end = at + offset;
    return at;
  };

  const addOther = (bytes: Uint8Array, start: number, end: number): void => {
    const raw = bytes.subarray(start, end);
    adder.add({ bytes, cells, raw, cellAt: (column) => printedStart(cells, column) - start });
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

  /** Whether rows are left, or what is left of a line that is skipped. */
  const isUnfinished = (): boolean => tally.end < to || isWithinLine;

  const push = (bytes: Uint8Array, start: number, end: number): boolean => {
    const length = carried.length;
    const isBeside = length <= start;
    const all = isBeside ? bytes : joined(carried, bytes.subarray(start, end));
    const first = isBeside ? start - length : 0;
    const last = isBeside ? end : all.length;
    if (isBeside) bytes.set(carried, first);
    const rest = readFrom(all, first, last, false);
    carried = all.slice(rest, last);
    return isUnfinished() && !isOverfull(tally.groups);
  };

  const finish = (): Tally => {
    if (isUnfinished()) carried = carried.slice(readFrom(carried, 0, carried.length, true));
    return tally;
  };

  return { push, finish };
}

/** The first or the last quotation mark of a line. */
function markOf(raw: Uint8Array, which: 'first' | 'last'): number {
  const end = raw.findIndex((byte) => byte === lineFeed || byte === carriageReturn);
  const line = end < 0 ? raw : raw.subarray(0, end);
  const at = which === 'first' ? line.indexOf(quotationMark) : line.lastIndexOf(quotationMark);
  return Math.max(0, at);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
