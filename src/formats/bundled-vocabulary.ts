import type { Vocabulary } from '../model/index.ts';

/** The text of data/vocabulary.json when the program was bundled; outside of the bundle there is none. */
declare const vocabularyAtBuild: string | undefined;

/** A vocabulary as it was shipped, which needs no schema to be held to: a test has done that. */
export function bundledVocabulary(text: string): Vocabulary | undefined {
  const isShipped = typeof vocabularyAtBuild === 'string' && text === vocabularyAtBuild;
  return isShipped ? (JSON.parse(text) as Vocabulary) : undefined;
}
