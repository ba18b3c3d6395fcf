import { pathIn, type ReadableFiles } from './files.ts';

/** Files by name, as texts or bytes: a budget folder that need not lie on a disk. */
export type GivenFiles = ReadonlyMap<string, string | Uint8Array>;

/** The folder of given files, and no other. */
export function givenFolder(folder: string, given: GivenFiles): ReadableFiles {
  const paths = new Map([...given].map(([name, content]) => [pathIn(folder, name), content]));
  const missing = { trouble: { is: 'missing' } } as const;
  return {
    kind: (path) => {
      if (path === folder) return Promise.resolve('folder');
      return Promise.resolve(paths.has(path) ? 'file' : undefined);
    },
    list: (path) =>
      Promise.resolve(path === folder ? { value: [...given.keys()].toSorted() } : missing),
    read: (path, byteLimit) => {
      const content = paths.get(path);
      if (content === undefined) return Promise.resolve(missing);
      const value = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const isTooLarge = value.length > byteLimit;
      return Promise.resolve(isTooLarge ? { trouble: { is: 'too-large' } } : { value });
    },
  };
}
