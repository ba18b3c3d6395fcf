import { delimiters, type Delimiter } from '../model/dialect.ts';

const quotation = /"(?:[^"]|"")*"/gu;

/** The delimiter that the first line that holds anything has, outside quotation marks. */
export function delimiterInFirstLine(text: string): Delimiter {
  const plain = text.replace(quotation, (own) => (/[^"\s]/u.test(own) ? '""' : ''));
  const lines = plain.split(/\r\n|\n|\r/u);
  const line = lines.find((own) => /[^\s;,]/u.test(own)) ?? lines[0] ?? '';
  return delimiters.find((candidate) => line.includes(candidate)) ?? ';';
}
