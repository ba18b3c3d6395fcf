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
  const own = folder === undefined ? undefined : pathIn(folder, scenariosName);
  const candidates = [
    given,
    ...(own === undefined ? [] : [pathIn(own, given), pathIn(own, `${given}.csv`)]),
  ];
  const kinds = await Promise.all(candidates.map((path) => files.kind(path)));
  const path = candidates[kinds.indexOf('file')];
  if (path === undefined) {
    const isName = own !== undefined && !given.includes('/');
    const missing = await troubleAt(files, isName ? pathIn(own, given) : given, {
      is: kinds[0] === 'folder' ? 'folder' : 'missing',
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

async function isWithin(files: Files, path: string, folders: readonly string[]): Promise<boolean> {
  const [whole = '', ...roots] = await Promise.all(
    [path, ...folders].map((own) => files.absolute(own)),
  );
  return roots.some((root) => whole.startsWith(root.endsWith('/') ? root : `${root}/`));
}
