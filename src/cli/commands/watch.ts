import type { Finding } from '../../findings/index.ts';
import { clean } from '../../reporters/clean.ts';
import { fileName, pathIn, standardInput } from '../../workspace/files.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { findOrigin } from '../origin.ts';
import { complain } from '../report.ts';
import type { World } from '../world.ts';
import { check, type CheckRequest } from './check.ts';

/**
 * Checks, and again whenever a file of the folder or a file of detail rows has changed, until it is
 * stopped. A file that is gone or half written while a program saves it is told, and checked again when
 * it is back.
 */
export async function watch(request: CheckRequest, world: World): Promise<ExitCode> {
  const misuse = misuses(request);
  const { value: origin, findings } = await findOrigin(request.paths, world);
  if (misuse.length > 0 || !origin) {
    await complain([...misuse, ...findings], world);
    return exitCode.notUnderstood;
  }
  const paths = origin.is === 'folder' ? [origin.path] : origin.paths;
  const folders = origin.is === 'folder' ? paths : [...new Set(paths.map(folderOf))];
  const rows = await existingPlaces(request.detail?.paths ?? [], world);
  const changes = world.files.changes([...new Set([...folders, ...rows.map(folderOf)])]);
  const concerns = (path: string): boolean =>
    folders.some((own) => own === path || pathIn(own, fileName(path)) === path) ||
    rows.some((own) => own === path || folderOf(own) === path);
  world.out.write(world.out.isTerminal ? clearedScreen : '');
  let code = await check({ ...request, paths }, world);
  const steps = changes[Symbol.asyncIterator]();
  for (let step = await steps.next(); step.done !== true; step = await steps.next()) {
    const changed = step.value.filter(concerns);
    if (changed.length === 0) continue;
    world.out.write(await headingOf(changed, world));
    code = await check({ ...request, paths }, world);
  }
  return code;
}

/** Homes the cursor and clears what is on the screen; what has scrolled off it stays. */
const clearedScreen = '\u001b[H\u001b[2J';

/** The time and the files that changed, at the top of the screen, or after the report before. */
async function headingOf(changed: readonly string[], { files, now, out }: World): Promise<string> {
  const kinds = await Promise.all(changed.map((path) => files.kind(path)));
  // a program that saves leaves names of its own behind, of files that are gone by now
  const present = changed.filter((_, order) => kinds[order] !== undefined);
  const told = (present.length > 0 ? present : changed).map(clean).join(', ');
  const time = now().toISOString().slice('YYYY-MM-DDT'.length, -'.mmmZ'.length);
  return `${out.isTerminal ? clearedScreen : '\n'}${time}  ${told}\n\n`;
}

/** Where files are, as a watched folder names them; those in folders that are not there are left out. */
async function existingPlaces(
  paths: readonly string[],
  { files }: World,
): Promise<readonly string[]> {
  const kinds = await Promise.all(paths.map((path) => files.kind(folderOf(path))));
  return paths
    .filter((_, order) => kinds[order] === 'folder')
    .map((path) => pathIn(folderOf(path), fileName(path)));
}

function misuses({ paths, formats, letStand, detail }: CheckRequest): readonly Finding[] {
  const flags = [
    ...formats.filter((format) => format.includes('=')).map((format) => `--format ${format}`),
    ...(letStand.accept === undefined ? [] : ['--accept']),
    ...(letStand.prune ? ['--prune'] : []),
    ...[...paths, ...(detail?.paths ?? [])].filter((path) => path === standardInput),
  ];
  return flags.map((flag) => ({ code: 'usage/watch', at: { file: '--watch' }, details: { flag } }));
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/') || (path.startsWith('/') ? '/' : '.');
}
