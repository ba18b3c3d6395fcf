/** How much one file may hold; nobody prints a table that is larger. */
export const limits = {
  /** Of a text, or of all that a workbook unpacks to. */
  bytes: 64 * 1024 * 1024,
  rows: 500_000,
  columns: 512,
  /** Characters in one cell. */
  cell: 32 * 1024,
  /** Cells that the tables of a sheet span, empty ones among them. */
  area: 4_000_000,
  /** Tables on one sheet. */
  tables: 200,
  /** How many times its packed size a part of a workbook may unpack to, unless it is small. */
  ratio: 200,
  smallPart: 1024 * 1024,
};

const quote = '"'.charCodeAt(0);
const lineFeed = '\n'.charCodeAt(0);
const carriageReturn = '\r'.charCodeAt(0);

/**
 * The line on which a text has more rows, columns or characters in a cell than a table may hold. It
 * is told by one look at every character, before anything is made of them; what stands in quotation
 * marks is left to the parser. A quotation that is never closed is none: its line is broken, and those
 * after it are counted.
 */
export function lineBeyondLimits(text: string, delimiter: string): number | undefined {
  return lookFrom(firstLine, text, delimiter);
}

/** Where a line begins: its number, and how many rows there are with it. */
interface LineStart {
  readonly at: number;
  readonly line: number;
  readonly rows: number;
}

const firstLine: LineStart = { at: 0, line: 1, rows: 1 };

function lookFrom(from: LineStart, text: string, delimiter: string): number | undefined {
  const separator = delimiter.charCodeAt(0);
  let { line, rows } = from;
  let [columns, start, opened] = [1, from.at, from];
  let isQuoted = false;
  for (let { at } = from; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    const isLineEnd =
      character === lineFeed || (character === carriageReturn && isLoneReturn(text, at));
    if (isLineEnd) line += 1;
    if (character === quote && (isQuoted || at === start)) {
      isQuoted = !isQuoted;
      opened = { at, line, rows };
    }
    if (isQuoted) continue;
    if (isLineEnd) {
      if (at + 1 < text.length) rows += 1;
      columns = 1;
    } else if (character === separator) columns += 1;
    if (isLineEnd || character === separator) start = at + 1;
    if (rows > limits.rows || columns > limits.columns || at - start > limits.cell) return line;
  }
  return isQuoted ? lookFrom(lineAfter(opened, text), text, delimiter) : undefined;
}

/** No quotation mark stands there any more: the last one opened what is never closed. */
function lineAfter({ at, line, rows }: LineStart, text: string): LineStart {
  const end = /\r\n|\n|\r/gu;
  end.lastIndex = at;
  const isLast = end.exec(text) === null;
  return { at: isLast ? text.length : end.lastIndex, line: line + 1, rows: rows + 1 };
}

function isLoneReturn(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) !== lineFeed;
}
