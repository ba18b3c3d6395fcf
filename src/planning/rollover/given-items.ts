import type { Decimal } from '../../exact/index.ts';
import type { Finding, Found, Place } from '../../findings/index.ts';
import { sameLabel, type GivenAmounts, type GivenRow, type Period } from '../../model/index.ts';
import { addends, columnOf, type Draft, type DraftRow } from './draft.ts';
import { givenColumn, isOfPeriod, linesOf } from './given.ts';

/** An amount of a file for an item of the bridge; a new one has no row yet. */
export interface GivenItem {
  readonly label: string;
  readonly row: DraftRow | undefined;
  readonly column: number;
  readonly value: Decimal;
  readonly at: Place;
}

/** The items of a file: in the periods of its columns, or in the new year where it names none. */
export function itemsGiven(
  draft: Draft,
  given: GivenAmounts,
  newYear: Period,
): Found<readonly GivenItem[]> {
  const { table } = draft;
  if (given.unit !== undefined && given.unit !== table.unit) {
    const details = { table: table.name, unit: table.unit, given: given.unit };
    return { value: [], findings: [{ code: 'given/unit', at: { file: given.file }, details }] };
  }
  const { value: columns, findings: told } = itemColumns(draft, given, newYear);
  const findings: Finding[] = [...told];
  const value: GivenItem[] = [];
  for (const line of given.rows) {
    const cells = line.cells.flatMap((cell, order) => {
      const column = columns[order];
      return column === undefined || cell.reading.is === 'none' ? [] : [{ ...cell, column }];
    });
    const details = { row: line.label, table: table.name };
    const { is, row } = cells.length === 0 ? { is: 'blank' as const } : named(draft, given, line);
    if (is === 'blank') continue;
    if (is !== 'item') {
      const at = is === 'given/no-name' ? (cells[0]?.at ?? line.at) : line.at;
      findings.push({ code: is, at, details });
      continue;
    }
    for (const { reading, at, column } of cells) {
      if (reading.is === 'amount')
        value.push({ label: line.label, row, column, value: reading.value, at });
      else findings.push({ code: 'given/no-amount', at, details });
    }
  }
  return { value, findings };
}

/** Which columns of the draft those of a file are for, in their order. */
function itemColumns(
  draft: Draft,
  given: GivenAmounts,
  newYear: Period,
): Found<readonly (number | undefined)[]> {
  if (given.columns.every(({ period }) => period === undefined)) {
    const { value: only, findings } = givenColumn(given, newYear);
    const place = columnOf(draft, newYear);
    return {
      value: given.columns.map((_, order) => (order === only ? place : undefined)),
      findings,
    };
  }
  const findings: Finding[] = [];
  const value = given.columns.map(({ period, label, at }, order) => {
    if (!period || given.rows.every(({ cells }) => cells[order]?.reading.is === 'none')) return;
    const matching = draft.columns.flatMap((own) =>
      own.period && isOfPeriod(period, own.period) ? (columnOf(draft, own.period) ?? []) : [],
    );
    const [column, ...others] = new Set(matching);
    if (column !== undefined && others.length === 0) return column;
    const periods = draft.columns.flatMap((own) => (own.period ? [own.label] : [])).join(', ');
    const details = { period: label, periods, table: draft.table.name };
    findings.push({ code: 'given/no-period', at, details });
    return undefined;
  });
  return { value, findings };
}

interface Named {
  readonly is:
    'item' | 'given/no-name' | 'given/no-item' | 'given/repeated-row' | 'given/repeated-item';
  readonly row?: DraftRow | undefined;
}

/** Whether a line names one item, known or new, and no other line does. */
function named(draft: Draft, given: GivenAmounts, line: GivenRow): Named {
  if (line.label === '') return { is: 'given/no-name' };
  const isNamed = ({ label }: DraftRow): boolean => sameLabel(label, line.label);
  const items = addends(draft).filter(isNamed);
  const lines = linesOf(given, line.label);
  if (items.length === 0 && (line.isTotal || draft.rows.some(isNamed)))
    return { is: 'given/no-item' };
  if (items.length > 1 && lines.length !== items.length) return { is: 'given/repeated-row' };
  if (items.length <= 1 && lines.length > 1) return { is: 'given/repeated-item' };
  return { is: 'item', row: items[lines.indexOf(line)] };
}
