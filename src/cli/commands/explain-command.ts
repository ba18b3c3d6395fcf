import { Argument, Command } from 'commander';
import { dialectOptions, formatOption, type DialectFlags, type Say } from '../options.ts';
import type { Carry } from '../world.ts';
import { explanationFormats } from './formats.ts';

interface ExplainFlags extends DialectFlags {
  readonly format: string[];
}

export function explainCommand(say: Say, carry: Carry): Command {
  const [encoding, delimiter] = dialectOptions(say);
  return new Command('explain')
    .description(say('helpExplain'))
    .addArgument(new Argument(`<${say('nameSubject')}>`, say('helpSubject')))
    .addArgument(new Argument(`[${say('nameFolder')}]`, say('helpFolder')))
    .addOption(formatOption(say, explanationFormats))
    .addOption(encoding)
    .addOption(delimiter)
    .action(async (subject: string, folder: string | undefined, flags: ExplainFlags) => {
      const { explain } = await import('./explain.ts');
      const { format: formats, ...dialect } = flags;
      const paths = folder === undefined ? [] : [folder];
      await carry((world) => explain({ subject, paths, formats, dialect }, world));
    });
}
