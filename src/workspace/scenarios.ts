import type { Found } from '../findings/index.ts';
import { readScenario } from '../formats/scenario/file.ts';
import type { AskedAdjustment } from '../model/index.ts';
import { pathIn, type Files } from './files.ts';
import type { AskedDialect } from './load-grids.ts';
import { loadText, troubleAt } from './load-text.ts';

/** The folder of a budget that holds its scenarios. */
const scenariosName = 'scenarier';

/**
 * Reads a scenario by its path, or by its name among those of a budget folder. It has to lie in that
 * folder, or in the one that netto was started in.
 */
export async function loadScenario(
  files: Files,
  given: string,
  folder: string | undefined,
  { encoding, delimiter }: AskedDialect,
): Promise<Found<readonly AskedAdjustment[]>> {
  const path = await scenarioPath(files, given, folder);
  if (path === undefined) {
    const isName = folder !== undefined && !given.includes('/');
    const sought = isName ? pathIn(pathIn(folder, scenariosName), given) : given;
    const missing = await troubleAt(files, sought, {
      is: (await files.kind(given)) === 'folder' ? 'folder' : 'missing',
    });
    return { value: [], findings: [missing] };
  }
  if (!(await isWithin(files, path, ['.', ...(folder === undefined ? [] : [folder])]))) {
    const details = { path };
    return { value: [], findings: [{ code: 'scenario/outside', at: { file: path }, details }] };
  }
  const { value: text, findings } = await loadText(files, path, encoding);
  if (!text) return { value: [], findings };
  const scenario = readScenario(text, path, delimiter);
  return { value: scenario.value, findings: [...findings, ...scenario.findings] };
}

/** The file that a scenario is in, given by its path or its name; none where there is no such file. */
export async function scenarioPath(
  files: Files,
  given: string,
  folder: string | undefined,
): Promise<string | undefined> {
  const own = folder === undefined ? undefined : pathIn(folder, scenariosName);
  const named = own === undefined ? [] : [pathIn(own, given), pathIn(own, `${given}.csv`)];
  const candidates = [given, ...named];
  const kinds = await Promise.all(candidates.map((path) => files.kind(path)));
  return candidates[kinds.indexOf('file')];
}

async function isWithin(files: Files, path: string, folders: readonly string[]): Promise<boolean> {
  const [whole = '', ...roots] = await Promise.all(
    [path, ...folders].map((own) => files.absolute(own)),
  );
  return roots.some((root) => whole.startsWith(root.endsWith('/') ? root : `${root}/`));
}
