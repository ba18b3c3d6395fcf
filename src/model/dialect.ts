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
