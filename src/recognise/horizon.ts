import type { Finding, Found } from '../findings/index.ts';
import {
  comparePeriods,
  labelKey,
  periodColumns,
  nearestText,
  periodsOfPlan,
  sameName,
  samePeriod,
  upliftColumns,
  type Declared,
  type Horizon,
  type Period,
  type PeriodColumn,
  type PeriodDeclaration,
  type Table,
  type TableKind,
} from '../model/index.ts';

/** What a user says of the periods of a plan on the command line. */
export interface AskedPeriods {
  /** A label or a year. */
  readonly base?: Declared<string>;
  /** How many years the plan goes on after the last one that is printed. */
  readonly years?: number;
}

/**
 * The periods of a plan: as asked for, else as declared, else as the columns have them. The base is
 * the latest budget, the plan the plan columns of later years. None where there is no base.
 */
export function readHorizon(
  declaration: PeriodDeclaration | undefined,
  asked: AskedPeriods,
  tables: readonly Table[],
): Found<Horizon | undefined> {
  const declared = declaredHorizon(declaration, tables);
  const base = asked.base && periodAsked(asked.base, tables);
  const findings = [...declared.findings, ...(base?.findings ?? [])];
  if (findings.length > 0) return { value: undefined, findings };
  const found =
    declared.value && !base?.value ? declared.value : inferredHorizon(base?.value, tables);
  return { value: found && withYears(found, asked.years), findings };
}

function declaredHorizon(
  declaration: PeriodDeclaration | undefined,
  tables: readonly Table[],
): Found<Horizon | undefined> {
  if (!declaration) return { value: undefined, findings: [] };

  const known = periodsOf(tables);
  const findings: Finding[] = [];
  const find = ({ value, at }: Declared<string>): Period | undefined => {
    const period = known.find((candidate) => sameName(candidate.label, value));
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
  const periods = { firstPrice, base, plan: plan.toSorted(comparePeriods) };
  return isInOrder(periods)
    ? { value: { ...periods, known: 'declared', madeYears: 0 }, findings }
    : { value: undefined, findings: [outOfOrder(declaration)] };
}

/** A period of the book by its label, or by a year that has one period alone. */
function periodAsked(
  { value, at }: Declared<string>,
  tables: readonly Table[],
): Found<Period | undefined> {
  const known = periodsOf(planTables(tables)).toSorted(comparePeriods);
  const labelled = known.filter(({ label }) => sameName(label, value));
  const ofYear = known.filter(({ year }) => String(year) === value.trim());
  const [period, ...others] = labelled.length > 0 ? labelled.slice(0, 1) : slotsOf(ofYear);
  if (period && others.length === 0) return { value: period, findings: [] };
  const choices = (period ? [period, ...others] : known).map(({ label }) => label).join(' | ');
  const details = { text: value, choices, nearest: choices };
  const code = period ? 'scenario/ambiguous-period' : 'scenario/unknown-period';
  return { value: undefined, findings: [{ code, at, details }] };
}

/** Periods, each slot once. */
function slotsOf(periods: readonly Period[]): readonly Period[] {
  return periods.filter(
    (period, order) => periods.findIndex((own) => samePeriod(own, period)) === order,
  );
}

/** The tables that a plan is made of: settings and investments say nothing of its years. */
function planTables(tables: readonly Table[]): readonly Table[] {
  return tables.filter(({ kind }) => planKinds.includes(kind));
}

const planKinds: readonly TableKind[] = [
  'operating-budget',
  'activity-net',
  'bridge',
  'volumes',
  'unit-prices',
];

function inferredHorizon(asked: Period | undefined, tables: readonly Table[]): Horizon | undefined {
  const own = slotsOf(periodsOf(planTables(tables)).toSorted(comparePeriods));
  const base = asked ?? own.findLast(({ kind }) => kind === 'budget');
  if (!base) return undefined;
  const later = own.filter(({ kind, year }) => kind === 'plan' && year > base.year);
  const gap = later.findIndex(({ year }, order) => year !== base.year + order + 1);
  const plan = gap < 0 ? later : later.slice(0, gap);
  const periods = { base, plan };
  return { ...periods, firstPrice: firstPriceOf(periods, tables), known: 'inferred', madeYears: 0 };
}

/**
 * Of the columns of unit prices that are no outcomes the earliest from which more than half of the
 * rows are printed in every year up to the last of the plan; else the base.
 */
function firstPriceOf(
  { base, plan }: Pick<Horizon, 'base' | 'plan'>,
  tables: readonly Table[],
): Period {
  const kept = tables.find(({ kind }) => kind === 'base-prices');
  const [first] = kept ? periodColumns(kept) : [];
  if (first) return first.period;
  const prices = tables.find(({ kind }) => kind === 'unit-prices');
  const columns = prices
    ? periodColumns(prices).filter(({ period: { kind } }) => kind !== 'actual')
    : [];
  const years = [base, ...plan].map(({ year }) => year);
  const last = Math.max(...years);
  const isWhole = ({ period: { year } }: PeriodColumn): boolean => {
    const needed = Array.from({ length: Math.max(0, last - year) + 1 }, (_, order) => year + order);
    const rows = (prices?.rows ?? []).filter(({ role }) => role !== 'heading');
    const whole = rows.filter(({ figures }) =>
      needed.every((own) =>
        columns.some(({ index, period }) => period.year === own && figures[index]?.value),
      ),
    );
    return year <= base.year && whole.length * 2 > rows.length;
  };
  return columns.find(isWhole)?.period ?? base;
}

/** The plan with years made after its last one. */
function withYears(horizon: Horizon, years = 0): Horizon {
  const last = horizon.plan.at(-1) ?? horizon.base;
  const made = Array.from({ length: years }, (_, order): Period => {
    const year = last.year + order + 1;
    return { kind: 'plan', year, label: `Plan ${String(year)}` };
  });
  return { ...horizon, plan: [...horizon.plan, ...made], madeYears: years };
}

/** The first price is no later than the base, and the plan years follow it, one by one. */
function isInOrder({
  firstPrice,
  base,
  plan,
}: Pick<Horizon, 'firstPrice' | 'base' | 'plan'>): boolean {
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
