import { Argument, Command, Option } from 'commander';
import { fill, word, type Language, type Word } from '../findings/index.ts';
import type { ExitCode } from './exit-code.ts';
import type { World } from './world.ts';

/** Every command: its words here, its deed in commands/, loaded when it is called. */
export function buildProgram(world: World, finish: (code: ExitCode) => void): Command {
  const { language } = world;
  const say = (key: Word, details: Readonly<Record<string, string>> = {}): string =>
    fill(word(key, language), details);
  const program = new Command('netto');
  program
    .description(say('helpProgram'))
    .version(world.version, '-V, --version', say('helpVersion'))
    .usage(`${say('commandPlaceholder')} ${say('optionsPlaceholder')}`)
    .helpCommand(false)
    .addOption(langOption(say('nameLanguage'), say('helpLang')));

  program
    .command('check')
    .description(say('helpCheck'))
    .addArgument(new Argument(`[${say('namePaths')}...]`, say('helpPaths')))
    .addOption(
      formatOption(say('nameFormat'), say('helpFormat', { choices: 'pretty, compact, json' })),
    )
    .action(async (paths: string[], { format }: { format: string[] }) => {
      const { check } = await import('./commands/check.ts');
      finish(await check({ paths, formats: format }, world));
    });

  program
    .command('plan')
    .description(say('helpPlan'))
    .addArgument(new Argument(`[${say('namePaths')}...]`, say('helpPaths')))
    .addOption(
      formatOption(
        say('nameFormat'),
        say('helpFormat', { choices: 'pretty, csv, json, markdown' }),
      ),
    )
    .addOption(
      new Option(`--round <${say('nameHow')}>`, say('helpRound'))
        .choices(['carried', 'each-year'])
        .default('carried'),
    )
    .addOption(
      new Option(`--frame <${say('nameHow')}>`, say('helpFrame'))
        .choices(['stated', 'computed'])
        .default('stated'),
    )
    .addOption(new Option(`--out <${say('nameFolder')}>`, say('helpOut')))
    .action(async (paths: string[], options: PlanFlags) => {
      const { plan } = await import('./commands/plan.ts');
      const { format: formats, round: rounding, frame, out } = options;
      finish(
        await plan({ paths, formats, rounding, frame, ...(out !== undefined && { out }) }, world),
      );
    });

  program
    .command('explain')
    .description(say('helpExplain'))
    .addArgument(new Argument(`<${say('nameSubject')}>`, say('helpSubject')))
    .addArgument(new Argument(`[${say('nameFolder')}]`, say('helpFolder')))
    .addOption(formatOption(say('nameFormat'), say('helpFormat', { choices: 'pretty, json' })))
    .action(
      async (subject: string, folder: string | undefined, { format }: { format: string[] }) => {
        const { explain } = await import('./commands/explain.ts');
        const paths = folder === undefined ? [] : [folder];
        finish(await explain({ subject, paths, formats: format }, world));
      },
    );

  for (const command of [program, ...program.commands]) {
    speak(command, language);
    if (command !== program) command.addOption(langOption(say('nameLanguage'), say('helpLang')));
  }
  return program;
}

interface PlanFlags {
  readonly format: string[];
  readonly round: 'carried' | 'each-year';
  readonly frame: 'stated' | 'computed';
  readonly out?: string;
}

/** `--lang` is read before the commands are made; here it is only named and held to its choices. */
function langOption(name: string, description: string): Option {
  return new Option(`--lang <${name}>`, description).choices(['sv', 'en']);
}

function formatOption(name: string, description: string): Option {
  return new Option(`--format <${name}>`, description)
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([]);
}

/** Makes commander speak the language, throw instead of exit, and leave errors to us. */
function speak(command: Command, language: Language): void {
  const titles: Readonly<Record<string, Word>> = {
    'Usage:': 'usage',
    'Arguments:': 'arguments',
    'Options:': 'options',
    'Commands:': 'commands',
  };
  const isSub = command.parent !== null;
  if (isSub) command.usage(`${word('optionsPlaceholder', language)} ${argumentsOf(command)}`);
  command
    .exitOverride()
    .helpOption('-h, --help', word('helpHelp', language))
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => {
        const key = titles[title];
        return key ? word(key, language) : title;
      },
      subcommandTerm: (own) => `${own.name()} ${argumentsOf(own)}`,
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    });
}

function argumentsOf(command: Command): string {
  return command.registeredArguments
    .map((argument) => {
      const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
      return argument.required ? `<${name}>` : `[${name}]`;
    })
    .join(' ');
}
