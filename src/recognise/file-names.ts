import { entryMatching, type Vocabulary } from '../model/index.ts';

/** The names that a workbook gives its sheets itself. */
const givenSheetName = /^(?:blad|sheet)\s*\d*$/iu;

/** The usual name of a table of its kind, told by its title, else its own words as a file name. */
export function nameByTitle(title: string, { tables, text }: Vocabulary): string {
  const kind = entryMatching(title, tables);
  return (kind && text.names[kind]) ?? wordsOf(title);
}

/** The name of a sheet as a file name; one that says nothing gives way to the title of the table. */
export function nameBySheet(sheet: string, title: string, vocabulary: Vocabulary): string {
  return givenSheetName.test(sheet.trim()) ? nameByTitle(title, vocabulary) : wordsOf(sheet);
}

const longestName = 60;

function wordsOf(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('sv')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestName)
    .replace(/^-+|-+$/gu, '');
  return words === '' ? 'tabell' : words;
}

/** A name that no other has: the second `driftbudget` is `driftbudget-2`. */
export function freeName(name: string, taken: readonly string[]): string {
  const names = [name, ...taken.map((_, order) => `${name}-${String(order + 2)}`)];
  return names.find((own) => !taken.includes(own)) ?? name;
}
