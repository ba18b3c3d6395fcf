import { figureAt, itemRows } from '../../model/index.ts';
import { columnOf, rowOf, valueIn, write, type DraftRow } from './draft.ts';
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
    const last = valueIn(draft, row, beforeLastOf(to));
    if (!last) continue;
    const details = { from: beforeLastOf(to).label };
    if (volumes === 'hold') {
      write(row, column, last, 'volumeHeld', details);
      continue;
    }
    const earlier = row.source && figureAt(draft.table, row.source, beforeLastOf(from))?.value;
    const step = earlier ? last.minus(earlier) : undefined;
    const volume = step ? last.plus(step) : last;
    if (volume.isNegative()) {
      const told = { row: row.label, amount: volume.toFixed(), period: lastOf(to).label };
      const at = row.source?.at ?? { file: draft.table.file };
      roll.findings.push({ code: 'rollover/negative-volume', at, row: row.label, details: told });
    }
    if (step) write(row, column, volume, 'volumeTrend', { ...details, step });
    else write(row, column, volume, 'volumeHeld', details);
  }
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
