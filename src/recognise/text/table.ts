import type { Finding } from '../../findings/index.ts';
import { entryMatching, type PlainTable } from '../../model/index.ts';
import { nameByTitle } from '../file-names.ts';
import { alignedLines, alignedReadings } from './aligned-readings.ts';
import { readBody, type Body, type BodyFrame } from './body.ts';
import type { TextHeader } from './header.ts';
import type { TextLine } from './lines.ts';
import { labelOf, readingsOf } from './readings.ts';
import { unitsIn } from '../unit-words.ts';
import { settle } from './settle.ts';
import type { Search } from './tables.ts';

/** What begins at a line: a table, or what looked like one, and where the text goes on. */
interface FoundTable {
  readonly table?: PlainTable;
  readonly findings: readonly Finding[];
  readonly next: number;
}

/** The table whose header begins at a line, by the header that most rows follow. */
export function tableAt(index: number, search: Search): FoundTable | undefined {
  const bodies = search.headers(index).map((header) => ({
    header,
    body: wholeBody(header, search),
  }));
  const [best] = bodies.toSorted((one, other) => fullRows(other.body) - fullRows(one.body));
  if (!best) return undefined;

  const { header, body } = best;
  const at = { file: search.file, line: search.lines[index]?.number ?? 1 };
  const columns = header.columns.map(({ text }) => text);
  if (fullRows(body) === 0 || header.unknown.length > 0 || header.isStacked) {
    const details = { columns: columns.join(' | ') };
    return {
      findings: [{ code: 'text/left-out', at, details }],
      next: Math.max(header.next, body.next),
    };
  }

  const { file, vocabulary, lines } = search;
  const corner = header.corner.text === '' ? textBefore(index, lines) : header.corner.text;
  const kind = entryMatching(corner, vocabulary.tables) ?? 'other';
  const [unit = 'tkr'] = unitsIn(corner, vocabulary);
  const rows = settle(body.rows, { file, kind, unit, columns: columns.length, vocabulary });
  return {
    table: {
      name: nameByTitle(corner, vocabulary),
      at,
      rows: [[corner, ...columns], ...rows.value],
    },
    findings: [...rows.findings, ...rowsBeyond(body, header, search)],
    next: body.next,
  };
}

function fullRows({ rows }: Body): number {
  return rows.filter(({ full }) => full.length > 0).length;
}

/** The rows below a header; those below the same header on the next page belong to them. */
function wholeBody(header: TextHeader, search: Search): Body {
  const { lines, headers } = search;
  let body = readBody(lines, header.next, frameOf(header, search));
  for (;;) {
    let next = body.next;
    while (lines[next]?.text === '') next += 1;
    const again = headers(next).find((own) => isSame(own, header));
    if (!again || body.rows.length === 0) return body;
    const more = readBody(lines, again.next, frameOf(again, search));
    if (more.rows.length === 0) return body;
    body = { rows: [...body.rows, ...more.rows], next: more.next };
  }
}

function isSame(one: TextHeader, other: TextHeader): boolean {
  const textOf = ({ corner, columns }: TextHeader): string =>
    JSON.stringify([corner.text, ...columns.map(({ text }) => text)]);
  return textOf(one) === textOf(other);
}

/** A sentence fills as many columns only where these are few. */
const fewestColumns = 3;

/** Lines after a table that look like rows of it, and were not reached or do not fit. */
function rowsBeyond({ next }: Body, header: TextHeader, search: Search): readonly Finding[] {
  const { lines, file, headers } = search;
  const { readingsAt } = frameOf(header, search);
  let isNext = true;
  for (let index = next; index < lines.length && headers(index).length === 0; index += 1) {
    const line = lines[index];
    if (!line || line.text === '') continue;
    const isFull = header.columns.length >= fewestColumns && readingsAt(index).full.length > 0;
    if (isFull || (isNext && isShortRow(line.text))) {
      const at = { file, line: line.number };
      return [{ code: 'text/row-left-out', at, details: { line: line.text.trim() } }];
    }
    isNext = false;
  }
  return [];
}

/** A few words, and an amount that is no year and no number of a page or chapter. */
function isShortRow(text: string): boolean {
  const line = text.trim();
  return (
    line.length <= longestRow && /\p{L}.*\s(?:[−–-] ?\d|\d+ \d{3}|\d+,\d)[\d ,%]*$/u.test(line)
  );
}

const longestRow = 60;

/** How the lines below a header are read. */
function frameOf({ columns, aligned }: TextHeader, search: Search): BodyFrame {
  const { lines, file, read, vocabulary, headers } = search;
  const { numbered, running } = vocabulary.text;
  const parts = { part: vocabulary.rows['of-which'] ?? [] };
  const frame = { file, read, columns: columns.length, numbered };
  const lineAt = alignedLines(lines, frame);
  return {
    readingsAt: (index) => {
      const line = lines[index];
      if (!line) return { label: '', full: [], short: [] };
      if (!aligned) return { label: labelOf(line), ...readingsOf(line, frame) };
      const full = alignedReadings(lines, index, lineAt, aligned, frame);
      return { label: lineAt(index).label, full, short: [] };
    },
    isHeader: (index) => headers(index).length > 0,
    isAligned: aligned !== undefined,
    running,
    isPart: (label) => entryMatching(label, parts) !== undefined,
  };
}

/** The lines that stand together right before another, as one text. */
function textBefore(index: number, lines: readonly TextLine[]): string {
  let last = index - 1;
  while (lines[last]?.text === '') last -= 1;
  let first = last;
  while ((lines[first - 1]?.text ?? '') !== '') first -= 1;
  const words = lines.slice(Math.max(0, first), last + 1).flatMap(({ text }) => text.split(/\s+/u));
  return words.filter(Boolean).join(' ');
}
