import type { Found } from '../findings/index.ts';
import { readAmount } from '../formats/notation.ts';
import type { PlainTable, Vocabulary } from '../model/index.ts';
import { findTables } from '../recognise/index.ts';
import type { Files } from './files.ts';
import type { AskedDialect } from './load-grids.ts';
import { loadText } from './load-text.ts';

/** Reads the tables out of a text; everything wrong on the way is a finding. */
export async function loadTables(
  files: Files,
  path: string,
  vocabulary: Vocabulary,
  { encoding }: AskedDialect,
): Promise<Found<readonly PlainTable[]>> {
  const text = await loadText(files, path, encoding);
  if (text.value === undefined) return { value: [], findings: text.findings };
  return findTables(text.value.text, path, vocabulary, readAmount);
}
