/** Control characters, line separators, lone surrogates, and marks that turn the direction of text. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\p{Bidi_Control}]+/gu;

/** Where a CI reads a command: `##[` and `##vso[` anywhere, `::` where a line can begin. */
const commandBracket = /##(vso)?\[/giu;
const commandColon = /(?<=^|\s):(?=:|$)/gu;

/**
 * Text from a cell as it may be shown: nothing in it can move the cursor, hide what follows or
 * command a CI, whose signs give way to their full-width twins.
 */
export function clean(text: string): string {
  return text
    .replace(unprintable, ' ')
    .trim()
    .replace(commandBracket, '##$1\uFF3B')
    .replace(commandColon, '\uFF1A');
}

/** A document as JSON with the same care: what could do harm is escaped, and reads back the same. */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`
    .replace(/[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu, (sign) =>
      sign === '\n' ? sign : escapedSign(sign),
    )
    .replaceAll('##', `#${escapedSign('#')}`);
}

function escapedSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
