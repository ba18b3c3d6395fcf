import { decimal, roundHalfAwayFromZero, roundTogether, type Decimal } from '../exact/index.ts';
import { statedOf, type Effect, type PlannedFigure, type PlannedService } from '../model/index.ts';
import type { PlanBasis } from './basis.ts';
import { costLines, effectsBetween, statedCost, tkrStep } from './cost.ts';
import type { PriceRounding, UnitPrice } from './prices.ts';

/** Prices, volumes, costs and effects of every service; each column of costs adds up as shown. */
export function plannedServices(
  basis: PlanBasis,
  rounding: PriceRounding,
): readonly PlannedService[] {
  const lines = basis.services.map((service) => costLines(service, basis.periods, rounding));
  const costs = shownTogether(lines.map((own) => own.map((line) => line.cost.amount)));
  const effects = lines.map((own) =>
    own.slice(1).flatMap((after, order) => {
      const before = own[order];
      return before ? [{ before, after, ...effectsBetween(before, after) }] : [];
    }),
  );
  const volumes = shownTogether(effects.map((own) => own.map(({ volume }) => volume.amount)));
  const prices = shownTogether(effects.map((own) => own.map(({ price }) => price.amount)));

  return basis.services.map(({ name, category, activity }, row) => ({
    name,
    category,
    activity,
    unitPrice: (lines[row] ?? []).map(({ price }) => shownPrice(price)),
    volume: (lines[row] ?? []).map(({ period, volume: { amount } }) => ({
      period,
      stated: amount,
      exact: amount,
      shown: amount,
    })),
    cost: (lines[row] ?? []).map((line, column) => ({
      period: line.period,
      ...statedCost(line),
      exact: line.cost.amount,
      shown: costs[row]?.[column] ?? line.cost.amount,
    })),
    effects: (effects[row] ?? []).map(({ before, after, volume, price }, column): Effect => ({
      from: before.period,
      to: after.period,
      volume: { exact: volume.amount, shown: volumes[row]?.[column] ?? volume.amount },
      price: { exact: price.amount, shown: prices[row]?.[column] ?? price.amount },
    })),
  }));
}

function shownPrice({ period, stated, step, exact }: UnitPrice): PlannedFigure {
  const shown = roundHalfAwayFromZero(exact.amount, step);
  return { period, ...statedOf(stated), exact: exact.amount, shown };
}

/** Rounds every column of a matrix of rows together, so that it adds up as shown. */
function shownTogether(rows: readonly (readonly Decimal[])[]): readonly (readonly Decimal[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) =>
    roundTogether(
      rows.map((row) => row[column] ?? decimal('0')),
      tkrStep,
    ),
  );
  return rows.map((row, order) => row.map((amount, column) => columns[column]?.[order] ?? amount));
}
