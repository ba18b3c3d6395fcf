import { Command } from 'commander';
import { formatOption, pathsArgument, type Say } from '../options.ts';
import type { Carry } from '../world.ts';
import { findingFormats } from './formats.ts';

export function checkCommand(say: Say, carry: Carry): Command {
  return new Command('check')
    .description(say('helpCheck'))
    .addArgument(pathsArgument(say))
    .addOption(formatOption(say, findingFormats))
    .action(async (paths: string[], { format: formats }: { format: string[] }) => {
      const { check } = await import('./check.ts');
      await carry((world) => check({ paths, formats }, world));
    });
}
