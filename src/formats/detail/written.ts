import { digitsOfSteps } from '../../exact/index.ts';
import type { DetailSums } from '../../model/index.ts';
import { csvCell } from '../csv-lines.ts';

/**
 * Sums as CSV: the names, the sum with a decimal comma, and how many rows it adds. Names pass `clean`
 * first; each is looked at once, as there may be very many groups.
 */
export function csvSums(
  { by, amount, groups, decimals }: DetailSums,
  clean: (name: string) => string,
): string {
  const cells = new Map<string, string>();
  const cellOf = (name: string): string => {
    const known = cells.get(name);
    if (known !== undefined) return known;
    const cell = csvCell(clean(name), ';');
    cells.set(name, cell);
    return cell;
  };
  const lines = [[...by, amount, 'Rader'].map(cellOf).join(';')];
  for (const { names, steps, rows } of groups) {
    let line = '';
    for (const name of names) line += `${cellOf(name)};`;
    lines.push(`${line}${digitsOfSteps(steps, decimals, ',')};${String(rows)}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}
