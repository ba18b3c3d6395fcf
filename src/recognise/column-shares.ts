import { comparePeriods, type Column, type ColumnRule } from '../model/index.ts';
import type { ColumnFormula } from './column-rules.ts';

/**
 * What a percentage could be: a difference of what it is measured against, else one column of another.
 * The difference and what it is of are those of a rule or of two columns. It is of the earlier period,
 * or of a budget, as it is or by its size where costs are negative; never the other way round.
 */
export function sharesFor(
  column: number,
  columns: readonly Column[],
  rules: readonly ColumnRule[],
  pairs: readonly (readonly [number, number])[],
): readonly ColumnFormula[] {
  const printed = rules
    .filter(({ kind }) => kind === 'deviation' || kind === 'change')
    .toSorted((one, other) => distanceTo(column, one) - distanceTo(column, other))
    .flatMap((rule) =>
      wholesOf(rule, columns).flatMap((whole) =>
        ofBoth({ kind: 'percent', plus: [rule.column], minus: [], whole }),
      ),
    );
  const differences = pairs
    .filter(([plus, minus]) => isInTurn(columns[minus], columns[plus]))
    .flatMap(([plus, minus]) =>
      ofBoth({ kind: 'percent', plus: [plus], minus: [minus], whole: minus }),
    );
  const parts = saysDifference(columns[column])
    ? []
    : pairs.map(([plus, whole]): ColumnFormula => ({
        kind: 'percent',
        plus: [plus],
        minus: [],
        whole,
      }));
  return [...printed, ...differences, ...parts];
}

function distanceTo(column: number, rule: ColumnRule): number {
  return Math.abs(column - rule.column);
}

/** A share of what a column holds, and of its size whatever its sign. */
function ofBoth(formula: ColumnFormula): readonly ColumnFormula[] {
  return [formula, { ...formula, isOfSize: true }];
}

/** What a difference can be a share of: the earlier period of a change, a budget or either otherwise. */
function wholesOf(
  { kind, plus, minus }: ColumnRule,
  columns: readonly Column[],
): readonly number[] {
  const sides = [...minus, ...plus];
  if (kind === 'change') {
    const later = sides.filter((side) =>
      sides.some((other) => other !== side && !isInTurn(columns[side], columns[other])),
    );
    const earlier = sides.filter((side) => !later.includes(side));
    return later.length > 0 ? earlier : minus;
  }
  const budgets = sides.filter((side) => columns[side]?.period?.kind === 'budget');
  return budgets.length > 0 ? budgets : sides;
}

/** Whether one column is not of a later period than another. */
function isInTurn(one: Column | undefined, other: Column | undefined): boolean {
  if (!one?.period || !other?.period) return true;
  return comparePeriods(one.period, other.period) <= 0;
}

/** Whether the header speaks of a change or a deviation, which one column of another is not. */
function saysDifference(column: Column | undefined): boolean {
  return column?.measure === 'change' || column?.measure === 'deviation';
}
