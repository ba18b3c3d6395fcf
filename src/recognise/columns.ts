import type { Finding } from '../findings/index.ts';
import {
  samePeriod,
  type Column,
  type Grid,
  type GridCell,
  type Vocabulary,
} from '../model/index.ts';
import { readPeriod } from './periods.ts';

/** A column of amounts, and its index among the cells of a row. */
export interface AmountColumn extends Column {
  readonly cell: number;
}

/**
 * The columns of amounts. Amounts under a header that is no period are said, a column of text alone
 * is a comment; two columns of one period are an error.
 */
export function readColumns(
  header: readonly GridCell[],
  body: Grid['rows'],
  vocabulary: Vocabulary,
): { readonly columns: readonly AmountColumn[]; readonly findings: readonly Finding[] } {
  const columns: AmountColumn[] = [];
  const findings: Finding[] = [];
  for (const [cell, { text, at }] of header.entries()) {
    const readings = body.map((row) => row[cell]).filter((own) => own !== undefined);
    const isBlank = text.trim() === '' && readings.every((own) => own.text.trim() === '');
    if (cell === 0 || isBlank) continue;

    const label = text.replace(/\s+/gu, ' ').trim();
    const period = readPeriod(text, vocabulary);
    const isRepeated =
      period && columns.some((column) => column.period && samePeriod(column.period, period));
    if (isRepeated) findings.push({ code: 'column/repeated', at, details: { period: label } });

    const hasAmounts = readings.some(({ reading }) => reading.is === 'amount');
    if (!period && hasAmounts) {
      findings.push({ code: 'column/not-a-period', at, details: { column: label } });
    }
    if (period && !isRepeated) columns.push({ cell, label, at, period });
    else if (hasAmounts) columns.push({ cell, label, at });
  }
  return { columns, findings };
}
