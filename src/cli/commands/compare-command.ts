import { Argument, Command } from 'commander';
import { withAskedPlan } from '../asked-plan.ts';
import { withReading, type Say } from '../options.ts';
import { questionOf, type QuestionFlags } from '../question-command.ts';
import type { Carry } from '../world.ts';
import { resultFormats } from './formats.ts';

export function compareCommand(say: Say, carry: Carry): Command {
  const command = new Command('compare')
    .description(say('helpCompare'))
    .addArgument(new Argument(`[${say('namePaths')}...]`, say('helpComparePaths')));
  return withReading(withAskedPlan(command, say), say, resultFormats).action(
    async (paths: string[], flags: QuestionFlags) => {
      const { compare } = await import('./compare.ts');
      await carry((world) => compare(questionOf(paths, flags, []), world));
    },
  );
}
