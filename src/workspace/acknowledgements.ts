import type { Finding, Found } from '../findings/index.ts';
import { readAcknowledgements } from '../formats/acknowledgements.ts';
import { acknowledgementsName } from '../formats/asides.ts';
import { decode, encode, type Decoded } from '../formats/encoding.ts';
import type { Acknowledgement } from '../model/index.ts';
import { pathIn, type Files } from './files.ts';
import { loadBytes } from './load-text.ts';

/** The acknowledgements of a file, and what it takes to write them back as they were written. */
export interface AcknowledgementFile {
  readonly path: string;
  readonly all: readonly Acknowledgement[];
  /** None where there is no such file yet. */
  readonly written?: { readonly bytes: Uint8Array; readonly text: Decoded };
}

/** Where a folder keeps its acknowledgements. */
export function acknowledgementsPath(folder: string): string {
  return pathIn(folder, acknowledgementsName);
}

/** Reads the acknowledgements at a path; a file that is not there holds none. */
export async function loadAcknowledgements(
  files: Files,
  path: string,
): Promise<Found<AcknowledgementFile>> {
  if ((await files.kind(path)) === undefined) return { value: { path, all: [] }, findings: [] };
  const { value: bytes, findings } = await loadBytes(files, path);
  if (!bytes) return { value: { path, all: [] }, findings };
  const text = await decode(bytes, path);
  if (!text.value) return { value: { path, all: [] }, findings: text.findings };
  const read = readAcknowledgements(text.value, path);
  const written = { bytes, text: text.value };
  return { value: { path, all: read.value, written }, findings: read.findings };
}

/**
 * Writes acknowledgements in the place of those of a file, whole or not at all: lines of those that
 * stay are left to the letter, and the file is encoded as before.
 */
export async function saveAcknowledgements(
  files: Files,
  { path, all: before, written: own }: AcknowledgementFile,
  all: readonly Acknowledgement[],
): Promise<readonly Finding[]> {
  const removed = before.filter((one) => !all.includes(one));
  const added = all.filter((one) => !before.includes(one));
  const edits = await import('../formats/acknowledgement-edits.ts');
  const text = own
    ? edits.editedAcknowledgements(own.text, path, removed, added)
    : edits.acknowledgementsText(all);
  const encoded = await encode(text, own?.bytes);
  const unwritten = (reason: string): readonly Finding[] => [
    { code: 'file/not-written', at: { file: path }, details: { path, reason } },
  ];
  if (!encoded) return unwritten('encoding');
  const written = await files.replace(path, encoded);
  if (!('trouble' in written)) return [];
  const { trouble } = written;
  return unwritten(trouble.is === 'fault' ? trouble.reason : trouble.is);
}
