import { Argument, Command, Option } from 'commander';
import { withDialect, type DialectFlags, type Say } from '../options.ts';
import type { Carry } from '../world.ts';
import { ciNames, type CiName } from './ci-names.ts';

interface InitFlags extends DialectFlags {
  readonly dryRun: boolean;
  readonly ci?: CiName;
}

export function initCommand(say: Say, carry: Carry): Command {
  const command = new Command('init')
    .description(say('helpInit'))
    .addArgument(new Argument(`[${say('nameFolder')}]`, say('helpInitFolder')))
    .addOption(new Option('--dry-run', say('helpDryRun')).default(false))
    .addOption(new Option(`--ci <${say('nameCi')}>`, say('helpCi')).choices(ciNames));
  return withDialect(command, say).action(
    async (path: string | undefined, { dryRun: isDryRun, ci, ...dialect }: InitFlags) => {
      if (ci) {
        const { initCi } = await import('./init-ci.ts');
        await carry((world) => initCi(ci, path ?? '.', isDryRun, world));
        return;
      }
      const { init } = await import('./init.ts');
      await carry((world) => init({ path, isDryRun, dialect }, world));
    },
  );
}
