import { CsvError, parse } from 'csv-parse/sync';
import type { FindingCode } from '../../findings/index.ts';
import { withoutTextFormulas } from '../text-formulas.ts';
import { binaryText } from './cell-text.ts';

/** A record as the parser of CSV sees it: one character a byte. */
export interface ParsedRecord {
  readonly cells: readonly string[];
  /** Where each cell begins, and the next record, counted from the beginning of the stretch. */
  readonly starts: readonly number[];
  readonly end: number;
  readonly breaks: number;
}

export interface Parsed {
  readonly records: readonly ParsedRecord[];
  /** What is wrong with the quotation marks after them, and where. */
  readonly broken?: { readonly code: FindingCode; readonly at: number };
}

/** So much is parsed first; the whole stretch only where that does not hold one record. */
const firstStretch = 4096;

/**
 * The records that a stretch of bytes begins with, by csv-parse: for those that `readRecord` does not
 * cover. `isLast` says that nothing follows; if something does, the last record is left, as it may go on.
 */
export function parseRecords(stretch: Uint8Array, separator: number, isLast: boolean): Parsed {
  const delimiter = String.fromCharCode(separator);
  if (stretch.length > firstStretch) {
    const first = parsedIn(stretch.subarray(0, firstStretch), delimiter, false);
    if (first.records.length > 0 || first.broken?.code === 'csv/stray-quote') return first;
  }
  return parsedIn(stretch, delimiter, isLast);
}

function parsedIn(stretch: Uint8Array, delimiter: string, isLast: boolean): Parsed {
  const text = withoutTextFormulas(binaryText(stretch));
  const raw: string[][] = [];
  let error: CsvError | undefined;
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: (record: string[]) => {
        raw.push(record);
        return null;
      },
    });
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    error = thrown;
  }
  const records: ParsedRecord[] = [];
  for (const cells of isLast || error ? raw : raw.slice(0, -1)) {
    records.push(placed(text, records.at(-1)?.end ?? 0, cells));
  }
  if (!error) return { records };
  const at = records.at(-1)?.end ?? 0;
  return { records, broken: { code: codeOf(error), at: markIn(text, at, error) } };
}

/** Follows a record through the text it came from. */
function placed(text: string, from: number, cells: readonly string[]): ParsedRecord {
  let [at, breaks] = [from, 0];
  const starts = cells.map((cell) => {
    const start = at;
    const isQuoted = text[at] === '"';
    const printed = isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
    if (isQuoted) breaks += printed.match(/\r\n|\n|\r/gu)?.length ?? 0;
    at += printed.length + 1;
    return start;
  });
  const end = text.startsWith('\r\n', at - 1) ? at + 1 : at;
  return { cells, starts, end: Math.min(end, text.length), breaks };
}

function codeOf(error: CsvError): FindingCode {
  return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'csv/unclosed-quote' : 'csv/stray-quote';
}

/** The first mark of the line with a stray one, the last mark of the line that opens what is not closed. */
function markIn(text: string, from: number, error: CsvError): number {
  const line = /[^\r\n]*/uy;
  line.lastIndex = from;
  const own = line.exec(text)?.[0] ?? '';
  const isUnclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
  return from + Math.max(0, isUnclosed ? own.lastIndexOf('"') : own.indexOf('"'));
}
