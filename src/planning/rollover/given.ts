import type { Decimal } from '../../exact/index.ts';
import type { Finding, Found, Place } from '../../findings/index.ts';
import {
  alikeName,
  isStated,
  nearestText,
  sameLabel,
  samePeriod,
  type GivenAmounts,
  type GivenRow,
  type Period,
} from '../../model/index.ts';
import type { Draft, DraftRow } from './draft.ts';

/** A row of a draft, and the amount that a file gives for it. */
export interface GivenFor {
  readonly row: DraftRow;
  readonly value: Decimal;
  readonly at: Place;
}

/** Whether a column of a file is for a period: by its kind and year, or by its year alone. */
export function isOfPeriod(own: Period, period: Period): boolean {
  return samePeriod(own, period) || (own.kind === 'year' && own.year === period.year);
}

/**
 * The column of a file that holds a period: one of that name or year; in a file whose columns name no
 * period, its only one.
 */
export function givenColumn(
  { columns, file }: GivenAmounts,
  period: Period,
): Found<number | undefined> {
  const exact = columns.findIndex((own) => own.period && samePeriod(own.period, period));
  const ofYear = columns.findIndex((own) => own.period && isOfPeriod(own.period, period));
  const only = columns.length === 1 && !columns[0]?.period ? 0 : -1;
  const value = [exact, ofYear, only].find((index) => index >= 0);
  if (value !== undefined) return { value, findings: [] };
  const printed = columns.map(({ label }) => label).join(' | ') || '–';
  const details = { period: period.label, printed };
  return { value, findings: [{ code: 'given/no-column', at: { file }, details }] };
}

/**
 * The rows of a draft that a file has an amount for, by label; of rows that share one, in their order.
 * A line of a row that the draft lacks, or one too many, is a finding; so is a line without an amount
 * that can be read.
 */
export function matchGiven(
  draft: Draft,
  given: GivenAmounts,
  column: number,
): Found<readonly GivenFor[]> {
  const findings: Finding[] = [];
  const value: GivenFor[] = [];
  const expected = draft.rows.filter(({ role }) => role !== 'heading');
  const missing = (): readonly string[] =>
    expected.map(({ label }) => label).filter((label) => linesOf(given, label).length === 0);
  for (const line of given.rows) {
    const cell = line.cells[column];
    if (!cell) continue;
    if (line.label === '') {
      const own = { row: '–', table: draft.table.name };
      if (cell.reading.is !== 'none')
        findings.push({ code: 'given/no-name', at: cell.at, details: own });
      continue;
    }
    const rows = expected.filter(({ label }) => sameLabel(label, line.label));
    const lines = linesOf(given, line.label);
    const row = rows[lines.indexOf(line)];
    const details = { row: line.label, table: draft.table.name };
    if (rows.length === 0) {
      const alike = alikeName(line.label, missing());
      findings.push(
        alike === undefined
          ? {
              code: 'given/unknown-row',
              at: line.at,
              details: {
                ...details,
                nearest: nearestText(
                  line.label,
                  expected.map(({ label }) => label),
                ),
              },
            }
          : { code: 'given/renamed-row', at: line.at, details: { ...details, alike } },
      );
    } else if (!row || lines.length !== rows.length) {
      findings.push({ code: 'given/repeated-row', at: line.at, details });
    } else if (cell.reading.is === 'no-amount') {
      findings.push({ code: 'given/no-amount', at: cell.at, details });
    } else if (cell.reading.is === 'amount') {
      value.push({ row, value: cell.reading.value, at: cell.at });
    }
  }
  return { value, findings };
}

/** The lines of a file with a label. */
export function linesOf({ rows }: GivenAmounts, label: string): readonly GivenRow[] {
  return rows.filter((own) => sameLabel(own.label, label));
}

/**
 * Rows of amounts that a file has no line for, or a blank cell; those that follow from others are not
 * expected in it, and those that are told by another name have been told.
 */
export function missingRows(
  draft: Draft,
  given: GivenAmounts,
  column: number,
  derived: ReadonlySet<DraftRow>,
  told: readonly Finding[],
): readonly Finding[] {
  const renamed = told.map(({ details }) => details?.['alike']);
  const expected = draft.rows.filter(({ role }) => role !== 'heading');
  return expected
    .filter((row) => !derived.has(row) && row.source?.figures.some(isStated))
    .filter(({ label }) => !renamed.includes(label))
    .flatMap((row): readonly Finding[] => {
      const lines = linesOf(given, row.label);
      const namesakes = expected.filter(({ label }) => sameLabel(label, row.label));
      const cell = lines[namesakes.indexOf(row)]?.cells[column];
      if (lines.length > 0 && cell?.reading.is !== 'none') return [];
      const details = { row: row.label, table: draft.table.name };
      const at = cell?.at ?? { file: given.file };
      return [{ code: 'given/missing-row', at, row: row.label, details }];
    });
}
