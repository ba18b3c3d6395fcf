import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { attempt } from './attempt.ts';
import type { DetailTrouble, Part } from './detail-stream.ts';

const unpackedLength = 256 * 1024;

/** Chunks of gzip unpacked; what is broken in it is trouble. */
export async function* unpacked(chunks: AsyncIterable<Part>): AsyncGenerator<Part> {
  const troubles: DetailTrouble[] = [];
  async function* packed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      if ('trouble' in chunk) troubles.push(chunk.trouble);
      // the unpacking goes on while the next chunk takes the place of this one
      else yield chunk.value.bytes.slice(chunk.value.start, chunk.value.end);
    }
  }
  const stream = Readable.from(packed()).pipe(createGunzip({ chunkSize: unpackedLength }));
  const parts = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  for (;;) {
    const part = await attempt(() => parts.next());
    const [trouble] = 'trouble' in part ? [...troubles, part.trouble] : troubles;
    if (trouble || 'trouble' in part) {
      if (trouble) yield { trouble };
      return;
    }
    if (part.value.done === true) return;
    const bytes = part.value.value;
    yield { value: { bytes, start: 0, end: bytes.length } };
  }
}
