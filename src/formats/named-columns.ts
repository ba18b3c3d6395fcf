import type { Finding, FindingCode, Found, Place } from '../findings/index.ts';
import { nearestText, sameLabel, type GridCell } from '../model/index.ts';
import type { Delimiter } from '../model/dialect.ts';
import { readCsv } from './csv.ts';
import type { Decoded } from './encoding.ts';

/** One line of a file whose columns have known names, in any order. */
export interface NamedLine<Name extends string> {
  readonly at: Place;
  readonly cellOf: (name: Name) => GridCell | undefined;
  /** Without blanks around it; empty where the column or the cell is missing. */
  readonly textOf: (name: Name) => string;
}

/** The columns that a file may have, and how one that lacks a required one is told. */
export interface NamedColumns<Name extends string> {
  readonly all: readonly Name[];
  readonly optional: readonly Name[];
  readonly lacking: FindingCode;
}

/**
 * The lines below the header that are not empty. Where a column that is required is missing, or one is
 * named twice, there are none, and that is a finding; so is a cell that no column is for.
 */
export function readNamedLines<Name extends string>(
  decoded: Decoded,
  file: string,
  { all, optional, lacking }: NamedColumns<Name>,
  delimiter?: Delimiter,
): Found<readonly NamedLine<Name>[]> {
  const { value: grid, findings } = readCsv(decoded, file, file, delimiter);
  const rows = (grid?.rows ?? []).filter((row) => row.some(({ text }) => text.trim() !== ''));
  const [header, ...lines] = rows;
  if (!header) return { value: [], findings };

  const printed = header.map(({ text }) => text);
  const required = all.filter((name) => !optional.includes(name));
  const missing = required.filter((name) => !printed.some((text) => isNamed(text, name)));
  if (missing.length > 0) {
    const details = {
      columns: missing.join(', '),
      printed: printed.join(' | '),
      nearest: nearestText(missing[0] ?? '', printed),
    };
    const at = header[0]?.at ?? { file };
    return { value: [], findings: [...findings, { code: lacking, at, details }] };
  }
  const repeated = all.flatMap((name) => repeatedColumn(name, header));
  if (repeated.length > 0) return { value: [], findings: [...findings, ...repeated] };
  return {
    value: lines.map((line) => namedLine(line, printed, file)),
    findings: [...findings, ...lines.flatMap((line) => cellsBeyond(line, header))],
  };
}

/** Whether rows have a header of some columns at least, whatever else it has. */
export function hasColumns(
  rows: readonly (readonly GridCell[])[],
  names: readonly string[],
): boolean {
  const header = rows.find((row) => row.some(({ text }) => text.trim() !== '')) ?? [];
  return names.every((name) => header.some(({ text }) => isNamed(text, name)));
}

function repeatedColumn(name: string, header: readonly GridCell[]): readonly Finding[] {
  const [, second] = header.filter(({ text }) => isNamed(text, name));
  return second ? [{ code: 'column/named-twice', at: second.at, details: { column: name } }] : [];
}

function cellsBeyond(line: readonly GridCell[], header: readonly GridCell[]): readonly Finding[] {
  const beyond = line.slice(header.length).find(({ text }) => text.trim() !== '');
  const details = { count: String(line.length), expected: String(header.length) };
  return beyond ? [{ code: 'row/too-many-cells', at: beyond.at, details }] : [];
}

function namedLine<Name extends string>(
  line: readonly GridCell[],
  header: readonly string[],
  file: string,
): NamedLine<Name> {
  const cellOf = (name: Name): GridCell | undefined =>
    line[header.findIndex((text) => isNamed(text, name))];
  return { at: line[0]?.at ?? { file }, cellOf, textOf: (name) => cellOf(name)?.text.trim() ?? '' };
}

/** Whether a header has a name; capitals do not count. */
function isNamed(text: string, name: string): boolean {
  return sameLabel(text.toLowerCase(), name.toLowerCase());
}
