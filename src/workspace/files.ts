/** Why a path could not be read or written. */
export type Trouble =
  | { readonly is: 'missing' }
  | { readonly is: 'denied' }
  | { readonly is: 'folder' }
  | { readonly is: 'exists' }
  | { readonly is: 'changed' }
  | { readonly is: 'too-large' }
  | { readonly is: 'fault'; readonly reason: string };

export type Outcome<T> = { readonly value: T } | { readonly trouble: Trouble };

/** The files of one folder, by name. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>;

/** Some bytes of a file, from `start` to `end`; what stands before them is the reader's to use. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** What a book is read from: what cannot be read is a value, never an exception. */
export interface ReadableFiles {
  /** What a path is, links followed. */
  kind(path: string): Promise<'file' | 'folder' | undefined>;
  /** The names in a folder, in code unit order. */
  list(folder: string): Promise<Outcome<readonly string[]>>;
  /** The bytes of a file that is no larger than a limit. */
  read(path: string, byteLimit: number): Promise<Outcome<Uint8Array>>;
}

/** The disk as netto sees it. */
export interface Files extends ReadableFiles {
  /** The whole path, links followed. */
  absolute(path: string): Promise<string>;
  /** The bytes of a file of any size from a place on; a chunk is gone once the next one is asked for. */
  chunks(path: string, from: number): AsyncIterable<Outcome<Chunk>>;
  /** Creates a file and the folders it needs; an existing file is left as it is. */
  create(path: string, text: string): Promise<Outcome<undefined>>;
  /** Puts bytes in the place of a file, or of none: afterwards it is wholly new or wholly as before. */
  replace(path: string, bytes: Uint8Array): Promise<Outcome<undefined>>;
  /**
   * Makes a folder that is not there yet, and the folders it needs, with all of its files or not at
   * all; not where `isStillTrue`, asked at the last moment, says no.
   */
  makeFolder(
    path: string,
    files: FolderFiles,
    isStillTrue: () => Promise<boolean>,
  ): Promise<Outcome<undefined>>;
  /** The paths of what has changed in these folders, whenever that has been left alone for a moment. */
  changes(folders: readonly string[]): AsyncIterable<readonly string[]>;
}

/** The path that means standard input. */
export const standardInput = '-';

/** A path of a file in a folder, as printed in findings: always with `/`. */
export function pathIn(folder: string, name: string): string {
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/** The name of a file without its folder. */
export function fileName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}

/** A relative path of a folder as it is written in another one, both whole; others stay as they are. */
export function seenFrom(path: string, folder: string, other: string): string {
  if (/^(?:[a-z][a-z+.-]*:|[/\\])/iu.test(path)) return path;
  const whole: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') whole.pop();
    else if (part !== '' && part !== '.') whole.push(part);
  }
  const from = other.split('/').filter((part) => part !== '');
  const differs = from.findIndex((part, at) => part !== whole[at]);
  const shared = differs < 0 ? from.length : differs;
  return [...from.slice(shared).map(() => '..'), ...whole.slice(shared)].join('/');
}
