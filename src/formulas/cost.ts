import { decimal, type Decimal } from '../exact/index.ts';
import type { Figure, Product } from '../model/index.ts';
import { unprintedIn } from './unprinted.ts';

const tkrPerKrona = decimal('0.001');
const tkr = { unit: 'tkr', step: decimal('1') } as const;

/** k(t) = v(t) · p(t): what the units of a service cost at its unit price, in tkr, positive. */
export function costOf(name: string, volume: Figure, price: Figure): Product {
  const cell = { table: '', row: name, period: volume.period, at: volume.at };
  const subject = unprintedIn(cell, tkr);
  return { form: 'product', kind: 'cost', subject, factors: [volume, price], scale: tkrPerKrona };
}

/** Units at a price in kr, at one time or in one plan. */
export interface PricedVolume {
  readonly volume: Decimal;
  readonly price: Decimal;
}

/**
 * What volume and price do to a cost, between two periods or two plans, in tkr: (v₁ − v₀) · p₀ and
 * (p₁ − p₀) · v₁, which are all of its change.
 */
export function effectsBetween(
  before: PricedVolume,
  after: PricedVolume,
): { readonly volume: Decimal; readonly price: Decimal } {
  const [units, rise] = [after.volume.minus(before.volume), after.price.minus(before.price)];
  return {
    volume: units.times(before.price).times(tkrPerKrona),
    price: rise.times(after.volume).times(tkrPerKrona),
  };
}

/** (v₁ − v₀) · p₁: what more units cost at the new price, in tkr, as a bridge should set aside. */
export function volumeEffectAtNewPrice(before: PricedVolume, after: PricedVolume): Decimal {
  return after.volume.minus(before.volume).times(after.price).times(tkrPerKrona);
}
