import { emptyGroups, type Groups } from '../formats/detail/groups.ts';
import type { Layout } from '../formats/detail/layout.ts';
import type { Counts } from '../formats/detail/tally.ts';
import { chunksOf, newBuffers } from './chunks.ts';
import { tallyOf } from './detail-stretch.ts';
import type { DetailTrouble } from './detail-stream.ts';

/** A file whose rows several threads count: where its stretches begin, and how many are taken. */
export interface Work {
  readonly path: string;
  readonly layout: Layout;
  readonly starts: readonly number[];
  /** One number that all threads see. */
  readonly taken: Int32Array;
}

/** What one thread has counted: groups of all its stretches, and the rest of each. */
export interface Share {
  readonly groups: Groups;
  readonly counted: readonly Counted[];
}

/** A stretch by its order in the file, and the groups that its thread had not met before: from the first on. */
interface Counted {
  readonly order: number;
  readonly counts: Counts;
  readonly first: number;
  readonly after: number;
}

/** Counts the next stretch that nobody has taken, until none is left or one ends elsewhere than it should. */
export async function countShare({
  path,
  layout,
  starts,
  taken,
}: Work): Promise<{ readonly value: Share } | { readonly trouble: DetailTrouble }> {
  const groups = emptyGroups(layout.by.length);
  const buffers = newBuffers();
  const counted: Counted[] = [];
  for (;;) {
    const order = Atomics.add(taken, 0, 1);
    const from = starts[order];
    if (from === undefined) return { value: { groups, counted } };
    const to = starts[order + 1] ?? Infinity;
    const first = groups.table.count;
    // the last row may go on beyond its stretch
    const chunks = chunksOf(path, from, to + layout.longest, buffers);
    const tally = await tallyOf(chunks, layout, { from, to }, groups);
    if ('trouble' in tally) return tally;
    counted.push({ order, counts: tally.value, first, after: groups.table.count });
    if (to !== Infinity && tally.value.end !== to) Atomics.store(taken, 0, starts.length);
  }
}
