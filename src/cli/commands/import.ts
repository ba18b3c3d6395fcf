import { isUnreadable, type Finding } from '../../findings/index.ts';
import type { PlainTable } from '../../model/index.ts';
import { holdsBudget, loadVocabulary } from '../../workspace/load-book.ts';
import type { AskedDialect } from '../../workspace/load-grids.ts';
import { loadTables } from '../../workspace/load-tables.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { deliver, readOutputs } from '../output.ts';
import { complain, styleOf } from '../report.ts';
import { writeTables } from '../write-tables.ts';
import type { World } from '../world.ts';
import { importFormats } from './formats.ts';

export interface ImportRequest {
  /** A workbook, or the text of a plan. */
  readonly path: string;
  /** The budget folder to make; it may exist, but hold no tables. */
  readonly folder: string;
  readonly formats: readonly string[];
  /** Whether to show what would be written, and write nothing. */
  readonly isDryRun: boolean;
  readonly dialect: AskedDialect;
}

/** Makes a budget folder of the tables in a workbook or a text, and tells what was left out or is in doubt. */
export async function importTables(request: ImportRequest, world: World): Promise<ExitCode> {
  const { path, folder } = request;
  const { outputs, findings } = readOutputs(request.formats, importFormats, 'pretty');
  const misuse = [...findings, ...(await filled(folder, world))];
  if (misuse.length > 0) {
    await complain(misuse, world);
    return exitCode.notUnderstood;
  }

  const vocabulary = await loadVocabulary(world.files, world.vocabulary);
  const found = await loadTables(world.files, path, vocabulary.value, request.dialect);
  const wrong = [...vocabulary.findings, ...found.findings];
  const unwritten: Finding[] = [];
  for (const { format, ...output } of outputs) {
    const text = await told(format, found.value, wrong, world);
    unwritten.push(...(await deliver({ format, ...output }, text, world)));
  }
  if (found.value.length > 0 && !request.isDryRun) {
    const tables = found.value.map(({ name, rows }) => [name, rows] as const);
    unwritten.push(...(await writeTables(folder, tables, world)));
  }
  await complain(unwritten, world);
  return [...wrong, ...unwritten].some(isUnreadable) ? exitCode.notUnderstood : exitCode.ok;
}

/** A folder that holds tables already: those of two plans would be reckoned with as one. */
async function filled(folder: string, { files }: World): Promise<readonly Finding[]> {
  const isFilled = await holdsBudget(files, folder);
  return isFilled
    ? [{ code: 'folder/not-empty', at: { file: folder }, details: { path: folder } }]
    : [];
}

async function told(
  format: (typeof importFormats)[number],
  tables: readonly PlainTable[],
  findings: readonly Finding[],
  world: World,
): Promise<string> {
  const reporter = await import('../../reporters/imported-tables.ts');
  return format === 'json'
    ? reporter.jsonImport(tables, findings, world.machineLanguage)
    : reporter.prettyImport(tables, findings, await styleOf(world.out, world));
}
