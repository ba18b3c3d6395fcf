import { moneyScale, one, roundHalfAwayFromZero, spread, zero } from '../../exact/index.ts';
import { netSign } from '../../model/index.ts';
import { followNet } from './activity-sides.ts';
import { addends, columnOf, write } from './draft.ts';
import { beforeLastOf } from './horizon.ts';
import type { RolledNet } from './nets.ts';
import { draftOfKind, type Roll } from './roll.ts';

/**
 * Activities of the new year: its net in proportion to the new base period, in whole steps that add
 * up to it. Where a printed net has moved, the activities share what it moved by in that proportion.
 */
export function rollActivities(roll: Roll, nets: readonly RolledNet[]): void {
  const draft = draftOfKind(roll, 'activity-net');
  const operating = draftOfKind(roll, 'operating-budget');
  const base = draft && columnOf(draft, roll.horizons.to.base);
  if (!draft || !operating || base === undefined) return;
  const { table } = draft;
  const scale = moneyScale(operating.table.unit, table.unit).times(
    netSign(operating.table) * netSign(table),
  );
  const rows = addends(draft);
  const weights = rows.map(({ figures, later = zero }) =>
    (figures[base]?.value ?? zero).plus(later),
  );
  for (const { period, net, moved } of nets) {
    const column = columnOf(draft, period);
    const step = rows[0]?.figures[column ?? 0]?.step ?? one;
    const whole = roundHalfAwayFromZero((moved ?? net).exact.times(scale), step);
    if (column === undefined || (moved && whole.isZero())) continue;
    const shares = spread(whole, weights, step);
    if (!shares) {
      const details = { period: roll.horizons.to.base.label };
      roll.findings.push({ code: 'plan/no-proportion', at: { file: table.file }, details });
      return;
    }
    for (const [order, { given }] of shares.entries()) {
      const row = rows[order];
      const printed = row?.figures[column]?.value;
      if (!row) continue;
      if (!moved) {
        const details = { net: net.shown, base: roll.horizons.to.base.label };
        write(row, column, given, 'spreadOfNet', details);
      } else if (printed && !given.isZero()) {
        write(row, column, printed.plus(given), 'netChanged', { change: given });
      }
      followNet(draft, row, column, beforeLastOf(roll.horizons.to));
    }
  }
}
