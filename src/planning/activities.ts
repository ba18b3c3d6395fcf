import {
  moneyScale,
  one,
  roundHalfAwayFromZero,
  spread,
  total,
  type Decimal,
} from '../exact/index.ts';
import type { Finding, Found } from '../findings/index.ts';
import {
  figureAt,
  grandTotal,
  netSign,
  statedOf,
  type Period,
  type PlannedActivities,
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
): Found<PlannedActivities> {
  const { activities, activityTable, operating, horizon } = basis;
  const step = activities[0]?.base.step ?? one;
  const scale = moneyScale(operating.unit, activityTable.unit).times(
    netSign(operating) * netSign(activityTable),
  );
  const weights = activities.map(({ base }) => base.value);

  const columns = net.slice(1).map(({ period, stated, exact }) => {
    const whole = ((frame === 'stated' ? stated : undefined) ?? exact).times(scale);
    const shown = roundHalfAwayFromZero(whole, step);
    return { period, whole, shown, shares: spread(shown, weights, step) };
  });
  const rows = activities.map(({ row, base }, order) => ({
    name: row.label,
    net: [
      asStated(horizon.base, base.value),
      ...columns.flatMap(({ period, shares }) => {
        const share = shares?.[order];
        const stated = statedOf(figureAt(activityTable, row, period));
        return share ? [{ period, ...stated, exact: share.quota, shown: share.given }] : [];
      }),
    ],
  }));
  const printed = grandTotal(activityTable);
  const statedIn = (period: Period): { readonly stated?: Decimal } =>
    statedOf(printed && figureAt(activityTable, printed, period));
  const totals = [
    { ...asStated(horizon.base, total(weights)), ...statedIn(horizon.base) },
    ...columns.map(({ period, whole, shown }) => ({
      period,
      exact: whole,
      shown,
      ...statedIn(period),
    })),
  ];
  const hasProportion = columns.every(({ shares }) => shares !== undefined);
  return {
    value: { unit: activityTable.unit, rows, total: totals },
    findings: hasProportion ? [] : [noProportion(horizon.base, activityTable.file)],
  };
}

/** A figure of the base period, which is taken as it is printed. */
function asStated(period: Period, amount: Decimal): PlannedFigure {
  return { period, stated: amount, exact: amount, shown: amount };
}

function noProportion(base: Period, file: string): Finding {
  return { code: 'plan/no-proportion', at: { file }, details: { period: base.label } };
}
