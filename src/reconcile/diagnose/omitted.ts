import { decimal, total, type Decimal } from '../../exact/index.ts';
import type { Place } from '../../findings/index.ts';
import { isStated, type Evidence, type Figure, type StatedFigure } from '../../model/index.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { System, Tie } from './system.ts';

type Omitted = Extract<Evidence, { slip: 'omitted' }>;

/** Whether an amount is what a difference (stated − right) may be. */
export type Fits = (difference: Decimal) => boolean;

/** An item that was left out of a total or taken twice: the difference equals it. */
export function omittedOne(items: readonly StatedFigure[], fits: Fits): Omitted | undefined {
  return firstOmitted(
    items.map((item) => [item]),
    fits,
  );
}

/** Two items that were left out together, or taken twice. */
export function omittedTwo(items: readonly StatedFigure[], fits: Fits): Omitted | undefined {
  const pairs = items.flatMap((one, order) => items.slice(order + 1).map((other) => [one, other]));
  return firstOmitted(pairs, fits);
}

function firstOmitted(
  choices: readonly (readonly StatedFigure[])[],
  fits: Fits,
): Omitted | undefined {
  for (const items of choices) {
    const amount = total(items.map(({ value }) => value));
    if (amount.isZero()) continue;
    if (fits(amount)) return { slip: 'omitted', how: 'twice', items };
    if (fits(amount.negated())) return { slip: 'omitted', how: 'left-out', items };
  }
  return undefined;
}

/**
 * The line that a bridge lacks, where its difference equals one of its items, or two together, of
 * the period before (a one-year item that was not taken back) or of its own, within rounding.
 */
export function missingLine(
  { judgement }: Tie,
  system: System,
  near: Neighbourhood,
): Omitted | undefined {
  const { formula, reckoning } = judgement;
  if (formula.kind !== 'bridge' || !reckoning) return undefined;

  const items = itemsOf(formula.subject.at, system);
  const before = termsAt(formula.subject.at, system).flatMap((own) => near.before(own) ?? []);
  const fits: Fits = (difference) =>
    decimal(reckoning.difference)
      .minus(difference)
      .abs()
      .lessThanOrEqualTo(decimal(reckoning.slack));
  const reversed = before.filter(({ value }) => !value.isZero() && fits(value));
  const [item] = nearest(reversed, decimal(reckoning.difference));
  if (item) return { slip: 'omitted', how: 'not-reversed', items: [item] };
  return omittedOne(items, fits) ?? omittedTwo(before, fits) ?? omittedTwo(items, fits);
}

/** The amounts that a total adds, as its sums state them. */
export function itemsOf(total: Place, system: System): readonly StatedFigure[] {
  return termsAt(total, system).filter(isStated);
}

/** The amounts that its items have in the columns beside it. */
export function itemsBeside(
  total: Place,
  system: System,
  near: Neighbourhood,
): readonly StatedFigure[] {
  return termsAt(total, system).flatMap(near.inRow);
}

/** All cells that a total adds, those without an amount too. */
function termsAt(total: Place, system: System): readonly Figure[] {
  return system
    .tiesOf(system.cellAt(total))
    .map(({ judgement: { formula } }) => formula)
    .filter((formula) => formula.form === 'balance')
    .filter(({ kind, subject }) => kind === 'sum' && subject.at === total)
    .flatMap(({ terms }) => terms.map(({ figure }) => figure));
}

function nearest(figures: readonly StatedFigure[], amount: Decimal): readonly StatedFigure[] {
  const distance = ({ value }: StatedFigure): Decimal => value.minus(amount).abs();
  return figures.toSorted((one, other) => distance(one).comparedTo(distance(other)));
}
