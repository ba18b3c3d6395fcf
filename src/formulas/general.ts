import { decimal, one, type Decimal } from '../exact/index.ts';
import type { Figure, Formula, SignedSum } from '../model/index.ts';
import { known, unprinted } from './unprinted.ts';

const percent = decimal('0.01');

/** What a changed general uplift does to a net in one period, and how it follows. */
export interface GeneralEffect {
  readonly figure: Figure;
  readonly formulas: readonly Formula[];
}

/**
 * G(t) = G(t−1) · (1 + g′(t)) + (g′(t) − g(t)) · base(t): the rate is applied to what it is of, and goes on
 * with what it has itself changed before (DESIGN §5). `base` is what the rate of the plan is of.
 */
export function generalEffect(
  before: Figure | undefined,
  rate: Figure,
  planned: Figure & { readonly value: NonNullable<Figure['value']> },
  base: Figure,
): GeneralEffect {
  const figure = unprinted(base, rate.period);
  const product = (amount: Figure, percentage: Figure): Formula => ({
    form: 'product',
    kind: 'general',
    subject: unprinted(base, rate.period),
    factors: [amount, percentage],
    scale: percent,
  });
  const asChanged = product(base, rate);
  const asPlanned = product(base, known(planned, planned.value));
  const further = before && product(before, rate);
  const sum: SignedSum = {
    form: 'sum',
    kind: 'general',
    subject: figure,
    terms: [
      { coefficient: one, figure: asChanged.subject },
      { coefficient: one.negated(), figure: asPlanned.subject },
      ...(before && further
        ? [
            { coefficient: one, figure: before },
            { coefficient: one, figure: further.subject },
          ]
        : []),
    ],
  };
  return { figure, formulas: [sum, asChanged, asPlanned, ...(further ? [further] : [])] };
}

/** What the rate of a whole net is of: n(t−1), once the one-year items of t−1 are taken back. */
export function generalBase(before: Figure, ended: readonly Figure[], scale: Decimal): SignedSum {
  return {
    form: 'sum',
    kind: 'general',
    subject: unprinted(before, before.period, 'plan/no-figure'),
    terms: [
      { coefficient: one, figure: before },
      ...ended.map((figure) => ({ coefficient: scale.negated(), figure })),
    ],
  };
}

/** g(t) · base(t): the row of the bridge by which the whole net rises; `scale` is that of the bridge in the net. */
export function generalItem(item: Figure, base: Figure, rate: Figure, scale: Decimal): Formula {
  return {
    form: 'product',
    kind: 'general',
    subject: unprinted(item, item.period, 'plan/no-figure'),
    factors: [base, rate],
    scale: percent.div(scale),
  };
}
