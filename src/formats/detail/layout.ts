import type { Finding, Found } from '../../findings/index.ts';
import { nearestText, sameLabel, type Delimiter, type DetailQuery } from '../../model/index.ts';
import { binaryText, cellText, isBlankRecord, type PlainEncoding } from './cell-text.ts';
import { carriageReturn, cellsFor, contentOf, lineFeed } from './cells.ts';
import { delimiterOf, mostColumns } from './delimiter.ts';
import { viewOf } from './name-table.ts';
import { readRecord } from './records.ts';

/** A record that is longer is no row of a ledger: its line ended up in another, or a mark is missing. */
export const longestRecord = 64 * 1024;

/** How the rows of one file are to be read; plain data, so that it can be sent to a worker. */
export interface Layout {
  readonly separator: number;
  /** How many cells a row has. */
  readonly columns: number;
  readonly by: Int32Array;
  readonly amount: number;
  /** Where the first row begins in the file, and on which line. */
  readonly bodyAt: number;
  readonly bodyLine: number;
  /** The bytes of the header, which help to tell the encoding. */
  readonly header: Uint8Array;
  /** The most bytes that a record may have. */
  readonly longest: number;
  /** The encoding, where it was asked for, or marked. */
  readonly encoding?: PlainEncoding;
}

/** What is known of a file before it is looked at. */
export interface AskedLayout {
  readonly query: DetailQuery;
  readonly delimiter?: Delimiter;
  readonly encoding?: PlainEncoding;
}

const separatorLine = /^sep=([;,\t])(?:\r\n|\n|\r)/iu;

/** So much of a file is enough to tell what stands between its cells. */
const sampleLength = 16 * 1024;

/** The layout of a file by its first bytes: at least as many as the longest record, or all of it. */
export function readLayout(
  head: Uint8Array,
  file: string,
  asked: AskedLayout,
): Found<Layout | undefined> {
  if (isArchive(head)) return stopped({ code: 'detail/workbook', at: { file } });
  const isMarked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const from = isMarked ? 3 : 0;
  const encoding = asked.encoding ?? (isMarked ? 'utf-8' : undefined);
  const [line = '', named] = separatorLine.exec(binaryText(head.subarray(from, from + 8))) ?? [];
  const start = from + line.length;
  const delimiter = asked.delimiter ?? named ?? delimiterOf(sampleOf(head.subarray(start)));
  if (delimiter === 'doubt') return stopped({ code: 'csv/delimiter', at: { file } });

  const header = readHeader(head, start, delimiter.charCodeAt(0), line === '' ? 1 : 2);
  if (header === 'empty') return stopped({ code: 'file/empty', at: { file } });
  if (header === 'broken') return stopped({ code: 'detail/header', at: { file } });

  const names = header.cells.map((bytes) => cellText(bytes, encoding).text.trim());
  const { value: columns, findings } = columnsOf(names, asked.query, { file, line: header.line });
  if (!columns) return { value: undefined, findings };
  const layout: Layout = {
    separator: delimiter.charCodeAt(0),
    columns: names.length,
    ...columns,
    bodyAt: header.end,
    bodyLine: header.line + 1 + header.breaks,
    header: head.slice(header.start, header.end),
    longest: longestRecord,
    ...(encoding && { encoding }),
  };
  return { value: layout, findings: [] };
}

/** Whether a file begins as workbooks do: as an archive, or as those of older Excel. */
function isArchive(head: Uint8Array): boolean {
  const begins = binaryText(head.subarray(0, 4));
  return begins === 'PK\x03\x04' || begins === '\xd0\xcf\x11\xe0';
}

function stopped(finding: Finding): Found<undefined> {
  return { value: undefined, findings: [finding] };
}

/** The first lines, whole. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleLength) return bytes;
  const sample = bytes.subarray(0, sampleLength);
  const end = Math.max(sample.lastIndexOf(lineFeed), sample.lastIndexOf(carriageReturn)) + 1;
  return sample.subarray(0, end || sampleLength);
}

interface Header {
  readonly cells: readonly Uint8Array[];
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly breaks: number;
}

/** The first record that is not blank. */
function readHeader(
  head: Uint8Array,
  from: number,
  separator: number,
  firstLine: number,
): Header | 'empty' | 'broken' {
  const cells = cellsFor(mostColumns, separator);
  const view = viewOf(head);
  let line = firstLine;
  for (let start = from; start < head.length;) {
    const end = readRecord(head, view, start, head.length, true, cells);
    if (end < 0 || cells.count > mostColumns || end - start > longestRecord) return 'broken';
    if (!isBlankRecord(head, cells)) {
      const own = Array.from({ length: cells.count }, (_, at) => contentOf(head, cells, at));
      return { cells: own, start, end, line, breaks: cells.breaks };
    }
    line += 1 + cells.breaks;
    start = end;
  }
  return 'empty';
}

/** Which columns the names asked for are; each has to be there, once. */
function columnsOf(
  names: readonly string[],
  { by, amount }: DetailQuery,
  at: { readonly file: string; readonly line: number },
): Found<{ readonly by: Int32Array; readonly amount: number } | undefined> {
  const findings: Finding[] = [];
  const columnOf = (name: string, code: 'detail/no-column' | 'detail/no-amount-column'): number => {
    const found = names.flatMap((own, column) => (isNamed(own, name) ? [column] : []));
    const [column = -1, ...others] = found;
    if (others.length > 0)
      findings.push({ code: 'detail/repeated-column', at, details: { column: name } });
    if (column < 0) {
      const details = { column: name, nearest: nearestText(name, names) };
      findings.push({ code, at, details });
    }
    return column;
  };
  const columns = by.map((name) => columnOf(name, 'detail/no-column'));
  const own = columnOf(amount, 'detail/no-amount-column');
  if (findings.length > 0) return { value: undefined, findings };
  return { value: { by: Int32Array.from(columns), amount: own }, findings };
}

/** Whether a header has a name; capitals do not count. */
function isNamed(text: string, name: string): boolean {
  return sameLabel(text.toLowerCase(), name.toLowerCase());
}
