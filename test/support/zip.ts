import { deflateRawSync } from 'node:zlib';

/** A part of an archive; what it declares may be a lie. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly unpacked?: number;
}

/** A ZIP archive, byte by byte, so that tests can make every kind of broken one. */
export function zip(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, unpacked } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(unpacked ?? bytes.length, 8);
    const common = Buffer.concat([
      Buffer.from([20, 0, 0, 0x08, 8, 0, 0, 0, 0x21, 0]),
      sizes,
      Buffer.from([Buffer.byteLength(name), 0, 0, 0]),
    ]);
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(at, 0);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, Buffer.alloc(10), offset);
    directory.push(Buffer.from(name));
    const body = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      common,
      Buffer.from(name),
      packed,
    ]);
    bodies.push(body);
    at += body.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...bodies, listing, end]));
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1)
      sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
