import type { Finding, Found } from '../findings/index.ts';
import { bundledVocabulary } from '../formats/bundled-vocabulary.ts';
import { isScenario } from '../formats/scenario/columns.ts';
import type { Book, DetailDeclaration, Settings, Vocabulary } from '../model/index.ts';
import { readBook, type AskedPlan, type DetailSource } from '../recognise/index.ts';
import { pathIn, type ReadableFiles } from './files.ts';
import { isTable, listTables, loadGrids, type AskedDialect } from './load-grids.ts';
import { loadText } from './load-text.ts';

/** The name of the settings of a budget folder. */
export const settingsName = 'budget.json';

/** Where a book is read from: one folder, or some files. */
export type Origin =
  | { readonly is: 'folder'; readonly path: string }
  | { readonly is: 'files'; readonly paths: readonly string[] };

/** Sums the detail rows that a book is held against, in the columns that its settings name. */
export type LoadRows = (
  declaration: DetailDeclaration | undefined,
) => Promise<Found<DetailSource | undefined>>;

/** How a book is to be read, where that is asked for. */
export interface BookQuestion {
  readonly dialect?: AskedDialect;
  readonly rows?: LoadRows | undefined;
  readonly asked?: AskedPlan | undefined;
}

/** Reads a whole budget; everything wrong on the way is a finding, and the rest is still read. */
export async function loadBook(
  files: ReadableFiles,
  origin: Origin,
  vocabulary: Found<Vocabulary>,
  { dialect = {}, rows: loadRows, asked }: BookQuestion = {},
): Promise<Found<Book>> {
  const folder = origin.is === 'folder' ? await listTables(files, origin.path) : undefined;
  const paths = origin.is === 'files' ? origin.paths : (folder?.value ?? []);
  const settings = origin.is === 'folder' ? await loadSettings(files, origin.path) : undefined;
  const dialectOf = (table: string): AskedDialect => ({
    ...declaredDialect(settings?.value, table),
    ...dialect,
  });
  const grids = await loadGrids(files, paths, dialectOf, vocabulary.value);
  const scenarios = grids.value.filter(isScenario);
  const detail = await loadRows?.(settings?.value?.detail);
  const book = readBook({
    origin: originName(origin),
    grids: grids.value.filter((grid) => !scenarios.includes(grid)),
    ...(detail?.value && { detail: detail.value }),
    ...(settings && { settings: settings.value ?? 'unreadable' }),
    ...(asked && { asked }),
    vocabulary: vocabulary.value,
  });
  const findings = [
    ...vocabulary.findings,
    ...(folder?.findings ?? []),
    ...(settings?.findings ?? []),
    ...grids.findings,
    ...scenarios.map(({ file }): Finding => ({ code: 'scenario/left-out', at: { file } })),
    ...(detail?.findings ?? []),
    ...book.findings,
  ];
  return { value: book.value, findings };
}

/** The path by which findings about a whole book name it. */
export function originName(origin: Origin): string {
  return origin.is === 'folder' ? origin.path : (origin.paths[0] ?? '');
}

/** Whether a folder holds a budget: settings of one, or tables. */
export async function holdsBudget(files: ReadableFiles, folder: string): Promise<boolean> {
  const names = await files.list(folder);
  return 'value' in names && names.value.some((name) => name === settingsName || isTable(name));
}

/** How the settings say that a table is written. */
function declaredDialect(settings: Settings | undefined, name: string): AskedDialect {
  const own = settings?.tables.find(({ table }) => table.value === name);
  return {
    ...(own?.encoding && { encoding: own.encoding }),
    ...(own?.delimiter && { delimiter: own.delimiter }),
  };
}

/** The settings of a folder; none where it has no budget.json, no value where that is unreadable. */
async function loadSettings(
  files: ReadableFiles,
  folder: string,
): Promise<Found<Settings | undefined> | undefined> {
  const path = pathIn(folder, settingsName);
  if ((await files.kind(path)) === undefined) return undefined;
  const text = await loadText(files, path);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  const { readSettings } = await import('../formats/settings.ts');
  return readSettings(text.value.text, path);
}

/** Reads the vocabulary that netto ships, or one that stands in its place. */
export async function loadVocabulary(
  files: ReadableFiles,
  path: string,
): Promise<Found<Vocabulary>> {
  const text = await loadText(files, path);
  const known = text.value && bundledVocabulary(text.value.text);
  if (known) return { value: known, findings: [] };
  const { readVocabulary } = await import('../formats/vocabulary.ts');
  const vocabulary = readVocabulary(text.value?.text ?? '{}', path);
  return text.value === undefined ? { ...vocabulary, findings: text.findings } : vocabulary;
}
