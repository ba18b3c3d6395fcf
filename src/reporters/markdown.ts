import { clean } from './clean.ts';

/**
 * Text from a cell as a code span: no emphasis, HTML, mention, issue number or link comes of it.
 * A pipe after a backslash, which renderers read differently, gives way to its full-width twin.
 */
export function codeSpan(text: string): string {
  const shown = clean(text).replace(/(?<=\\)\|/gu, '\uFF5C');
  if (shown === '') return '';
  const longest = Math.max(0, ...(shown.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`.replaceAll('|', '\\|');
}

/** Text from a cell as plain text of a document; a mention cannot be escaped, so its sign gives way. */
export function escapedText(text: string): string {
  return clean(text)
    .replaceAll('@', '\uFF20')
    .replace(/[\\`*_{}[\]<>#|&~]|:(?=\/\/)|(?<=www)\./giu, '\\$&');
}

/** A table of text as Markdown: its first row the header, columns of amounts to the right. */
export function markdownTable([header = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapedText).join(' | ')} |`;
  const isOfAmounts = (column: number): boolean =>
    rows.every((row) => /^[\d\s%.,+–−-]*$/u.test(row[column] ?? ''));
  const rule = `| ${header.map((_, column) => (isOfAmounts(column) ? '---:' : '---')).join(' | ')} |`;
  return `${[line(header), rule, ...rows.map(line)].join('\n')}\n`;
}
