import type { TextLine } from './lines.ts';

/** Words with single spaces between them, and where they stand in their line, from 0. */
export interface Chunk {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The chunks of a line: apart by a tab, or by two spaces or more. */
export function chunksOf({ text }: TextLine): readonly Chunk[] {
  return [...text.matchAll(/[^\s](?:[^\S\t]?[^\s])*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a line holds chunks in columns. */
export function isSpaced({ text }: TextLine): boolean {
  return /\S(?:\t|\s{2,})\S/u.test(text);
}

/** How many characters two chunks have above one another; less than 0 where they are apart. */
export function overlap(one: Chunk, other: Chunk): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}
