import { fill, isUnreadable } from '../../findings/index.ts';
import { word } from '../../findings/words.ts';
import { declarationOf } from '../../recognise/index.ts';
import { clean, jsonText } from '../../reporters/clean.ts';
import { pathIn } from '../../workspace/files.ts';
import { settingsName } from '../../workspace/load-book.ts';
import type { AskedDialect } from '../../workspace/load-grids.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { openBook } from '../open-book.ts';
import { createFile } from '../output.ts';
import { complain } from '../report.ts';
import type { World } from '../world.ts';

export interface InitRequest {
  /** A budget folder, or one file of tables. */
  readonly path: string | undefined;
  /** Whether to show what would be written, and write nothing. */
  readonly isDryRun: boolean;
  readonly dialect: AskedDialect;
}

/** Shows what was found as a budget.json, and writes it where there is none. */
export async function init(request: InitRequest, world: World): Promise<ExitCode> {
  const path = request.path ?? '.';
  const opened = await openBook([path], world, request.dialect);
  if (!opened.value || opened.findings.some(isUnreadable)) {
    await complain(opened.findings, world);
    return exitCode.notUnderstood;
  }

  const isFolder = (await world.files.kind(path)) === 'folder';
  const folder = isFolder ? path : path.split('/').slice(0, -1).join('/') || '.';
  const target = pathIn(folder, settingsName);
  const settings = declarationOf(opened.value, nameOf(folder));
  const text = jsonText(settings);
  world.out.write(text);
  if (request.isDryRun) return exitCode.ok;

  const unwritten = await createFile(target, text, world);
  await complain(unwritten, world);
  if (unwritten.length > 0) return exitCode.notUnderstood;
  world.err.write(`${fill(word('wroteFile', world.language), { path: clean(target) })}\n`);
  return exitCode.ok;
}

function nameOf(folder: string): string {
  return folder.split('/').findLast((part) => part !== '' && part !== '.') ?? 'budget';
}
