import { limits } from '../limits.ts';

/** One part of a ZIP archive, as its central directory declares it; sizes are in bytes. */
export interface ArchivePart {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins in the archive. */
  readonly at: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const partSignature = 0x02014b50;
const partLength = 46;

/** What an archive says that it holds, before anything is unpacked; none where that is broken. */
export function partsOf(bytes: Uint8Array): readonly ArchivePart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;

  const parts: ArchivePart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const isPart = at + partLength <= end && view.getUint32(at, true) === partSignature;
    if (!isPart) return undefined;
    const nameEnd = at + partLength + view.getUint16(at + 28, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + partLength, nameEnd)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** The directory ends at the end of the file, where only a comment may follow. */
function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

/** Whether an archive declares more than a workbook may hold, in all or against what it takes. */
export function isBeyondLimits(parts: readonly ArchivePart[]): boolean {
  const inAll = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const isBlownUp = ({ packed, unpacked }: ArchivePart): boolean =>
    unpacked > limits.smallPart && unpacked > packed * limits.ratio;
  return inAll > limits.bytes || parts.some(isBlownUp);
}
