import type { Finding, Found } from '../findings/index.ts';
import { readCsv } from '../formats/csv.ts';
import { limits } from '../formats/limits.ts';
import type { Delimiter, Encoding } from '../model/dialect.ts';
import { decode, type Decoded } from '../formats/encoding.ts';
import {
  nearestText,
  type Book,
  type Grid,
  type Settings,
  type Vocabulary,
} from '../model/index.ts';
import { readBook } from '../recognise/index.ts';
import { pathIn, standardInput, type Files, type Outcome, type Trouble } from './files.ts';

/** The name of the settings of a budget folder. */
export const settingsName = 'budget.json';

/** Where a book is read from: one folder, or some files. */
export type Origin =
  | { readonly is: 'folder'; readonly path: string }
  | { readonly is: 'files'; readonly paths: readonly string[] };

/** What the user says of the tables, which is then not worked out. */
export interface AskedDialect {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

/** Reads a whole budget; everything wrong on the way is a finding, and the rest is still read. */
export async function loadBook(
  files: Files,
  origin: Origin,
  vocabulary: Found<Vocabulary>,
  asked: AskedDialect = {},
): Promise<Found<Book>> {
  const folder = origin.is === 'folder' ? await listTables(files, origin.path) : undefined;
  const paths = origin.is === 'files' ? origin.paths : (folder?.value ?? []);
  const settings = origin.is === 'folder' ? await loadSettings(files, origin.path) : undefined;
  const grids = await inTurn(paths, (path) =>
    loadGrid(files, path, { ...declaredDialect(settings?.value, tableName(path)), ...asked }),
  );
  const book = readBook({
    origin: originName(origin),
    grids: grids.flatMap(({ value }) => value ?? []),
    ...(settings && { settings: settings.value ?? 'unreadable' }),
    vocabulary: vocabulary.value,
  });
  const findings = [
    ...vocabulary.findings,
    ...(folder?.findings ?? []),
    ...(settings?.findings ?? []),
    ...grids.flatMap((grid) => grid.findings),
    ...book.findings,
  ];
  return { value: book.value, findings };
}

/** The path by which findings about a whole book name it. */
export function originName(origin: Origin): string {
  return origin.is === 'folder' ? origin.path : (origin.paths[0] ?? '');
}

/** Whether a folder holds a budget: settings of one, or tables. */
export async function holdsBudget(files: Files, folder: string): Promise<boolean> {
  const names = await files.list(folder);
  return 'value' in names && names.value.some((name) => name === settingsName || isTable(name));
}

function isTable(name: string): boolean {
  return name.toLowerCase().endsWith('.csv') && !name.startsWith('.');
}

async function listTables(files: Files, folder: string): Promise<Found<readonly string[]>> {
  const names = await files.list(folder);
  if ('trouble' in names)
    return { value: [], findings: [await troubleAt(files, folder, names.trouble)] };
  const value = names.value.filter(isTable).map((name) => pathIn(folder, name));
  return {
    value,
    findings: value.length === 0 ? [{ code: 'folder/no-tables', at: { file: folder } }] : [],
  };
}

async function loadGrid(
  files: Files,
  path: string,
  asked: AskedDialect,
): Promise<Found<Grid | undefined>> {
  const text = await loadText(files, path, asked.encoding);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  return readCsv(text.value, path, tableName(path), asked.delimiter);
}

/** How the settings say that a table is written. */
function declaredDialect(settings: Settings | undefined, name: string): AskedDialect {
  const own = settings?.tables.find(({ table }) => table.value === name);
  return {
    ...(own?.encoding && { encoding: own.encoding }),
    ...(own?.delimiter && { delimiter: own.delimiter }),
  };
}

function tableName(path: string): string {
  if (path === standardInput) return 'stdin';
  const file = path.split(/[/\\]/u).at(-1) ?? path;
  return file.replace(/\.[^.]*$/u, '');
}

/** The settings of a folder; none where it has no budget.json, no value where that is unreadable. */
async function loadSettings(
  files: Files,
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
export async function loadVocabulary(files: Files, path: string): Promise<Found<Vocabulary>> {
  const text = await loadText(files, path);
  const { readVocabulary } = await import('../formats/vocabulary.ts');
  const vocabulary = readVocabulary(text.value?.text ?? '{}', path);
  return text.value === undefined ? { ...vocabulary, findings: text.findings } : vocabulary;
}

/** The text of a file; what keeps it from being read is a finding. */
export async function loadText(
  files: Files,
  path: string,
  asked?: Encoding,
): Promise<Found<Decoded | undefined>> {
  const bytes: Outcome<Uint8Array> = await files.read(path, limits.bytes);
  return 'trouble' in bytes
    ? { value: undefined, findings: [await troubleAt(files, path, bytes.trouble)] }
    : decode(bytes.value, path, asked);
}

/** The finding for a path that could not be read; a missing one is told the names nearby. */
export async function troubleAt(files: Files, path: string, trouble: Trouble): Promise<Finding> {
  const at = { file: path };
  switch (trouble.is) {
    case 'missing':
      return { code: 'file/missing', at, details: { path, nearest: await namesNear(files, path) } };
    case 'denied':
      return { code: 'file/denied', at, details: { path } };
    case 'folder':
      return { code: 'file/is-folder', at, details: { path } };
    case 'exists':
      return { code: 'file/exists', at, details: { path } };
    case 'too-large':
      return { code: 'file/too-large', at };
    case 'fault':
      return { code: 'file/unreadable', at, details: { path, reason: trouble.reason } };
  }
}

async function namesNear(files: Files, path: string): Promise<string> {
  const parts = path.split('/');
  const folder = parts.slice(0, -1).join('/') || (path.startsWith('/') ? '/' : '.');
  const names = await files.list(folder);
  return 'value' in names ? nearestText(parts.at(-1) ?? path, names.value) : '–';
}

/** One after the other, so that the same findings always come in the same order. */
async function inTurn<T, R>(
  items: readonly T[],
  action: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await action(item));
  return results;
}
