import {
  fraction,
  minus,
  negated,
  over,
  plus,
  rounded,
  sum,
  times,
  zero,
  type Fraction,
} from '../../oracle/fractions.ts';
import type { Line, Period, Plan, Sheet } from '../../oracle/rollover-plan.ts';
import type { Ingredients } from './ingredients.ts';
import { moneySheet, withWords, type Timeline } from './layout.ts';

interface PlanBridge extends Pick<Plan, 'oneYear' | 'begun'> {
  readonly sheet: Sheet;
  /** By the columns of the operating budget, in their order. */
  readonly nets: ReadonlyMap<Period, Fraction>;
}

interface Item {
  readonly label: string;
  readonly amounts: ReadonlyMap<number, Fraction>;
  readonly oneYear: readonly number[];
  readonly begun?: { readonly year: number; readonly months: number };
}

/** The bridge, and the nets that it leads from one to the next. */
export function planBridge(own: Ingredients, time: Timeline): PlanBridge {
  const { base, last } = time;
  const shape = moneySheet(own, 'bridge', 'Verksamhetsförändring');
  const net = moneySheet(own, 'operating', '');
  const scale = over(shape.worth, net.worth);
  const years = Array.from({ length: last - base + 1 }, (_, order) => base + order);
  const size = shape.worth.numerator < 0n ? negated(shape.worth) : shape.worth;
  const items = own.items.map((item, order) => itemOf(item, order, years, shape.decimals, size));
  const before = time.columns.filter(({ year }) => year < base);
  // tkr into the unit of the table; a cost in the sign of it
  const inUnit = (tkr: number): Fraction =>
    rounded(over(fraction(BigInt(-tkr) * 1000n), net.worth), net.decimals);
  const nets = new Map<Period, Fraction>(
    before.map((column, at) => [column, inUnit(own.nets[at] ?? 1)]),
  );
  const start =
    before.find(({ kind, year }) => kind === 'budget' && year === base - 1) ??
    before.find(({ year }) => year === base - 1);

  const generals = new Map<number, Fraction>();
  let current = start ? nets.get(start) : undefined;
  for (const year of years) {
    const takenBack = sum(
      items.flatMap(({ oneYear, amounts }) =>
        oneYear.includes(year - 1) ? (amounts.get(year - 1) ?? zero) : zero,
      ),
    );
    const rate =
      own.generalRates && (year > base || own.hasGeneralBase)
        ? own.generalRates[year - base]
        : undefined;
    if (rate !== undefined && current) {
      const left = minus(over(current, scale), takenBack);
      generals.set(year, rounded(times(left, fraction(BigInt(rate), 1000n)), shape.decimals));
    }
    const changes = sum([
      ...items.flatMap(({ amounts }) => amounts.get(year) ?? []),
      generals.get(year) ?? zero,
    ]);
    current = current
      ? rounded(plus(current, times(minus(changes, takenBack), scale)), net.decimals)
      : inUnit(own.net);
    if (year === base && own.hasPriorPlan)
      nets.set({ kind: 'plan', year }, inUnit(own.nets[6] ?? 1));
    const column = time.columns.find(
      (period) => period.year === year && period.kind === (year === base ? 'budget' : 'plan'),
    );
    if (column) nets.set(column, current);
  }

  const columns = time.columns.filter(({ year }) => year >= base);
  const lines: readonly Line[] = [
    ...(own.generalRates
      ? [
          {
            label: 'Prisuppräkning',
            part: 'general' as const,
            cells: years.map((year) => generals.get(year)),
          },
        ]
      : []),
    ...items.map(({ label, amounts }) => ({
      label,
      part: 'item' as const,
      cells: years.map((year) => amounts.get(year)),
    })),
  ];
  const total = years.map((_, at) =>
    sum(lines.flatMap(({ cells }) => (typeof cells[at] === 'object' ? cells[at] : []))),
  );
  return {
    sheet: withWords(own.hasWords.bridge, {
      ...shape,
      columns,
      lines: [...lines, { label: `Summa förändring per år`, part: 'total', cells: total }],
    }),
    nets: inOrder(nets, base),
    oneYear: items.flatMap(({ label, oneYear }) => oneYear.map((year) => ({ item: label, year }))),
    begun: items.flatMap(({ label, begun }) => (begun ? [{ item: label, ...begun }] : [])),
  };
}

/** The budget of the base year before its earlier plan. */
function inOrder(nets: ReadonlyMap<Period, Fraction>, base: number): ReadonlyMap<Period, Fraction> {
  const rank = ({ kind, year }: Period): number =>
    year < base ? 0 : year > base ? 3 : kind === 'budget' ? 1 : 2;
  return new Map([...nets].toSorted(([one], [other]) => rank(one) - rank(other)));
}

function itemOf(
  { amounts, kind, years: mask, months }: Ingredients['items'][number],
  order: number,
  years: readonly number[],
  decimals: number,
  size: Fraction,
): Item {
  const label = `Post ${String(order + 1)} 50 % tjänst`;
  const at = (year: number): Fraction => {
    const tkr = amounts[year - (years[0] ?? 0)] ?? 1;
    // kronor that are no whole thousands
    const kronor = fraction(BigInt(tkr) * 1000n + BigInt(tkr % 997));
    return rounded(over(kronor, size), decimals);
  };
  const chosen = years[mask % years.length] ?? 0;
  const only = (...own: readonly number[]): ReadonlyMap<number, Fraction> =>
    new Map(own.filter((year) => years.includes(year)).map((year) => [year, at(year)]));
  switch (kind) {
    case 'one-year':
      return { label, amounts: only(chosen), oneYear: [chosen] };
    case 'two-years': {
      const both = [chosen, chosen + 1].filter((year) => years.includes(year));
      return { label, amounts: only(...both), oneYear: both };
    }
    case 'begun': {
      const rest = rounded(
        times(at(chosen), fraction(BigInt(12 - months), BigInt(months))),
        decimals,
      );
      const both = new Map([
        [chosen, at(chosen)],
        ...(years.includes(chosen + 1) ? [[chosen + 1, rest] as const] : []),
      ]);
      return { label, amounts: both, oneYear: [], begun: { year: chosen, months } };
    }
    case 'last':
      return { label, amounts: only(...years.slice(-1)), oneYear: [] };
    case 'plain': {
      const own = years.filter((_, place) => (mask >> place) % 2 === 1);
      return { label, amounts: only(...(own.length > 0 ? own : [chosen])), oneYear: [] };
    }
  }
}
