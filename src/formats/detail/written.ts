import { digitsOfSteps } from '../../exact/index.ts';
import type { DetailSums } from '../../model/index.ts';
import { csvCell } from '../csv-lines.ts';

/** A string put together of parts takes many times its memory until it is joined: so many lines at a time. */
const linesInBlock = 1000;

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
  let lines = [[...by, amount, 'Rader'].map(cellOf).join(';')];
  const blocks: string[] = [];
  for (const { names, steps, rows } of groups) {
    let line = '';
    for (const name of names) line += `${cellOf(name)};`;
    lines.push(`${line}${digitsOfSteps(steps, decimals, ',')};${String(rows)}`);
    if (lines.length < linesInBlock) continue;
    blocks.push(textOf(lines));
    lines = [];
  }
  return blocks.join('') + textOf(lines);
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}
