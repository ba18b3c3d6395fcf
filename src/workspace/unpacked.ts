import { createGunzip, type Gunzip } from 'node:zlib';
import { attempt } from './attempt.ts';
import { room } from './chunks.ts';
import type { DetailTrouble, Part } from './detail-stream.ts';

const unpackedLength = 256 * 1024;

/** Chunks of gzip unpacked; what is broken in it is trouble. */
export async function* unpacked(chunks: AsyncIterable<Part>): AsyncGenerator<Part> {
  const gunzip = createGunzip({ chunkSize: unpackedLength });
  const parts = gunzip[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const troubles: DetailTrouble[] = [];
  const fed = feed(gunzip, chunks, troubles);
  // one place for all of them, with room before: what each is unpacked to is soon let go
  const own = new Uint8Array(room + unpackedLength);
  try {
    for (;;) {
      const part = await attempt(() => parts.next());
      const [trouble] = 'trouble' in part ? [...troubles, part.trouble] : troubles;
      if (trouble || 'trouble' in part) {
        if (trouble) yield { trouble };
        return;
      }
      if (part.value.done === true) return;
      const { value } = part.value;
      own.set(value, room);
      yield { value: { bytes: own, start: room, end: room + value.length } };
    }
  } finally {
    gunzip.destroy();
    await fed;
  }
}

/** Gives chunks to be unpacked, each used up before the next one takes its place. */
async function feed(
  gunzip: Gunzip,
  chunks: AsyncIterable<Part>,
  troubles: DetailTrouble[],
): Promise<void> {
  const closed = new Promise<boolean>((resolve) => {
    gunzip.once('close', () => {
      resolve(false);
    });
  });
  for await (const chunk of chunks) {
    if ('trouble' in chunk) {
      troubles.push(chunk.trouble);
      break;
    }
    const { bytes, start, end } = chunk.value;
    const taken = new Promise<boolean>((resolve) => {
      gunzip.write(bytes.subarray(start, end), (error) => {
        resolve(!error);
      });
    });
    if (!(await Promise.race([taken, closed]))) return;
  }
  gunzip.end();
}
