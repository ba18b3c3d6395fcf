import type { Finding, Found } from '../findings/index.ts';
import {
  acknowledgementsName,
  acknowledgementsText,
  readAcknowledgements,
} from '../formats/acknowledgements.ts';
import { decode, encode } from '../formats/encoding.ts';
import type { Acknowledgement } from '../model/index.ts';
import { pathIn, type Files } from './files.ts';
import { loadBytes } from './load-text.ts';

/** The acknowledgements of a file, and what it takes to write them back as they were written. */
export interface AcknowledgementFile {
  readonly path: string;
  readonly all: readonly Acknowledgement[];
  /** None where there is no such file yet. */
  readonly bytes?: Uint8Array;
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
  if (!text.value) return { value: { path, all: [], bytes }, findings: text.findings };
  const read = readAcknowledgements(text.value, path);
  return { value: { path, all: read.value, bytes }, findings: read.findings };
}

/** Writes acknowledgements in the place of those of a file, whole or not at all, encoded as before. */
export async function saveAcknowledgements(
  files: Files,
  { path, bytes }: AcknowledgementFile,
  all: readonly Acknowledgement[],
): Promise<readonly Finding[]> {
  const encoded = await encode(acknowledgementsText(all), bytes);
  const unwritten = (reason: string): readonly Finding[] => [
    { code: 'file/not-written', at: { file: path }, details: { path, reason } },
  ];
  if (!encoded) return unwritten('encoding');
  const written = await files.replace(path, encoded);
  if (!('trouble' in written)) return [];
  const { trouble } = written;
  return unwritten(trouble.is === 'fault' ? trouble.reason : trouble.is);
}
