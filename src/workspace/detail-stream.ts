import type { PlainEncoding } from '../formats/detail/cell-text.ts';
import { longestRecord } from '../formats/detail/layout.ts';
import { readAs, type Transcoder } from '../formats/detail/transcode.ts';
import type { Encoding } from '../model/index.ts';
import type { Chunk, Files, Trouble } from './files.ts';

/** Why detail rows cannot be read: the disk, or bytes that are not in the encoding asked for. */
export type DetailTrouble = Trouble | { readonly is: 'encoding' };

/** A chunk, or what hinders it. */
export type Part = { readonly value: Chunk } | { readonly trouble: DetailTrouble };

/** A file of detail rows as bytes to be read: unpacked, and turned into UTF-8 where that is needed. */
export interface DetailStream {
  /** At least as many bytes as the longest record has, or all. */
  readonly head: Uint8Array;
  readonly rest: AsyncIterable<Part>;
  readonly encoding: PlainEncoding | undefined;
  /** Whether the bytes are those on the disk, so that they can be read from any place. */
  readonly isAsOnDisk: boolean;
}

/** Opens a file of detail rows, plain or gzip, in any encoding. */
export async function openDetail(
  files: Files,
  path: string,
  asked: Encoding | undefined,
): Promise<{ readonly value: DetailStream } | { readonly trouble: DetailTrouble }> {
  const onDisk = await begin(files.chunks(path, 0), enoughToTell);
  if ('trouble' in onDisk) return onDisk;
  const { head } = onDisk.value;
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  const plain = isPacked ? await beginUnpacked(onDisk.value) : onDisk;
  if ('trouble' in plain) return plain;

  const how = await readAs(plain.value.head, asked);
  const parts = withHead(plain.value);
  const begun = await begin(how.is === 'plain' ? parts : transcoded(parts, how.by), longestRecord);
  if ('trouble' in begun) return begun;
  const isAsOnDisk = how.is === 'plain' && !isPacked;
  const encoding = how.is === 'plain' ? how.encoding : 'utf-8';
  return { value: { ...begun.value, encoding, isAsOnDisk } };
}

async function beginUnpacked(packed: Begun): ReturnType<typeof begin> {
  const { unpacked } = await import('./unpacked.ts');
  return begin(unpacked(withHead(packed)), enoughToTell);
}

/** Bytes enough to see gzip and UTF-16 by. */
const enoughToTell = 4096;

interface Begun {
  readonly head: Uint8Array;
  readonly rest: AsyncIterable<Part>;
}

/** Reads until there are so many bytes, or all. */
async function begin(
  parts: AsyncIterable<Part>,
  length: number,
): Promise<{ readonly value: Begun } | { readonly trouble: DetailTrouble }> {
  const iterator = parts[Symbol.asyncIterator]();
  const rest = { [Symbol.asyncIterator]: () => iterator };
  let head = new Uint8Array(0);
  while (head.length < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    if ('trouble' in next.value) return next.value;
    head = joined(head, next.value.value);
  }
  return { value: { head, rest } };
}

function joined(head: Uint8Array, { bytes, start, end }: Chunk): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(head.length + end - start);
  all.set(head);
  all.set(bytes.subarray(start, end), head.length);
  return all;
}

async function* withHead({ head, rest }: Begun): AsyncGenerator<Part> {
  try {
    yield { value: { bytes: head, start: 0, end: head.length } };
    yield* rest;
  } finally {
    await close(rest);
  }
}

/** Ends a stream that is not read to its end, so that its file is closed. */
export async function close(parts: AsyncIterable<Part>): Promise<void> {
  await parts[Symbol.asyncIterator]().return?.();
}

async function* transcoded(
  parts: AsyncIterable<Part>,
  { next, end }: Transcoder,
): AsyncGenerator<Part> {
  const partOf = (bytes: Uint8Array | undefined): Part =>
    bytes ? { value: { bytes, start: 0, end: bytes.length } } : { trouble: { is: 'encoding' } };
  for await (const part of parts) {
    if ('trouble' in part) {
      yield part;
      return;
    }
    const { bytes, start, end: last } = part.value;
    yield partOf(next(bytes.subarray(start, last)));
  }
  yield partOf(end());
}
