import { Option, type Command } from 'commander';
import type { Say } from '../options.ts';
import { questionCommand, questionOf, type QuestionFlags } from '../question-command.ts';
import type { ScenarioPart } from '../scenario-part.ts';
import type { Carry } from '../world.ts';

interface SeekFlags extends QuestionFlags {
  readonly target?: string;
}

export function seekCommand(say: Say, carry: Carry): Command {
  const parts: ScenarioPart[] = [];
  return questionCommand('seek', say('helpSeek'), parts, say)
    .addOption(new Option(`--target <${say('nameTarget')}>`, say('helpTarget')))
    .action(async (paths: string[], flags: SeekFlags) => {
      const { seekTarget } = await import('./seek.ts');
      const [request, { target }] = [questionOf(paths, flags, parts), flags];
      await carry((world) =>
        seekTarget(target === undefined ? request : { ...request, target }, world),
      );
    });
}
