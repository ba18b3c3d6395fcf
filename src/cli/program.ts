import { Command } from 'commander';
import type { Word } from '../findings/words.ts';
import type { ExitCode } from './exit-code.ts';
import { langOption, sayIn, type Say } from './options.ts';
import type { Carry, World } from './world.ts';

type MakeCommand = (say: Say, carry: Carry) => Command;

/** Every command there is: its options are loaded when it is named, and its deed when it is called. */
const commands: ReadonlyMap<string, () => Promise<MakeCommand>> = new Map([
  ['check', async () => (await import('./commands/check-command.ts')).checkCommand],
  ['plan', async () => (await import('./commands/plan-command.ts')).planCommand],
  ['whatif', async () => (await import('./commands/whatif-command.ts')).whatIfCommand],
  ['compare', async () => (await import('./commands/compare-command.ts')).compareCommand],
  ['seek', async () => (await import('./commands/seek-command.ts')).seekCommand],
  [
    'sensitivity',
    async () => (await import('./commands/sensitivity-command.ts')).sensitivityCommand,
  ],
  ['simulate', async () => (await import('./commands/simulate-command.ts')).simulateCommand],
  ['rollover', async () => (await import('./commands/rollover-command.ts')).rolloverCommand],
  ['sum', async () => (await import('./commands/sum-command.ts')).sumCommand],
  ['explain', async () => (await import('./commands/explain-command.ts')).explainCommand],
  ['init', async () => (await import('./commands/init-command.ts')).initCommand],
  ['import', async () => (await import('./commands/import-command.ts')).importCommand],
]);

/** The commands that arguments can be about: the one that they begin with, none, else any. */
function commandsFor(argv: readonly string[]): readonly (() => Promise<MakeCommand>)[] {
  const [first = ''] = argv;
  if (first === '--version' || first === '-V') return [];
  const named = commands.get(first);
  return named ? [named] : [...commands.values()];
}

/**
 * The command line of netto for some arguments, speaking the language of the world; it throws
 * instead of exiting.
 */
export async function buildProgram(
  argv: readonly string[],
  world: World,
  finish: (code: ExitCode) => void,
): Promise<Command> {
  const say = sayIn(world.language);
  const program = new Command('netto')
    .description(say('helpProgram'))
    .version(world.version, '-V, --version', say('helpVersion'))
    .usage(`${say('commandPlaceholder')} ${say('optionsPlaceholder')}`)
    .helpCommand(false);
  for (const load of commandsFor(argv)) {
    const command = await load();
    const own = command(say, async (deed) => {
      finish(await deed(world));
    });
    program.addCommand(own.usage(`${say('optionsPlaceholder')} ${argumentsOf(own)}`));
  }
  for (const own of [program, ...program.commands])
    speak(own.addOption(langOption(say)), say, world);
  return program;
}

const titles: Readonly<Record<string, Word>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
};

/** Makes commander speak the language, throw instead of exit, and leave errors to us. */
function speak(command: Command, say: Say, world: World): void {
  command
    .exitOverride()
    .helpOption('-h, --help', say('helpHelp'))
    .configureOutput({ writeErr: () => undefined, writeOut: world.out.write })
    .configureHelp({
      styleTitle: (title) => {
        const key = titles[title];
        return key ? say(key) : title;
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
