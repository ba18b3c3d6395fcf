import { Argument, Command, Option } from 'commander';
import { withReading, type ReadingFlags, type Say } from '../options.ts';
import type { Carry } from '../world.ts';
import { importFormats } from './formats.ts';

interface ImportFlags extends ReadingFlags {
  readonly dryRun: boolean;
}

export function importCommand(say: Say, carry: Carry): Command {
  const command = new Command('import')
    .description(say('helpImport'))
    .addArgument(new Argument(`<${say('nameFile')}>`, say('helpImportFile')))
    .addArgument(new Argument(`<${say('nameFolder')}>`, say('helpImportFolder')))
    .addOption(new Option('--dry-run', say('helpDryRun')).default(false));
  return withReading(command, say, importFormats).action(
    async (path: string, folder: string, flags: ImportFlags) => {
      const { format: formats, dryRun: isDryRun, ...dialect } = flags;
      const { importTables } = await import('./import.ts');
      await carry((world) => importTables({ path, folder, formats, isDryRun, dialect }, world));
    },
  );
}
