import { open, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { groupAdder } from '../formats/detail/groups.ts';
import type { Layout } from '../formats/detail/layout.ts';
import { addCounts, emptyTally, type Tally } from '../formats/detail/tally.ts';
import { attempt } from './attempt.ts';
import { countShare, type Share, type Work } from './detail-share.ts';
import type { Outcome } from './files.ts';

/** Several threads that share the rows of one file. */
export interface Crew {
  /** The tally of a file on the disk; none where sharing does not pay or is not possible. */
  readonly tally: (path: string, layout: Layout) => Promise<Tally | undefined>;
}

/** Below so many bytes a thread costs more than it gains. */
const smallest = 48 * 1024 * 1024;

/** A thread that starts late, or is held up by other programs, takes fewer stretches of so many bytes. */
const stretchLength = 8 * 1024 * 1024;

/** More threads would take more memory than they are worth. */
const mostThreads = 4;

/** A crew of as many threads as there are processors, this one among them. */
export function crewOf(processors: number): Crew {
  const threads = Math.min(processors, mostThreads);
  return {
    tally: async (path, layout) => {
      const file = await attempt(() => stat(path));
      const size = 'value' in file && file.value.isFile() ? file.value.size : 0;
      if (threads < 2 || size < smallest) return undefined;
      const starts = await attempt(() => lineStarts(path, layout, size));
      return 'value' in starts && starts.value
        ? shared(path, layout, starts.value, threads)
        : undefined;
    },
  };
}

/** Where stretches begin, each after a line end; none where there are no such places. */
async function lineStarts(
  path: string,
  { bodyAt, longest }: Layout,
  size: number,
): Promise<readonly number[] | undefined> {
  const file = await open(path);
  try {
    const starts = [bodyAt];
    for (let at = bodyAt + stretchLength; at < size - longest; at += stretchLength) {
      const start = await lineStart(file, at, longest);
      if (start === undefined) return undefined;
      starts.push(start);
    }
    return starts;
  } finally {
    await file.close();
  }
}

/** Where the first line begins after a place; none where it is too far away. */
async function lineStart(
  file: FileHandle,
  from: number,
  longest: number,
): Promise<number | undefined> {
  const bytes = new Uint8Array(longest);
  const { bytesRead } = await file.read(bytes, 0, longest, from);
  const at = bytes.subarray(0, bytesRead).indexOf(0x0a);
  return at < 0 ? undefined : from + at + 1;
}

/**
 * The stretches counted by whoever is free. A line may begin within a quoted cell: only where every
 * stretch ends where the next one begins do the rows of the next begin there.
 */
async function shared(
  path: string,
  layout: Layout,
  starts: readonly number[],
  threads: number,
): Promise<Tally | undefined> {
  const work: Work = { path, layout, starts, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const others = Array.from({ length: threads - 1 }, () => inWorker(work));
  const read = await Promise.all([countShare(work), ...others]);
  const shares = read.flatMap((own) => ('value' in own ? [own.value] : []));
  const all = emptyTally(layout.by.length);
  const counted = shares
    .flatMap(({ groups, counted: own }) => {
      const addGroups = groupAdder(all.groups, groups);
      return own.map((stretch) => ({ ...stretch, addGroups }));
    })
    .toSorted((one, other) => one.order - other.order);
  const meet = counted.every(({ counts: { end } }, order) => (starts[order + 1] ?? end) === end);
  if (shares.length < read.length || counted.length < starts.length || !meet) return undefined;
  // in the order of the file, so that groups are as one thread would have met them
  for (const { counts, first, after, addGroups } of counted) {
    addGroups(first, after);
    addCounts(all, counts);
  }
  return all;
}

/** A thread that cannot start, or fails, leaves the file to this one alone. */
function inWorker(work: Work): Promise<Outcome<Share>> {
  return new Promise((resolve) => {
    const worker = new Worker(join(import.meta.dirname, 'detail-worker.js'), {
      workerData: work,
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    worker.once('message', resolve);
    worker.once('error', ({ message: reason }) => {
      resolve({ trouble: { is: 'fault', reason } });
    });
  });
}
