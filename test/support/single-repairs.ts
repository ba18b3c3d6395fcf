import { decimal, type Decimal } from '../../src/exact/index.ts';
import type { Reckoning } from '../../src/findings/index.ts';
import {
  figuresOf,
  isStated,
  withAmounts,
  type Judgement,
  type StatedFigure,
} from '../../src/model/index.ts';
import { judge } from '../../src/formulas/index.ts';

/** A relation that a cell takes part in, judged. */
function failing(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.filter(({ verdict }) => verdict === 'mismatch');
}

/**
 * The single cells that, given some other amount, let every relation hold, by trying amounts: those
 * that bring one of the failing relations within its slack.
 */
export function singleRepairs(judgements: readonly Judgement[]): readonly StatedFigure[] {
  const [first, ...others] = failing(judgements).map(({ formula }) => figuresOf(formula));
  if (!first) return [];
  const inAll = first
    .filter(isStated)
    .filter(({ at }) => others.every((figures) => figures.some((own) => own.at === at)));
  return inAll.filter((cell) => canMend(cell, judgements));
}

function canMend(cell: StatedFigure, judgements: readonly Judgement[]): boolean {
  const own = judgements.filter(({ formula }) =>
    figuresOf(formula).some(({ at }) => at === cell.at),
  );
  const before = new Map(own.map(({ formula, verdict }) => [formula, verdict]));
  return amountsFor(cell, failing(own)).some((amount) =>
    own.every(({ formula }) => {
      const { verdict } = judge(withAmounts(formula, new Map([[cell.at, amount]])));
      return (
        verdict === 'holds' ||
        verdict === 'rounding' ||
        (verdict === 'unlikely' && before.get(formula) === 'unlikely')
      );
    }),
  );
}

/** stated − computed, before the computed one was rounded. */
function residual({ stated, computed, unrounded }: Reckoning): Decimal {
  return decimal(stated).minus(unrounded ?? computed);
}

/** Amounts that could mend the failing relation with the smallest slack, step by step through it. */
function amountsFor(cell: StatedFigure, own: readonly Judgement[]): readonly Decimal[] {
  return own.flatMap(({ formula, reckoning }) => {
    const sample = cell.value.plus(cell.step);
    const moved = judge(withAmounts(formula, new Map([[cell.at, sample]]))).reckoning;
    if (!reckoning || !moved) return [];
    const slope = residual(moved).minus(residual(reckoning)).div(cell.step);
    if (slope.isZero()) return [];
    const exact = cell.value.minus(residual(reckoning).div(slope));
    const centre = exact.toNearest(cell.step);
    const reach = decimal(reckoning.slack).div(slope.abs()).div(cell.step).ceil().toNumber() + 2;
    const count = Math.min(reach, 60);
    return Array.from({ length: 2 * count + 1 }, (_, order) =>
      centre.plus(cell.step.times(order - count)),
    );
  });
}
