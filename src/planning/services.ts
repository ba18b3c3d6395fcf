import {
  costOf,
  decimal,
  inTkr,
  minus,
  quantity,
  roundHalfAwayFromZero,
  roundTogether,
  type Decimal,
  type Quantity,
} from '../exact/index.ts';
import {
  samePeriod,
  statedOf,
  type Effect,
  type Period,
  type PlannedFigure,
  type PlannedService,
} from '../model/index.ts';
import type { BasisService, PlanBasis } from './basis.ts';
import { unitPrices, type PriceRounding, type UnitPrice } from './prices.ts';

/** Costs and effects are shown in whole tkr. */
export const tkrStep = decimal('1');

/** Volume, price and cost of one service in one period, before anything is rounded for show. */
export interface CostLine {
  readonly period: Period;
  readonly volume: Quantity<'units'>;
  readonly price: UnitPrice;
  readonly cost: Quantity<'tkr'>;
}

/** The cost lines of a service in the periods of the plan, oldest first. */
export function costLines(
  service: BasisService,
  periods: readonly Period[],
  rounding: PriceRounding,
): readonly CostLine[] {
  const prices = unitPrices(service.chain, rounding);
  return periods.flatMap((period, order) => {
    const price = prices.find((candidate) => samePeriod(candidate.period, period));
    const stated = service.volumes[order];
    if (!price || !stated) return [];
    const volume = quantity(stated.value, 'units');
    return [{ period, volume, price, cost: inTkr(costOf(volume, price.exact)) }];
  });
}

/** What a change of volume and a change of price do to a cost; together they are all of it. */
function effectsBetween(
  before: CostLine,
  after: CostLine,
): { readonly volume: Quantity<'tkr'>; readonly price: Quantity<'tkr'> } {
  const moreVolume = minus(after.volume, before.volume);
  const dearer = minus(after.price.exact, before.price.exact);
  return {
    volume: inTkr(costOf(moreVolume, before.price.exact)),
    price: inTkr(costOf(after.volume, dearer)),
  };
}

/** The change of a cost that is due to volume, at the new price, in tkr. */
export function volumeEffectAtNewPrice(before: CostLine, after: CostLine): Quantity<'tkr'> {
  return inTkr(costOf(minus(after.volume, before.volume), after.price.exact));
}

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

/** The cost that the printed volume and the printed price give. */
export function statedCost({ volume, price }: CostLine): { readonly stated?: Decimal } {
  const value = price.stated?.value;
  return value ? { stated: inTkr(costOf(volume, quantity(value, 'kr/unit'))).amount } : {};
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
