import { decimal, digitsOf, total, type Decimal } from '../../exact/index.ts';
import type { Evidence, StatedFigure } from '../../model/index.ts';
import { digitSlip, type DigitSlip } from './digits.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { itemsBeside, itemsOf, omittedOne, omittedTwo } from './omitted.ts';
import { isRoundingChain } from './rounding-chain.ts';
import type { System } from './system.ts';

/** A cell to blame, and the amounts that would let every relation hold, the likeliest first. */
export interface Suspect {
  readonly figure: StatedFigure;
  readonly amounts: readonly Decimal[];
  readonly fits: (amount: Decimal) => boolean;
}

/** What a cell to blame looks like, how telling that is, and the amount that goes with it. */
export interface Sighting {
  readonly evidence: Evidence;
  /** 0 for none; the higher, the less likely by chance. */
  readonly weight: number;
  readonly suggested: Decimal;
}

/** The slip that a cell looks like: the most telling of those that book-keepers look for. */
export function sightingOf(suspect: Suspect, system: System, near: Neighbourhood): Sighting {
  const [likeliest = suspect.figure.value] = suspect.amounts;
  const unknown = { evidence: { slip: 'unknown' }, weight: 0, suggested: likeliest } as const;
  for (const look of looks) {
    const seen = look(suspect, system, near);
    if (seen) return { suggested: likeliest, ...seen };
  }
  return unknown;
}

type Look = (
  suspect: Suspect,
  system: System,
  near: Neighbourhood,
) => (Omit<Sighting, 'suggested'> & { readonly suggested?: Decimal }) | undefined;

/** Slips from the most telling to the least. */
const looks: readonly Look[] = [
  (suspect, _, near) => copied(suspect, near, 3, 9),
  wrongSide,
  (suspect) => offByPower(suspect, powers),
  (suspect) => slippedDigits(suspect, ['transposed'], 6),
  (suspect, system) => omitted(suspect, itemsOf(suspect.figure.at, system), omittedOne, 5),
  itemOnWrongSide,
  (suspect) => slippedDigits(suspect, ['missing', 'extra'], 4),
  (suspect) => offByPower(suspect, [-1]),
  ({ figure }, system) =>
    isRoundingChain(figure, system)
      ? { evidence: { slip: 'rounding-chain' }, weight: 4 }
      : undefined,
  (suspect) => slippedDigits(suspect, ['wrong'], 3),
  (suspect, system, near) =>
    omitted(suspect, itemsBeside(suspect.figure.at, system, near), omittedOne, 2),
  (suspect, system) => omitted(suspect, itemsOf(suspect.figure.at, system), omittedTwo, 2),
  (suspect, _, near) => copied(suspect, near, 2, 2),
];

/** It repeats a neighbour, of so many digits that this is no chance. */
function copied(
  { figure }: Suspect,
  near: Neighbourhood,
  fewestDigits: number,
  weight: number,
): ReturnType<Look> {
  const of = near.beside(figure).find(({ value }) => value.equals(figure.value));
  const digits = digitsOf(figure.value)
    .replace(/^-|[.]/gu, '')
    .replace(/^0+|0+$/gu, '').length;
  return of && digits >= fewestDigits ? { evidence: { slip: 'copy', of }, weight } : undefined;
}

function wrongSide({ figure, fits }: Suspect): ReturnType<Look> {
  const suggested = figure.value.negated();
  return !suggested.isZero() && fits(suggested)
    ? { evidence: { slip: 'sign' }, weight: 8, suggested }
    : undefined;
}

/**
 * Thousandfold is kronor for thousands, rounded to the step; tenfold a slip of the hand. A tenth that
 * only lacks its last digit is looked at as that.
 */
const powers = [3, -3, 6, -6, 2, -2, 1];

function offByPower(
  { figure, amounts, fits }: Suspect,
  tried: readonly number[],
): ReturnType<Look> {
  if (figure.value.isZero()) return undefined;
  for (const power of tried) {
    const factor = decimal(`1${'0'.repeat(Math.abs(power))}`);
    const exact = power < 0 ? figure.value.times(factor) : figure.value.div(factor);
    const isStep = exact.mod(figure.step).isZero();
    const suggested = isStep && fits(exact) ? exact : roundedDown(power, amounts, figure, factor);
    if (suggested) return { evidence: { slip: 'unit', power }, weight: 7, suggested };
  }
  return undefined;
}

/** An amount of which the stated one is a thousandth or less, rounded to the step. */
function roundedDown(
  power: number,
  amounts: readonly Decimal[],
  { value, step }: StatedFigure,
  factor: Decimal,
): Decimal | undefined {
  if (power > -1) return undefined;
  const half = step.times(factor).times('0.5');
  return amounts.find((amount) => amount.minus(value.times(factor)).abs().lessThanOrEqualTo(half));
}

function slippedDigits(
  { figure, amounts, fits }: Suspect,
  kinds: readonly DigitSlip[],
  weight: number,
): ReturnType<Look> {
  for (const suggested of amounts) {
    const how = digitSlip(figure.value, suggested, figure.step);
    if (how && kinds.includes(how) && fits(suggested)) {
      return { evidence: { slip: 'digits', how }, weight, suggested };
    }
  }
  return undefined;
}

function omitted(
  { figure, fits }: Suspect,
  items: readonly StatedFigure[],
  find: typeof omittedOne,
  weight: number,
): ReturnType<Look> {
  const evidence = find(items, (difference) => fits(figure.value.minus(difference)));
  if (!evidence) return undefined;
  const amount = total(evidence.items.map(({ value }) => value));
  const isTwice = evidence.how === 'twice';
  const suggested = isTwice ? figure.value.minus(amount) : figure.value.plus(amount);
  return { evidence, weight, suggested };
}

/** A total that took an item with the other sign: the difference is twice the item. */
function itemOnWrongSide({ figure, fits }: Suspect, system: System): ReturnType<Look> {
  const of = itemsOf(figure.at, system).find(
    ({ value }) => !value.isZero() && fits(figure.value.plus(value.times(2))),
  );
  return of && { evidence: { slip: 'sign', of }, weight: 4 };
}
