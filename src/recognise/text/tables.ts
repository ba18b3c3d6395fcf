import type { Finding, Found } from '../../findings/index.ts';
import type { PlainTable, Vocabulary } from '../../model/index.ts';
import { freeName } from '../file-names.ts';
import { alignedHeadersAt } from './aligned-header.ts';
import { headerFinder, type TextHeader } from './header.ts';
import { knownColumns } from './known-columns.ts';
import { linesOf, type TextLine } from './lines.ts';
import type { ReadAmount } from './readings.ts';
import { tableAt } from './table.ts';

/** A text in which tables are looked for. */
export interface Search {
  readonly lines: readonly TextLine[];
  readonly file: string;
  readonly vocabulary: Vocabulary;
  readonly read: ReadAmount;
  /** The headers that may begin at a line. */
  readonly headers: (index: number) => readonly TextHeader[];
}

/**
 * Finds the tables in running text, as a published plan holds them. What looks like a table and cannot
 * be read as one is a finding, and so is a row that can be read in several ways.
 */
export function findTables(
  text: string,
  file: string,
  vocabulary: Vocabulary,
  read: ReadAmount,
): Found<readonly PlainTable[]> {
  const lines = linesOf(text);
  const search = { lines, file, vocabulary, read, headers: headersOf(lines, vocabulary) };
  const tables: PlainTable[] = [];
  const findings: Finding[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const found = tableAt(index, search);
    if (!found) continue;
    findings.push(...found.findings);
    if (found.table) {
      const name = freeName(
        found.table.name,
        tables.map((table) => table.name),
      );
      tables.push({ ...found.table, name });
    }
    index = found.next - 1;
  }
  if (tables.length === 0) findings.push({ code: 'text/no-tables', at: { file } });
  return { value: tables, findings };
}

/** The headers at each line, looked for once. */
function headersOf(lines: readonly TextLine[], vocabulary: Vocabulary): Search['headers'] {
  const known = knownColumns(vocabulary);
  const headersAt = headerFinder(lines, known);
  const looked = new Map<number, readonly TextHeader[]>();
  return (index) => {
    const before = looked.get(index);
    if (before) return before;
    const headers = [...alignedHeadersAt(lines, index, known), ...headersAt(index)];
    looked.set(index, headers);
    return headers;
  };
}
