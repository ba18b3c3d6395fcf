import { fill, placeText, severityOf, type Finding, type Language } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import type { PlainTable } from '../model/index.ts';
import { clean } from './clean.ts';
import { compactFinding } from './findings-compact.ts';
import { jsonFinding } from './findings-json.ts';
import { prettyFinding } from './findings-pretty.ts';
import type { Style } from './style.ts';
import { lengthOf, padEnd } from './wrap.ts';

/** The tables that were found, then what was wrong on the way; notes take a line each. */
export function prettyImport(
  tables: readonly PlainTable[],
  findings: readonly Finding[],
  style: Style,
): string {
  const isNote = (finding: Finding): boolean => severityOf(finding) === 'note';
  const notes = findings.filter(isNote).map((own) => compactFinding(own, style.language));
  const others = findings
    .filter((own) => !isNote(own))
    .flatMap((own) => ['', ...prettyFinding(own, style)]);
  const parts = [tableLines(tables, style), notes.length > 0 ? ['', ...notes] : [], others];
  return `${parts.flat().join('\n').trimStart()}\n`;
}

/** The file of each table, how large it is, where it stood, and its title. */
function tableLines(tables: readonly PlainTable[], { language, paint }: Style): readonly string[] {
  const width = Math.max(0, ...tables.map(({ name }) => lengthOf(name))) + '.csv'.length;
  return tables.flatMap((table) => {
    const { name, at } = table;
    const { title, columns, rows } = outlineOf(table);
    const details = { rows: String(rows), columns: String(columns.length) };
    const size = fill(word('tableSize', language), details);
    return [
      `${padEnd(`${name}.csv`, width)}  ${clean(title)}`,
      `  ${size}  ${paint.faint(clean(placeText(at)))}`,
    ];
  });
}

/** One document: the tables with their places, and every finding. */
export function jsonImport(
  tables: readonly PlainTable[],
  findings: readonly Finding[],
  language: Language,
): string {
  const document = {
    version: 1,
    tables: tables.map((table) => ({
      file: `${table.name}.csv`,
      ...outlineOf(table),
      at: table.at,
    })),
    findings: findings.map((finding) => jsonFinding(finding, language)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The title of a table, the columns of its first line that has any, and how many lines follow. */
function outlineOf({ rows }: PlainTable): {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: number;
} {
  const header = Math.max(
    0,
    rows.findIndex((row) => row.length > 1),
  );
  const titles = rows.slice(0, header + 1).map(([first = '']) => first);
  return {
    title: titles.filter((own) => own !== '').join(' '),
    columns: rows[header]?.slice(1) ?? [],
    rows: rows.length - header - 1,
  };
}
