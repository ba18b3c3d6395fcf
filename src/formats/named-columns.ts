import type { FindingCode, Found, Place } from '../findings/index.ts';
import { nearestText, sameLabel, type GridCell } from '../model/index.ts';
import { readCsv } from './csv.ts';
import type { Decoded } from './encoding.ts';

/** One line of a file whose columns have known names, in any order. */
export interface NamedLine<Name extends string> {
  readonly at: Place;
  readonly cellOf: (name: Name) => GridCell | undefined;
  /** Without blanks around it; empty where the column or the cell is missing. */
  readonly textOf: (name: Name) => string;
}

/**
 * The lines below the header that are not empty. Where a column that is required is missing, there are
 * none, and that is a finding of the code given.
 */
export function readNamedLines<Name extends string>(
  decoded: Decoded,
  file: string,
  required: readonly Name[],
  lacking: FindingCode,
): Found<readonly NamedLine<Name>[]> {
  const { value: grid, findings } = readCsv(decoded, file, file);
  const rows = (grid?.rows ?? []).filter((row) => row.some(({ text }) => text.trim() !== ''));
  const [header, ...lines] = rows;
  if (!header) return { value: [], findings };

  const printed = header.map(({ text }) => text);
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
  return { value: lines.map((line) => namedLine(line, printed, file)), findings };
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
