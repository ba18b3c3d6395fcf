import { Command } from 'commander';
import type { Word } from '../findings/index.ts';
import { checkCommand } from './commands/check-command.ts';
import { explainCommand } from './commands/explain-command.ts';
import { importCommand } from './commands/import-command.ts';
import { initCommand } from './commands/init-command.ts';
import { planCommand } from './commands/plan-command.ts';
import { compareCommand } from './commands/compare-command.ts';
import { rolloverCommand } from './commands/rollover-command.ts';
import { seekCommand } from './commands/seek-command.ts';
import { sensitivityCommand } from './commands/sensitivity-command.ts';
import { simulateCommand } from './commands/simulate-command.ts';
import { sumCommand } from './commands/sum-command.ts';
import { whatIfCommand } from './commands/whatif-command.ts';
import type { ExitCode } from './exit-code.ts';
import { langOption, sayIn, type Say } from './options.ts';
import type { World } from './world.ts';

/** Every command there is: its options stand beside its deed, which is loaded when it is called. */
const commands = [
  checkCommand,
  planCommand,
  whatIfCommand,
  compareCommand,
  seekCommand,
  sensitivityCommand,
  simulateCommand,
  rolloverCommand,
  sumCommand,
  explainCommand,
  initCommand,
  importCommand,
];

/** The command line of netto, speaking the language of the world; it throws instead of exiting. */
export function buildProgram(world: World, finish: (code: ExitCode) => void): Command {
  const say = sayIn(world.language);
  const program = new Command('netto')
    .description(say('helpProgram'))
    .version(world.version, '-V, --version', say('helpVersion'))
    .usage(`${say('commandPlaceholder')} ${say('optionsPlaceholder')}`)
    .helpCommand(false);
  for (const command of commands) {
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
