import { Argument, Command } from 'commander';
import { withReading, type ReadingFlags, type Say } from '../options.ts';
import type { Carry } from '../world.ts';
import { explanationFormats } from './formats.ts';

export function explainCommand(say: Say, carry: Carry): Command {
  const command = new Command('explain')
    .description(say('helpExplain'))
    .addArgument(new Argument(`<${say('nameSubject')}>`, say('helpSubject')))
    .addArgument(new Argument(`[${say('nameFolder')}]`, say('helpFolder')));
  return withReading(command, say, explanationFormats).action(
    async (subject: string, folder: string | undefined, flags: ReadingFlags) => {
      const { explain } = await import('./explain.ts');
      const { format: formats, ...dialect } = flags;
      const paths = folder === undefined ? [] : [folder];
      await carry((world) => explain({ subject, paths, formats, dialect }, world));
    },
  );
}
