import { digitsOfSteps } from '../exact/index.ts';
import { word } from '../findings/words.ts';
import type { DetailSums } from '../model/index.ts';
import { clean, jsonText } from './clean.ts';
import { printedAmount } from './numbers.ts';
import type { Rows } from './section-csv.ts';
import type { Style } from './style.ts';
import { lengthOf, padEnd, padStart } from './wrap.ts';

/** Sums as a table for a terminal, a line a group, with their total. */
export function prettySums(sums: DetailSums, { language, paint }: Style): string {
  const { by, amount, groups, rows, unit, decimals } = sums;
  const inWords = (steps: bigint): string => printedAmount(digitsOfSteps(steps, decimals));
  const heading = [
    ...by.map(clean),
    unit ? `${clean(amount)}, ${unit}` : clean(amount),
    word('rows', language),
  ];
  const body = Array.from(groups, (own) => [
    ...own.names.map(clean),
    inWords(own.steps),
    String(own.rows),
  ]);
  const sum = inWords(totalOf(sums));
  const last = [word('total', language), ...by.slice(1).map(() => ''), sum, String(rows)];
  const lines = [heading, ...body, last];
  const widths = heading.map((_, column) =>
    lines.reduce((most, line) => Math.max(most, lengthOf(line[column] ?? '')), 0),
  );
  const laid = lines.map((line) =>
    widths
      .map((width, column) => (column < by.length ? padEnd : padStart)(line[column] ?? '', width))
      .join('  ')
      .trimEnd(),
  );
  const middle = laid.slice(1, -1);
  return `${[paint.faint(laid[0] ?? ''), ...middle, paint.strong(laid.at(-1) ?? '')].join('\n')}\n`;
}

/** Sums as rows: the names, the sum, and how many rows it adds. */
export function sumRows({ by, amount, groups, decimals }: DetailSums): Rows {
  const body = Array.from(groups, ({ names, steps, rows }) => [
    ...names.map(clean),
    digitsOfSteps(steps, decimals, ','),
    String(rows),
  ]);
  return [[...by.map(clean), clean(amount), 'Rader'], ...body];
}

/** One JSON document; sums are decimal strings in the unit of the rows. */
export function jsonSums(sums: DetailSums): string {
  const { by, amount, groups, rows, bad, unit, decimals } = sums;
  return jsonText({
    version: 1,
    by,
    amount,
    unit: unit ?? null,
    rows,
    skipped: bad,
    total: digitsOfSteps(totalOf(sums), decimals),
    groups: Array.from(groups, (own) => ({
      names: own.names,
      rows: own.rows,
      sum: digitsOfSteps(own.steps, decimals),
    })),
  });
}

function totalOf({ groups }: DetailSums): bigint {
  let sum = 0n;
  for (const { steps } of groups) sum += steps;
  return sum;
}
