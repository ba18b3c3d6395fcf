import { Argument, Command, Option } from 'commander';
import { skipBadOption } from '../detail-options.ts';
import { withReading, type ReadingFlags, type Say } from '../options.ts';
import type { Carry } from '../world.ts';
import { resultFormats } from './formats.ts';

interface SumFlags extends ReadingFlags {
  readonly by: string[];
  readonly amount: string;
  readonly skipBad: boolean;
}

export function sumCommand(say: Say, carry: Carry): Command {
  const by = new Option(`--by <${say('nameColumns')}>`, say('helpBy'))
    .argParser((value: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      ...namesIn(value),
    ])
    .makeOptionMandatory();
  const amount = new Option(`--amount <${say('nameColumn')}>`, say('helpAmount')).default('Belopp');
  const command = new Command('sum')
    .description(say('helpSum'))
    .addArgument(new Argument(`<${say('nameFile')}...>`, say('helpDetailFiles')))
    .addOption(by)
    .addOption(amount)
    .addOption(skipBadOption(say));
  return withReading(command, say, resultFormats).action(
    async (paths: string[], { format: formats, encoding, delimiter, ...flags }: SumFlags) => {
      const { sum } = await import('./sum.ts');
      const dialect = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
      const query = { by: [...new Set(flags.by)], amount: flags.amount };
      await carry((world) =>
        sum({ paths, formats, query, skipBad: flags.skipBad, dialect }, world),
      );
    },
  );
}

/** Names between commas; one that holds a comma itself stands within quotation marks. */
function namesIn(value: string): readonly string[] {
  const parts = value.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/gu);
  return Array.from(parts, ([, quoted, plain = '']) =>
    quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'),
  );
}
