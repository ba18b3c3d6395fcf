import { readBody, type Stretch } from '../formats/detail/body.ts';
import type { Groups } from '../formats/detail/groups.ts';
import type { Layout } from '../formats/detail/layout.ts';
import type { Tally } from '../formats/detail/tally.ts';
import type { DetailTrouble, Part } from './detail-stream.ts';

/** Counts the rows of a stretch, into groups of one's own or given; `parts` are its bytes, or what hinders them. */
export async function tallyOf(
  parts: AsyncIterable<Part>,
  layout: Layout,
  stretch: Stretch,
  groups?: Groups,
): Promise<{ readonly value: Tally } | { readonly trouble: DetailTrouble }> {
  const body = readBody(layout, stretch, groups);
  for await (const part of parts) {
    if ('trouble' in part) return part;
    const { bytes, start, end } = part.value;
    if (!body.push(bytes, start, end)) break;
  }
  return { value: body.finish() };
}
