import { Command, Option } from 'commander';
import { severities, type Severity } from '../../findings/entry.ts';
import { findingFormats } from '../../reporters/finding-reporters.ts';
import { pathsArgument, withReading, type ReadingFlags, type Say } from '../options.ts';
import type { Carry } from '../world.ts';

interface CheckFlags extends ReadingFlags {
  readonly assumptions: boolean;
  readonly failOn: Severity;
  readonly only: string[];
  readonly skip: string[];
  readonly maxDifference?: string;
}

export function checkCommand(say: Say, carry: Carry): Command {
  const command = new Command('check')
    .description(say('helpCheck'))
    .addArgument(pathsArgument(say))
    .addOption(new Option('--assumptions', say('helpAssumptions')).default(false));
  for (const option of gateOptions(say)) command.addOption(option);
  return withReading(command, say, findingFormats).action(
    async (
      paths: string[],
      { format: formats, assumptions, failOn, only, skip, maxDifference, ...dialect }: CheckFlags,
    ) => {
      const gate = { failOn, only, skip, ...(maxDifference !== undefined && { maxDifference }) };
      const { check } = await import('./check.ts');
      await carry((world) => check({ paths, formats, assumptions, gate, dialect }, world));
    },
  );
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
