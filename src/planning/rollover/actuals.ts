import { isStated, type GivenAmounts, type Period, type Table } from '../../model/index.ts';
import { isDerived, type Draft, type DraftRow } from './draft.ts';
import { give } from './give.ts';
import { givenColumn, isOfPeriod, matchGiven, missingRows } from './given.ts';
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

/** The year that has come in, and earlier ones that are open too where the file names them. */
function giveTo(roll: Roll, draft: Draft, given: GivenAmounts): void {
  const open = openActual(draft);
  if (!open) return;
  const earlier = openActuals(draft).filter(({ column }) => column !== open.column);
  const named = earlier.filter(({ period }) =>
    given.columns.some((own) => own.period && isOfPeriod(own.period, period)),
  );
  const isNamed = given.columns.some((own) => own.period && isOfPeriod(own.period, open.period));
  for (const own of named) giveColumn(roll, draft, given, own);
  if (isNamed || named.length === 0) giveColumn(roll, draft, given, open);
  if (earlier.length === 0 || isNamed || named.length > 0) return;
  const details = {
    period: open.period.label,
    others: earlier.map(({ period }) => period.label).join(', '),
    table: draft.table.name,
  };
  roll.findings.push({ code: 'given/several-years', at: { file: given.file }, details });
}

function giveColumn(
  roll: Roll,
  draft: Draft,
  given: GivenAmounts,
  { column, period }: OpenActual,
): void {
  const found = givenColumn(given, period);
  roll.findings.push(...found.findings);
  if (found.value === undefined) return;
  const matched = matchGiven(draft, given, found.value);
  roll.findings.push(
    ...matched.findings,
    ...missingRows(draft, given, found.value, derivedRows(draft), matched.findings),
    ...misfits(draft, given, matched.value, (row) => besideActual(draft, row, column)),
  );
  for (const own of matched.value) give(roll, draft, column, own, 'actualGiven');
}

interface OpenActual {
  readonly column: number;
  readonly period: Period;
}

/** The last column of actuals that the source has no figures for: of the year that has come in. */
function openActual(draft: Draft): OpenActual | undefined {
  return openActuals(draft).at(-1);
}

/** The columns of actuals that the source has no figures for, oldest first; of several measures the net. */
function openActuals({ table, columns }: Draft): readonly OpenActual[] {
  return columns
    .flatMap(({ period, carries, place }, column): readonly OpenActual[] => {
      const { measure } = table.columns[place] ?? {};
      const isNet = measure === undefined || measure === 'net';
      return period?.kind === 'actual' && carries === undefined && isNet
        ? [{ column, period }]
        : [];
    })
    .toSorted((one, other) => one.period.year - other.period.year);
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
function derivedRows(draft: Draft): ReadonlySet<DraftRow> {
  return new Set(draft.rows.filter((row) => isDerived(draft, row)));
}
