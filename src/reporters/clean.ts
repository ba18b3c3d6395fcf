/** Control characters, line separators, and marks that turn the direction of text. */
const unprintable = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** Text from a cell as it may be shown: nothing in it can move the cursor or hide what follows. */
export function clean(text: string): string {
  return text.replace(unprintable, ' ').trim();
}
