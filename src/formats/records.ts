import type { Grid } from '../model/index.ts';

/** One record of a CSV text as it is written: its cells with their quotation marks, and its line end. */
export interface RawRecord {
  /** The line it begins on. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly end: string;
}

/** A CSV text in pieces that make it up to the letter. */
export interface RawText {
  /** What stands before the first record: a line `sep=;`, or nothing. */
  readonly head: string;
  readonly delimiter: string;
  readonly records: readonly RawRecord[];
}

/** Takes a text apart along the cells of the grid that was read from it. */
export function rawRecords(text: string, { rows, dialect }: Grid): RawText {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/gu), endOf)];
  const offsetOf = ({ line = 1, column = 1 }: Grid['rows'][number][number]['at']): number =>
    (starts[line - 1] ?? text.length) + column - 1;
  const offsets = rows.map((row) => row.map(({ at }) => offsetOf(at)));
  const records = offsets.map((own, order): RawRecord => {
    const next = offsets[order + 1]?.[0] ?? text.length;
    const [end = ''] = /(?:\r\n|\n|\r)?$/u.exec(text.slice(own.at(-1), next)) ?? [];
    const cells = own.map((from, index) => {
      const after = own[index + 1];
      return text.slice(from, after === undefined ? next - end.length : after - 1);
    });
    return { line: rows[order]?.[0]?.at.line ?? 0, cells, end };
  });
  const delimiter = 'delimiter' in dialect ? dialect.delimiter : ';';
  return { head: text.slice(0, offsets[0]?.[0] ?? 0), delimiter, records };
}

function endOf(found: RegExpExecArray): number {
  return found.index + found[0].length;
}

/** The text that some pieces make up; a line that lacks its end gets that of the others. */
export function joinRecords({ head, delimiter, records }: RawText): string {
  const end = records.find((own) => own.end !== '')?.end ?? '\r\n';
  const lines = records.map((own, order) => {
    const isLast = order === records.length - 1;
    return `${own.cells.join(delimiter)}${isLast ? own.end : own.end || end}`;
  });
  return `${head}${lines.join('')}`;
}

/** What a raw cell holds. */
export function cellText(raw: string): string {
  return raw.startsWith('"') && raw.endsWith('"') && raw.length > 1
    ? raw.slice(1, -1).replaceAll('""', '"')
    : raw;
}

/** A text as a raw cell: in quotation marks where it needs them, or where the one it stands for has them. */
export function rawCell(text: string, delimiter: string, like = ''): string {
  const needsMarks = text.includes(delimiter) || /["\r\n]|^\s|\s$/u.test(text);
  return needsMarks || (like.startsWith('"') && text !== '')
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
