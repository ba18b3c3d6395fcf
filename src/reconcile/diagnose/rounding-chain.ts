import { growthOf, multiple, quantity, roundHalfAwayFromZero } from '../../exact/index.ts';
import {
  isStated,
  type Balance,
  type Chain,
  type Relation,
  type StatedFigure,
  type Term,
} from '../../model/index.ts';
import { verdictOn } from '../../relations/index.ts';
import { derivationsOf, type System } from './system.ts';

/** Whether a figure is right but for roundings on the way to it, in a relation that derives it. */
export function isRoundingChain(figure: StatedFigure, system: System): boolean {
  return derivationsOf(system, system.cellAt(figure.at)).some(({ judgement }) => {
    const { relation, verdict } = judgement;
    return verdict === 'mismatch' && isRoundedOnTheWay(relation, system);
  });
}

function isRoundedOnTheWay(relation: Relation, system: System): boolean {
  if (relation.form === 'chain') return isRoundedEachYear(relation);
  return relation.form === 'balance' && isSumOfRounded(relation, system);
}

/** The printed price is the chain rounded to its step every year. */
function isRoundedEachYear({ subject, base, uplifts }: Chain): boolean {
  if (!isStated(subject) || !isStated(base)) return false;
  const price = uplifts
    .filter(isStated)
    .reduce(
      (own, uplift) =>
        roundHalfAwayFromZero(own.times(growthOf(quantity(uplift.value, '%'))), subject.step),
      base.value,
    );
  return price.equals(subject.value);
}

/** The total of totals agrees with the items themselves, which were rounded on the way to it. */
function isSumOfRounded(relation: Balance, system: System): boolean {
  const terms = relation.terms.flatMap((term) => itemTerms(term, system));
  if (terms.length === relation.terms.length) return false;
  const verdict = verdictOn({ ...relation, terms });
  return verdict === 'holds' || verdict === 'rounding';
}

/** The items behind a term, where it is itself a sum that holds. */
function itemTerms({ coefficient, figure }: Term, system: System): readonly Term[] {
  const own = derivationsOf(system, system.cellAt(figure.at)).find(
    ({ judgement: { relation, verdict } }) =>
      relation.form === 'balance' && relation.kind === 'sum' && verdict !== 'mismatch',
  )?.judgement.relation;
  if (own?.form !== 'balance') return [{ coefficient, figure }];
  return own.terms.map((term) => ({
    coefficient: multiple(coefficient, term.coefficient),
    figure: term.figure,
  }));
}
