import type { TextLine } from './lines.ts';
import type { Reading, Readings } from './readings.ts';

/** A row of a table in running text, and every way to read it; a heading has none. */
export interface TextRow extends Readings {
  readonly label: string;
  readonly line: TextLine;
}

/** The rows of a table, and the index of the first line that is none of it. */
export interface Body {
  readonly rows: readonly TextRow[];
  readonly next: number;
}

/** What a line may be: its words before any figures, and the ways to read these. */
interface LineReadings extends Readings {
  readonly label: string;
}

/** What decides whether lines belong to a table. */
export interface BodyFrame {
  readonly readingsAt: (index: number) => LineReadings;
  /** Whether another header begins at a line. */
  readonly isHeader: (index: number) => boolean;
  /** Whether a label can go on below its figures, as where these stand in the middle of it. */
  readonly isAligned: boolean;
  /** Words that no label ends with; only a sentence goes on after them. */
  readonly running: readonly string[];
  /** Whether a label is that of a part, as `varav`: it begins a row, though in lower case. */
  readonly isPart: (label: string) => boolean;
}

const longestHeading = 60;
const longestLabel = 160;
const mostLabelLines = 12;

/** A written line, taken for what it may be. */
interface Part {
  readonly line: TextLine;
  /** Words alone: a label whose figures are still to come, a heading, or a sentence. */
  readonly isWords: boolean;
  /** Whether it stands right below the line before it. */
  readonly goesOn: boolean;
  readonly label: string;
  readonly readings: Readings;
}

/** A label that waits for its figures. */
interface Pending {
  readonly label: string;
  readonly line: TextLine;
  readonly count: number;
}

/** A longer table is none that anyone prints. */
const mostRows = 500;

/** What a line does to the rows read so far. */
interface Step {
  readonly rows: readonly TextRow[];
  /** Words that go on with the label of the last row. */
  readonly more?: string;
  readonly pending: Pending | undefined;
}

/**
 * Reads rows until a header, two paragraphs, or a line that is no row; a label may stand on lines of
 * its own before its figures. What follows the last row with a figure in every column is no row.
 */
export function readBody(lines: readonly TextLine[], first: number, frame: BodyFrame): Body {
  const rows: TextRow[] = [];
  let pending: Pending | undefined;
  let [count, next] = [0, first];
  for (let index = first; index < lines.length && rows.length < mostRows; index += 1) {
    if (lines[index]?.text === '') continue;
    if (frame.isHeader(index)) break;
    const step = take(partAt(lines, index, frame), rows.at(-1), pending, frame);
    if (step === 'end') break;

    pending = step.pending;
    rows.push(...step.rows);
    const last = rows.at(-1);
    if (last && step.more !== undefined) rows.splice(-1, 1, relabelled(last, step.more));
    if (!pending && last && last.full.length > 0) [count, next] = [rows.length, index + 1];
  }
  return { rows: rows.slice(0, count), next };
}

/** What one more line does, or that the table has ended before it. */
function take(
  part: Part,
  last: TextRow | undefined,
  pending: Pending | undefined,
  frame: BodyFrame,
): Step | 'end' {
  if (!part.isWords) return takeFigures(part, pending, frame);
  const { line, goesOn } = part;
  const words = wordsOf(line);
  if (pending) {
    const isOneLabel = goesOn && pending.count < mostLabelLines;
    return isOneLabel ? { rows: [], pending: longer(pending, words) } : 'end';
  }
  return last && goesOn && frame.isAligned && isContinuation(words, frame)
    ? { rows: [], more: words, pending }
    : { rows: [], pending: { label: words, line, count: 1 } };
}

function takeFigures(part: Part, pending: Pending | undefined, frame: BodyFrame): Step | 'end' {
  const { line, label, readings, goesOn } = part;
  if (label === '' && !pending) return readings.full.length > 0 ? 'end' : { rows: [], pending };
  if (isSentence(label, frame)) return 'end';
  if (pending && (label === '' || (goesOn && isContinuation(label, frame)))) {
    const whole = longer(pending, label).label;
    if (whole.length > longestLabel) return 'end';
    return { rows: [rowOf(whole, pending.line, readings, pending.label)], pending: undefined };
  }
  if (pending && !isHeading(pending.label)) return 'end';
  const heading = pending ? [{ ...pending, full: [], short: [] }] : [];
  return { rows: [...heading, rowOf(label, line, readings, '')], pending: undefined };
}

/** Whether words go on with a label: they begin no sentence, and not as a part does. */
function isContinuation(words: string, { isPart }: BodyFrame): boolean {
  return /^[\p{Ll}&/+]/u.test(words) && !isPart(words);
}

/** A row with more words at the end of its label. */
function relabelled({ label, line, full, short }: TextRow, more: string): TextRow {
  const longerBy = (own: Reading): Reading => ({ ...own, label: joined(own.label, more) });
  return { label: joined(label, more), line, full: full.map(longerBy), short: short.map(longerBy) };
}

function rowOf(label: string, line: TextLine, { full, short }: Readings, before: string): TextRow {
  const labelled = (own: Reading): Reading => ({ ...own, label: joined(before, own.label) });
  return { label, line, full: full.map(labelled), short: short.map(labelled) };
}

/**
 * A line that ends in figures may still be a label, as `Inventarier 2025`: where not all columns
 * have one, and a line of figures follows.
 */
function partAt(lines: readonly TextLine[], index: number, { readingsAt }: BodyFrame): Part {
  const line = lines[index] ?? { text: '', number: 0, page: 0 };
  const before = lines[index - 1];
  const goesOn = before !== undefined && before.text !== '' && before.page === line.page;
  const { label, full, short } = readingsAt(index);
  const isRow = full.length > 0 || (short.length > 0 && !isFollowedByFigures());
  return { line, label, readings: { full, short }, goesOn, isWords: !isRow };

  function isFollowedByFigures(): boolean {
    const next = [index + 1, index + 2].find((at) => lines[at] && lines[at].text !== '');
    if (next === undefined) return false;
    const after = readingsAt(next);
    return after.label === '' && after.full.length + after.short.length > 0;
  }
}

function wordsOf({ text }: TextLine): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function longer({ label, line, count }: Pending, more: string): Pending {
  return { label: joined(label, more), line, count: count + 1 };
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function isHeading(label: string): boolean {
  return label.length <= longestHeading && !label.endsWith('.');
}

function isSentence(label: string, { running }: BodyFrame): boolean {
  const last = label.split(' ').at(-1) ?? '';
  return label.length > longestLabel || running.includes(last.toLocaleLowerCase('sv'));
}
