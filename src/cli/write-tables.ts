import { fill, word, type Finding } from '../findings/index.ts';
import { clean } from '../reporters/clean.ts';
import { pathIn } from '../workspace/files.ts';
import { createFile } from './output.ts';
import type { World } from './world.ts';

/** Writes tables by name, each to a CSV file of its own, or none where one of them exists already. */
export async function writeTables(
  folder: string,
  tables: Iterable<readonly [name: string, rows: readonly (readonly string[])[]]>,
  world: World,
): Promise<readonly Finding[]> {
  const { csvFile } = await import('../formats/csv-writer.ts');
  const files = [...tables].map(
    ([name, rows]) => [pathIn(folder, `${name}.csv`), csvFile(rows)] as const,
  );
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
  const details = { count: String(files.length), path: clean(folder) };
  world.err.write(`${fill(word('written', world.language), details)}\n`);
  return [];
}
