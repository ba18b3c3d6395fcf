import { Command, Option } from 'commander';
import type { Driver } from '../model/index.ts';
import { pathsArgument, withReading, type ReadingFlags, type Say } from './options.ts';
import { resultFormats } from './commands/formats.ts';
import type { Question } from './question.ts';

/** A part of a scenario as given on the command line: a file, or one adjustment. */
export type ScenarioPart =
  | { readonly is: 'file'; readonly path: string }
  | { readonly is: 'adjustment'; readonly driver: Driver; readonly text: string };

const flags: Readonly<Record<Driver, string>> = {
  price: '--price',
  volume: '--volume',
  bridge: '--bridge',
};

/** The flag that an adjustment is given by. */
export function flagOf(driver: Driver): string {
  return flags[driver];
}

/** What a command that asks about a plan is given, apart from its own. */
export type QuestionFlags = ReadingFlags;

/**
 * Adds `--scenario`, `--price`, `--volume` and `--bridge`, which put their parts on one list, in the
 * order given, since scenarios stack.
 */
export function withScenario(command: Command, parts: ScenarioPart[], say: Say): Command {
  const option = (
    flag: string,
    value: string,
    help: string,
    part: (text: string) => ScenarioPart,
  ): Option =>
    new Option(`${flag} <${value}>`, help).argParser((text: string) => {
      parts.push(part(text));
      return parts;
    });
  const adjustment = (driver: Driver, help: string): Option =>
    option(flags[driver], say('nameAdjustment'), help, (text) => ({
      is: 'adjustment',
      driver,
      text,
    }));
  return command
    .addOption(
      option('--scenario', say('nameFile'), say('helpScenario'), (path) => ({ is: 'file', path })),
    )
    .addOption(adjustment('price', say('helpPrice')))
    .addOption(adjustment('volume', say('helpVolume')))
    .addOption(adjustment('bridge', say('helpBridge')));
}

/** A command that asks about a plan under a scenario. */
export function questionCommand(
  name: string,
  description: string,
  parts: ScenarioPart[],
  say: Say,
): Command {
  const command = new Command(name).description(description).addArgument(pathsArgument(say));
  return withReading(withScenario(command, parts, say), say, resultFormats);
}

/** The question that the paths and flags of such a command make. */
export function questionOf(
  paths: readonly string[],
  { format: formats, encoding, delimiter }: QuestionFlags,
  parts: readonly ScenarioPart[],
): Question {
  const dialect = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
  return { paths, formats, dialect, parts };
}

/** An option that can be given several times, its values in order. */
export function repeatable(flag: string, name: string, help: string): Option {
  return new Option(`${flag} <${name}>`, help)
    .argParser((text: string, before: readonly string[]) => [...before, text])
    .default([]);
}
