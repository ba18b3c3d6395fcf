import { delimiters, type Delimiter } from '../model/dialect.ts';

const quotation = /"(?:[^"]|"")*"/gu;

/**
 * The delimiter that rows fit: semicolon and tab speak before the comma; if both fit there is doubt. If
 * none does, the one that the first line has is taken.
 */
export function fittingDelimiter(
  fits: (delimiter: Delimiter) => boolean,
  textOf: () => string,
): Delimiter | 'doubt' {
  const [semicolon, tab, comma] = delimiters.map(fits);
  if (semicolon && tab) return 'doubt';
  if (semicolon) return ';';
  if (tab) return '\t';
  return comma ? ',' : delimiterInFirstLine(textOf());
}

/** The delimiter that the first line that holds anything has, outside quotation marks. */
function delimiterInFirstLine(text: string): Delimiter {
  const plain = text.replace(quotation, (own) => (/[^"\s]/u.test(own) ? '""' : ''));
  const lines = plain.split(/\r\n|\n|\r/u);
  const line = lines.find((own) => /[^\s;,]/u.test(own)) ?? lines[0] ?? '';
  return delimiters.find((candidate) => line.includes(candidate)) ?? ';';
}
