import { fill, type Finding } from '../../findings/index.ts';
import { word } from '../../findings/words.ts';
import { clean } from '../../reporters/clean.ts';
import { pathIn } from '../../workspace/files.ts';
import { loadText, troubleAt } from '../../workspace/load-text.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { createFile } from '../output.ts';
import { complain } from '../report.ts';
import type { World } from '../world.ts';
import { ciTargets, type CiName } from './ci-names.ts';

/** Shows a workflow, pipeline, job or hook that checks a folder, and writes it where there is none. */
export async function initCi(
  ci: CiName,
  folder: string,
  isDryRun: boolean,
  world: World,
): Promise<ExitCode> {
  const misuse = await misuses(folder, world);
  const template = await loadText(world.files, pathIn(world.ciTemplates, `${ci}.yml`));
  if (misuse.length > 0 || !template.value) {
    await complain([...misuse, ...template.findings], world);
    return exitCode.notUnderstood;
  }
  const text = fill(template.value.text, { folder: quoted(folder) });
  world.out.write(text);
  if (isDryRun) return exitCode.ok;

  const target = ciTargets[ci];
  const unwritten = await createFile(target, text, world);
  await complain(unwritten, world);
  if (unwritten.length > 0) return exitCode.notUnderstood;
  world.err.write(`${fill(word('wroteFile', world.language), { path: clean(target) })}\n`);
  return exitCode.ok;
}

/** The path goes into a command of a shell within YAML: what either could take for more is refused. */
async function misuses(folder: string, { files }: World): Promise<readonly Finding[]> {
  if ((await files.kind(folder)) === undefined) {
    return [await troubleAt(files, folder, { is: 'missing' })];
  }
  const isPlain = /^[\p{L}\p{N} ._/-]+$/u.test(folder) && !folder.startsWith('-');
  return isPlain
    ? []
    : [{ code: 'usage/ci-folder', at: { file: folder }, details: { path: folder } }];
}

function quoted(folder: string): string {
  return folder.includes(' ') ? `'${folder}'` : folder;
}
