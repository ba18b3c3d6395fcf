import { minusOne, one } from '../../exact/index.ts';
import {
  figureAt,
  isStated,
  itemRows,
  periodColumns,
  type Figure,
  type SignedSum,
} from '../../model/index.ts';
import { unprinted } from '../../formulas/unprinted.ts';
import {
  columnOf,
  figureIn,
  rowOf,
  valueIn,
  valueOf,
  write,
  writeNone,
  writeOpen,
  type Draft,
  type DraftRow,
} from './draft.ts';
import { give } from './give.ts';
import { givenColumn, matchGiven, missingRows } from './given.ts';
import { beforeLastOf, lastOf } from './horizon.ts';
import { misfits } from './misfits.ts';
import { draftOfKind, type Roll } from './roll.ts';

/** Volumes of the new year: the last step again, the last volume, or those of a file. */
export function rollVolumes(roll: Roll): void {
  const draft = draftOfKind(roll, 'volumes');
  const { from, to } = roll.horizons;
  const column = draft && columnOf(draft, lastOf(to));
  if (!draft || column === undefined) return;

  const items = itemRows(draft.table.rows, draft.table.unit).flatMap(
    (row) => rowOf(draft, row) ?? [],
  );
  const { volumes } = roll.options;
  const given = typeof volumes === 'string' ? new Set<DraftRow>() : giveVolumes(roll, column);
  for (const row of items.filter((own) => !given.has(own))) {
    const before = columnOf(draft, beforeLastOf(to));
    if (before === undefined) continue;
    if (row.figures[before]?.isNone === true) {
      writeNone(row, column);
      continue;
    }
    const last = figureIn(draft, row, before);
    const earlier = row.source && figureAt(draft.table, row.source, beforeLastOf(from));
    const details = { from: beforeLastOf(to).label };
    // a table of one plan year has no step to take again, nor has a row that begins in the last one
    const isFirst = !earlier || (earlier.value === undefined && !isBegun(draft, row, earlier));
    const step = volumes === 'hold' || isFirst ? undefined : stepTo(last, earlier);
    const volume = valueOf(volumeAfter(last, step?.subject), step);
    if (volume.open) writeOpen(row, column, volume.open);
    else if (step) {
      const { value } = valueOf(step);
      write(row, column, volume.value, 'volumeTrend', {
        ...details,
        ...(value && { step: value }),
      });
    } else write(row, column, volume.value, 'volumeHeld', details);
    if (volume.value?.isNegative() === true) {
      const told = { row: row.label, amount: volume.value.toFixed(), period: lastOf(to).label };
      const at = row.source?.at ?? { file: draft.table.file };
      roll.findings.push({ code: 'rollover/negative-volume', at, row: row.label, details: told });
    }
  }
}

/** Whether a row has an amount in a year before that of a figure, or one there that cannot be read. */
function isBegun({ table }: Draft, { source }: DraftRow, figure: Figure): boolean {
  const years = periodColumns(table).map(({ index }) => source?.figures[index]);
  const before = years.slice(0, Math.max(0, years.indexOf(figure)));
  const isUnread = figure.value === undefined && figure.blank === 'unreadable';
  return isUnread || before.some((own) => own && isStated(own));
}

/** How a volume has changed into its last year. */
function stepTo(last: Figure, earlier: Figure): SignedSum {
  const terms = [
    { coefficient: one, figure: last },
    { coefficient: minusOne, figure: earlier },
  ];
  return { form: 'sum', kind: 'total', subject: unprinted(last, last.period), terms };
}

/** The last volume, and the last step again. */
function volumeAfter(last: Figure, step: Figure | undefined): SignedSum {
  const figures = step ? [last, step] : [last];
  const terms = figures.map((figure) => ({ coefficient: one, figure }));
  return { form: 'sum', kind: 'total', subject: unprinted(last, last.period), terms };
}

/** Writes the volumes of a file, and gives the rows that it has. */
function giveVolumes(roll: Roll, column: number): ReadonlySet<DraftRow> {
  const draft = draftOfKind(roll, 'volumes');
  const { volumes } = roll.options;
  if (!draft || typeof volumes === 'string') return new Set();
  const found = givenColumn(volumes, lastOf(roll.horizons.to));
  roll.findings.push(...found.findings);
  if (found.value === undefined) return new Set();
  const matched = matchGiven(draft, volumes, found.value);
  const beside = (row: DraftRow): ReturnType<typeof valueIn> =>
    valueIn(draft, row, beforeLastOf(roll.horizons.to));
  roll.findings.push(
    ...matched.findings,
    ...missingRows(
      draft,
      volumes,
      found.value,
      new Set(draft.rows.filter(({ role }) => role !== 'item')),
      matched.findings,
    ),
    ...misfits(draft, volumes, matched.value, beside),
  );
  for (const own of matched.value) give(roll, draft, column, own, 'volumeGiven');
  return new Set(matched.value.map(({ row }) => row));
}
