import { Argument, Command, Option } from 'commander';
import { severities, type Severity } from '../../findings/index.ts';
import { withReading, type ReadingFlags, type Say } from '../options.ts';
import type { RolloverFlags } from '../rollover-inputs.ts';
import { repeatable } from '../scenario-options.ts';
import type { Carry } from '../world.ts';
import { resultFormats } from './formats.ts';

interface RolloverCommandFlags extends ReadingFlags, RolloverFlags {
  readonly write?: string;
  readonly check: boolean;
  readonly failOn: Severity;
}

export function rolloverCommand(say: Say, carry: Carry): Command {
  const command = new Command('rollover')
    .description(say('helpRollover'))
    .addArgument(new Argument(`[${say('nameFolder')}]`, say('helpPaths')))
    .addOption(new Option(`--write <${say('nameFolder')}>`, say('helpWrite')))
    .addOption(new Option('--check', say('helpRolloverCheck')).default(false))
    .addOption(
      new Option(`--fail-on <${say('nameSeverity')}>`, say('helpFailOn'))
        .choices(severities)
        .default('error'),
    )
    .addOption(repeatable('--actuals', say('nameFile'), say('helpActuals')))
    .addOption(repeatable('--uplift', say('nameUplift'), say('helpUplift')))
    .addOption(new Option(`--volumes <${say('nameVolumes')}>`, say('helpVolumes')).default('trend'))
    .addOption(repeatable('--items', say('nameFile'), say('helpItems')))
    .addOption(new Option(`--recategorise <${say('nameFile')}>`, say('helpRecategorise')));
  return withReading(command, say, resultFormats).action(
    async (path: string | undefined, flags: RolloverCommandFlags) => {
      const { rollOver } = await import('./rollover.ts');
      const {
        format: formats,
        write,
        check: isCheck,
        failOn,
        encoding,
        delimiter,
        ...said
      } = flags;
      const dialect = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
      const paths = path === undefined ? [] : [path];
      const request = { paths, formats, dialect, isCheck, failOn, flags: said };
      await carry((world) =>
        rollOver({ ...request, ...(write !== undefined && { write }) }, world),
      );
    },
  );
}
