/** The encodings that Swedish tables come in. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'cp850',
  'macintosh',
] as const;

export type Encoding = (typeof encodings)[number];

/** What can stand between cells, the most telling first: a comma is also in amounts and labels. */
export const delimiters = [';', '\t', ','] as const;

export type Delimiter = (typeof delimiters)[number];

/** How a table was read: the encoding of a text and what stands between its cells, or the sheet. */
export type Dialect =
  { readonly encoding: Encoding; readonly delimiter: Delimiter } | { readonly sheet: string };

/** The sheet that a table stands on; a text has none. */
export function sheetOf(dialect: Dialect): string | undefined {
  return 'sheet' in dialect ? dialect.sheet : undefined;
}
