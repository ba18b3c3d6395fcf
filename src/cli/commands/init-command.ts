import { Argument, Command, Option } from 'commander';
import { withDialect, type DialectFlags, type Say } from '../options.ts';
import type { Carry } from '../world.ts';

interface InitFlags extends DialectFlags {
  readonly dryRun: boolean;
}

export function initCommand(say: Say, carry: Carry): Command {
  const command = new Command('init')
    .description(say('helpInit'))
    .addArgument(new Argument(`[${say('nameFolder')}]`, say('helpInitFolder')))
    .addOption(new Option('--dry-run', say('helpDryRun')).default(false));
  return withDialect(command, say).action(
    async (path: string | undefined, { dryRun: isDryRun, ...dialect }: InitFlags) => {
      const { init } = await import('./init.ts');
      await carry((world) => init({ path, isDryRun, dialect }, world));
    },
  );
}
