import { Argument, Command } from 'commander';
import { formatOption, type Say } from '../options.ts';
import type { Carry } from '../world.ts';
import { explanationFormats } from './formats.ts';

export function explainCommand(say: Say, carry: Carry): Command {
  return new Command('explain')
    .description(say('helpExplain'))
    .addArgument(new Argument(`<${say('nameSubject')}>`, say('helpSubject')))
    .addArgument(new Argument(`[${say('nameFolder')}]`, say('helpFolder')))
    .addOption(formatOption(say, explanationFormats))
    .action(async (subject: string, folder: string | undefined, flags: { format: string[] }) => {
      const { explain } = await import('./explain.ts');
      const paths = folder === undefined ? [] : [folder];
      await carry((world) => explain({ subject, paths, formats: flags.format }, world));
    });
}
