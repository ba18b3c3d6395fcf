import { read } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { attempt } from './attempt.ts';
import { standardInput, type Chunk, type Outcome } from './files.ts';

const chunkLength = 1024 * 1024;

/** Room before a chunk, for what its reader has left of the chunk before. */
export const room = 72 * 1024;

/** Two buffers that take turns: while one is read by its reader, the disk fills the other. */
export type Buffers = readonly [Uint8Array, Uint8Array];

export function newBuffers(): Buffers {
  return [new Uint8Array(room + chunkLength), new Uint8Array(room + chunkLength)];
}

/** The bytes of a file from a place on, and no more of them than asked for. */
export async function* chunksOf(
  path: string,
  from: number,
  upTo = Infinity,
  buffers = newBuffers(),
): AsyncGenerator<Outcome<Chunk>> {
  if (path === standardInput) {
    yield* standardInputChunks();
    return;
  }
  const opened = await attempt(() => open(path));
  if ('trouble' in opened) {
    yield opened;
    return;
  }
  try {
    yield* chunksOfFile(opened.value, from, upTo, buffers);
  } finally {
    await opened.value.close();
  }
}

async function* chunksOfFile(
  file: FileHandle,
  from: number,
  upTo: number,
  buffers: Buffers,
): AsyncGenerator<Outcome<Chunk>> {
  const kind = await attempt(() => file.stat());
  // a pipe has no places: it is read on from where it is
  const hasPlaces = 'value' in kind && kind.value.isFile();
  const fill = (bytes: Uint8Array, at: number): Promise<Outcome<Chunk>> =>
    attempt(async () => {
      const length = Math.max(0, Math.min(chunkLength, upTo - at));
      const { bytesRead } = await file.read(bytes, room, length, hasPlaces ? at : null);
      return { bytes, start: room, end: room + bytesRead };
    });
  let [own, next] = buffers;
  let at = from;
  for (let filled = fill(own, at); ;) {
    const chunk = await filled;
    if ('trouble' in chunk) {
      yield chunk;
      return;
    }
    const { start, end } = chunk.value;
    if (end === start) return;
    at += end - start;
    filled = fill(next, at);
    yield chunk;
    [own, next] = [next, own];
  }
}

/** Another program may have set the pipe not to wait: then it is asked again after so many milliseconds. */
const pause = 5;

async function* standardInputChunks(): AsyncGenerator<Outcome<Chunk>> {
  const bytes = new Uint8Array(room + chunkLength);
  for (;;) {
    const filled = await attempt(() => promisify(read)(0, bytes, room, chunkLength, null));
    if ('value' in filled) {
      if (filled.value.bytesRead === 0) return;
      yield { value: { bytes, start: room, end: room + filled.value.bytesRead } };
    } else if (filled.trouble.is === 'fault' && filled.trouble.reason === 'EAGAIN') {
      await setTimeout(pause);
    } else if (filled.trouble.is === 'fault' && filled.trouble.reason === 'EOF') return;
    else {
      yield filled;
      return;
    }
  }
}
