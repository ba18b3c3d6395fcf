import { CsvError, parse } from 'csv-parse/sync';
import type { Finding, Found } from '../findings/index.ts';
import type { Grid, GridCell } from '../model/index.ts';
import { findDelimiter } from './delimiter.ts';
import type { Delimiter } from '../model/dialect.ts';
import type { Decoded } from './encoding.ts';
import { limits, lineBeyondLimits } from './limits.ts';
import { readAmount, type UnitSuffixes } from './notation.ts';
import { plainRecords } from './plain-records.ts';
import { withoutTextFormulas } from './text-formulas.ts';

/** After so many broken quotations in one file the rest is not looked at. */
const mostBrokenQuotes = 20;

/**
 * Reads the cells of one table, each with its line and column; what is broken is a finding. The
 * delimiter is the one asked for, else that of a first line `sep=;`, else found by trial; amounts may end
 * with the units given.
 */
export function readCsv(
  { text: printed, encoding }: Decoded,
  file: string,
  name: string,
  asked?: Delimiter,
  suffixes?: UnitSuffixes,
): Found<Grid | undefined> {
  if (printed.trim() === '')
    return { value: undefined, findings: [{ code: 'file/empty', at: { file } }] };

  const [line = '', separator] = separatorLine.exec(printed) ?? [];
  const delimiter = asked ?? (separator as Delimiter | undefined) ?? findDelimiter(printed);
  if (delimiter === 'doubt')
    return { value: undefined, findings: [{ code: 'csv/delimiter', at: { file } }] };

  const text = withoutTextFormulas(printed, delimiter);
  const tooLarge = lineBeyondLimits(text, delimiter);
  if (tooLarge !== undefined)
    return {
      value: undefined,
      findings: [{ code: 'file/too-large', at: { file, line: tooLarge } }],
    };

  const rows: (readonly GridCell[])[] = [];
  const findings: Finding[] = [];
  let walk: Walk = {
    text,
    file,
    at: line.length,
    line: line === '' ? 1 : 2,
    suffixes,
  };
  for (let attempt = 0; walk.at < text.length && attempt < mostBrokenQuotes; attempt += 1) {
    const { records, broken } = parseFrom(walk, delimiter);
    for (const record of records) {
      const placed = placeCells(walk, record);
      rows.push(placed.cells);
      walk = placed.next;
    }
    if (!broken) break;
    findings.push(quoteFinding(broken, walk));
    rows.push(brokenCells(walk, delimiter));
    walk = nextLine(walk);
  }
  const isDamaged = findings.length > 0;
  return {
    value: { name, file, rows, isDamaged, dialect: { encoding, delimiter } },
    findings: [...findings, ...tooLongCells(rows, file)],
  };
}

/** Excel's own first line, `sep=;`, which says what stands between the cells. */
const separatorLine = /^sep=([;,\t])(?:\r\n|\n|\r)/iu;

/** How far the text has been read. */
interface Walk {
  readonly text: string;
  readonly file: string;
  readonly at: number;
  readonly line: number;
  readonly suffixes: UnitSuffixes | undefined;
}

/** The records from here on; where a quotation is broken, those before it. */
function parseFrom(
  { text, at }: Walk,
  delimiter: string,
): { readonly records: readonly string[][]; readonly broken?: CsvError } {
  const rest = text.slice(at);
  const plain = plainRecords(rest, delimiter);
  if (plain) return { records: plain };
  const records: string[][] = [];
  try {
    parse(rest, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: (record: string[]) => {
        records.push(record);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return { records, broken: error };
    throw error;
  }
  return { records };
}

/** Follows a parsed record through the text it came from, to find where each cell begins. */
function placeCells(
  walk: Walk,
  record: readonly string[],
): { readonly cells: readonly GridCell[]; readonly next: Walk } {
  const { text, file, suffixes } = walk;
  let { at, line } = walk;
  let lineStart = at;
  const cells = record.map((cell): GridCell => {
    const place = { file, line, column: at - lineStart + 1 };
    const isQuoted = text[at] === '"';
    const printed = isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
    const breaks = printed.match(/\r\n|\n|\r/gu) ?? [];
    if (breaks.length > 0) {
      line += breaks.length;
      lineStart = at + Math.max(printed.lastIndexOf('\n'), printed.lastIndexOf('\r')) + 1;
    }
    at += printed.length + 1;
    return { text: cell, at: place, reading: readAmount(cell, suffixes) };
  });
  const ending = text.startsWith('\r\n', at - 1) ? 2 : 1;
  return { cells, next: { ...walk, at: at - 1 + ending, line: line + 1 } };
}

function nextLine(walk: Walk): Walk {
  const rest = /[\r\n]+/u.exec(walk.text.slice(walk.at));
  if (!rest) return { ...walk, at: walk.text.length };
  const breaks = rest[0].match(/\r\n|\n|\r/gu) ?? [];
  return { ...walk, at: walk.at + rest.index + rest[0].length, line: walk.line + breaks.length };
}

/** The cells of a line with a broken quotation as if it had none: to be named, not reckoned with. */
function brokenCells(
  { text, file, at, line, suffixes }: Walk,
  delimiter: string,
): readonly GridCell[] {
  let column = 1;
  return firstLineOf(text, at)
    .split(delimiter)
    .map((printed): GridCell => {
      const place = { file, line, column };
      column += printed.length + 1;
      const cell = printed.replaceAll('"', '');
      return { text: cell, at: place, reading: readAmount(cell, suffixes) };
    });
}

function firstLineOf(text: string, at: number): string {
  return /^.*/u.exec(text.slice(at))?.[0] ?? '';
}

function quoteFinding(error: CsvError, { text, file, at, line }: Walk): Finding {
  const firstLine = firstLineOf(text, at);
  const isUnclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const index = isUnclosed ? firstLine.lastIndexOf('"') : firstLine.indexOf('"');
  const code = isUnclosed ? 'csv/unclosed-quote' : 'csv/stray-quote';
  return { code, at: { file, line, column: Math.max(index, 0) + 1 } };
}

/** A quoted cell is as long as it is; only here is it known where it ends. */
function tooLongCells(rows: readonly (readonly GridCell[])[], file: string): readonly Finding[] {
  const cell = rows.flat().find(({ text }) => text.length > limits.cell);
  return cell ? [{ code: 'file/too-large', at: { ...cell.at, file } }] : [];
}
