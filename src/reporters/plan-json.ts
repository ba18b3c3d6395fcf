import { digitsOf } from '../exact/index.ts';
import type { Computed, Effect, Plan, PlannedFigure } from '../model/index.ts';
import { jsonText } from './clean.ts';

/**
 * One JSON document. Computed figures are exact and shown, stated ones as printed, all decimal
 * strings; costs, effects and coverage in tkr with cost positive.
 */
export function jsonPlan(plan: Plan): string {
  const document = {
    version: 1,
    title: plan.title,
    periods: plan.periods.map(({ label }) => label),
    services: plan.services.map(
      ({ name, category, activity, unitPrice, volume, cost, effects }) => ({
        name,
        category,
        activity,
        unitPrice: unitPrice.map(figureValue),
        volume: volume.map(figureValue),
        cost: cost.map(figureValue),
        effects: effects.map(effectValue),
      }),
    ),
    activities: plan.activities.rows.map(({ name, net }) => ({ name, net: net.map(figureValue) })),
    net: plan.net.map(figureValue),
    coverage: plan.coverage.map((own) => ({
      period: own.period.label,
      volumeTimesPrice: withStated(own.volumeTimesPrice),
      grossCost: digitsOf(own.grossCost),
      bridgeStated: own.bridgeStated ? digitsOf(own.bridgeStated) : null,
      volumeEffect: own.volumeEffect ? withStated(own.volumeEffect) : null,
      residual: own.residual ? computedValue(own.residual) : null,
    })),
  };
  return jsonText(document);
}

function figureValue(figure: PlannedFigure): unknown {
  return { period: figure.period.label, ...withStated(figure) };
}

function withStated({ stated, exact, shown }: PlannedFigure): object {
  return { stated: stated ? digitsOf(stated) : null, ...computedValue({ exact, shown }) };
}

function computedValue({ exact, shown }: Computed): object {
  return { exact: digitsOf(exact), shown: digitsOf(shown) };
}

function effectValue({ from, to, volume, price }: Effect): unknown {
  return {
    from: from.label,
    to: to.label,
    volume: computedValue(volume),
    price: computedValue(price),
  };
}
