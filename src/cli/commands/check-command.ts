import { Command, Option } from 'commander';
import { severities } from '../../findings/entry.ts';
import { findingFormats } from '../../reporters/finding-reporters.ts';
import type { GateFlags } from '../gate.ts';
import type { LetStandFlags } from '../let-stand.ts';
import { pathsArgument, withReading, type ReadingFlags, type Say } from '../options.ts';
import { detailAsked, withDetail, type DetailFlags } from '../detail-options.ts';
import type { Carry } from '../world.ts';

interface CheckFlags extends ReadingFlags, DetailFlags, GateFlags, LetStandFlags {
  readonly assumptions: boolean;
  readonly watch: boolean;
}

export function checkCommand(say: Say, carry: Carry): Command {
  const command = new Command('check')
    .description(say('helpCheck'))
    .addArgument(pathsArgument(say))
    .addOption(new Option('--assumptions', say('helpAssumptions')).default(false))
    .addOption(new Option('--watch', say('helpWatch')).default(false));
  withDetail(command, say);
  for (const option of [...gateOptions(say), ...acknowledgeOptions(say)]) command.addOption(option);
  return withReading(command, say, findingFormats).action(
    async (
      paths: string[],
      { format: formats, assumptions, encoding, delimiter, ...flags }: CheckFlags,
    ) => {
      const gate = given(flags, 'failOn', 'only', 'skip', 'maxDifference');
      const letStand = given(
        flags,
        'acknowledged',
        'accept',
        'reason',
        'by',
        'until',
        'case',
        'prune',
      );
      const dialect = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
      const request = {
        ...{ paths, formats, assumptions, gate, letStand, dialect },
        ...detailAsked(flags),
      };
      if (flags.watch) {
        const { watch } = await import('./watch.ts');
        await carry((world) => watch(request, world));
        return;
      }
      const { check } = await import('./check.ts');
      await carry((world) => check(request, world));
    },
  );
}

/** Some of the options, those left out also left out here. */
function given<T extends object, K extends keyof T>(flags: T, ...names: readonly K[]): Pick<T, K> {
  const own = names.filter((name) => flags[name] !== undefined);
  return Object.fromEntries(own.map((name) => [name, flags[name]])) as Pick<T, K>;
}

/** What differences are let stand. */
function acknowledgeOptions(say: Say): readonly Option[] {
  return [
    new Option(`--acknowledged <${say('nameFile')}>`, say('helpAcknowledged')),
    new Option(`--accept <${say('nameId')}>`, say('helpAccept')),
    new Option(`--reason <${say('nameText')}>`, say('helpReason')),
    new Option(`--by <${say('nameText')}>`, say('helpDecidedBy')),
    new Option(`--until <${say('nameDate')}>`, say('helpUntil')),
    new Option(`--case <${say('nameText')}>`, say('helpCase')),
    new Option('--prune', say('helpPrune')).default(false),
  ];
}

/** What a house lets pass, and what it stops at. */
function gateOptions(say: Say): readonly Option[] {
  const failOn = new Option(`--fail-on <${say('nameSeverity')}>`, say('helpFailOn'));
  const named = (flag: string, help: string): Option =>
    new Option(`${flag} <${say('nameCode')}>`, help)
      .argParser((value: string, before: readonly string[]) => [...before, value])
      .default([]);
  return [
    failOn.choices(severities).default('error'),
    named('--only', say('helpOnly')),
    named('--skip', say('helpSkip')),
    new Option(`--max-difference <${say('nameAmount')}>`, say('helpMaxDifference')),
  ];
}
