import {
  amountOf,
  decimal,
  one,
  roundHalfAwayFromZero,
  type Decimal,
  type Fraction,
} from '../exact/index.ts';
import { isStated, type Amount, type Figure } from '../model/index.ts';
import { effectsBetween, type PricedVolume } from '../formulas/cost.ts';
import { sharesInSteps } from '../formulas/spread.ts';
import { fractions } from './arithmetic.ts';
import { evaluator, type Evaluated, type Formulas } from './evaluate.ts';
import type { ActivityInputs, ServiceInputs } from './inputs.ts';

/** Costs and effects are shown in whole tkr. */
export const tkrStep = decimal('1');

/** The exact value of a figure of a plan, or why it has none. */
export type PlanValues = (figure: Figure) => Evaluated<Fraction>;

/** The values of all figures of a plan. */
export function planValues({ formulas }: { readonly formulas: Formulas }): PlanValues {
  return evaluator(formulas, fractions);
}

/** An evaluated figure as a result tells it: shown on a step, half away from zero. */
export function amount(own: Evaluated<Fraction>, step: Decimal): Amount {
  if (own.value === undefined) return own;
  const exact = amountOf(own.value);
  return { exact, shown: roundHalfAwayFromZero(exact, step) };
}

/** A value that is known. */
export function valueOf(exact: Decimal): Evaluated<Fraction> {
  return { value: fractions.constant(exact) };
}

/** A signed sum of values, all of which are needed: open for the first that is. */
export function summed(
  terms: readonly (readonly [coefficient: Decimal, value: Evaluated<Fraction>])[],
): Evaluated<Fraction> {
  const known: (readonly [Decimal, Fraction])[] = [];
  for (const [coefficient, own] of terms) {
    if (own.value === undefined) return own;
    known.push([coefficient, own.value]);
  }
  return { value: fractions.sum(known) };
}

/** The sum of values. */
export function totalOf(values: readonly Evaluated<Fraction>[]): Evaluated<Fraction> {
  return summed(values.map((value) => [one, value]));
}

/** Volume and price of a service in a period, by its order. */
export function pricedIn(
  { volumes, prices }: ServiceInputs,
  at: number,
  values: PlanValues,
): Evaluated<PricedVolume> {
  const [volumeFigure, priceFigure] = [volumes[at], prices[at]];
  if (!volumeFigure || !priceFigure) throw new Error('a period without a volume and a price');
  const [volume, price] = [values(volumeFigure), values(priceFigure)];
  if (volume.value === undefined) return volume;
  if (price.value === undefined) return price;
  return { value: { volume: amountOf(volume.value), price: amountOf(price.value) } };
}

/** What volume and price do to a cost, from one state of a service to another, in tkr. */
export interface ServiceEffects {
  readonly volume: Evaluated<Fraction>;
  readonly price: Evaluated<Fraction>;
}

export function effectsOf(
  before: Evaluated<PricedVolume>,
  after: Evaluated<PricedVolume>,
): ServiceEffects {
  if (before.value === undefined) return { volume: before, price: before };
  if (after.value === undefined) return { volume: after, price: after };
  const { volume, price } = effectsBetween(before.value, after.value);
  return { volume: valueOf(volume), price: valueOf(price) };
}

/** The cost that the printed volume and the printed price give, in tkr. */
export function statedCost(
  { volumes, prices }: ServiceInputs,
  at: number,
): { readonly stated?: Decimal } {
  const [volume, price] = [volumes[at], prices[at]];
  if (!volume || !price || !isStated(volume) || !isStated(price)) return {};
  return { stated: volume.value.times(price.value).times('0.001') };
}

/**
 * How the activities are shown, by period: in whole steps that add up to the total (largest remainder); the
 * base period as it is printed. Nothing where one of the figures is open.
 */
export function shownShares(
  { rows, totals }: ActivityInputs,
  values: PlanValues,
): readonly (readonly Decimal[] | undefined)[] {
  const step = rows[0]?.base.step ?? one;
  const weights = rows.flatMap(({ base }) => {
    const { value } = values(base);
    return value ? [amountOf(value)] : [];
  });
  return totals.map((total, period) => {
    const { value } = values(total);
    if (!value || weights.length < rows.length) return undefined;
    if (period === 0) return weights;
    return sharesInSteps(amountOf(value), weights, step);
  });
}
