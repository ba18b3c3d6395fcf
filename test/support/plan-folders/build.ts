import {
  fraction,
  minus,
  negated,
  over,
  rounded,
  sum,
  times,
  zero,
  type Fraction,
} from '../../oracle/fractions.ts';
import type { Period, Plan, Sheet } from '../../oracle/rollover-plan.ts';
import { planBridge } from './bridge.ts';
import type { Ingredients } from './ingredients.ts';
import {
  line,
  moneySettings,
  moneySheet,
  plain,
  ratio,
  turned,
  withWords,
  type Timeline,
} from './layout.ts';
import { priceSheets, upliftSheet, volumeSheet } from './services.ts';
import { operatingSheet } from './operating.ts';
import type { Told } from './print.ts';

/** The folder of some ingredients: one that reconciles by the way it is built. */
export function folderOf(own: Ingredients): Told {
  const time: Timeline = {
    base: own.base,
    last: own.base + own.plans,
    columns: columnsOf(own),
  };
  const { sheet: bridge, nets, oneYear, begun } = planBridge(own, time);
  const operating = operatingSheet(own, time, nets);
  const first: Period = { kind: 'budget', year: own.base - own.firstBack };
  const services = turned(
    own.services.map(({ category }, order) => ({
      name: `Insats ${String(order + 1)}, dygn`,
      category: `Kategori ${String(1 + (category % own.rates.length))}`,
    })),
    own.turn,
  );
  const uplifts = upliftSheet(own, time, first);
  const plan: Plan = {
    first,
    base: time.base,
    last: time.last,
    services,
    oneYear,
    begun,
    sheets: {
      operating,
      activities: activitySheet(own, time, nets),
      bridge,
      volumes: volumeSheet(own, time),
      ...priceSheets(own, time, first, uplifts),
      uplifts,
      ...(own.investments && { investments: investmentSheet(own, own.investments) }),
      ...(own.other && {
        other: {
          ...plain('Nyckeltal'),
          columns: time.columns,
          lines: [
            line(
              'Årsarbetare',
              time.columns.map((_, at) => fraction(BigInt(own.other?.[at] ?? 1))),
            ),
          ],
        },
      }),
    },
  };
  return {
    plan,
    dialect: own.dialect,
    title: `Nämnden: budget ${String(time.base)}, plan till ${String(time.last)}`,
    activityOf: services.map(({ name }) => {
      const at = own.services[parseInt(name.slice('Insats '.length), 10) - 1]?.activity ?? 0;
      return `Verksamhet ${String(1 + (at % own.activities.length))}`;
    }),
    settings: {
      operating: {
        ...moneySettings(own, 'operating'),
        kind: 'operating-budget',
        ...(operating.lines.some(({ part }) => part === 'restPart') && { sums: sumsOf(operating) }),
        ...(own.partOf && { partsOf: { 'varav kapitalkostnader': 'Kostnader' } }),
      },
      activities: { ...moneySettings(own, 'activities'), kind: 'activity-net' },
      bridge: { ...moneySettings(own, 'bridge'), kind: 'bridge', bridgeStart: 'previous' },
      volumes: { kind: 'volumes', unit: 'units' },
      prices: { kind: 'unit-prices', unit: 'kr/unit' },
      basePrices: { kind: 'base-prices', unit: 'kr/unit' },
      uplifts: { kind: 'uplifts', unit: '%' },
      investments: { kind: 'investments', unit: own.unit.investments },
      other: { kind: 'other', unit: 'units' },
    },
  };
}

function columnsOf(own: Ingredients): readonly Period[] {
  const before = own.base - 1;
  const actuals = Array.from({ length: own.actuals }, (_, order): Period => ({
    kind: 'actual',
    year: before - own.actuals + order,
  }));
  return [
    ...actuals,
    ...(own.hasBudgetBefore ? [{ kind: 'budget' as const, year: before }] : []),
    ...(own.hasForecast ? [{ kind: 'forecast' as const, year: before }] : []),
    { kind: 'budget', year: own.base },
    ...Array.from({ length: own.plans }, (_, order): Period => ({
      kind: 'plan',
      year: own.base + 1 + order,
    })),
  ];
}

function activitySheet(
  own: Ingredients,
  time: Timeline,
  nets: ReadonlyMap<Period, Fraction>,
): Sheet {
  const sheet = moneySheet(own, 'activities', 'Driftbudget per verksamhet, netto');
  const from = moneySheet(own, 'operating', '');
  const wholes = time.columns.map((column) =>
    rounded(times(nets.get(column) ?? zero, over(from.worth, sheet.worth)), sheet.decimals),
  );
  const names = own.activities.map((_, order) => `Verksamhet ${String(order + 1)}`);
  const parts = own.activities.map((weights) =>
    wholes.map((whole, at) =>
      rounded(times(whole, ratio(weights[at] ?? 1, 120_000)), sheet.decimals),
    ),
  );
  const isNew = (order: number, at: number): boolean =>
    own.hasNewActivity && order === 1 && time.columns[at]?.year !== time.last;
  const lines = names.map((name, order) =>
    line(
      name,
      wholes.map((whole, at) => {
        if (order > 0) return isNew(order, at) ? undefined : parts[order]?.[at];
        return minus(
          whole,
          sum(
            parts.flatMap((row, other) =>
              other === 0 || isNew(other, at) ? [] : (row[at] ?? zero),
            ),
          ),
        );
      }),
    ),
  );
  return withWords(own.hasWords.activities, {
    ...sheet,
    columns: time.columns,
    lines: [...turned(lines, own.turn), line('Summa', wholes, 'total')],
  });
}

function investmentSheet(own: Ingredients, amounts: readonly (readonly number[])[]): Sheet {
  const { worth, decimals, ...sheet } = moneySheet(own, 'investments', 'Investeringar');
  const columns = [-1, 0, 1].map((after): Period => ({ kind: 'year', year: own.base + after }));
  const cells = amounts.map((row) =>
    columns.map((_, at) =>
      (row[at] ?? 0) % 3 === 0 ? undefined : ratio(row[at] ?? 1, 10 ** decimals),
    ),
  );
  const total = columns.map((_, at) => sum(cells.flatMap((row) => row[at] ?? [])));
  return {
    ...sheet,
    decimals,
    worth: worth.numerator < 0n ? negated(worth) : worth,
    columns,
    lines: [
      ...cells.map((row, order) => line(`Projekt ${String(order + 1)}`, row)),
      line('Summa investeringar', total, 'total'),
    ],
  };
}

/** All sums, declared: a revenue of one step could be among the rows of the cost as well. */
function sumsOf({ lines, signs }: Sheet): readonly object[] {
  const parts = lines.filter(({ part }) => part === 'restPart').map(({ label }) => label);
  const sides = ['Intäkter', 'Kostnader'];
  return [
    { whole: 'Kostnader', plus: parts },
    {
      whole: 'Netto',
      plus: sides.filter((_, side) => signs[side] === 1),
      minus: sides.filter((_, side) => signs[side] === -1),
    },
  ];
}
