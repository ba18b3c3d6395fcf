import { contentOf, type Cells } from './cells.ts';

/** The signs that Windows-1252 has at 0x80–0x9F, with blanks where it has none. */
const signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The encodings in which detail rows are read as they stand; others are turned into UTF-8 before. */
export type PlainEncoding = 'utf-8' | 'windows-1252';

/** A cell as text, and by which encoding it was read; none where its bytes mean the same in both. */
export interface CellText {
  readonly text: string;
  readonly as: PlainEncoding | undefined;
}

/** Bytes as text in an encoding, or where none is known as UTF-8 if they can be that. */
export function cellText(bytes: Uint8Array, known: PlainEncoding | undefined): CellText {
  if (bytes.every((byte) => byte < 0x80)) return { text: latin(bytes), as: undefined };
  const text = known === 'windows-1252' ? undefined : strictText(bytes);
  if (text !== undefined) return { text, as: 'utf-8' };
  return { text: latin(bytes), as: 'windows-1252' };
}

function strictText(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    // The decoder tells "not UTF-8" by throwing.
    return undefined;
  }
}

/** Bytes as Windows-1252. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += byte >= 0x80 && byte < 0xa0 ? signs.charAt(byte - 0x80) : String.fromCharCode(byte);
  }
  return text;
}

/** Whether nothing but blanks stands in any cell of a record. */
export function isBlankRecord(bytes: Uint8Array, cells: Cells): boolean {
  return Array.from({ length: cells.count }).every(
    (_, column) => cellText(contentOf(bytes, cells, column), undefined).text.trim() === '',
  );
}

/** Bytes as a text of one character a byte. */
export function binaryText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
