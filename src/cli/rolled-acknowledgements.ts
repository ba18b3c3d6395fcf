import { decimal } from '../exact/index.ts';
import type { Finding, Found } from '../findings/index.ts';
import { acknowledgementsName } from '../formats/asides.ts';
import { encode } from '../formats/encoding.ts';
import { movedAcknowledgements } from '../formats/moved-acknowledgements.ts';
import { sameLabel, type Acknowledgement, type Rollover } from '../model/index.ts';
import { acknowledgementsPath, loadAcknowledgements } from '../workspace/acknowledgements.ts';
import type { Files } from '../workspace/files.ts';
import { laterIds } from './rolled-ids.ts';

/** Differences that are let stand in the source: those that still apply a year on, and the others. */
export interface RolledAcknowledgements {
  readonly kept: readonly Acknowledgement[];
  readonly left: readonly Acknowledgement[];
}

/**
 * Carries the acknowledgements whose difference is found a year on, with the name that it has there,
 * and adds them to the files of the new folder; what else their lines say stays.
 */
export async function rollAcknowledgements(
  rolled: Rollover,
  folder: string,
  disk: Files,
  errors: readonly Finding[],
  files: Map<string, Uint8Array>,
): Promise<Found<RolledAcknowledgements>> {
  const path = acknowledgementsPath(folder);
  const { value: file, findings } = await loadAcknowledgements(disk, path);
  if (!file.written) return { value: { kept: [], left: [] }, findings };
  const kept = file.all.flatMap((own) =>
    laterIds(own.id, rolled).flatMap((id) => {
      const found = errors.find((error) => error.id !== undefined && sameLabel(error.id, id));
      const isSame = found?.reckoning && own.difference.equals(decimal(found.reckoning.difference));
      return isSame === true ? [{ before: own, after: { ...own, id } }] : [];
    }),
  );
  const idsOf = (own: Acknowledgement): readonly string[] =>
    kept.flatMap(({ before, after }) => (before === own ? [after.id] : []));
  const ids = new Map(file.all.map((own) => [own, idsOf(own)]));
  const text = movedAcknowledgements(file.written.text, path, ids);
  const bytes = await encode(text, file.written.bytes, file.written.text.encoding);
  if (bytes && kept.length > 0) files.set(acknowledgementsName, bytes);
  const left = file.all.filter((own) => !kept.some(({ before }) => before === own));
  return { value: { kept: kept.map(({ after }) => after), left }, findings };
}
