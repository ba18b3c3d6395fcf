import {
  byteKind,
  carriageReturn,
  cellForm,
  inEachByte,
  lineFeed,
  quotationMark,
  type Cells,
} from './cells.ts';

/** Instead of the start of the next record: the bytes end before this one does. */
export const incomplete = -1;

/** Instead of the start of the next record: a quotation mark of this one is where none may be. */
const stray = -2;

/** Instead of the start of the next record: a quotation of this one never ends. */
export const unclosed = -3;

const equalsSign = 0x3d;

/**
 * Finds the cells of the record that begins at `start`, and gives where the next one begins; the view is
 * of the same bytes. Records end with LF, CRLF or CR; `isLast` says that nothing follows `end`. Covers
 * every encoding in which the bytes of ASCII mean ASCII.
 */
export function readRecord(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  isLast: boolean,
  cells: Cells,
): number {
  const { starts, ends, kinds, separators } = cells;
  const columns = starts.length;
  let column = 0;
  let cellStart = start;
  for (let at = start; ; at += 1) {
    at = afterContent(view, at, end, separators);
    const kind = at < end ? kinds[bytes[at] ?? 0] : byteKind.end;
    if (kind === byteKind.content) continue;
    if (kind === byteKind.mark) return readQuotedRecord(bytes, start, end, isLast, cells);
    if (column < columns) {
      starts[column] = cellStart;
      ends[column] = at;
    }
    column += 1;
    cellStart = at + 1;
    if (kind === byteKind.separator) continue;
    cells.count = column;
    cells.breaks = 0;
    cells.doubled = 0;
    cells.isQuoted = false;
    return kind === byteKind.lineFeed ? at + 1 : endOfLine(bytes, at, end, isLast);
  }
}

/**
 * Where content may end, four bytes at a time: at the first byte that is a separator, a mark, or below
 * 0x10 as line ends are; or where fewer than four are left.
 */
function afterContent(view: DataView, from: number, end: number, separators: number): number {
  let at = from;
  for (; at + 4 <= end; at += 4) {
    const four = view.getInt32(at, true);
    const found =
      zeroByte(four ^ separators) | zeroByte(four ^ marks) | zeroByte(four & upperHalves);
    if (found !== 0) return at + ((31 - Math.clz32(found & -found)) >> 3);
  }
  return at;
}

/** Of four bytes the highest bit of the first that is zero, with others beyond it; 0 if none is. */
function zeroByte(four: number): number {
  return (four - inEachByte) & ~four & 0x80808080;
}

const marks = quotationMark * inEachByte;
const upperHalves = 0xf0 * inEachByte;

/** Where the next line begins after a CR or the end at a place. */
function endOfLine(bytes: Uint8Array, at: number, end: number, isLast: boolean): number {
  if (at + 1 >= end) return isLast ? end : incomplete;
  return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
}

/** The same for a record with quotation marks. */
function readQuotedRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  isLast: boolean,
  cells: Cells,
): number {
  const { starts, ends, forms, kinds } = cells;
  cells.breaks = 0;
  cells.doubled = 0;
  cells.isQuoted = true;
  let at = start;
  for (let column = 0; ; column += 1) {
    let cellStart = at;
    let form: number = cellForm.plain;
    if (at < end && bytes[at] === quotationMark) {
      const { doubled } = cells;
      cellStart = at + 1;
      at = closingMark(bytes, cellStart, end, isLast, cells);
      if (at < 0) return at;
      form = cells.doubled > doubled ? cellForm.escaped : cellForm.quoted;
    } else {
      while (at < end && kinds[bytes[at] ?? 0] === byteKind.content) at += 1;
      if (isFormula(bytes, cellStart, at, end)) {
        cellStart += 2;
        at = cellStart;
        while (at < end && kinds[bytes[at] ?? 0] === byteKind.content) at += 1;
        if (at >= end) return isLast ? stray : incomplete;
        if (bytes[at] !== quotationMark) return stray;
        form = cellForm.formula;
      }
    }
    if (column < starts.length) {
      starts[column] = cellStart;
      ends[column] = at;
      forms[column] = form;
    }
    cells.count = column + 1;
    if (form !== cellForm.plain) at += 1;
    const kind = at < end ? kinds[bytes[at] ?? 0] : byteKind.end;
    if (kind === byteKind.content || kind === byteKind.mark) return stray;
    if (kind === byteKind.lineFeed) return at + 1;
    if (kind !== byteKind.separator) return endOfLine(bytes, at, end, isLast);
    at += 1;
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
      // at the end of what is here, the record is incomplete or at its last cell, whatever follows
      if (at + 1 >= end || bytes[at + 1] !== quotationMark) return at;
      at += 1;
      cells.doubled += 1;
    } else if (byte === lineFeed) cells.breaks += 1;
    else if (byte === carriageReturn && bytes[at + 1] !== lineFeed) cells.breaks += 1;
  }
  return isLast ? unclosed : incomplete;
}

/** Whether the content of a cell up to a mark is the sign that begins `="0012"`. */
function isFormula(bytes: Uint8Array, start: number, mark: number, end: number): boolean {
  return (
    mark < end && mark === start + 1 && bytes[start] === equalsSign && bytes[mark] === quotationMark
  );
}
