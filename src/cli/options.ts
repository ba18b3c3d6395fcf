import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { fill, type Language } from '../findings/language.ts';
import { word, type Word } from '../findings/words.ts';
import { delimiters, encodings, type Delimiter, type Encoding } from '../model/dialect.ts';

/** The words of help in one language. */
export type Say = (key: Word, details?: Readonly<Record<string, string>>) => string;

export function sayIn(language: Language): Say {
  return (key, details = {}) => fill(word(key, language), details);
}

export function pathsArgument(say: Say): Argument {
  return new Argument(`[${say('namePaths')}...]`, say('helpPaths'));
}

/** What every command that reads tables is given. */
export interface ReadingFlags extends DialectFlags {
  readonly format: string[];
}

/** Adds the options of a command that reads tables: formats, encoding and delimiter. */
export function withReading(command: Command, say: Say, formats: readonly string[]): Command {
  return withDialect(command.addOption(formatOption(say, formats)), say);
}

/** Adds the options of a command that says how tables are written: encoding and delimiter. */
export function withDialect(command: Command, say: Say): Command {
  return dialectOptions(say).reduce((all, option) => all.addOption(option), command);
}

/** `--format NAME[=FILE]`, as often as one likes. */
function formatOption(say: Say, formats: readonly string[]): Option {
  const description = say('helpFormat', { choices: formats.join(', ') });
  return new Option(`--format <${say('nameFormat')}>`, description)
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([]);
}

/** `--lang` is read before the commands are made; here it is only named and held to its choices. */
export function langOption(say: Say): Option {
  return new Option(`--lang <${say('nameLanguage')}>`, say('helpLang')).choices(['sv', 'en']);
}

/** What `--encoding` and `--delimiter` give. */
export interface DialectFlags {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

/** `--encoding` and `--delimiter`, for tables that leave them in doubt. */
function dialectOptions(say: Say): readonly Option[] {
  const encoding = new Option(`--encoding <${say('nameEncoding')}>`, say('helpEncoding'));
  const delimiter = new Option(`--delimiter <${say('nameDelimiter')}>`, say('helpDelimiter'));
  return [
    encoding.choices(encodings),
    delimiter.argParser((value: string) => {
      const found = delimiters.find((own) => own === (value === 'tab' ? '\t' : value));
      if (!found) throw new InvalidArgumentError(`'${value}'. Allowed choices are ;, tab, ,.`);
      return found;
    }),
  ];
}
