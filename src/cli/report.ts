import type { Finding } from '../findings/index.ts';
import { prettyFinding } from '../reporters/findings-pretty.ts';
import { paintFor } from '../reporters/paint.ts';
import type { Style } from '../reporters/style.ts';
import type { Stream, World } from './world.ts';

export async function styleOf(stream: Stream, { language }: World): Promise<Style> {
  return { language, paint: await paintFor(stream.colour), width: stream.width };
}

/** Tells findings that stop a command, on stderr. */
export async function complain(findings: readonly Finding[], world: World): Promise<void> {
  if (findings.length === 0) return;
  const style = await styleOf(world.err, world);
  const blocks = findings.map((finding) => prettyFinding(finding, style).join('\n'));
  world.err.write(`${blocks.join('\n\n')}\n`);
}
