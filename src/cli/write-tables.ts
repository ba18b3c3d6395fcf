import { fill, type Finding } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import { clean } from '../reporters/clean.ts';
import { pathIn } from '../workspace/files.ts';
import { troubleAt } from '../workspace/load-text.ts';
import { createFile, notWritten } from './output.ts';
import type { World } from './world.ts';

/** The texts of files by their names, which may be the same. */
type Texts = readonly (readonly [name: string, text: string])[];

/**
 * Writes tables by name, each to a CSV file of its own: in a new folder all of them or nothing, in one
 * that is there already none where one of them exists.
 */
export async function writeTables(
  folder: string,
  tables: Iterable<readonly [name: string, rows: readonly (readonly string[])[]]>,
  world: World,
): Promise<readonly Finding[]> {
  const { csvFile } = await import('../formats/csv-writer.ts');
  const texts = [...tables].map(([name, rows]) => [`${name}.csv`, csvFile(rows)] as const);
  const isNew = (await world.files.kind(folder)) === undefined;
  const isTold = new Set(texts.map(([name]) => name)).size === texts.length;
  const unwritten = await (isNew && isTold ? makeNew : addTo)(folder, texts, world);
  if (unwritten.length > 0) return unwritten;

  const details = { count: String(texts.length), path: clean(folder) };
  world.err.write(`${fill(word('written', world.language), details)}\n`);
  return [];
}

async function makeNew(
  folder: string,
  texts: Texts,
  { files }: World,
): Promise<readonly Finding[]> {
  const encoder = new TextEncoder();
  const bytes = new Map(texts.map(([name, text]) => [name, encoder.encode(text)]));
  const made = await files.makeFolder(folder, bytes, () => Promise.resolve(true));
  if (!('trouble' in made)) return [];
  const { trouble } = made;
  return [
    trouble.is === 'exists' ? await troubleAt(files, folder, trouble) : notWritten(folder, trouble),
  ];
}

async function addTo(folder: string, texts: Texts, world: World): Promise<readonly Finding[]> {
  const files = texts.map(([name, text]) => [pathIn(folder, name), text] as const);
  const existing: Finding[] = [];
  for (const [path] of files) {
    const isThere = (await world.files.kind(path)) !== undefined;
    if (isThere) existing.push({ code: 'file/exists', at: { file: path }, details: { path } });
  }
  if (existing.length > 0) return existing;

  for (const [path, text] of files) {
    const unwritten = await createFile(path, text, world);
    if (unwritten.length > 0) return unwritten;
  }
  return [];
}
