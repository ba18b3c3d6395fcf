import { decimal, one } from '../exact/index.ts';
import { isStated, type Figure, type Formula, type Open } from '../model/index.ts';
import type { Arithmetic } from './arithmetic.ts';

/** How figures follow, by figure; one without a formula is as it is printed. */
export type Formulas = ReadonlyMap<Figure, Formula>;

/** Figures that are other than the plan has them: a scenario. */
export type Overrides<T> = ReadonlyMap<Figure, T>;

/** A figure that has a value, or the open one that it rests on. */
export type Evaluated<T> =
  | { readonly value: T; readonly open?: undefined }
  | { readonly value?: undefined; readonly open: Open };

const percent = decimal('0.01');

/**
 * Gives every figure its value: overridden, else by its formula from values of the same kind, else as it
 * is printed. What rests on an open figure is open for its cause. Each figure is evaluated once.
 */
export function evaluator<T>(
  formulas: Formulas,
  arithmetic: Arithmetic<T>,
  overrides: Overrides<T> = new Map(),
): (figure: Figure) => Evaluated<T> {
  const known = new Map<Figure, Evaluated<T>>();

  const valueOf = (figure: Figure): Evaluated<T> => {
    const before = known.get(figure);
    if (before) return before;
    // a figure that would follow from itself is open
    known.set(figure, { open: openOf(figure) });
    const value = evaluated(figure);
    known.set(figure, value);
    return value;
  };

  const evaluated = (figure: Figure): Evaluated<T> => {
    const override = overrides.get(figure);
    if (override !== undefined) return { value: override };
    const formula = formulas.get(figure);
    if (formula) return byFormula(formula);
    return isStated(figure)
      ? { value: arithmetic.constant(figure.value) }
      : { open: openOf(figure) };
  };

  const byFormula = (formula: Formula): Evaluated<T> => {
    switch (formula.form) {
      case 'sum': {
        const { terms } = formula;
        return from(
          terms.map(({ figure }) => figure),
          (values) =>
            arithmetic.sum(values.map((value, order) => [terms[order]?.coefficient ?? one, value])),
        );
      }
      case 'product':
        return from(formula.factors, ([first, second]) =>
          first === undefined || second === undefined
            ? undefined
            : arithmetic.sum([[formula.scale, arithmetic.product(first, second)]]),
        );
      case 'growth': {
        const { yearlyStep } = formula;
        return from([formula.before, ...formula.rates], ([before, ...rates]) =>
          rates.reduce<T | undefined>((price, rate) => {
            if (price === undefined) return undefined;
            const raised = arithmetic.sum([
              [one, price],
              [percent, arithmetic.product(price, rate)],
            ]);
            return yearlyStep ? arithmetic.rounded(raised, yearlyStep) : raised;
          }, before),
        );
      }
      case 'share': {
        const { whole, weight, weights, step } = formula;
        return from(
          [whole, weight, ...weights],
          ([amount, own, ...all]) => {
            if (amount === undefined || own === undefined) return undefined;
            const total = arithmetic.sum(all.map((value) => [one, value]));
            if (arithmetic.isZero(total)) return undefined;
            const spread = step ? arithmetic.rounded(amount, step) : amount;
            return arithmetic.quotient(arithmetic.product(spread, own), total);
          },
          { ...openOf(formula.weights[0] ?? formula.subject), cause: 'plan/no-proportion' },
        );
      }
    }
  };

  /** What is made of the values of some figures, all of which are needed; the first open one is the cause. */
  const from = (
    figures: readonly Figure[],
    made: (values: readonly T[]) => T | undefined,
    unmade?: Open,
  ): Evaluated<T> => {
    const values: T[] = [];
    for (const figure of figures) {
      const own = valueOf(figure);
      if (own.open) return own;
      values.push(own.value);
    }
    const value = made(values);
    if (value !== undefined) return { value };
    if (!unmade) throw new Error('a formula without its figures');
    return { open: unmade };
  };

  return valueOf;
}

/** Why a figure without a value is open. */
export function openOf(figure: Figure): Open {
  const { at, table, row, period } = figure;
  return { cause: causeOf(figure), at, table, row, period };
}

function causeOf(figure: Figure): Open['cause'] {
  if (isStated(figure)) return 'plan/no-figure';
  if (figure.blank === 'unprinted') return figure.cause;
  return figure.blank === 'unreadable' ? 'plan/unread-figure' : 'plan/no-figure';
}
