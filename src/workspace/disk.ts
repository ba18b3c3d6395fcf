import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { attempt } from './attempt.ts';
import { pathIn, standardInput, type Files, type Outcome } from './files.ts';
import type { Processes } from './new-folder.ts';

/**
 * The disk of this machine, on which other programs may be at work too. Calls are made at once and
 * not in turns of the event loop, which for files of this size take longer than the calls.
 */
export function diskOf(processes: Processes): Files {
  return {
    ...disk,
    makeFolder: (path, files, isStillTrue) =>
      attempt(async () => {
        const { makeFolder } = await import('./new-folder.ts');
        return makeFolder(path, files, isStillTrue, processes);
      }).then(inner),
  };
}

const disk: Omit<Files, 'makeFolder'> = {
  async kind(path) {
    if (path === standardInput) return 'file';
    const found = await attempt(() => statSync(path));
    if ('trouble' in found) return undefined;
    return found.value.isDirectory() ? 'folder' : 'file';
  },
  async absolute(path) {
    const real = await attempt(() => realpathSync.native(path));
    return ('trouble' in real ? resolve(path) : real.value).replaceAll('\\', '/');
  },
  async list(folder) {
    const names = await attempt(() => readdirSync(folder));
    return 'trouble' in names ? names : { value: names.value.toSorted() };
  },
  async read(path, byteLimit) {
    if (path === standardInput) return readStandardInput(byteLimit);
    const found = await attempt(() => statSync(path));
    if ('trouble' in found) return found;
    if (found.value.isDirectory()) return { trouble: { is: 'folder' } };
    if (found.value.size > byteLimit) return { trouble: { is: 'too-large' } };
    return attempt(() => readFileSync(path));
  },
  async create(path, text) {
    const folder = await attempt(() => mkdirSync(dirname(path), { recursive: true }));
    if ('trouble' in folder) return folder;
    return attempt(() => {
      writeFileSync(path, text, { flag: 'wx' });
      return undefined;
    });
  },
  async *chunks(path, from) {
    const { chunksOf } = await import('./chunks.ts');
    yield* chunksOf(path, from);
  },
  changes: changesIn,
  replace: (path, bytes) =>
    attempt(() => {
      replaceFile(path, bytes);
      return undefined;
    }),
};

/** A program that saves writes several times; so long it has to have been quiet, in milliseconds. */
const quiet = 100;

/** Watches from the call on, so that nothing is missed until the first step is asked for. */
function changesIn(folders: readonly string[]): AsyncIterable<readonly string[]> {
  const seen = { count: 0, paths: new Set<string>(), wake: (): void => undefined };
  for (const folder of folders) {
    watch(folder, (_, name) => {
      seen.count += 1;
      seen.paths.add(name === null ? folder : pathIn(folder, name));
      seen.wake();
    });
  }
  const changeAfter = (count: number): Promise<void> =>
    new Promise((wake) => {
      seen.wake = wake;
      if (seen.count > count) wake();
    });
  return (async function* steps(): AsyncGenerator<readonly string[]> {
    const { setTimeout } = await import('node:timers/promises');
    for (let told = 0; ;) {
      await changeAfter(told);
      while (told < seen.count) {
        told = seen.count;
        await setTimeout(quiet);
      }
      const paths = [...seen.paths];
      seen.paths.clear();
      yield paths;
    }
  })();
}

/** Writes a temporary file beside the target, down to the disk, and gives it the target's name. */
function replaceFile(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.tmp`;
  const file = openSync(temporary, 'w');
  try {
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** All of standard input, as long as it is within the limit. */
async function readStandardInput(byteLimit: number): Promise<Outcome<Uint8Array>> {
  const { chunksOf } = await import('./chunks.ts');
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(standardInput, 0)) {
    if ('trouble' in chunk) return chunk;
    const { bytes, start, end } = chunk.value;
    length += end - start;
    if (length > byteLimit) return { trouble: { is: 'too-large' } };
    read.push(bytes.slice(start, end));
  }
  return { value: Buffer.concat(read) };
}

function inner<T>(outcome: Outcome<Outcome<T>>): Outcome<T> {
  return 'value' in outcome ? outcome.value : outcome;
}
