import { fixedDigits, total, type Decimal } from '../exact/index.ts';
import { word } from '../findings/index.ts';
import type { DetailSums } from '../model/index.ts';
import { clean, jsonText } from './clean.ts';
import { filedAmount, printedAmount } from './numbers.ts';
import type { Rows } from './section-csv.ts';
import type { Style } from './style.ts';
import { lengthOf, padEnd, padStart } from './wrap.ts';

/** Sums as a table for a terminal, a line a group, with their total. */
export function prettySums(sums: DetailSums, { language, paint }: Style): string {
  const { by, amount, groups, rows, unit } = sums;
  const [first = '', ...others] = by;
  const heading = unit ? `${clean(amount)}, ${unit}` : clean(amount);
  const inWords = (sum: Decimal): string => printedAmount(fixedDigits(sum, sums.decimals));
  const lines = [
    [clean(first), ...others.map(clean), heading, word('rows', language)],
    ...groups.map((own) => [...own.names.map(clean), inWords(own.sum), String(own.rows)]),
    [
      word('total', language),
      ...others.map(() => ''),
      inWords(total(groups.map(({ sum }) => sum))),
      String(rows),
    ],
  ];
  const widths = lines[0]?.map((_, column) =>
    lines.reduce((most, line) => Math.max(most, lengthOf(line[column] ?? '')), 0),
  );
  const laid = lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths?.[column] ?? 0;
        return column < by.length ? padEnd(cell, width) : padStart(cell, width);
      })
      .join('  ')
      .trimEnd(),
  );
  return `${[paint.faint(laid[0] ?? ''), ...laid.slice(1, -1), paint.strong(laid.at(-1) ?? '')].join('\n')}\n`;
}

/** Sums as rows: the names, the sum, and how many rows it adds. */
export function sumRows({ by, amount, groups, decimals }: DetailSums): Rows {
  return [
    [...by.map(clean), clean(amount), 'Rader'],
    ...groups.map(({ names, sum, rows }) => [
      ...names.map(clean),
      filedAmount(fixedDigits(sum, decimals)),
      String(rows),
    ]),
  ];
}

/** One JSON document; sums are decimal strings in the unit of the rows. */
export function jsonSums({ by, amount, groups, rows, bad, unit, decimals }: DetailSums): string {
  return jsonText({
    version: 1,
    by,
    amount,
    unit: unit ?? null,
    rows,
    skipped: bad,
    total: fixedDigits(total(groups.map(({ sum }) => sum)), decimals),
    groups: groups.map((own) => ({
      names: own.names,
      rows: own.rows,
      sum: fixedDigits(own.sum, decimals),
    })),
  });
}
