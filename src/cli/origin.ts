import { fill, type Finding, type Found } from '../findings/index.ts';
import { word } from '../findings/words.ts';
import { holdsBudget, type Origin } from '../workspace/load-book.ts';
import { troubleAt } from '../workspace/load-text.ts';
import type { World } from './world.ts';

/**
 * What a command reads: one folder, or files. Without a path it is the folder one stands in if
 * that holds a budget, else the bundled example; which one is said on stderr.
 */
export async function findOrigin(
  given: readonly string[],
  world: World,
): Promise<Found<Origin | undefined>> {
  const { files, language } = world;
  const paths = [...new Set(given)];
  if (paths.length === 0) {
    const isHere = await holdsBudget(files, '.');
    const said = isHere ? word('usingHere', language) : word('usingExample', language);
    world.err.write(`${fill(said, { path: world.example })}\n`);
    return { value: { is: 'folder', path: isHere ? '.' : world.example }, findings: [] };
  }

  const kinds = await Promise.all(paths.map((path) => files.kind(path)));
  const missing = await missingPaths(paths, kinds, world);
  const folder = paths[kinds.indexOf('folder')];
  if (folder === undefined) {
    const found = paths.filter((_, order) => kinds[order] === 'file');
    const value: Origin | undefined = found.length > 0 ? { is: 'files', paths: found } : undefined;
    return { value, findings: missing };
  }
  if (paths.length > 1) {
    return {
      value: undefined,
      findings: [...missing, { code: 'usage/folder-and-files', at: { file: folder } }],
    };
  }
  return { value: { is: 'folder', path: folder }, findings: missing };
}

async function missingPaths(
  paths: readonly string[],
  kinds: readonly (string | undefined)[],
  { files }: World,
): Promise<readonly Finding[]> {
  const missing = paths.filter((_, order) => kinds[order] === undefined);
  return Promise.all(missing.map((path) => troubleAt(files, path, { is: 'missing' })));
}
