import { amountOf, digitsOf, half } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import { figureAt, isStated, sameLabel, addedRows } from '../model/index.ts';
import { bridgeScale } from '../formulas/bridge.ts';
import type { PlanInputs } from './inputs.ts';
import type { PlanValues } from './values.ts';

/**
 * Items of the bridge that are likely to be of one year alone: where the bridge misses the stated net of the
 * year after by no more than rounding around one of them, which that year does not have. They are told, and
 * taken only where somebody says so.
 */
export function likelyOneYearItems(
  { net, bridge, periods }: PlanInputs,
  values: PlanValues,
): readonly Finding[] {
  if (!net || !bridge) return [];
  const toNet = bridgeScale(bridge, net.source.table);
  if (!toNet) return [];
  return net.steps.flatMap((step, order): readonly Finding[] => {
    const [before, after] = [net.figures[order - 1], net.figures[order]];
    const from = periods[order - 1];
    const change = step && values(step.change.subject).value;
    if (!step || !from || !before || !after || !change) return [];
    if (!isStated(before) || !isStated(after) || step.step.ended.length > 0) return [];
    // what the bridge says too much of, in its own unit and sign
    const missed = amountOf(change).minus(after.value.minus(before.value).div(toNet));
    const slack = before.step.plus(after.step).times(half).plus(half);
    return addedRows(bridge).flatMap((row): readonly Finding[] => {
      const [item, next] = [figureAt(bridge, row, from), step.items];
      const isThere = next.some((figure) => sameLabel(figure.row, row.label));
      if (!item || !isStated(item) || isThere || missed.abs().lessThanOrEqualTo(slack)) return [];
      if (item.value.minus(missed).abs().greaterThan(slack)) return [];
      const details = {
        row: row.label,
        period: after.period,
        since: from.label,
        amount: digitsOf(missed.abs()),
        unit: bridge.unit,
      };
      return [{ code: 'plan/likely-one-year', at: item.at, row: row.label, details }];
    });
  });
}
