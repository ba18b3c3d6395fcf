import { decode, type Decoded } from '../formats/encoding.ts';
import { limits } from '../formats/limits.ts';
import type { Finding, Found } from '../findings/index.ts';
import { nearestText, type Encoding } from '../model/index.ts';
import type { ReadableFiles, Trouble } from './files.ts';

/** The bytes of a file; why there are none is a finding. */
export async function loadBytes(
  files: ReadableFiles,
  path: string,
): Promise<Found<Uint8Array | undefined>> {
  const bytes = await files.read(path, limits.bytes);
  return 'trouble' in bytes
    ? { value: undefined, findings: [await troubleAt(files, path, bytes.trouble)] }
    : { value: bytes.value, findings: [] };
}

/** The text of a file, in the encoding asked for or found. */
export async function loadText(
  files: ReadableFiles,
  path: string,
  asked?: Encoding,
): Promise<Found<Decoded | undefined>> {
  const { value: bytes, findings } = await loadBytes(files, path);
  return bytes ? decode(bytes, path, asked) : { value: undefined, findings };
}

/** The finding for a path that could not be read; a missing one is told the names nearby. */
export async function troubleAt(
  files: ReadableFiles,
  path: string,
  trouble: Trouble,
): Promise<Finding> {
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
    case 'changed':
      return { code: 'file/changed', at, details: { path } };
    case 'too-large':
      return { code: 'file/too-large', at };
    case 'fault':
      return { code: 'file/unreadable', at, details: { path, reason: trouble.reason } };
  }
}

async function namesNear(files: ReadableFiles, path: string): Promise<string> {
  const parts = path.split('/');
  const folder = parts.slice(0, -1).join('/') || (path.startsWith('/') ? '/' : '.');
  const names = await files.list(folder);
  return 'value' in names ? nearestText(parts.at(-1) ?? path, names.value) : '–';
}
