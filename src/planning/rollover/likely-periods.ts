import { comparePeriods, periodInYear, type Book, type Period } from '../../model/index.ts';

/**
 * What the columns of a book say of its plan, as budget.json would have it: the last year that is
 * budgeted, the years after it, and the first year that has a price and is no outcome.
 */
export function likelyPeriods({ tables }: Book): string {
  const periods = periodsIn(tables.flatMap(({ columns }) => columns));
  const base =
    periods.findLast(({ kind }) => kind === 'budget') ??
    periods.find(({ kind }) => kind !== 'actual');
  const prices = tables.find(({ kind }) => kind === 'unit-prices');
  const first = prices && periodsIn(prices.columns).find(({ kind }) => kind !== 'actual');
  const named = {
    firstPrice: (first ?? base)?.label ?? 'Budget 2025',
    base: base?.label ?? 'Budget 2026',
    plan: base ? yearsAfter(base, periods) : ['Plan 2027', 'Plan 2028'],
  };
  const text = (label: string): string => JSON.stringify(label);
  const plan = named.plan.map(text).join(', ');
  return `"periods": {"firstPrice": ${text(named.firstPrice)}, "base": ${text(named.base)}, "plan": [${plan}]}`;
}

/** The periods of columns, oldest first. */
function periodsIn(columns: Book['tables'][number]['columns']): readonly Period[] {
  return columns.flatMap(({ period }) => period ?? []).toSorted(comparePeriods);
}

/** The labels of the years that follow a period one by one, plans first. */
function yearsAfter({ year }: Period, periods: readonly Period[]): readonly string[] {
  const plans = periods.filter(({ kind }) => kind === 'plan');
  const next = periodInYear(year + 1, periods, plans);
  return next ? [next.label, ...yearsAfter(next, periods)] : [];
}
