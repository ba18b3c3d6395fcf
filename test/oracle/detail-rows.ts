import { CsvError, parse } from 'csv-parse/sync';
import { decimal, digitsOf, type Decimal } from '../../src/exact/index.ts';
import { readAmount } from '../../src/formats/notation.ts';
import { labelKey } from '../../src/model/index.ts';

/** What detail rows come to: groups by their names, bad rows as `line code`. */
export interface Expected {
  readonly groups: readonly string[];
  readonly rows: number;
  readonly bad: readonly string[];
}

interface OwnRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** All records of a text, by csv-parse alone; a line with a broken quotation is a bad row. */
function recordsOf(
  text: string,
  firstLine: number,
): { readonly records: readonly OwnRecord[]; readonly bad: readonly string[] } {
  const records: OwnRecord[] = [];
  const bad: string[] = [];
  let [rest, line] = [text, firstLine];
  while (rest !== '') {
    let read = 0;
    try {
      parse(rest, {
        delimiter: ';',
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        raw: true,
        on_record: (own: unknown) => {
          const { record } = own as { record: string[] };
          const printed = printedLength(rest, read, record);
          const raw = rest.slice(read, printed);
          records.push({ cells: record, line });
          line += raw.match(/\r\n|\n|\r/gu)?.length ?? 0;
          read = printed;
          return null;
        },
      });
      rest = '';
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed-quote' : 'stray-quote';
      bad.push(`${String(line)} csv/${code}`);
      const after = /^[^\r\n]*(?:\r\n|\n|\r|$)/u.exec(rest.slice(read))?.[0].length ?? 0;
      rest = rest.slice(read + after);
      line += 1;
    }
  }
  return { records, bad };
}

function printedLength(text: string, from: number, record: readonly string[]): number {
  let at = from;
  for (const cell of record) {
    at += 1 + (text[at] === '"' ? cell.replaceAll('"', '""').length + 2 : cell.length);
  }
  return text.startsWith('\r\n', at - 1) ? at + 1 : Math.min(at, text.length);
}

const decoders = {
  'utf-8': new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
  'windows-1252': undefined,
};

/** Bytes kept as characters, as text in an encoding. */
function textOf(cell: string, encoding: keyof typeof decoders): string {
  const bytes = Buffer.from(cell, 'latin1');
  return decoders[encoding]?.decode(bytes) ?? cell.replaceAll('\u0096', '–');
}

/**
 * Sums the last column by the others, `names` of them, as slowly and plainly as can be. The bytes come
 * as a text of one character a byte.
 */
export function expectedSums(
  body: string,
  names: number,
  encoding: keyof typeof decoders,
  firstLine: number,
): Expected {
  const { records, bad } = recordsOf(body, firstLine);
  const groups = new Map<string, { rows: number; sum: Decimal }>();
  const wrong = [...bad];
  let rows = 0;
  for (const { cells: raw, line: firstLineOfRow } of records) {
    const cells = raw.map((cell) => textOf(cell, encoding));
    if (cells.every((cell) => cell.trim() === '')) continue;
    const reading = readAmount(cells[names] ?? '');
    const before =
      cells
        .slice(0, names)
        .join('')
        .match(/\r\n|\n|\r/gu) ?? [];
    const line = firstLineOfRow + before.length;
    if (cells.length !== names + 1) {
      const code = `row/too-${cells.length > names ? 'many' : 'few'}-cells`;
      wrong.push(`${String(firstLineOfRow)} ${code}`);
    } else if (reading.is === 'none') wrong.push(`${String(line)} detail/no-amount`);
    else if (reading.is === 'no-amount') {
      const why = ['too-long', 'error-cell'].includes(reading.why) ? reading.why : 'unreadable';
      wrong.push(`${String(line)} amount/${why}`);
    } else if (reading.unit && !/^(?:t|mn)?kr$/u.test(reading.unit)) {
      wrong.push(`${String(line)} amount/unreadable`);
    } else {
      rows += 1;
      const key = JSON.stringify(cells.slice(0, names).map(labelKey));
      const own = groups.get(key) ?? { rows: 0, sum: decimal('0') };
      groups.set(key, { rows: own.rows + 1, sum: own.sum.plus(reading.value) });
    }
  }
  const told = [...groups].map(
    ([key, { rows: own, sum }]) => `${key} ${String(own)} ${digitsOf(sum)}`,
  );
  return { groups: told.toSorted(), rows, bad: wrong.toSorted() };
}
