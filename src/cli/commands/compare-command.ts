import { Argument, Command } from 'commander';
import { withReading, type ReadingFlags, type Say } from '../options.ts';
import type { Carry } from '../world.ts';
import { resultFormats } from './formats.ts';

export function compareCommand(say: Say, carry: Carry): Command {
  const command = new Command('compare')
    .description(say('helpCompare'))
    .addArgument(new Argument(`[${say('namePaths')}...]`, say('helpComparePaths')));
  return withReading(command, say, resultFormats).action(
    async (paths: string[], flags: ReadingFlags) => {
      const { compare } = await import('./compare.ts');
      const { format: formats, ...dialect } = flags;
      await carry((world) => compare({ paths, formats, dialect }, world));
    },
  );
}
