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
      if (part.value.done === true) break;
      const { value } = part.value;
      own.set(value, room);
      yield { value: { bytes: own, start: room, end: room + value.length } };
    }
    gunzip.destroy();
    await fed;
    // what was met after the end
    const [trouble] = troubles;
    if (trouble) yield { trouble };
  } finally {
    gunzip.destroy();
    await fed;
  }
}

/**
 * Gives chunks to be unpacked, each used up before the next one takes its place. Gzip ends at a zero where
 * a part of it could begin, as tapes are filled up with zeros: then nothing else may follow.
 */
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
  let given = 0;
  let isEnded = false;
  for await (const chunk of chunks) {
    if ('trouble' in chunk) {
      troubles.push(chunk.trouble);
      break;
    }
    const { bytes, start, end } = chunk.value;
    const own = bytes.subarray(start, end);
    if (!isEnded) {
      const taken = new Promise<boolean>((resolve) => {
        gunzip.write(own, (error) => {
          resolve(!error);
        });
      });
      if (!(await Promise.race([taken, closed])) && !gunzip.readableEnded) return;
      isEnded = gunzip.bytesWritten < given + own.length;
    }
    if (isEnded && own.subarray(Math.max(0, gunzip.bytesWritten - given)).some(Boolean)) {
      troubles.push({ is: 'fault', reason: 'Z_DATA_ERROR' });
      break;
    }
    given += own.length;
  }
  gunzip.end();
}
