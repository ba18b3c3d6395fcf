import { digitsOf, roundHalfAwayFromZero } from '../../exact/index.ts';
import type { Reason } from '../../model/index.ts';
import { write, type Draft } from './draft.ts';
import type { GivenFor } from './given.ts';
import type { Roll } from './roll.ts';

type GivenReason = Extract<Reason, 'actualGiven' | 'volumeGiven' | 'itemGiven'>;

const givenReasons: readonly Reason[] = ['actualGiven', 'volumeGiven', 'itemGiven'];

/**
 * Writes an amount of a file as the column prints it, so that sums add what stands there. A second
 * amount for the same cell is a finding, since either could be meant, or both together.
 */
export function give(
  { findings }: Roll,
  { table, columns }: Draft,
  column: number,
  { row, value, at }: GivenFor,
  reason: GivenReason,
): void {
  const figure = row.figures[column];
  if (!figure) return;
  const own = { row: row.label, period: columns[column]?.label ?? '', table: table.name };
  if (figure.why && givenReasons.includes(figure.why.reason)) {
    const details = { ...own, file: String(figure.why.details['file']) };
    findings.push({ code: 'given/twice', at, table: table.name, row: row.label, details });
    return;
  }
  const printed = roundHalfAwayFromZero(value, figure.step);
  if (!printed.equals(value)) {
    const details = { ...own, amount: digitsOf(value), computed: digitsOf(printed) };
    findings.push({ code: 'given/rounded', at, table: table.name, row: row.label, details });
  }
  const before = reason === 'itemGiven' ? figure.value : undefined;
  write(row, column, printed, reason, { file: at.file, ...(before && { before }) });
}
