import { hundred, one, type Decimal } from './decimal.ts';

/** What an amount counts. `kr/unit` is a unit price: kronor per care day, child or case. */
export type Unit = 'kr' | 'tkr' | 'mnkr' | 'mdkr' | 'units' | 'kr/unit' | '%';

/** An exact amount of one unit; amounts of different units do not add, by type. */
export interface Quantity<U extends Unit> {
  readonly amount: Decimal;
  readonly unit: U;
}

export function quantity<U extends Unit>(amount: Decimal, unit: U): Quantity<U> {
  return { amount, unit };
}

export function plus<U extends Unit>(
  augend: Quantity<U>,
  addend: Quantity<NoInfer<U>>,
): Quantity<U> {
  return quantity(augend.amount.plus(addend.amount), augend.unit);
}

export function minus<U extends Unit>(
  minuend: Quantity<U>,
  subtrahend: Quantity<NoInfer<U>>,
): Quantity<U> {
  return quantity(minuend.amount.minus(subtrahend.amount), minuend.unit);
}

/** What so many units cost at a unit price, in kronor. */
export function costOf(volume: Quantity<'units'>, price: Quantity<'kr/unit'>): Quantity<'kr'> {
  return quantity(volume.amount.times(price.amount), 'kr');
}

/** A unit price after an uplift in percent, unrounded. */
export function raised(price: Quantity<'kr/unit'>, uplift: Quantity<'%'>): Quantity<'kr/unit'> {
  return quantity(price.amount.times(growthOf(uplift)), 'kr/unit');
}

/** The factor of an uplift: 1,032 for 3,2 %. */
export function growthOf(uplift: Quantity<'%'>): Decimal {
  return one.plus(uplift.amount.div(hundred));
}

export function inTkr(cost: Quantity<'kr'>): Quantity<'tkr'> {
  return quantity(cost.amount.times('0.001'), 'tkr');
}

const kronor: Partial<Record<Unit, string>> = {
  kr: '1',
  tkr: '1000',
  mnkr: '1000000',
  mdkr: '1000000000',
};

/** How many of one unit make one of another (tkr in mnkr: 1 000), if both are money or the same. */
export function scaleBetween(from: Unit, to: Unit): Decimal | undefined {
  if (from === to) return one;
  const [worth, measure] = [kronor[from], kronor[to]];
  return worth && measure ? one.times(worth).div(measure) : undefined;
}

/** How many of one unit of money make one of another; other units are a mistake of the caller. */
export function moneyScale(from: Unit, to: Unit): Decimal {
  const scale = kronor[from] && scaleBetween(from, to);
  if (!scale) throw new RangeError(`not money: ${from}, ${to}`);
  return scale;
}
