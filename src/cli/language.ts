import type { Language } from '../findings/index.ts';

/** What tells the language: the usual variables, and the system's own locale where none is set. */
export interface LocaleSources {
  readonly variables: readonly (string | undefined)[];
  readonly system: string;
}

/** Swedish locales get Swedish, all others English. The first variable that is set decides. */
export function localeLanguage({ variables, system }: LocaleSources): Language {
  const locale = variables.find((value) => value !== undefined && value !== '') ?? system;
  return /^sv(?:$|[_.@-])/iu.test(locale) ? 'sv' : 'en';
}

/** The language asked for on the command line, which help and usage errors speak as well. */
export function requestedLanguage(argv: readonly string[]): Language | undefined {
  const at = argv.indexOf('--lang');
  const value = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice(7);
  return value === 'sv' || value === 'en' ? value : undefined;
}
