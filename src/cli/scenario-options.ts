import { Option, type Command } from 'commander';
import type { Driver } from '../model/index.ts';
import type { Say } from './options.ts';
import { flagOf, type ScenarioPart } from './scenario-part.ts';

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
    option(flagOf(driver), say('nameAdjustment'), help, (text) => ({
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

/** An option that can be given several times, its values in order. */
export function repeatable(flag: string, name: string, help: string): Option {
  return new Option(`${flag} <${name}>`, help)
    .argParser((text: string, before: readonly string[]) => [...before, text])
    .default([]);
}
