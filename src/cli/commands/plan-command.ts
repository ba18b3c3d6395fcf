import { Command, Option } from 'commander';
import { pathsArgument, withReading, type ReadingFlags, type Say } from '../options.ts';
import type { Carry } from '../world.ts';
import { readAskedPlan, withAskedPlan, type AskedPlanFlags } from '../asked-plan.ts';
import { resultFormats } from './formats.ts';

interface PlanFlags extends ReadingFlags, AskedPlanFlags {
  readonly round: 'carried' | 'each-year';
  readonly spread: 'stated' | 'computed';
  readonly out?: string;
}

export function planCommand(say: Say, carry: Carry): Command {
  const round = new Option(`--round <${say('nameHow')}>`, say('helpRound'));
  const spread = new Option(`--spread <${say('nameHow')}>`, say('helpSpread'));
  const command = new Command('plan')
    .description(say('helpPlan'))
    .addArgument(pathsArgument(say))
    .addOption(round.choices(['carried', 'each-year']).default('carried'))
    .addOption(spread.choices(['stated', 'computed']).default('stated'))
    .addOption(new Option(`--out <${say('nameFolder')}>`, say('helpOut')));
  return withReading(withAskedPlan(command, say), say, resultFormats).action(
    async (paths: string[], flags: PlanFlags) => {
      const { plan } = await import('./plan.ts');
      const { format: formats, round: rounding, spread: frame, out, encoding, delimiter } = flags;
      const dialect = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
      const { value: asked, findings: misuse } = readAskedPlan(flags);
      const request = { paths, formats, dialect, rounding, frame, asked, misuse };
      await carry((world) => plan(out === undefined ? request : { ...request, out }, world));
    },
  );
}
