import {
  costOf,
  decimal,
  inTkr,
  minus,
  quantity,
  type Decimal,
  type Quantity,
} from '../exact/index.ts';
import { samePeriod, type Period } from '../model/index.ts';
import type { BasisService } from './basis.ts';
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
export function effectsBetween(
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

/** The cost that the printed volume and the printed price give. */
export function statedCost({ volume, price }: CostLine): { readonly stated?: Decimal } {
  const value = price.stated?.value;
  return value ? { stated: inTkr(costOf(volume, quantity(value, 'kr/unit'))).amount } : {};
}
