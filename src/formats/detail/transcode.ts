import type { Encoding } from '../../model/dialect.ts';
import { wideEncodingOf } from '../encoding.ts';
import type { PlainEncoding } from './cell-text.ts';

/** Turns bytes into UTF-8 piece by piece; none where they are not in the encoding. */
export interface Transcoder {
  readonly next: (bytes: Uint8Array) => Uint8Array | undefined;
  /** What was left of a sign at the end. */
  readonly end: () => Uint8Array | undefined;
}

/** How a file is read: as it stands, or turned into UTF-8 first. */
export type ReadAs =
  | { readonly is: 'plain'; readonly encoding?: PlainEncoding }
  | { readonly is: 'transcoded'; readonly by: Transcoder };

/** How a file is read that begins with some bytes, in the encoding asked for if one is. */
export async function readAs(first: Uint8Array, asked: Encoding | undefined): Promise<ReadAs> {
  if (asked === 'utf-8' || asked === 'windows-1252') return { is: 'plain', encoding: asked };
  const encoding = asked ?? wideEncodingOf(first);
  if (!encoding) return { is: 'plain' };
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return { is: 'transcoded', by: wideTranscoder(encoding) };
  }
  const { default: iconv } = await import('iconv-lite');
  const encoder = new TextEncoder();
  const next = (bytes: Uint8Array): Uint8Array => encoder.encode(iconv.decode(bytes, encoding));
  return { is: 'transcoded', by: { next, end: () => new Uint8Array(0) } };
}

function wideTranscoder(encoding: 'utf-16le' | 'utf-16be'): Transcoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  const attempt = (read: () => string): Uint8Array | undefined => {
    try {
      return encoder.encode(read());
    } catch {
      // The decoder tells "not this encoding" by throwing.
      return undefined;
    }
  };
  return {
    next: (bytes) => attempt(() => decoder.decode(bytes, { stream: true })),
    end: () => attempt(() => decoder.decode()),
  };
}
