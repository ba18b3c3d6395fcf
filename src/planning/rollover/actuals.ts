import { isStated, type GivenAmounts, type Table } from '../../model/index.ts';
import type { Draft, DraftRow } from './draft.ts';
import { give } from './give.ts';
import { givenColumn, matchGiven, missingRows } from './given.ts';
import { misfits } from './misfits.ts';
import type { Roll } from './roll.ts';

/** Writes the actuals of the year that has come in; each file is for one table. */
export function giveActuals(roll: Roll): void {
  for (const given of roll.options.actuals) {
    const draft = draftFor(roll, given);
    if (draft) giveTo(roll, draft, given);
    else {
      const tables = roll.drafts
        .filter(openActual)
        .map(({ table }) => table.name)
        .join(', ');
      roll.findings.push({ code: 'given/no-table', at: { file: given.file }, details: { tables } });
    }
  }
}

function giveTo(roll: Roll, draft: Draft, given: GivenAmounts): void {
  const open = openActual(draft);
  if (!open) return;
  const found = givenColumn(given, open.period);
  roll.findings.push(...found.findings);
  if (found.value === undefined) return;
  const matched = matchGiven(draft, given, found.value);
  roll.findings.push(
    ...matched.findings,
    ...missingRows(draft, given, found.value, derivedRows(draft), matched.findings),
    ...misfits(draft, given, matched.value, (row) => besideActual(draft, row, open.column)),
  );
  for (const own of matched.value) give(roll, draft, open.column, own, 'actualGiven');
}

/** The column of actuals that the source has no figures for. */
function openActual({
  columns,
}: Draft):
  | { readonly column: number; readonly period: NonNullable<Draft['columns'][number]['period']> }
  | undefined {
  const column = columns.findIndex(
    ({ period, carries }) => period?.kind === 'actual' && carries === undefined,
  );
  const period = columns[column]?.period;
  return period && { column, period };
}

/** The table that a file is named like, else the one with most of its rows. */
function draftFor({ drafts }: Roll, { name, rows }: GivenAmounts): Draft | undefined {
  const open = drafts.filter(openActual);
  const named = open.find(({ table }) => table.name === name);
  if (named) return named;
  const counts = open.map((draft) => ({
    draft,
    count: rows.filter(({ label }) => draft.rows.some((row) => row.label === label)).length,
  }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const [best, ...others] = counts.filter(({ count }) => count === most);
  return most > 0 && others.length === 0 ? best?.draft : undefined;
}

/** What a row was budgeted at or came to: the figure of the source nearest in time to the actual one. */
function besideActual(
  { table, columns }: Draft,
  { source }: DraftRow,
  column: number,
): ReturnType<typeof valueOf> {
  const year = columns[column]?.period?.year ?? 0;
  const nearest = table.columns
    .map(({ period }, index) => ({ index, distance: Math.abs((period?.year ?? 0) - year) }))
    .toSorted((one, other) => one.distance - other.distance);
  return nearest
    .map(({ index }) => valueOf(source, index))
    .find((value) => value && !value.isZero());
}

function valueOf(row: Table['rows'][number] | undefined, index: number) {
  const figure = row?.figures[index];
  return figure && isStated(figure) ? figure.value : undefined;
}

/** Rows that follow from others, and that a file of actuals need not have. */
function derivedRows({ table, rows }: Draft): ReadonlySet<DraftRow> {
  const derived = new Set([
    ...table.blocks.map(({ total }) => total),
    ...table.changes.map(({ row }) => row),
  ]);
  return new Set(rows.filter(({ source }) => source && derived.has(source)));
}
