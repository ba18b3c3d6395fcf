import type { Finding, Found } from '../findings/index.ts';
import {
  samePeriod,
  type Column,
  type Period,
  type PeriodKind,
  type Table,
  type TableKind,
} from '../model/index.ts';

/** Tables of settings, whose years follow those of the others and are no ground to go by. */
const settingKinds: readonly TableKind[] = ['uplifts', 'services', 'base-prices'];

/** What a bare year is, of the kinds that other tables have for it: up to the base year, and after it. */
const upToBase: readonly PeriodKind[] = ['budget', 'actual', 'forecast', 'plan'];
const afterBase: readonly PeriodKind[] = ['plan', 'forecast', 'budget', 'actual'];

/**
 * Gives a bare year in a header the kind that the other tables of the book have for it; a later year
 * than any with a kind is one of the plan. A table of settings takes the years of the others whatever
 * kind it names; one that they do not have in that year is a finding.
 */
export function resolveSlots(
  tables: readonly Table[],
  askedBase?: string,
): Found<readonly Table[]> {
  const known = tables
    .filter(({ kind }) => !settingKinds.includes(kind))
    .map((table) => ({ table, periods: periodsWithKind(table.columns) }));
  const all = known.flatMap(({ periods }) => periods);
  const asked = /\d{4}/u.exec(askedBase ?? '')?.[0];
  const askedYears = asked === undefined ? [] : [parseInt(asked, 10)];
  const budgets = all.filter(({ kind }) => kind === 'budget').map(({ year }) => year);
  const years = all.map(({ year }) => year);
  // where no column says of what kind it is, the base that is asked for does
  if (years.length + askedYears.length === 0) return { value: tables, findings: [] };
  const last = years.length > 0 ? Math.max(...years) : Math.max(...askedYears);
  const base = Math.max(...askedYears, ...budgets.slice(0, askedYears.length > 0 ? 0 : undefined));
  const findings: Finding[] = [];
  const value = tables.map((table) => {
    const others = known.flatMap((own) => (own.table === table ? [] : own.periods));
    if (table.kind === 'uplifts') findings.push(...otherKinds(table, others, base));
    if (!table.columns.some(({ period }) => period?.kind === 'year')) return table;
    const columns: Column[] = [];
    for (const column of table.columns) {
      columns.push(resolved(column, [...table.columns, ...columns], { others, base, last }));
    }
    return { ...table, columns };
  });
  return { value, findings };
}

interface Years {
  readonly others: readonly Period[];
  readonly base: number;
  /** The last year that has a kind anywhere. */
  readonly last: number;
}

/** A slot that another column of the table has already is none for this one. */
function resolved(column: Column, taken: readonly Column[], { others, base, last }: Years): Column {
  const { period } = column;
  if (period?.kind !== 'year') return column;
  const { year } = period;
  const isFree = (kind: PeriodKind): boolean =>
    !taken.some(
      (own) =>
        own.period && samePeriod(own.period, { ...period, kind }) && own.measure === column.measure,
    );
  const order = year <= base ? upToBase : afterBase;
  const found = order.find((kind) => others.some((own) => own.year === year && own.kind === kind));
  const kind = found ?? (year > last ? 'plan' : undefined);
  return kind && isFree(kind) ? { ...column, period: { ...period, kind } } : column;
}

function periodsWithKind(columns: readonly Column[]): readonly Period[] {
  return columns.flatMap(({ period }) => (period && period.kind !== 'year' ? [period] : []));
}

/** Years of the uplifts, from the base on, under a kind that no other table has for them; they count as those of the others. */
function otherKinds(
  { name, columns }: Table,
  others: readonly Period[],
  base: number,
): readonly Finding[] {
  return columns.flatMap(({ period, at }): readonly Finding[] => {
    if (!period || period.kind === 'year' || period.year < base) return [];
    const own = others.filter(({ year }) => year === period.year);
    const [expected] = own;
    if (!expected || own.some((other) => samePeriod(other, period))) return [];
    const details = { table: name, period: period.label, expected: expected.label };
    return [{ code: 'period/other-kind', at, table: name, period: period.label, details }];
  });
}
