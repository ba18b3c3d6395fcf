import type { CellReading, GridCell } from '../../model/index.ts';
import type { TextLine } from './lines.ts';

/** How a cell is read as an amount. */
export type ReadAmount = (text: string) => CellReading;

/** One way to take a line apart: its label, and its cells from the first column on. */
export interface Reading {
  readonly label: string;
  readonly cells: readonly GridCell[];
}

/** What a reading needs to know: the file, for places, how amounts are read, and how many columns. */
export interface Frame {
  readonly file: string;
  readonly read: ReadAmount;
  readonly columns: number;
  /** Words that a number belongs to, as in `Årskurs 7`. */
  readonly numbered: readonly string[];
}

/** Every way to read a line of figures. */
export interface Readings {
  /** With a cell for every column. */
  readonly full: readonly Reading[];
  /** With fewer, where the line may have lost the blanks at its end. */
  readonly short: readonly Reading[];
}

/** Characters between single spaces; none where two spaces meet, as around a blank cell. */
interface Token {
  readonly text: string;
  readonly start: number;
}

/** More ways than this are too many to tell apart. */
const mostReadings = 64;

/** An amount of thirty digits has no more groups than this. */
const mostGroups = 11;

const figure = /^(?:[−–-]?|[−–+-]?(?=[,.]?\d)[\d\u{A0}\u{202F}.,]*(?:%|\*{1,3})?)$/u;
const unitWords: readonly string[] = ['%', 'kr', 'tkr', 'mnkr', 'mkr'];
const year = /^(?:19|20|21)\d\d$/u;

/** The ways to read the figures at the end of a line; none where it ends in words. */
export function readingsOf(line: TextLine, frame: Frame): Readings {
  const { tokens, isClosed } = tokensOf(line.text);
  const tail = tailOf(tokens);
  const starts = [tail, ...labelEnds(tokens, tail, frame)];
  const wide = starts.flatMap((start) => readingsFrom(tokens, start, line, frame));
  const full = wide.filter(({ cells }) => cells.length === frame.columns);
  const short = isClosed ? [] : wide.filter(({ cells }) => cells.length < frame.columns);
  if (full.length > 0 || short.length > 0) return { full, short };

  const packed = tokens.filter(({ text }) => text !== '');
  const again = readingsFrom(packed, tailOf(packed), line, frame);
  return { full: again.filter(({ cells }) => cells.length === frame.columns), short: [] };
}

/** The text of a line before its figures. */
export function labelOf(line: TextLine): string {
  const { tokens } = tokensOf(line.text);
  return joined(tokens.slice(0, tailOf(tokens)));
}

/** Every cell is closed by a space where the line ends with one; then blanks show as more of them. */
function tokensOf(text: string): { readonly tokens: readonly Token[]; readonly isClosed: boolean } {
  const isClosed = text.endsWith(' ');
  let start = 0;
  const tokens = (isClosed ? text.slice(0, -1) : text).split(' ').map((own): Token => {
    const token = { text: own, start };
    start += own.length + 1;
    return token;
  });
  return { tokens, isClosed };
}

/** Where the figures begin: after the last word. */
function tailOf(tokens: readonly Token[]): number {
  const word = tokens.findLastIndex(
    ({ text }, index) =>
      !figure.test(text) && !(unitWords.includes(text) && isAmountLike(tokens[index - 1])),
  );
  return word + 1;
}

function isAmountLike(token: Token | undefined): boolean {
  return token !== undefined && /\d$/u.test(token.text);
}

/** Where else the label may end: after a year, or a number that its last word asks for. */
function labelEnds(tokens: readonly Token[], tail: number, { numbered }: Frame): readonly number[] {
  const [word, number] = [tokens[tail - 1]?.text ?? '', tokens[tail]?.text ?? ''];
  if (word === '') return [];
  const asks = numbered.includes(word.toLocaleLowerCase('sv')) && /^\d+$/u.test(number);
  return asks || year.test(number) ? [tail + 1] : [];
}

/** Every way to divide the tokens from one on into at most as many cells as there are columns. */
function readingsFrom(
  tokens: readonly Token[],
  first: number,
  line: TextLine,
  frame: Frame,
): readonly Reading[] {
  if (tokens.length - first > frame.columns * mostGroups) return [];
  const label = joined(tokens.slice(0, first));
  const found: Reading[] = [];
  const ends = cellEnds(tokens, first, line, frame);
  const divide = (at: number, cells: readonly GridCell[]): void => {
    if (found.length >= mostReadings) return;
    if (at === tokens.length) {
      if (cells.some(({ text }) => text !== '')) found.push({ label, cells });
      return;
    }
    for (const { end, cell, fewestAfter } of ends.get(at) ?? []) {
      if (cells.length + 1 + fewestAfter <= frame.columns) divide(end, [...cells, cell]);
    }
  };
  divide(first, []);
  return found;
}

/** A cell that can stand somewhere, the token after it, and how few cells can hold the rest. */
interface CellEnd {
  readonly end: number;
  readonly cell: GridCell;
  readonly fewestAfter: number;
}

/** Per token, the cells that can begin there; first those that leave most to the others. */
function cellEnds(
  tokens: readonly Token[],
  first: number,
  line: TextLine,
  { file, read }: Frame,
): ReadonlyMap<number, readonly CellEnd[]> {
  const ends = new Map<number, readonly CellEnd[]>();
  const fewest = new Map<number, number>([[tokens.length, 0]]);
  for (let at = tokens.length - 1; at >= first; at -= 1) {
    const place = { file, line: line.number, column: (tokens[at]?.start ?? 0) + 1 };
    const own: CellEnd[] = [];
    for (let end = at + 1; end <= Math.min(tokens.length, at + mostGroups); end += 1) {
      const parts = tokens.slice(at, end).map(({ text }) => text);
      if (end > at + 1 && parts.includes('')) break;
      const text = parts.join(' ');
      const reading = read(text);
      const fewestAfter = fewest.get(end) ?? Infinity;
      if (reading.is !== 'no-amount')
        own.push({ end, cell: { text, at: place, reading }, fewestAfter });
    }
    ends.set(at, own);
    fewest.set(at, 1 + Math.min(...own.map(({ fewestAfter }) => fewestAfter)));
  }
  return ends;
}

function joined(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
