import { growthOf, multiple, quantity, roundHalfAwayFromZero } from '../../exact/index.ts';
import {
  isStated,
  type Balance,
  type Growth,
  type Relation,
  type StatedFigure,
  type Term,
} from '../../model/index.ts';
import { verdictOn } from '../../formulas/index.ts';
import { derivationsOf, type System } from './system.ts';

/** Whether a figure is right but for roundings on the way to it, in a relation that derives it. */
export function isRoundingChain(figure: StatedFigure, system: System): boolean {
  return derivationsOf(system, system.cellAt(figure.at)).some(({ judgement }) => {
    const { formula, verdict } = judgement;
    return verdict === 'mismatch' && isRoundedOnTheWay(formula, system);
  });
}

function isRoundedOnTheWay(formula: Relation, system: System): boolean {
  if (formula.form === 'growth') return isRoundedEachYear(formula);
  return formula.form === 'balance' && isSumOfRounded(formula, system);
}

/** The printed price is the chain rounded to its step every year. */
function isRoundedEachYear({ subject, before, rates }: Growth): boolean {
  if (!isStated(subject) || !isStated(before)) return false;
  const price = rates
    .filter(isStated)
    .reduce(
      (own, uplift) =>
        roundHalfAwayFromZero(own.times(growthOf(quantity(uplift.value, '%'))), subject.step),
      before.value,
    );
  return price.equals(subject.value);
}

/** The total of totals agrees with the items themselves, which were rounded on the way to it. */
function isSumOfRounded(formula: Balance, system: System): boolean {
  const terms = formula.terms.flatMap((term) => itemTerms(term, system));
  if (terms.length === formula.terms.length) return false;
  const verdict = verdictOn({ ...formula, terms });
  return verdict === 'holds' || verdict === 'rounding';
}

/** The items behind a term, where it is itself a sum that holds. */
function itemTerms({ coefficient, figure }: Term, system: System): readonly Term[] {
  const own = derivationsOf(system, system.cellAt(figure.at)).find(
    ({ judgement: { formula, verdict } }) =>
      formula.form === 'balance' && formula.kind === 'sum' && verdict !== 'mismatch',
  )?.judgement.formula;
  if (own?.form !== 'balance') return [{ coefficient, figure }];
  return own.terms.map((term) => ({
    coefficient: multiple(coefficient, term.coefficient),
    figure: term.figure,
  }));
}
