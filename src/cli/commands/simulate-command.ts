import { Option, type Command } from 'commander';
import type { Say } from '../options.ts';
import { questionCommand, questionOf, type QuestionFlags } from '../question-command.ts';
import { repeatable } from '../scenario-options.ts';
import type { ScenarioPart } from '../scenario-part.ts';
import type { Carry } from '../world.ts';

interface SimulateFlags extends QuestionFlags {
  readonly on?: string;
  readonly frame?: string;
  readonly draws: string;
  readonly seed: string;
  readonly together: string[];
}

export function simulateCommand(say: Say, carry: Carry): Command {
  const parts: ScenarioPart[] = [];
  return questionCommand('simulate', say('helpSimulate'), parts, say)
    .addOption(new Option(`--on <${say('nameTarget')}>`, say('helpOn')))
    .addOption(new Option(`--frame <${say('nameTarget')}>`, say('helpFrameOfNet')))
    .addOption(new Option(`--draws <${say('nameCount')}>`, say('helpDraws')).default('10000'))
    .addOption(new Option(`--seed <${say('nameCount')}>`, say('helpSeed')).default('1'))
    .addOption(repeatable('--together', say('nameDriver'), say('helpTogether')))
    .action(async (paths: string[], flags: SimulateFlags) => {
      const { askSimulation } = await import('./simulate.ts');
      const { on, frame, draws, seed, together } = flags;
      const request = {
        ...questionOf(paths, flags, parts),
        draws,
        seed,
        together,
        ...(on !== undefined && { on }),
        ...(frame !== undefined && { frame }),
      };
      await carry((world) => askSimulation(request, world));
    });
}
