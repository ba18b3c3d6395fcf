import { moneyScale, roundHalfAwayFromZero, zero } from '../../exact/index.ts';
import { netSign, type Figure } from '../../model/index.ts';
import { spreadTotal } from '../../formulas/spread.ts';
import { known, unprinted } from '../../formulas/unprinted.ts';
import { followNet } from './activity-sides.ts';
import { addends, columnOf, evaluated, figureIn, write, writeOpen } from './draft.ts';
import { beforeLastOf } from './horizon.ts';
import type { RolledNet } from './nets.ts';
import { draftOfKind, type Roll } from './roll.ts';
import { sharesOf } from './share.ts';

/**
 * Activities of the new year: its net in proportion to the new base period, in whole steps that add up
 * to it. Where a printed net has moved, the activities share what it moved by in that proportion.
 */
export function rollActivities(roll: Roll, nets: readonly RolledNet[]): void {
  const draft = draftOfKind(roll, 'activity-net');
  const { base: period } = roll.horizons.to;
  const base = draft && columnOf(draft, period);
  if (!draft || base === undefined) return;
  const { table } = draft;
  const all = addends(draft);
  // an activity that is none in the base period has no share
  const rows = all.filter(({ figures, later }) => figures[base]?.isNone !== true || later);
  const weights = rows.map((row): Figure => {
    const own = figureIn(draft, row, base);
    if (!row.later) return own;
    if (row.figures[base]?.isNone === true) return known(own, row.later);
    return own.value ? known(own, own.value.plus(row.later)) : own;
  });
  for (const { source, period: of, figure: net, moved } of nets) {
    const column = columnOf(draft, of);
    if (column === undefined || moved?.value?.isZero() === true) continue;
    const scale = moneyScale(source.table.unit, table.unit).times(
      netSign(source.table) * netSign(table),
    );
    const step = rows[0]?.figures[column]?.step;
    if (!step) continue;
    const whole = spreadTotal(unprinted(net, of.label), moved ?? net, scale);
    const shares = sharesOf(whole, weights, step);
    if (!shares) {
      const details = { period: period.label };
      roll.findings.push({ code: 'plan/no-proportion', at: { file: table.file }, details });
      return;
    }
    const shown = net.value ? roundHalfAwayFromZero(net.value, net.step) : '';
    for (const row of moved ? [] : all.filter((own) => !rows.includes(own))) {
      write(row, column, zero, 'spreadOfNet', { net: shown, base: period.label });
    }
    for (const [order, share] of shares.entries()) {
      const row = rows[order];
      if (!row) continue;
      const printed = moved && evaluated(figureIn(draft, row, column), []);
      if (share.open) writeOpen(row, column, share.open);
      else if (printed?.open) writeOpen(row, column, printed.open);
      else if (!moved) {
        write(row, column, share.value, 'spreadOfNet', { net: shown, base: period.label });
      } else if (printed?.value && !share.value.isZero()) {
        write(row, column, printed.value.plus(share.value), 'netChanged', { change: share.value });
      }
      followNet(draft, row, column, beforeLastOf(roll.horizons.to));
    }
  }
}
