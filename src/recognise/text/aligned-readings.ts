import type { GridCell } from '../../model/index.ts';
import { chunksOf, overlap, type Chunk } from './chunks.ts';
import type { TextLine } from './lines.ts';
import type { Frame, Reading } from './readings.ts';

/** Where the columns of a table stand on a page. */
export interface Columns {
  readonly spans: readonly Chunk[];
  readonly page: number;
}

/** A line taken apart at its gaps: its label, and the chunks that stand in columns. */
export interface AlignedLine {
  readonly label: string;
  readonly values: readonly Chunk[];
}

/** So far from a line a row with every column is looked for, to see where they stand. */
const farthest = 40;

/** A line that holds columns; taken apart once, as it is looked at for every row around it. */
export function alignedLines(
  lines: readonly TextLine[],
  frame: Frame,
): (index: number) => AlignedLine {
  const looked = new Map<number, AlignedLine>();
  return (index) => {
    const line = lines[index] ?? { text: '', number: 0, page: 0 };
    const own = looked.get(index) ?? alignedLine(line, frame);
    looked.set(index, own);
    return own;
  };
}

/** Label and values of a line; no values where it is words alone, or more than there are columns. */
function alignedLine(line: TextLine, { read, columns }: Frame): AlignedLine {
  const chunks = chunksOf(line);
  const words = { label: chunks.map(({ text }) => text).join(' '), values: [] };
  if (line.text.includes('\t')) return tabbedLine(line, columns) ?? words;
  const isAmount = ({ text }: Chunk): boolean => read(text).is !== 'no-amount';
  const [first] = chunks;
  const isLabelled = first !== undefined && (!isAmount(first) || isAtMargin(first));
  const values = isLabelled ? chunks.slice(1) : chunks;
  const isRow = values.length === columns ? values.some(isAmount) : values.every(isAmount);
  return isRow && values.length > 0 && values.length <= columns
    ? { label: isLabelled ? first.text : '', values }
    : words;
}

/** The margin, give or take a blank that the page has before everything. */
function isAtMargin({ start }: Chunk): boolean {
  return start <= 1;
}

/** Between tabs every cell has its place, blank ones too. */
function tabbedLine({ text }: TextLine, columns: number): AlignedLine | undefined {
  let start = 0;
  const chunks = text.split('\t').map((own): Chunk => {
    const chunk = { text: own.trim(), start, end: start + own.length };
    start += own.length + 1;
    return chunk;
  });
  const [label, ...values] = chunks;
  const isRow = values.length === columns && values.some((own) => own.text !== '');
  return isRow ? { label: label?.text ?? '', values } : undefined;
}

/**
 * The ways to read a line of columns: a value for each, or those that stand where the columns of the
 * nearest full row stand. Where that does not tell, every order of values and blanks.
 */
export function alignedReadings(
  lines: readonly TextLine[],
  index: number,
  lineAt: (index: number) => AlignedLine,
  header: Columns,
  frame: Frame,
): readonly Reading[] {
  const line = lines[index];
  const { label, values } = lineAt(index);
  if (!line || values.length === 0) return [];
  const order =
    values.length === frame.columns
      ? undefined
      : columnsOf(values, spansNear(lines, index, lineAt, header, frame));
  const orders =
    values.length === frame.columns
      ? [values.map((_, column) => column)]
      : order
        ? [order]
        : choices(frame.columns, values.length);
  return orders.map((own) => ({ label, cells: cellsIn(own, values, line, frame) }));
}

/** Where the columns stand by the nearest row with a value in each, on the same page, else the header. */
function spansNear(
  lines: readonly TextLine[],
  index: number,
  lineAt: (index: number) => AlignedLine,
  { spans, page }: Columns,
  frame: Frame,
): readonly Chunk[] | undefined {
  const own = lines[index]?.page;
  for (let distance = 1; distance <= farthest; distance += 1) {
    for (const near of [index - distance, index + distance]) {
      if (lines[near]?.page !== own) continue;
      const { values } = lineAt(near);
      if (values.length === frame.columns) return values;
    }
  }
  return page === own ? spans : undefined;
}

/** The column of each value: the one it stands under, if they are as many as the values. */
function columnsOf(
  values: readonly Chunk[],
  spans: readonly Chunk[] | undefined,
): readonly number[] | undefined {
  const columns = values.map((value) => {
    const under = (spans ?? []).flatMap((span, column) =>
      overlap(span, value) > 0 ? [column] : [],
    );
    return under.length === 1 ? under[0] : undefined;
  });
  const known = columns.filter((column) => column !== undefined);
  const isRising = known.every((column, order) => column > (known[order - 1] ?? -1));
  return known.length === values.length && isRising ? known : undefined;
}

/** Every way to choose some of the columns, in order. */
function choices(columns: number, count: number, first = 0): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  const all: (readonly number[])[] = [];
  for (let column = first; column <= columns - count; column += 1) {
    for (const rest of choices(columns, count - 1, column + 1)) all.push([column, ...rest]);
    if (all.length > mostChoices) break;
  }
  return all;
}

/** More ways than this are too many to tell apart. */
const mostChoices = 64;

function cellsIn(
  order: readonly number[],
  values: readonly Chunk[],
  { number: line }: TextLine,
  { file, read, columns }: Frame,
): readonly GridCell[] {
  return Array.from({ length: columns }, (_, column): GridCell => {
    const value = values[order.indexOf(column)];
    const text = value?.text ?? '';
    return { text, at: { file, line, column: (value?.start ?? 0) + 1 }, reading: read(text) };
  });
}
