import { mkdir, open, readdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Files, Outcome, Trouble } from './files.ts';

/** The disk of this machine. */
export const disk: Files = {
  async kind(path) {
    const found = await attempt(() => stat(path));
    if ('trouble' in found) return undefined;
    return found.value.isDirectory() ? 'folder' : 'file';
  },
  async list(folder) {
    const names = await attempt(() => readdir(folder));
    return 'trouble' in names ? names : { value: names.value.toSorted() };
  },
  async read(path, byteLimit) {
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
};

const troubles: Readonly<Record<string, Trouble>> = {
  ENOENT: { is: 'missing' },
  ENOTDIR: { is: 'missing' },
  EACCES: { is: 'denied' },
  EPERM: { is: 'denied' },
  EISDIR: { is: 'folder' },
  EEXIST: { is: 'exists' },
};

async function attempt<T>(action: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await action() };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const code = String(error.code);
    return { trouble: troubles[code] ?? { is: 'fault', reason: code } };
  }
}
