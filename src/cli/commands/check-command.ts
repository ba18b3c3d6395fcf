import { Command } from 'commander';
import {
  dialectOptions,
  formatOption,
  pathsArgument,
  type DialectFlags,
  type Say,
} from '../options.ts';
import type { Carry } from '../world.ts';
import { findingFormats } from './formats.ts';

interface CheckFlags extends DialectFlags {
  readonly format: string[];
}

export function checkCommand(say: Say, carry: Carry): Command {
  const [encoding, delimiter] = dialectOptions(say);
  return new Command('check')
    .description(say('helpCheck'))
    .addArgument(pathsArgument(say))
    .addOption(formatOption(say, findingFormats))
    .addOption(encoding)
    .addOption(delimiter)
    .action(async (paths: string[], { format: formats, ...dialect }: CheckFlags) => {
      const { check } = await import('./check.ts');
      await carry((world) => check({ paths, formats, dialect }, world));
    });
}
