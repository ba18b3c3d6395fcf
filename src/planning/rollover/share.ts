import { zero, type Decimal } from '../../exact/index.ts';
import type { Figure, Open, SignedSum } from '../../model/index.ts';
import { shareOf, sharesInSteps } from '../../formulas/spread.ts';
import { unprinted } from '../../formulas/unprinted.ts';
import { fractions } from '../arithmetic.ts';
import { evaluator } from '../evaluate.ts';

/** What a row is given of an amount that several share. */
export type RolledShare =
  | { readonly value: Decimal; readonly open?: undefined }
  | { readonly value?: undefined; readonly open: Open };

/**
 * The shares of an amount in proportion to some weights, in whole steps that add up to it; all of them
 * open where the amount or one of the weights is. None where the weights add up to zero.
 */
export function sharesOf(
  whole: SignedSum,
  weights: readonly Figure[],
  step: Decimal,
): readonly RolledShare[] | undefined {
  const shares = weights.map((weight) => {
    const subject = unprinted(weight, weight.period);
    return shareOf(subject, whole.subject, weight, weights, step);
  });
  const values = evaluator(new Map([whole, ...shares].map((own) => [own.subject, own])), fractions);
  const amount = values(whole.subject);
  const quotas = shares.map(({ subject }) => values(subject));
  const open = amount.open ?? quotas.find((own) => own.open)?.open;
  if (open?.cause === 'plan/no-proportion') return undefined;
  if (!amount.value || open) return open ? weights.map(() => ({ open })) : [];
  // exact quotas of one amount have one denominator, so that what is above it keeps the proportion
  const numerators = quotas.flatMap(({ value }) => value?.numerator ?? []);
  const { numerator: given } = amount.value;
  if (given.isZero()) return weights.map(() => ({ value: zero }));
  return sharesInSteps(given, numerators, step)?.map((value) => ({ value }));
}
