/**
 * What a cell of a record is: its bytes as they stand, within quotation marks, with doubled marks inside,
 * or text to Excel, `="0012"`.
 */
const cellForm = { plain: 0, quoted: 1, escaped: 2, formula: 3 } as const;

/** Where the cells of one record lie in some bytes; cells beyond those of the header are only counted. */
export interface Cells {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Whether any cell of the record has quotation marks. */
  isQuoted: boolean;
  /** A `cellForm` each, if so. */
  readonly forms: Uint8Array;
  /** How many cells the record has. */
  count: number;
  /** Line breaks within quotation marks. */
  breaks: number;
  /** What each byte is in a row: a `byteKind`. */
  readonly kinds: Uint8Array;
  /** The separator, four times over. */
  readonly separators: number;
  /** Doubled marks within quotation marks. */
  doubled: number;
}

/** Instead of the start of the next record: the bytes end before this one does. */
export const incomplete = -1;

/** Instead of the start of the next record: a quotation mark of this one is where none may be. */
const stray = -2;

/** Instead of the start of the next record: a quotation of this one never ends. */
export const unclosed = -3;

export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const quotationMark = 0x22;
const equalsSign = 0x3d;

/** A byte of a cell, or one that ends a cell, a line, or opens and closes a quotation; or no byte. */
const byteKind = {
  content: 0,
  separator: 1,
  lineFeed: 2,
  carriageReturn: 3,
  mark: 4,
  end: 5,
} as const;

export function cellsFor(columns: number, separator: number): Cells {
  const kinds = new Uint8Array(256);
  kinds[lineFeed] = byteKind.lineFeed;
  kinds[carriageReturn] = byteKind.carriageReturn;
  kinds[quotationMark] = byteKind.mark;
  kinds[separator] = byteKind.separator;
  return {
    kinds,
    separators: separator * inEachByte,
    starts: new Int32Array(columns),
    ends: new Int32Array(columns),
    forms: new Uint8Array(columns),
    isQuoted: false,
    count: 0,
    breaks: 0,
    doubled: 0,
  };
}

/**
 * Finds the cells of the record that begins at `start`, and gives where the next one begins; the view is
 * of the same bytes. Records end with LF, CRLF or CR; `isLast` says that nothing follows `end`. Covers every encoding in which
 * the bytes of ASCII mean ASCII.
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

const inEachByte = 0x01010101;
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

/** Where a cell begins, with what stands before its content. */
export function printedStart(cells: Cells, column: number): number {
  const before = { 0: 0, 1: 1, 2: 1, 3: 2 }[formOf(cells, column)] ?? 0;
  return (cells.starts[column] ?? 0) - before;
}

/** The `cellForm` of a cell. */
function formOf({ forms, isQuoted }: Cells, column: number): number {
  return isQuoted ? (forms[column] ?? cellForm.plain) : cellForm.plain;
}

/** Whether any of some cells has doubled marks. */
export function hasEscaped(cells: Cells, columns: Int32Array): boolean {
  return columns.some((column) => formOf(cells, column) === cellForm.escaped);
}

/** What a cell holds, doubled marks as single ones. */
export function contentOf(bytes: Uint8Array, cells: Cells, column: number): Uint8Array {
  const content = bytes.subarray(cells.starts[column], cells.ends[column]);
  if (formOf(cells, column) !== cellForm.escaped) return content;
  return content.filter((byte, at) => byte !== quotationMark || !isSecondMark(content, at));
}

/** Whether a mark is the second of a pair: an odd number of marks stands right before it. */
function isSecondMark(content: Uint8Array, at: number): boolean {
  let before = at;
  while (before > 0 && content[before - 1] === quotationMark) before -= 1;
  return (at - before) % 2 === 1;
}
