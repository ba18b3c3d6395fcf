import { Command } from 'commander';
import { pathsArgument, withReading, type ReadingFlags, type Say } from '../options.ts';
import type { Carry } from '../world.ts';
import { findingFormats } from './formats.ts';

export function checkCommand(say: Say, carry: Carry): Command {
  const command = new Command('check')
    .description(say('helpCheck'))
    .addArgument(pathsArgument(say));
  return withReading(command, say, findingFormats).action(
    async (paths: string[], { format: formats, ...dialect }: ReadingFlags) => {
      const { check } = await import('./check.ts');
      await carry((world) => check({ paths, formats, dialect }, world));
    },
  );
}
