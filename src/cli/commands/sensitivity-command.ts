import { Option, type Command } from 'commander';
import type { Say } from '../options.ts';
import { questionCommand, questionOf, type QuestionFlags } from '../question-command.ts';
import type { ScenarioPart } from '../scenario-part.ts';
import type { Carry } from '../world.ts';

interface SensitivityFlags extends QuestionFlags {
  readonly on?: string;
  readonly step: string;
}

export function sensitivityCommand(say: Say, carry: Carry): Command {
  const parts: ScenarioPart[] = [];
  return questionCommand('sensitivity', say('helpSensitivity'), parts, say)
    .addOption(new Option(`--on <${say('nameTarget')}>`, say('helpOn')))
    .addOption(new Option(`--step <${say('nameStep')}>`, say('helpStep')).default('1 %'))
    .action(async (paths: string[], flags: SensitivityFlags) => {
      const { askSensitivity } = await import('./sensitivity.ts');
      const { on, step } = flags;
      const request = { ...questionOf(paths, flags, parts), step, ...(on !== undefined && { on }) };
      await carry((world) => askSensitivity(request, world));
    });
}
