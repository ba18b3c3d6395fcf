import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Stretch } from '../formats/detail/body.ts';
import type { Layout } from '../formats/detail/layout.ts';
import { addTally, emptyTally, type Tally } from '../formats/detail/tally.ts';
import { attempt } from './attempt.ts';
import { tallyOnDisk } from './detail-stretch.ts';
import type { Task } from './detail-worker.ts';

/** Several threads that share the rows of one file. */
export interface Crew {
  /** The tally of a file on the disk; none where sharing does not pay or is not possible. */
  readonly tally: (path: string, layout: Layout) => Promise<Tally | undefined>;
}

/** Below so many bytes a thread costs more than it gains. */
const smallest = 48 * 1024 * 1024;

/** So many bytes are read in the time that a thread takes to start. */
const head = 8 * 1024 * 1024;

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
      const stretches = await stretchesOf(path, layout, size, threads);
      return stretches && shared(path, layout, stretches);
    },
  };
}

/** As many stretches, each beginning after a line end; none where there are no such places. */
async function stretchesOf(
  path: string,
  { bodyAt, longest }: Layout,
  size: number,
  threads: number,
): Promise<readonly Stretch[] | undefined> {
  const each = (size - head) / threads;
  const starts = [bodyAt];
  for (let order = 1; order < threads; order += 1) {
    const start = await lineStart(path, Math.floor(head + order * each), longest);
    if (start === undefined || start <= (starts.at(-1) ?? 0)) return undefined;
    starts.push(start);
  }
  return starts.map((from, order) => ({ from, to: starts[order + 1] ?? Infinity }));
}

/** Where the first line begins after a place; none where it is too far away. */
async function lineStart(path: string, from: number, longest: number): Promise<number | undefined> {
  const bytes = new Uint8Array(longest);
  const read = await attempt(async () => {
    const file = await open(path);
    try {
      return await file.read(bytes, 0, longest, from);
    } finally {
      await file.close();
    }
  });
  const at = 'value' in read ? bytes.subarray(0, read.value.bytesRead).indexOf(0x0a) : -1;
  return at < 0 ? undefined : from + at + 1;
}

/**
 * The stretches counted at the same time. A line may begin within a quoted cell: only where every
 * stretch ends where the next one begins do the rows of the next begin there.
 */
async function shared(
  path: string,
  layout: Layout,
  [first, ...others]: readonly Stretch[],
): Promise<Tally | undefined> {
  if (!first) return undefined;
  const elsewhere = others.map((stretch) => inWorker([path, layout, stretch]));
  const read = await Promise.all([tallyOnDisk(path, layout, first), ...elsewhere]);
  const tallies = read.flatMap((own) => ('value' in own ? [own.value] : []));
  const meet = others.every(({ from }, order) => tallies[order]?.end === from);
  if (tallies.length < read.length || !meet) return undefined;
  const all = emptyTally(layout.by.length);
  for (const tally of tallies) addTally(all, tally);
  return all;
}

function inWorker(task: Task): ReturnType<typeof tallyOnDisk> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, 'detail-worker.js'), {
      workerData: task,
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
