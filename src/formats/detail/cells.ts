/**
 * What a cell of a record is: its bytes as they stand, within quotation marks, with doubled marks inside,
 * or text to Excel, `="0012"`.
 */
export const cellForm = { plain: 0, quoted: 1, escaped: 2, formula: 3 } as const;

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

export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const quotationMark = 0x22;

/** A byte of a cell, or one that ends a cell, a line, or opens and closes a quotation; or no byte. */
export const byteKind = {
  content: 0,
  separator: 1,
  lineFeed: 2,
  carriageReturn: 3,
  mark: 4,
  end: 5,
} as const;

/** The same in each of the four bytes of a number. */
export const inEachByte = 0x01010101;

/** Room for the cells of a record of so many columns. */
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
