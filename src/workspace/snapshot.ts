import { pathIn, type Files, type FolderFiles, type Outcome } from './files.ts';

/** A disk as it was when each part of it was first looked at. */
export interface Snapshot {
  readonly files: Files;
  /** The first path that is no longer as it was, if there is one. */
  readonly changed: () => Promise<string | undefined>;
}

/** Gives every file and folder as it was first read, however often it is asked for. */
export function snapshotOf(files: Files): Snapshot {
  const read = new Map<string, Outcome<Uint8Array>>();
  const lists = new Map<string, Outcome<readonly string[]>>();
  const limits = new Map<string, number>();
  return {
    files: {
      ...files,
      read: async (path, byteLimit) => {
        const outcome = read.get(path) ?? (await files.read(path, byteLimit));
        read.set(path, outcome);
        limits.set(path, byteLimit);
        return outcome;
      },
      list: async (folder) => {
        const outcome = lists.get(folder) ?? (await files.list(folder));
        lists.set(folder, outcome);
        return outcome;
      },
    },
    changed: async () => {
      for (const [path, before] of read) {
        const now = await files.read(path, limits.get(path) ?? 0);
        if (!isSame(before, now, isSameBytes)) return path;
      }
      for (const [folder, before] of lists) {
        if (!isSame(before, await files.list(folder), isSameNames)) return folder;
      }
      return undefined;
    },
  };
}

function isSame<T>(
  before: Outcome<T>,
  now: Outcome<T>,
  equal: (one: T, other: T) => boolean,
): boolean {
  if ('trouble' in before || 'trouble' in now) return 'trouble' in before && 'trouble' in now;
  return equal(before.value, now.value);
}

/** Whether two files hold the same. */
export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function isSameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}

/** A disk on which a folder is already as it is to be made. */
export function withFolder(files: Files, folder: string, made: FolderFiles): Files {
  const inside = new Map([...made].map(([name, bytes]) => [pathIn(folder, name), bytes]));
  return {
    ...files,
    kind: async (path) => {
      if (path === folder) return 'folder';
      return inside.has(path) ? 'file' : files.kind(path);
    },
    list: async (path) =>
      path === folder ? { value: [...made.keys()].toSorted() } : files.list(path),
    read: async (path, byteLimit) => {
      const bytes = inside.get(path);
      return bytes ? { value: bytes } : files.read(path, byteLimit);
    },
  };
}
