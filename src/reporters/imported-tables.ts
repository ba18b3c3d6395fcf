import {
  fill,
  placeText,
  severityOf,
  word,
  type Finding,
  type Language,
} from '../findings/index.ts';
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
  return tables.flatMap(({ name, at, rows: [header = [], ...rows] }) => {
    const details = { rows: String(rows.length), columns: String(header.length - 1) };
    const size = fill(word('tableSize', language), details);
    return [
      `${padEnd(`${name}.csv`, width)}  ${clean(header[0] ?? '')}`,
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
    tables: tables.map(({ name, at, rows: [header = [], ...rows] }) => ({
      file: `${name}.csv`,
      title: header[0] ?? '',
      columns: header.slice(1),
      rows: rows.length,
      at,
    })),
    findings: findings.map((finding) => jsonFinding(finding, language)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
