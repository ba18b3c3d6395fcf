import { createReadStream, watch } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { attempt } from './attempt.ts';
import { chunksOf } from './chunks.ts';
import { pathIn, standardInput, type Files, type Outcome } from './files.ts';
import { makeFolder, type Processes } from './new-folder.ts';

/** The disk of this machine, on which other programs may be at work too. */
export function diskOf(processes: Processes): Files {
  return {
    ...disk,
    makeFolder: (path, files, isStillTrue) =>
      attempt(() => makeFolder(path, files, isStillTrue, processes)).then(inner),
  };
}

const disk: Omit<Files, 'makeFolder'> = {
  async kind(path) {
    if (path === standardInput) return 'file';
    const found = await attempt(() => stat(path));
    if ('trouble' in found) return undefined;
    return found.value.isDirectory() ? 'folder' : 'file';
  },
  async absolute(path) {
    const real = await attempt(() => realpath(path));
    return ('trouble' in real ? resolve(path) : real.value).replaceAll('\\', '/');
  },
  async list(folder) {
    const names = await attempt(() => readdir(folder));
    return 'trouble' in names ? names : { value: names.value.toSorted() };
  },
  async read(path, byteLimit) {
    if (path === standardInput) return readStandardInput(byteLimit);
    const found = await attempt(() => stat(path));
    if ('trouble' in found) return found;
    if (found.value.isDirectory()) return { trouble: { is: 'folder' } };
    if (found.value.size > byteLimit) return { trouble: { is: 'too-large' } };
    return attempt(() => readFile(path));
  },
  async create(path, text) {
    const folder = await attempt(() => mkdir(dirname(path), { recursive: true }));
    if ('trouble' in folder) return folder;
    return attempt(async () => {
      const file = await open(path, 'wx');
      try {
        await file.writeFile(text);
      } finally {
        await file.close();
      }
      return undefined;
    });
  },
  chunks: chunksOf,
  changes: changesIn,
  replace: (path, bytes) => attempt(() => replaceFile(path, bytes)),
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
async function replaceFile(path: string, bytes: Uint8Array): Promise<undefined> {
  const temporary = `${path}.tmp`;
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** All of standard input, as long as it is within the limit. */
async function readStandardInput(byteLimit: number): Promise<Outcome<Uint8Array>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream('', { fd: 0 })) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > byteLimit) return { trouble: { is: 'too-large' } };
    chunks.push(bytes);
  }
  return { value: Buffer.concat(chunks) };
}

function inner<T>(outcome: Outcome<Outcome<T>>): Outcome<T> {
  return 'value' in outcome ? outcome.value : outcome;
}
