/** What a cell of a record is: its bytes as they stand, within quotation marks, or with doubled marks inside. */
export const cellForm = { plain: 0, quoted: 1, escaped: 2 } as const;

/** Where the cells of one record lie in some bytes; cells beyond those of the header are only counted. */
export interface Cells {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A `cellForm` each. */
  readonly forms: Uint8Array;
  /** How many cells the record has. */
  count: number;
  /** Line breaks within quotation marks. */
  breaks: number;
  /** What each byte is in a row: a `byteKind`. */
  readonly kinds: Uint8Array;
  /** Doubled marks within quotation marks. */
  doubled: number;
}

/** Instead of the start of the next record: the bytes end before this one does. */
export const incomplete = -1;

/** Instead of the start of the next record: the quotation marks of this one are not as they should be. */
const irregular = -2;

export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
const quotationMark = 0x22;

/** A byte of a cell, or one that ends a cell, a line, or opens and closes a quotation. */
const byteKind = { content: 0, separator: 1, lineFeed: 2, carriageReturn: 3, mark: 4 } as const;

export function cellsFor(columns: number, separator: number): Cells {
  const kinds = new Uint8Array(256);
  kinds[lineFeed] = byteKind.lineFeed;
  kinds[carriageReturn] = byteKind.carriageReturn;
  kinds[quotationMark] = byteKind.mark;
  kinds[separator] = byteKind.separator;
  return {
    kinds,
    starts: new Int32Array(columns),
    ends: new Int32Array(columns),
    forms: new Uint8Array(columns),
    count: 0,
    breaks: 0,
    doubled: 0,
  };
}

/**
 * Finds the cells of the record that begins at `start`, and gives where the next one begins. Records
 * end with LF, CRLF or CR; `isLast` says that nothing follows `end`. Covers every encoding in which
 * the bytes of ASCII mean ASCII.
 */
export function readRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  isLast: boolean,
  cells: Cells,
): number {
  const { starts, ends, forms, kinds } = cells;
  const columns = starts.length;
  cells.breaks = 0;
  cells.doubled = 0;
  let column = 0;
  let at = start;
  for (;;) {
    let cellStart = at;
    let cellEnd = at;
    let form: number = cellForm.plain;
    if (at < end && bytes[at] === quotationMark) {
      const doubled = cells.doubled;
      cellStart = at + 1;
      at = closingMark(bytes, cellStart, end, isLast, cells);
      if (at < 0) return at;
      form = cells.doubled > doubled ? cellForm.escaped : cellForm.quoted;
      cellEnd = at;
      at += 1;
      if (at < end && kinds[bytes[at] ?? 0] === byteKind.content) return irregular;
    } else {
      while (at < end && kinds[bytes[at] ?? 0] === byteKind.content) at += 1;
      cellEnd = at;
    }
    if (at < end && bytes[at] === quotationMark) return irregular;
    if (column < columns) {
      starts[column] = cellStart;
      ends[column] = cellEnd;
      forms[column] = form;
    }
    column += 1;
    cells.count = column;
    if (at >= end) return isLast ? end : incomplete;
    const kind = kinds[bytes[at] ?? 0];
    at += 1;
    if (kind === byteKind.separator) continue;
    if (kind === byteKind.lineFeed) return at;
    if (at >= end) return isLast ? at : incomplete;
    return bytes[at] === lineFeed ? at + 1 : at;
  }
}

/** Where the mark stands that closes a quoted cell. */
function closingMark(
  bytes: Uint8Array,
  from: number,
  end: number,
  isLast: boolean,
  cells: Cells,
): number {
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > quotationMark) continue;
    if (byte === quotationMark) {
      if (at + 1 >= end && !isLast) return incomplete;
      if (at + 1 >= end || bytes[at + 1] !== quotationMark) return at;
      at += 1;
      cells.doubled += 1;
    } else if (byte === lineFeed) cells.breaks += 1;
    else if (byte === carriageReturn && bytes[at + 1] !== lineFeed) cells.breaks += 1;
  }
  return isLast ? irregular : incomplete;
}

/** What a cell holds, doubled marks as single ones. */
export function contentOf(bytes: Uint8Array, cells: Cells, column: number): Uint8Array {
  const content = bytes.subarray(cells.starts[column], cells.ends[column]);
  if (cells.forms[column] !== cellForm.escaped) return content;
  return content.filter((byte, at) => byte !== quotationMark || !isSecondMark(content, at));
}

/** Whether a mark is the second of a pair: an odd number of marks stands right before it. */
function isSecondMark(content: Uint8Array, at: number): boolean {
  let before = at;
  while (before > 0 && content[before - 1] === quotationMark) before -= 1;
  return (at - before) % 2 === 1;
}
