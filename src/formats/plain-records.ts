/**
 * The records of a text without a quotation mark, which are its lines, cut: at once, what csv-parse
 * makes of it character by character. None where there is a quotation mark.
 */
export function plainRecords(text: string, delimiter: string): string[][] | undefined {
  if (text.includes('"')) return undefined;
  const lines = text.split(/\r\n|\n|\r/u);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split(delimiter));
}
