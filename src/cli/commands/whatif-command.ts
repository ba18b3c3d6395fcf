import { Option, type Command } from 'commander';
import type { Say } from '../options.ts';
import { questionCommand, questionOf, type QuestionFlags } from '../question-command.ts';
import { repeatable } from '../scenario-options.ts';
import type { ScenarioPart } from '../scenario-part.ts';
import type { Carry } from '../world.ts';

interface WhatIfFlags extends QuestionFlags {
  readonly frame: string[];
  readonly hold: string[];
  readonly save?: string;
}

export function whatIfCommand(say: Say, carry: Carry): Command {
  const parts: ScenarioPart[] = [];
  return questionCommand('whatif', say('helpWhatIf'), parts, say)
    .addOption(repeatable('--frame', say('nameTarget'), say('helpGivenFrame')))
    .addOption(repeatable('--hold', say('nameActivity'), say('helpHold')))
    .addOption(new Option(`--save <${say('nameFile')}>`, say('helpSave')))
    .action(async (paths: string[], flags: WhatIfFlags) => {
      const { whatIf } = await import('./whatif.ts');
      const { frame: frames, hold: holds, save } = flags;
      const request = { ...questionOf(paths, flags, parts), frames, holds };
      await carry((world) => whatIf(save === undefined ? request : { ...request, save }, world));
    });
}
