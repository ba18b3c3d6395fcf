import {
  fraction,
  minus,
  over,
  plus,
  rounded,
  sum,
  times,
  zero,
  type Fraction,
} from './fractions.ts';
import {
  amountOf,
  isPeriod,
  kinds,
  later,
  type Cell,
  type Column,
  type Line,
  type Period,
  type Plan,
  type Sheet,
} from './rollover-plan.ts';

/** Totals of new years: of their rows; of others as printed, and what has been taken back since. */
export function totalled(
  line: Line,
  lines: readonly Line[],
  columns: readonly Column[],
  last: number,
  taken: readonly Line[],
): Line {
  const sumAt = (own: readonly Line[], index: number): Fraction | undefined => {
    const amounts = own.flatMap(({ cells }) => amountOf(cells[index]) ?? []);
    return amounts.length === 0 ? undefined : sum(amounts);
  };
  const items = lines.filter(({ part }) => part === 'item' || part === 'general');
  const cells = line.cells.map((own, index): Cell => {
    const column = columns[index];
    const printed = amountOf(own);
    if (!isPeriod(column)) return own;
    if (!printed || column.year > last) return sumAt(items, index);
    return plus(printed, sumAt(taken, index) ?? zero);
  });
  return { ...line, cells };
}

/**
 * Changes from the column before; that of the first is from the one that stood before it the last time
 * that there was one.
 */
export function changed(
  line: Line,
  columns: readonly Column[],
  { columns: source }: Sheet,
  {
    plan,
    years,
    netAt,
  }: {
    readonly plan: Plan;
    readonly years: number;
    readonly netAt: (period: Period) => Fraction | undefined;
  },
): Line {
  const periods = inOrder(columns);
  const earlier = inOrder(source.map((own) => later(own, years - 1)));
  const cells = line.cells.map((own, index): Cell => {
    const column = columns[index];
    if (!isPeriod(column)) return own;
    const isFirst = periods[0] === column;
    const before = isFirst
      ? beforeOf(column, earlier, plan.base + years)
      : periods[periods.indexOf(column) - 1];
    const [one, other] = [before && netAt(before), netAt(column)];
    if (!one || !other) return undefined;
    if (line.part === 'change') return minus(other, one);
    if (one.numerator === 0n) return undefined;
    return rounded(over(times(minus(other, one), fraction(100n)), one), 2);
  });
  return { ...line, cells };
}

/** The period that stood before one, or before the plan that it was. */
function beforeOf(column: Period, earlier: readonly Period[], base: number): Period | undefined {
  const isSame = ({ kind, year }: Period): boolean => kind === column.kind && year === column.year;
  const isPlanOf = ({ kind, year }: Period): boolean =>
    column.kind === 'budget' && column.year === base && kind === 'plan' && year === base;
  const at = earlier.some(isSame) ? earlier.findIndex(isSame) : earlier.findIndex(isPlanOf);
  return earlier[at - 1];
}

function inOrder(columns: readonly Column[]): readonly Period[] {
  return columns.filter(isPeriod).toSorted(compare);
}

function compare(one: Period, other: Period): number {
  return one.year - other.year || kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
}
