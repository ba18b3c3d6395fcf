import { readBody, type Body, type Stretch } from '../formats/detail/body.ts';
import type { Layout } from '../formats/detail/layout.ts';
import type { Tally } from '../formats/detail/tally.ts';
import { chunksOf } from './chunks.ts';
import type { DetailTrouble, Part } from './detail-stream.ts';

/** Counts the rows of a stretch; `parts` are its bytes, or what hinders them. */
export async function tallyOf(
  parts: AsyncIterable<Part>,
  layout: Layout,
  stretch: Stretch,
): Promise<{ readonly value: Tally } | { readonly trouble: DetailTrouble }> {
  const body = readBody(layout, stretch);
  for await (const part of parts) {
    if ('trouble' in part) return part;
    const { bytes, start, end } = part.value;
    const isWanted = body.push(bytes, start, end);
    if (body.isWaiting()) await giveParser(body);
    if (!isWanted) break;
  }
  const tally = body.finish();
  if (!body.isWaiting()) return { value: tally };
  await giveParser(body);
  return { value: body.finish() };
}

/** csv-parse is loaded where it is needed: for most files it never is. */
async function giveParser(body: Body): Promise<void> {
  const { parseRecords } = await import('../formats/detail/parsed.ts');
  body.parseWith(parseRecords);
}

/** Counts the rows of a stretch of a file on the disk. */
export function tallyOnDisk(
  path: string,
  layout: Layout,
  stretch: Stretch,
): ReturnType<typeof tallyOf> {
  return tallyOf(chunksOf(path, stretch.from), layout, stretch);
}
