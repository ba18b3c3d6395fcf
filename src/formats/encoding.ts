import type { Found } from '../findings/index.ts';

const byteOrderMarks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file: by its byte order mark, else strict UTF-8. Anything else is a finding, since
 * a wrong guess turns å, ä and ö into other letters.
 */
export function decode(bytes: Uint8Array, file: string): Found<string> {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const [encoding, mark] = marked ?? ['utf-8', []];
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes.subarray(mark.length));
    if (!text.includes('\0')) return { value: text, findings: [] };
  } catch {
    // The decoder tells "not this encoding" by throwing.
  }
  return { value: '', findings: [{ code: 'file/encoding', at: { file } }] };
}
