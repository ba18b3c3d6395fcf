import type { Finding, Found } from '../findings/index.ts';
import {
  comparePeriods,
  labelKey,
  nearestText,
  periodsOfPlan,
  sameLabel,
  samePeriod,
  upliftColumns,
  type Declared,
  type Horizon,
  type Period,
  type PeriodDeclaration,
  type Table,
  type TableKind,
} from '../model/index.ts';

/** Finds the declared periods among the columns; a name that is no column's is a finding. */
export function readHorizon(
  declaration: PeriodDeclaration | undefined,
  tables: readonly Table[],
): Found<Horizon | undefined> {
  if (!declaration) return { value: undefined, findings: [] };

  const known = periodsOf(tables);
  const findings: Finding[] = [];
  const find = ({ value, at }: Declared<string>): Period | undefined => {
    const period = known.find((candidate) => sameLabel(candidate.label, value));
    const nearest = nearestText(
      value,
      known.map((own) => own.label),
    );
    if (!period)
      findings.push({ code: 'settings/unknown-period', at, details: { period: value, nearest } });
    return period;
  };
  const firstPrice = find(declaration.firstPrice);
  const base = find(declaration.base);
  const plan = declaration.plan.flatMap((declared) => find(declared) ?? []);
  if (!firstPrice || !base || findings.length > 0) return { value: undefined, findings };
  const horizon = { firstPrice, base, plan: plan.toSorted(comparePeriods) };
  return isInOrder(horizon)
    ? { value: horizon, findings }
    : { value: undefined, findings: [outOfOrder(declaration)] };
}

/** The first price is no later than the base, and the plan years follow it, one by one. */
function isInOrder({ firstPrice, base, plan }: Horizon): boolean {
  const follows = plan.every(({ year }, order) => year === base.year + order + 1);
  return comparePeriods(firstPrice, base) <= 0 && follows;
}

function outOfOrder({ plan, base }: PeriodDeclaration): Finding {
  const expected = 'firstPrice ≤ base < plan, plan = base + 1, + 2 …';
  return {
    code: 'settings/wrong-value',
    at: plan[0]?.at ?? base.at,
    details: { key: 'periods', expected },
  };
}

export function periodsOf(tables: readonly Table[]): readonly Period[] {
  const periods = new Map<string, Period>();
  for (const { columns } of tables) {
    for (const { period } of columns) if (period) periods.set(labelKey(period.label), period);
  }
  return [...periods.values()];
}

/** The periods that a plan needs in a table of each kind; a first price may stand among base prices. */
function neededPeriods(
  kind: TableKind,
  { firstPrice, base, plan }: Horizon,
  hasBasePrices: boolean,
): readonly Period[] {
  switch (kind) {
    case 'operating-budget':
    case 'activity-net':
    case 'volumes':
      return [base, ...plan];
    case 'unit-prices':
      return hasBasePrices ? [base, ...plan] : [firstPrice, base, ...plan];
    case 'bridge':
      return plan;
    case 'base-prices':
      return [firstPrice];
    case 'uplifts':
    case 'investments':
    case 'services':
    case 'other':
      return [];
  }
}

/** Periods of the plan that a table it is made from lacks. */
export function missingPeriods(tables: readonly Table[], horizon: Horizon): readonly Finding[] {
  const hasBasePrices = tables.some(({ kind }) => kind === 'base-prices');
  return tables.flatMap((table) => {
    const own = table.columns.flatMap(({ period }) => period ?? []);
    return missingFrom(table, own, horizon, hasBasePrices).map((period): Finding => {
      const nearest = nearestText(
        period,
        own.map((candidate) => candidate.label),
      );
      const at = table.columns[0]?.at ?? { file: table.file };
      const details = { table: table.name, period, nearest };
      return { code: 'period/missing', at, table: table.name, period, details };
    });
  });
}

/** Labels of the periods that a table lacks; of uplifts, every year after the first price counts. */
function missingFrom(
  table: Table,
  own: readonly Period[],
  horizon: Horizon,
  hasBasePrices: boolean,
): readonly string[] {
  if (table.kind === 'uplifts') {
    const planned = periodsOfPlan(horizon);
    return upliftColumns(table, horizon)
      .filter(({ column }) => column === undefined)
      .map(({ year }) => planned.find((period) => period.year === year)?.label ?? String(year));
  }
  return neededPeriods(table.kind, horizon, hasBasePrices)
    .filter((period) => !own.some((candidate) => samePeriod(candidate, period)))
    .map(({ label }) => label);
}

/** Tables of periods that share no year with any other; a base price may be of long ago. */
export function tablesApart(tables: readonly Table[]): readonly Finding[] {
  return tables.flatMap((table): readonly Finding[] => {
    if (table.kind === 'base-prices') return [];
    const own = periodsOf([table]);
    const others = periodsOf(tables.filter((other) => other !== table));
    const meets = own.some((period) => others.some(({ year }) => year === period.year));
    if (own.length === 0 || others.length === 0 || meets) return [];
    const list = (periods: readonly Period[]): string =>
      periods.map(({ label }) => label).join(', ');
    const details = { table: table.name, periods: list(own), others: list(others) };
    const at = table.columns[0]?.at ?? { file: table.file };
    return [{ code: 'table/periods-apart', at, table: table.name, details }];
  });
}
