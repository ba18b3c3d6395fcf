import { fill, type Finding } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import { limits } from '../formats/limits.ts';
import { clean } from '../reporters/clean.ts';
import { pathIn, type FolderFiles } from '../workspace/files.ts';
import { troubleAt } from '../workspace/load-text.ts';
import { isSameBytes } from '../workspace/snapshot.ts';
import { notWritten } from './output.ts';
import type { World } from './world.ts';

/** The folder to make, its files, and the folder they were made from. */
export interface RolledTarget {
  readonly path: string;
  readonly files: FolderFiles;
  readonly source: string;
}

/** Makes the new folder, all of it or nothing, while the source is as it was read. */
export async function makeRolled(
  { path, files, source }: RolledTarget,
  changed: () => Promise<string | undefined>,
  world: World,
): Promise<readonly Finding[]> {
  const inside = await isInside(path, source, world);
  if (inside) return [targetInside(path)];
  let other: string | undefined;
  const made = await world.files.makeFolder(path, files, async () => {
    other = await changed();
    return other === undefined;
  });
  if ('trouble' in made) {
    const { trouble } = made;
    if (trouble.is === 'exists') return [await troubleAt(world.files, path, trouble)];
    if (trouble.is === 'changed') return [await troubleAt(world.files, other ?? source, trouble)];
    return [notWritten(path, trouble)];
  }
  const details = { count: String(files.size), path: clean(path) };
  world.err.write(`${fill(word('written', world.language), details)}\n`);
  return [];
}

/** The finding for a path to be written that lies in the folder that is rolled. */
export function targetInside(path: string): Finding {
  return { code: 'rollover/target-inside', at: { file: path }, details: { path } };
}

/** Whether a path to be written lies in the folder that is rolled. */
export async function isInside(path: string, source: string, { files }: World): Promise<boolean> {
  const [target, from] = [await wholePath(path, files), await files.absolute(source)];
  return target === from || target.startsWith(`${from}/`);
}

/** The whole path of a folder to be, the links of what there is of it followed. */
export async function wholePath(path: string, files: World['files']): Promise<string> {
  if ((await files.kind(path)) !== undefined) return files.absolute(path);
  const parts = path.replace(/\/+$/u, '').split('/');
  const above = parts.slice(0, -1).join('/');
  const parent = above === '' ? (path.startsWith('/') ? '/' : '.') : above;
  if (parent === path) return files.absolute(path);
  return `${await wholePath(parent, files)}/${parts.at(-1) ?? ''}`;
}

/** The files in which a folder is not what the source gives, those missing and those too many among them. */
export async function differences(
  { path, files }: RolledTarget,
  world: World,
): Promise<readonly Finding[]> {
  if ((await world.files.kind(path)) === 'file') {
    return [await troubleAt(world.files, path, { is: 'exists' })];
  }
  const names = await world.files.list(path);
  if ('trouble' in names) return [await troubleAt(world.files, path, names.trouble)];
  const all = [...new Set([...files.keys(), ...names.value])].toSorted();
  const findings: Finding[] = [];
  for (const name of all) {
    const own = pathIn(path, name);
    const found = await world.files.read(own, limits.bytes);
    const expected = files.get(name);
    const isSame = 'value' in found && expected !== undefined && isSameBytes(found.value, expected);
    if (!isSame)
      findings.push({ code: 'rollover/differs', at: { file: own }, details: { path: own } });
  }
  return findings;
}
