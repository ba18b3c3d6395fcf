import { Option, type Command } from 'commander';
import type { AskedDetail } from '../workspace/load-detail.ts';
import type { Say } from './options.ts';

/** What `--detail` and `--skip-bad` give. */
export interface DetailFlags {
  readonly detail: string[];
  readonly skipBad: boolean;
}

/** The files of detail rows that are asked for, before the world lends its threads. */
export type DetailFiles = Omit<AskedDetail, 'crew'>;

/** Adds the options of a command that holds tables against detail rows. */
export function withDetail(command: Command, say: Say): Command {
  const files = new Option(`--detail <${say('nameFile')}>`, say('helpDetail'))
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([]);
  return command.addOption(files).addOption(skipBadOption(say));
}

/** `--skip-bad`, for rows that cannot be read. */
export function skipBadOption(say: Say): Option {
  return new Option('--skip-bad', say('helpSkipBad')).default(false);
}

/** The rows asked for; nothing where no file is named. */
export function detailAsked({ detail, skipBad }: DetailFlags): { readonly detail?: DetailFiles } {
  return detail.length > 0 ? { detail: { paths: detail, skipBad } } : {};
}
