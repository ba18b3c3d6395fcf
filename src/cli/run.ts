import { CommanderError } from 'commander';
import type { Language } from '../findings/index.ts';
import { word, type Word } from '../findings/words.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { requestedLanguage } from './language.ts';
import { buildProgram } from './program.ts';
import type { World } from './world.ts';

/** Runs netto with the arguments after its name, in a world; never throws on what a user gave. */
export async function run(argv: readonly string[], given: World): Promise<ExitCode> {
  const requested = requestedLanguage(argv);
  const world = {
    ...given,
    language: requested ?? given.language,
    machineLanguage: requested ?? given.machineLanguage,
  };
  let code: ExitCode = exitCode.ok;
  const program = await buildProgram(argv, world, (own) => {
    code = own;
  });
  if (argv.length === 0) {
    world.err.write(program.helpInformation());
    return exitCode.notUnderstood;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCode.ok;
    const details = { reason: reasonOf(error, world.language) };
    const { complain } = await import('./report.ts');
    await complain(
      [{ code: 'usage/command-line', at: { file: ['netto', ...argv].join(' ') }, details }],
      world,
    );
    return exitCode.notUnderstood;
  }
}

const reasons: Readonly<Record<string, Word>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.missingMandatoryOptionValue': 'missingOption',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'optionMissingArgument',
  'commander.excessArguments': 'excessArguments',
  'commander.invalidArgument': 'invalidArgument',
};

/** What commander found, in a language: its kind, the words it quotes, and what it suggests. */
function reasonOf({ code, message }: CommanderError, language: Language): string {
  const kind = reasons[code];
  if (!kind) return message;
  const quoted = message.match(/'[^']*'/gu) ?? [];
  const choices = /Allowed choices are ([^.]*)/u.exec(message)?.[1];
  const similar = /Did you mean (?:one of )?([^?]*)\?/u.exec(message)?.[1] ?? choices;
  const nearest = similar === undefined ? [] : [`(${word('nearest', language)}: ${similar})`];
  return [word(kind, language), ...quoted, ...nearest].join(' ');
}
