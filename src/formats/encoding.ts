import type { Found } from '../findings/index.ts';
import type { Encoding } from '../model/dialect.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const byteOrderMarks: readonly (readonly [encoding: Encoding, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file. By its byte order mark, else the pattern of UTF-16, else strict UTF-8, else
 * Windows-1252 unless the bytes look like those of an older machine. Doubt is a finding, since a
 * wrong guess turns å, ä and ö into other letters; an encoding asked for is not doubted.
 */
export async function decode(
  bytes: Uint8Array,
  file: string,
  asked?: Encoding,
): Promise<Found<Decoded | undefined>> {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const [own, mark] = marked ?? [undefined, []];
  const encoding = asked ?? own ?? encodingOf(bytes);
  const text = encoding && (await textIn(encoding, bytes.subarray(mark.length)));
  if (encoding && text !== undefined && !text.includes('\0')) {
    return { value: { text, encoding }, findings: [] };
  }
  return { value: undefined, findings: [{ code: 'file/encoding', at: { file } }] };
}

/**
 * Text as the bytes of a file that takes the place of another one, in its encoding and with its byte
 * order mark; a new file is UTF-8 with a mark, as Excel reads it right. None where a character has
 * no place in the encoding. One asked for is not worked out.
 */
export async function encode(
  text: string,
  before?: Uint8Array,
  asked?: Encoding,
): Promise<Uint8Array | undefined> {
  const [own, mark] = byteOrderMarks.find(([, bytes]) =>
    bytes.every((byte, at) => !before || before[at] === byte),
  ) ?? [undefined, []];
  const encoding = own ?? asked ?? (before && encodingOf(before)) ?? 'utf-8';
  if (encoding === 'utf-8') return joined(mark, new TextEncoder().encode(text));
  const { default: iconv } = await import('iconv-lite');
  const bytes = iconv.encode(text, encoding);
  return iconv.decode(bytes, encoding) === text ? joined(mark, bytes) : undefined;
}

function joined(mark: readonly number[], bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...mark, ...bytes]);
}

async function textIn(encoding: Encoding, bytes: Uint8Array): Promise<string | undefined> {
  try {
    if (!encoding.startsWith('utf')) {
      const { default: iconv } = await import('iconv-lite');
      return iconv.decode(bytes, encoding);
    }
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder tells "not this encoding" by throwing.
    return undefined;
  }
}

/** Which UTF-16 some bytes are in, by their mark or by the pattern of their NULs. */
export function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [marked] =
    byteOrderMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
  if (marked === 'utf-16le' || marked === 'utf-16be') return marked;
  const sample = bytes.subarray(0, 4096);
  if (!sample.includes(0)) return undefined;
  const nuls = [0, 1].map(
    (parity) => sample.filter((byte, at) => at % 2 === parity && byte === 0).length,
  );
  const most = sample.length / 4;
  if ((nuls[1] ?? 0) > most && nuls[0] === 0) return 'utf-16le';
  return (nuls[0] ?? 0) > most && nuls[1] === 0 ? 'utf-16be' : undefined;
}

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const wide = wideEncodingOf(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  return isWindows1252(bytes) ? 'windows-1252' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** å ä ö Å Ä Ö in Windows-1252. */
const swedishLetters = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6]);

/** Bytes that Windows-1252 leaves without a character. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** The no-break spaces of cp850 and Mac, which Windows-1252 has as ÿ and Ê. */
const foreignSpaces = new Set([0xff, 0xca]);

/** ¡ ¤ ¦ ª º Ð Ñ Ò Ó Ô Õ Ý Þ õ ø ý þ: in hardly any Swedish text, where cp850 and Mac have §, °, ², – and ”. */
const foreignSigns = new Set([
  0xa1, 0xa4, 0xa6, 0xaa, 0xba, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xdd, 0xde, 0xf5, 0xf8, 0xfd,
  0xfe,
]);

/** ‚ ƒ „ † Š Œ Ž ™ š Ÿ: hardly in a Swedish text, where cp850 and Mac have é, É, ä, å, Ä, Ö, ö and ü. */
const foreignLetters = new Set([0x82, 0x83, 0x84, 0x86, 0x8a, 0x8c, 0x8e, 0x99, 0x9a, 0x9f]);

/** € and …, which stand by themselves: Ä and Ö of Mac touch other letters. */
const freeSigns = new Set([0x80, 0x85]);

const apostrophe = 0x92;

/** “ and ”, the latter ö in cp850. */
const openingMark = 0x93;
const closingMark = 0x94;

/** „, ä in cp850. */
const lowMark = 0x84;

/** What ends a cell. */
const cellEnds = new Set([0x09, 0x0a, 0x0d, 0x3b]);

/**
 * Whether bytes read as Windows-1252 can be Swedish: cp850 and Mac keep å, ä and ö where
 * Windows-1252 has quotation marks and other signs, and there they touch letters; their own signs
 * stand where Windows-1252 has letters of other languages.
 */
function isWindows1252(bytes: Uint8Array): boolean {
  let hasSwedish = false;
  let hasForeign = false;
  const unquoted = withoutQuotations(bytes);
  for (const [at, byte] of unquoted.entries()) {
    if (byte < 0x80) continue;
    const [before = 0, after = 0] = [unquoted[at - 1], unquoted[at + 1]];
    if (unassigned.has(byte)) return false;
    if (foreignSpaces.has(byte) && isDigit(before) && isDigit(after)) return false;
    if (swedishLetters.has(byte)) hasSwedish ||= isLetter(before) || isLetter(after);
    else hasForeign ||= isForeign(byte, before, after);
  }
  return hasSwedish || !hasForeign;
}

/** Whether a byte, between two others, hardly is what Windows-1252 has for it. */
function isForeign(byte: number, before: number, after: number): boolean {
  if (byte >= 0xa0) return foreignSigns.has(byte);
  if (foreignLetters.has(byte)) return true;
  // after a figure it means inches
  if (byte === closingMark) return !isDigit(before);
  if (freeSigns.has(byte)) return isLetter(before) || isLetter(after);
  return byte !== apostrophe && isLetter(before) && isLetter(after);
}

/** The same bytes with plain marks around what is quoted beyond doubt, within one cell: “A”, ”A” or „A“. */
function withoutQuotations(bytes: Uint8Array): Uint8Array {
  const plain = Uint8Array.from(bytes);
  let opened: number | undefined;
  for (const [at, byte] of bytes.entries()) {
    if (cellEnds.has(byte)) opened = undefined;
    const [before = 0, after = 0] = [bytes[at - 1], bytes[at + 1]];
    const isMark = byte === openingMark || byte === closingMark;
    if (opened !== undefined && isMark) {
      if (!isLetter(after)) plain[opened] = plain[at] = 0x22;
      opened = undefined;
    } else if (!isLetter(before) && opensQuotation(byte, after)) opened = at;
  }
  return plain;
}

/** Before a capital or a figure no mark is ä or ö of cp850, which would be small letters. */
function opensQuotation(byte: number, after: number): boolean {
  if (byte === openingMark) return true;
  return (byte === lowMark || byte === closingMark) && (isCapital(after) || isDigit(after));
}

function isLetter(byte: number): boolean {
  return isCapital(byte) || (byte >= 0x61 && byte <= 0x7a);
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
