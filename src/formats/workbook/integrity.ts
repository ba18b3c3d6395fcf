import { limits } from '../limits.ts';
import type { ArchivePart } from './archive.ts';

const headerSignature = 0x04034b50;
const headerLength = 30;
const stored = 0;
const deflated = 8;

/** What is wrong with an archive: a part that is not what it declares, or a sheet with too many rows. */
export type Flaw = 'broken' | 'too-large';

/**
 * Unpacks every part once, without keeping it. Each has to have the size and the checksum that the
 * archive declares: a flipped bit would be another figure, and an archive may lie about its sizes. No
 * more is unpacked than declared. A sheet of too many rows is told by its last cells, before a reader
 * makes anything of the others.
 */
export async function flawOf(
  bytes: Uint8Array,
  parts: readonly ArchivePart[],
): Promise<Flaw | undefined> {
  for (const part of parts) {
    const ending: Ending = { text: new Uint8Array() };
    if (!(await isWhole(bytes, part, ending))) return 'broken';
    if (isSheet(part) && lastFilledRow(ending) > limits.rows) return 'too-large';
  }
  return undefined;
}

function isSheet({ name }: ArchivePart): boolean {
  return /^xl\/worksheets\/[^/]*\.xml$/iu.test(name);
}

/** The last bytes of a part. */
interface Ending {
  text: Uint8Array;
}

const endingLength = 64 * 1024;

/** The row of the last cell with a value, as far as the ending of a sheet tells; 0 where it does not. */
function lastFilledRow({ text }: Ending): number {
  const printed = new TextDecoder('latin1').decode(text);
  const value = Math.max(printed.lastIndexOf('<v>'), printed.lastIndexOf('<t>'));
  const cell = value < 0 ? -1 : printed.lastIndexOf('<c r="', value);
  const [, row = '0'] = /^<c r="[A-Z]{1,3}(\d{1,7})"/u.exec(printed.slice(cell, cell + 20)) ?? [];
  return cell < 0 ? 0 : parseInt(row, 10);
}

async function isWhole(bytes: Uint8Array, part: ArchivePart, ending: Ending): Promise<boolean> {
  const packed = packedBytes(bytes, part);
  if (!packed || ![stored, deflated].includes(part.method)) return false;
  let [length, checksum] = [0, emptyChecksum];
  try {
    for await (const chunk of part.method === stored ? [packed] : inflated(packed)) {
      length += chunk.length;
      if (length > part.unpacked) return false;
      checksum = checksumAfter(checksum, chunk);
      ending.text = joined(ending.text, chunk).slice(-endingLength);
    }
  } catch {
    // The decompressor tells broken data by throwing.
    return false;
  }
  return length === part.unpacked && (checksum ^ emptyChecksum) >>> 0 === part.checksum;
}

function joined(some: Uint8Array, more: Uint8Array): Uint8Array {
  const both = new Uint8Array(some.length + more.length);
  both.set(some);
  both.set(more, some.length);
  return both;
}

function packedBytes(bytes: Uint8Array, { at, packed }: ArchivePart): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hasHeader =
    at + headerLength <= bytes.length && view.getUint32(at, true) === headerSignature;
  if (!hasHeader) return undefined;
  const start = at + headerLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : undefined;
}

function inflated(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(packed);
      controller.close();
    },
  });
  return source.pipeThrough(new DecompressionStream('deflate-raw'));
}

const emptyChecksum = 0xffffffff;

/** CRC-32 as ZIP has it, one entry a byte. */
const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

function checksumAfter(checksum: number, chunk: Uint8Array): number {
  let sum = checksum;
  for (const byte of chunk) sum = (checksums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return sum;
}
