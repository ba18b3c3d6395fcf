import { Command, Option } from 'commander';
import { pathsArgument, withReading, type ReadingFlags, type Say } from '../options.ts';
import type { Carry } from '../world.ts';
import { findingFormats } from './formats.ts';

interface CheckFlags extends ReadingFlags {
  readonly assumptions: boolean;
}

export function checkCommand(say: Say, carry: Carry): Command {
  const command = new Command('check')
    .description(say('helpCheck'))
    .addArgument(pathsArgument(say))
    .addOption(new Option('--assumptions', say('helpAssumptions')).default(false));
  return withReading(command, say, findingFormats).action(
    async (paths: string[], { format: formats, assumptions, ...dialect }: CheckFlags) => {
      const { check } = await import('./check.ts');
      await carry((world) => check({ paths, formats, assumptions, dialect }, world));
    },
  );
}
