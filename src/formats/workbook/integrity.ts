import type { ArchivePart } from './archive.ts';
import { scanSheet } from './sheet-scan.ts';

const headerSignature = 0x04034b50;
const headerLength = 30;
const stored = 0;
const deflated = 8;

/** What is wrong with an archive: a part that is not what it declares, or a sheet beyond the limits. */
export type Flaw = 'broken' | 'too-large';

/**
 * Unpacks every part once, without keeping it. Each has to have the size and the checksum that the
 * archive declares: a flipped bit would be another figure, and an archive may lie about its sizes. No
 * more is unpacked than declared, and of a sheet no more than it takes to see that it is too large.
 */
export async function flawOf(
  bytes: Uint8Array,
  parts: readonly ArchivePart[],
): Promise<Flaw | undefined> {
  for (const part of parts) {
    const flaw = await flawOfPart(bytes, part);
    if (flaw) return flaw;
  }
  return undefined;
}

function isSheet({ name }: ArchivePart): boolean {
  return /^xl\/worksheets\/[^/]*\.xml$/iu.test(name);
}

async function flawOfPart(bytes: Uint8Array, part: ArchivePart): Promise<Flaw | undefined> {
  const packed = packedBytes(bytes, part);
  if (!packed || ![stored, deflated].includes(part.method)) return 'broken';
  const isTooLargeAfter = isSheet(part) ? scanSheet() : () => false;
  let [length, checksum] = [0, emptyChecksum];
  try {
    for await (const chunk of part.method === stored ? [packed] : inflated(packed)) {
      length += chunk.length;
      if (length > part.unpacked) return 'broken';
      if (isTooLargeAfter(chunk)) return 'too-large';
      checksum = checksumAfter(checksum, chunk);
    }
  } catch {
    // The decompressor tells broken data by throwing.
    return 'broken';
  }
  const isSame = length === part.unpacked && (checksum ^ emptyChecksum) >>> 0 === part.checksum;
  return isSame ? undefined : 'broken';
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
  const source = new ReadableStream({
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
