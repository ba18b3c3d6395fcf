import type { Found } from '../../findings/index.ts';
import { decode } from '../encoding.ts';
import { cellText, type PlainEncoding } from './cell-text.ts';
import type { Layout } from './layout.ts';
import { nameBytes, type NameTable } from './name-table.ts';
import { lineFeed } from './cells.ts';
import type { Tally } from './tally.ts';

/** The names in each column that rows are grouped by, as they stand. */
export interface ReadNames {
  readonly names: readonly (readonly string[])[];
  readonly encoding: PlainEncoding;
}

/**
 * The names of the groups. Header and names together tell the encoding, as the text of a table does;
 * an amount that was read in the other one leaves it in doubt. Where they are ASCII alone, which says
 * nothing, the amounts decide.
 */
export async function readNames(
  { groups: { table }, encodings }: Tally,
  { header, encoding: asked }: Layout,
  file: string,
): Promise<Found<ReadNames | undefined>> {
  const bytes = joined([header, ...table.columns.map(bytesOf)]);
  const decoded = await decode(bytes, file, asked);
  if (!decoded.value) return { value: undefined, findings: decoded.findings };
  const encoding = decoded.value.encoding === 'windows-1252' ? 'windows-1252' : 'utf-8';
  const isTelling = asked !== undefined || encodings.size > 1 || bytes.some((byte) => byte >= 0x80);
  if (isTelling && [...encodings].some((own) => own !== encoding)) {
    return { value: undefined, findings: [{ code: 'file/encoding', at: { file } }] };
  }
  return {
    value: { names: table.columns.map((own) => textsOf(own, encoding)), encoding },
    findings: [],
  };
}

function bytesOf({ bytes, starts, count }: NameTable): Uint8Array {
  return bytes.subarray(0, starts[count]);
}

function textsOf(table: NameTable, encoding: PlainEncoding): readonly string[] {
  return Array.from(
    { length: table.count },
    (_, name) => cellText(nameBytes(table, name), encoding).text,
  );
}

/** Bytes with a line break between them, so that the signs of one do not touch those of the next. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, 0)).fill(lineFeed);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length + 1;
  }
  return all;
}
