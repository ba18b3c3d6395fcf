import type { Place } from '../findings/index.ts';
import type { GridCell, Vocabulary } from '../model/index.ts';
import { measureOf, readPeriod } from './periods.ts';
import { unitsIn } from './unit-words.ts';

/** One column of a header: the texts of its levels from the top, and where the lowest one stands. */
export interface HeaderCell {
  readonly levels: readonly string[];
  readonly at: Place;
}

export interface Header {
  /** Everything above and beside the columns: a title, a unit, what the rows are. */
  readonly title: string;
  /** The same, each text with its place. */
  readonly titles: readonly { readonly text: string; readonly at: Place }[];
  readonly cells: readonly HeaderCell[];
  /** The rows below the header. */
  readonly body: readonly (readonly GridCell[])[];
}

type Cells = readonly GridCell[];

/**
 * The header of a table: lines of title, then one row of columns, and a second one where it holds
 * years, periods, measures or units, and no amounts. A text of the first row covers the empty cells to
 * its right.
 */
export function readHeader(rows: readonly Cells[], vocabulary: Vocabulary): Header | undefined {
  const top = Math.max(
    0,
    rows.findIndex((row) => row.slice(1).some((cell) => !isBlank(cell))),
  );
  const first = rows[top];
  if (!first) return undefined;
  const second = rows[top + 1];
  const levels = second && isSecondLevel(first, second, vocabulary) ? [first, second] : [first];
  const titles = [...rows.slice(0, top), ...levels]
    .flatMap(([cell]) => (cell ? [{ text: plain(cell.text), at: cell.at }] : []))
    .filter(({ text }) => text !== '');
  const width = Math.max(...levels.map((row) => row.length));
  return {
    title: titles.map(({ text }) => text).join(' '),
    titles,
    cells: Array.from({ length: width }, (_, index) => headerCell(levels, index)),
    body: rows
      .slice(top + levels.length)
      .filter((row) => !levels.some((own) => isSameRow(own, row))),
  };
}

/** A header printed anew, as on the next page of a long table. */
function isSameRow(one: Cells, other: Cells): boolean {
  return (
    one.filter((cell) => !isBlank(cell)).length > 1 &&
    one.length === other.length &&
    one.every(({ text }, at) => plain(text) === plain(other[at]?.text ?? ''))
  );
}

function isBlank({ text }: GridCell): boolean {
  return text.trim() === '';
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * Whether a row goes on with the header above it, and is no row of the table yet. Where both have a
 * text for the rows, only two words for columns are believed, and years only beside a unit.
 */
function isSecondLevel([corner]: Cells, row: Cells, vocabulary: Vocabulary): boolean {
  const [label, ...others] = row;
  const written = others.filter((cell) => !isBlank(cell));
  const isTold = ({ text }: GridCell): boolean =>
    readPeriod(plain(text), vocabulary) !== undefined ||
    measureOf(plain(text), vocabulary) !== undefined ||
    isWordOf(plain(text), vocabulary);
  const isApart = corner && label && !isBlank(corner) && !isBlank(label);
  const needed = isApart ? 2 : 1;
  const mayBeYear = !isApart || unitsIn(label.text, vocabulary).length > 0;
  return (
    written.filter(isTold).length >= needed &&
    written.every((cell) => cell.reading.is === 'no-amount' || (mayBeYear && isTold(cell)))
  );
}

/** A word for a kind of period or a unit, standing alone. */
function isWordOf(text: string, { periods, units }: Vocabulary): boolean {
  const folded = text.toLowerCase().replace(/^\((.*)\)$/u, '$1');
  return [...Object.values(periods), ...Object.values(units)]
    .flat()
    .some((word) => word.toLowerCase() === folded);
}

function headerCell(levels: readonly Cells[], index: number): HeaderCell {
  const [top, bottom] = levels;
  const own = levels.map((row) => plain(row[index]?.text ?? ''));
  const isCovered = bottom !== undefined && own[0] === '' && own[1] !== '';
  const covering = isCovered ? coveringText(top ?? [], index) : (own[0] ?? '');
  const place = levels.findLast((row) => row[index] && !isBlank(row[index]))?.[index]?.at;
  return {
    levels: [covering, ...own.slice(1)].filter((text) => text !== ''),
    at: place ?? top?.[index]?.at ?? { file: '' },
  };
}

/** The nearest text to the left in a row of headers, the corner not counted. */
function coveringText(row: Cells, index: number): string {
  return plain(row.slice(1, index).findLast((cell) => !isBlank(cell))?.text ?? '');
}
