import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { World } from '../../src/cli/world.ts';
import type { Language } from '../../src/findings/index.ts';
import type { Files, Trouble } from '../../src/workspace/files.ts';

export const exampleFolder = 'data/norrtalje-socialnamnd-2026';

/** A disk in memory: paths to text, bytes, or the trouble that reading them gives. */
export type Disk = Map<string, string | Uint8Array | Trouble>;

export function emptyDisk(): Disk {
  return new Map();
}

/** The bundled example under the name of a folder, to be altered at will. */
export function exampleAt(folder: string): Disk {
  return new Map(
    readdirSync(exampleFolder)
      .filter((name) => /\.(?:csv|json)$/u.test(name))
      .map((name) => [`${folder}/${name}`, readFileSync(`${exampleFolder}/${name}`, 'utf8')]),
  );
}

/** The example with every fault of the source mended: 71 relations, and nothing to say. */
export function mendedExampleAt(folder: string): Disk {
  const disk = exampleAt(folder);
  edit(disk, `${folder}/driftbudget.csv`, 'Netto;-415 390', 'Netto;-357 046');
  edit(disk, `${folder}/driftbudget.csv`, ';;42 425', ';;-15 919');
  edit(disk, `${folder}/driftbudget.csv`, '-10,21%', '4,46%');
  edit(disk, `${folder}/driftbudget-per-verksamhet.csv`, '-4 815', '-4 817');
  edit(disk, `${folder}/driftbudget-per-verksamhet.csv`, '-435 839', '-435 840');
  edit(disk, `${folder}/ekonomiska-forandringar.csv`, '2 021;2 067', '2 020;2 099');
  edit(disk, `${folder}/ekonomiska-forandringar.csv`, '-15 204;-16 357', '-15 205;-16 325');
  return disk;
}

function isTrouble(entry: string | Uint8Array | Trouble): entry is Trouble {
  return typeof entry === 'object' && 'is' in entry;
}

async function* noChanges(): AsyncGenerator<readonly string[]> {
  // nothing ever changes
}

const chunkLength = 1000;

/** Files on a disk in memory; `changes` tells what on it has changed, `watched` is told which folders are asked about. */
export function memoryFiles(
  disk: Disk,
  changes: AsyncIterable<readonly string[]> = noChanges(),
  watched: (readonly string[])[] = [],
): Files {
  const isFolder = (path: string): boolean =>
    path === '.' || [...disk.keys()].some((own) => own.startsWith(`${path}/`));
  return {
    kind: (path) => {
      const entry = disk.get(path);
      const isFolderEntry = entry !== undefined && isTrouble(entry) && entry.is === 'folder';
      if (isFolderEntry || (entry === undefined && isFolder(path)))
        return Promise.resolve('folder');
      return Promise.resolve(entry === undefined ? undefined : 'file');
    },
    absolute: (path) => Promise.resolve(posix.resolve('/here', path)),
    list: (folder) => {
      if (!isFolder(folder)) return Promise.resolve({ trouble: { is: 'missing' } });
      const prefix = folder === '.' ? '' : `${folder}/`;
      const names = [...disk.keys()]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length).split('/')[0] ?? '');
      return Promise.resolve({ value: [...new Set(names)].toSorted() });
    },
    read: (path) => {
      const entry = disk.get(path);
      if (entry === undefined) return Promise.resolve({ trouble: { is: 'missing' } });
      if (isTrouble(entry)) return Promise.resolve({ trouble: entry });
      const bytes = typeof entry === 'string' ? new TextEncoder().encode(entry) : entry;
      return Promise.resolve({ value: bytes });
    },
    chunks: async function* (path, from) {
      const entry = disk.get(path) ?? { is: 'missing' };
      if (typeof entry !== 'string' && isTrouble(entry)) {
        yield { trouble: entry };
        return;
      }
      const bytes = typeof entry === 'string' ? new TextEncoder().encode(entry) : entry;
      // small ones, so that rows lie across them; in bytes that may be written to
      for (let at = from; at < bytes.length; at += chunkLength) {
        const chunk = bytes.slice(at, at + chunkLength);
        yield await Promise.resolve({ value: { bytes: chunk, start: 0, end: chunk.length } });
      }
    },
    create: (path, text) => {
      const entry = disk.get(path);
      if (entry !== undefined && isTrouble(entry)) return Promise.resolve({ trouble: entry });
      if (entry !== undefined) return Promise.resolve({ trouble: { is: 'exists' } });
      disk.set(path, text);
      return Promise.resolve({ value: undefined });
    },
    changes: (folders) => {
      watched.push(folders);
      return changes;
    },
    makeFolder: async (path, files, isStillTrue) => {
      if (disk.has(path) || isFolder(path)) return { trouble: { is: 'exists' } };
      if (!(await isStillTrue())) return { trouble: { is: 'changed' } };
      for (const [name, bytes] of files) disk.set(`${path}/${name}`, bytes);
      return { value: undefined };
    },
    replace: (path, bytes) => {
      const entry = disk.get(path);
      if (entry !== undefined && isTrouble(entry)) return Promise.resolve({ trouble: entry });
      disk.set(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      return Promise.resolve({ value: undefined });
    },
  };
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly language?: Language;
  readonly width?: number;
  readonly colour?: 0 | 1;
  readonly changes?: AsyncIterable<readonly string[]>;
  readonly watched?: (readonly string[])[];
  readonly isTerminal?: boolean;
}

/** Runs netto in memory, on a disk that holds the example and the vocabulary it ships. */
export async function netto(
  argv: readonly string[],
  disk: Disk = new Map(),
  { language = 'en', width = 100, colour = 0, isTerminal = false, ...seen }: Surroundings = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  let looks = 0;
  const shipped = exampleAt('shipped');
  shipped.set('vocabulary.json', readFileSync('data/vocabulary.json', 'utf8'));
  for (const name of readdirSync('data/ci'))
    shipped.set(`ci-templates/${name}`, readFileSync(`data/ci/${name}`, 'utf8'));
  for (const [path, entry] of shipped) if (!disk.has(path)) disk.set(path, entry);
  const world: World = {
    files: memoryFiles(disk, seen.changes, seen.watched),
    out: { write: (text) => void (out += text), colour, width, isTerminal },
    err: { write: (text) => void (err += text), colour, width, isTerminal },
    language,
    machineLanguage: 'en',
    version: '0.0.0',
    now: () => new Date('2026-11-25T09:30:15.678Z'),
    // a clock that goes on with every look at it, so that what takes its time does so alike everywhere
    elapsed: () => (looks += 4),
    example: 'shipped',
    vocabulary: 'vocabulary.json',
    ciTemplates: 'ci-templates',
  };
  const code = await run(argv, world);
  return { code, out, err };
}

/** A finding as `check --format json` prints it. */
export interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
  readonly at: { readonly file: string; readonly line?: number; readonly column?: number };
  readonly table?: string;
  readonly row?: string;
  readonly period?: string;
  readonly stated?: string;
  readonly computed?: string;
  readonly difference?: string;
  readonly slack?: string;
  readonly related: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
}

/** A cell of a cause as `check --format json` prints it. */
interface JsonCell {
  readonly table: string;
  readonly row: string;
  readonly period: string;
  readonly stated: string;
  readonly suggested: string;
  readonly at: JsonFinding['at'];
}

/** A cause as `check --format json` prints it. */
export interface JsonCause {
  readonly set: number;
  readonly rank: number;
  readonly equals: number;
  readonly strength: string;
  readonly cells: readonly JsonCell[];
  readonly slip: string;
  readonly evidence: {
    readonly how?: string;
    readonly of?: JsonCell;
    readonly items?: readonly JsonCell[];
  };
  readonly explains: readonly number[];
  readonly follow: readonly JsonCell[];
}

/** How many relations of a kind there should be, and how they ended, as `check --format json` prints it. */
interface JsonExpected {
  readonly kind: string;
  readonly expected: number;
  readonly judged: number;
  readonly unjudged: number;
  readonly leftOut: number;
}

export interface JsonCheck {
  readonly version: number;
  readonly summary: Readonly<Record<'relations' | 'errors' | 'warnings' | 'notes', number>>;
  readonly expected: readonly JsonExpected[];
  readonly findings: readonly JsonFinding[];
  readonly causes: readonly JsonCause[];
  readonly diagnosis: { readonly complete: boolean };
  readonly assumptions: readonly unknown[];
}

/** Checks a folder of a disk and reads the JSON it prints. */
export async function checked(
  folder: string,
  disk: Disk,
): Promise<JsonCheck & { readonly exit: number }> {
  const { code, out } = await netto(['check', folder, '--format', 'json'], disk);
  return { ...(JSON.parse(out) as JsonCheck), exit: code };
}

/** The text of a file of a disk. */
export function textAt(disk: Disk, path: string): string {
  const entry = disk.get(path);
  const isBytes = entry instanceof Uint8Array;
  const text = isBytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(entry) : entry;
  if (typeof text !== 'string') throw new Error(`no text at ${path}`);
  return text;
}

/** Replaces text in a file of a disk; the text must be there. */
export function edit(
  disk: Disk,
  path: string,
  from: string | RegExp,
  to: string | ((match: string) => string),
): void {
  const text = textAt(disk, path);
  const edited = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  if (edited === text) throw new Error(`nothing to replace in ${path}`);
  disk.set(path, edited);
}
