import { spread, roundHalfAwayFromZero, scaleBetween, zero } from '../exact/index.ts';
import type { Finding, Found } from '../findings/index.ts';
import {
  figureAt,
  netSign,
  statedOf,
  type PlannedActivity,
  type PlannedFigure,
} from '../model/index.ts';
import type { PlanBasis } from './basis.ts';

/** Which total the activities spread in the plan years. */
export type Frame = 'stated' | 'computed';

/**
 * Spreads each plan year's net over the activities in proportion to the base period, in whole
 * steps of their table that add up to it. The quota of a share is its exact figure.
 */
export function plannedActivities(
  basis: PlanBasis,
  net: readonly PlannedFigure[],
  frame: Frame,
): Found<readonly PlannedActivity[]> {
  const { activities, activityTable, operating, horizon } = basis;
  const step = activities[0]?.base.step;
  const unitScale = scaleBetween(operating.unit, activityTable.unit) ?? zero;
  const scale = unitScale.times(netSign(operating) * netSign(activityTable));
  const weights = activities.map(({ base }) => base.value);
  const findings: Finding[] = [];

  const columns = net.slice(1).map((planned) => {
    const whole = (frame === 'stated' ? planned.stated : undefined) ?? planned.exact;
    const shares = step && spread(roundHalfAwayFromZero(whole.times(scale), step), weights, step);
    return { period: planned.period, shares };
  });
  if (columns.some(({ shares }) => !shares)) {
    const details = { period: horizon.base.label };
    findings.push({ code: 'plan/no-proportion', at: { file: activityTable.file }, details });
  }
  const value = activities.map(({ row, base }, order) => ({
    name: row.label,
    net: [
      { period: horizon.base, stated: base.value, exact: base.value, shown: base.value },
      ...columns.flatMap(({ period, shares }) => {
        const share = shares?.[order];
        const stated = statedOf(figureAt(activityTable, row, period));
        return share ? [{ period, ...stated, exact: share.quota, shown: share.given }] : [];
      }),
    ],
  }));
  return { value, findings };
}
