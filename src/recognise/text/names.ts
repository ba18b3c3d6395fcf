import type { TableKind, Vocabulary } from '../../model/index.ts';

const longestName = 60;

/** The usual name of a table of its kind, else its own words as a file name. */
export function nameOf(kind: TableKind, title: string, { text }: Vocabulary): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('sv')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestName)
    .replace(/^-+|-+$/gu, '');
  return text.names[kind] ?? (words === '' ? 'tabell' : words);
}

/** A name that no other has: the second `driftbudget` is `driftbudget-2`. */
export function freeName(name: string, taken: readonly string[]): string {
  const names = [name, ...taken.map((_, order) => `${name}-${String(order + 2)}`)];
  return names.find((own) => !taken.includes(own)) ?? name;
}
