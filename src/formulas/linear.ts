import {
  growthOf,
  half,
  hundred,
  minusOne,
  one,
  opposite,
  quantity,
  total,
  zero,
  type Decimal,
} from '../exact/index.ts';
import {
  isStated,
  type Balance,
  type Growth,
  type Containment,
  type Ratio,
  type Relation,
  type StatedFigure,
} from '../model/index.ts';
import { openWidths, reachOf, slackOf } from './balance.ts';
import { hasValue, sumOf, widthsOf, type StatedTerm } from './reckoning.ts';

/**
 * low ≤ Σ coefficient · change ≤ high, over changes of printed figures; a side may be open. A figure
 * with a coefficient of zero is one of which any change will do.
 */
export interface Linear {
  readonly terms: readonly StatedTerm[];
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
}

/**
 * What a relation asks of changes to its figures: that rounding is then a likely explanation of what
 * remains. Where rounding is an unlikely one already, that it gets no worse.
 *
 * Balances are so exactly. A ratio and a chain are so in each figure alone; of several changes at
 * once, and of a sign in doubt, this is only what is nearly needed. `judge` has the last word.
 */
export function linearsOf(formula: Relation): readonly Linear[] {
  switch (formula.form) {
    case 'balance':
      return balanceLinears(formula);
    case 'ratio':
      return ratioLinears(formula);
    case 'growth':
      return growthLinears(formula);
    case 'containment':
      return containmentLinears(formula);
  }
}

function balanceLinears({ subject, terms: all }: Balance): readonly Linear[] {
  if (!isStated(subject)) return [];
  const terms = all.filter(hasValue);
  const widths = openWidths(subject.step, terms);
  const reach = reachOf(widths);
  const others = terms.map(({ coefficient, figure }) => term(opposite(coefficient), figure));
  const residual = subject.value.minus(sumOf(terms));
  const size = residual.abs();
  const isUnlikely = size.greaterThan(reach) && size.lessThanOrEqualTo(slackOf(widths));
  return [around(residual, isUnlikely ? size : reach, [term(one, subject), ...others])];
}

/** 100 · part − percent · whole, with room for rounding at the size that whole and percent imply. */
function ratioLinears({ subject, terms: all, whole }: Ratio): readonly Linear[] {
  if (!isStated(subject) || !isStated(whole)) return [];
  const parts = all
    .filter(hasValue)
    .map(({ coefficient, figure }) => term(coefficient.times(hundred), figure));
  const scaled = sumOf(parts);
  const halfStep = subject.step.times(half);
  const implied = subject.value.isZero() ? zero : scaled.div(subject.value).abs().ceil();
  const size = implied.greaterThan(whole.value.abs()) ? implied : whole.value.abs();
  const room = total([
    ...widthsOf(parts).map((width) => width.times(half)),
    subject.value.abs().plus(halfStep).times(whole.step).times(half),
    size.times(halfStep),
  ]);
  const residual = scaled.minus(subject.value.times(whole.value));
  return [
    around(residual, room, [
      ...parts,
      term(subject.value.negated(), whole),
      term(whole.value.negated(), subject),
    ]),
  ];
}

/** price − before · Π(1 + rate), where one factor changes at a time. */
function growthLinears({ subject, before, rates: all }: Growth): readonly Linear[] {
  const rates = all.filter(isStated);
  if (!isStated(subject) || !isStated(before)) return [];
  const growths = rates.map((uplift) => growthOf(quantity(uplift.value, '%')));
  const without = (order: number): Decimal =>
    growths.reduce((product, own, at) => (at === order ? product : product.times(own)), one);
  const growth = without(-1);
  const slopes = rates.map((uplift, order) =>
    term(before.value.times(without(order)).times('0.01').negated(), uplift),
  );
  const residual = subject.value.minus(before.value.times(growth));
  const halfStep = subject.step.times(half);
  return [
    around(residual, halfStep, [term(one, subject), term(growth.negated(), before), ...slopes]),
  ];
}

/**
 * 0 ≤ part ≤ whole, on the side of the whole; where the part is on the other, the whole may be what
 * is on the wrong one, and any change of it will do here.
 */
function containmentLinears({ subject, whole }: Containment): readonly Linear[] {
  if (!isStated(subject) || !isStated(whole)) return [];
  const side = whole.value.isZero() ? subject.value : whole.value;
  const sign = side.isNegative() ? minusOne : one;
  const part = subject.value.times(sign);
  const slack = subject.step.plus(whole.step).times(half);
  if (part.lessThan(slack.negated())) {
    const low = part.plus(slack).negated();
    return [{ terms: [term(sign, subject), term(zero, whole)], low, high: undefined }];
  }
  const rest = whole.value.times(sign).minus(part);
  return [
    { terms: [term(sign, subject)], low: part.plus(slack).negated(), high: undefined },
    {
      terms: [term(sign, whole), term(sign.negated(), subject)],
      low: rest.plus(slack).negated(),
      high: undefined,
    },
  ];
}

function term(coefficient: Decimal, figure: StatedFigure): StatedTerm {
  return { coefficient, figure };
}

/** A residual that changes bring within so much of zero. */
function around(residual: Decimal, room: Decimal, terms: readonly StatedTerm[]): Linear {
  return { terms, low: room.negated().minus(residual), high: room.minus(residual) };
}
