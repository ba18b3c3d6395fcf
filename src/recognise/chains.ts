import { one, roundHalfAwayFromZero, growthOf, quantity } from '../exact/index.ts';
import type { Finding, FindingCode, Found } from '../findings/index.ts';
import {
  figureAt,
  isStated,
  nearestText,
  periodsOfPlan,
  priceColumns,
  sameLabel,
  sameName,
  upliftColumns,
  type Figure,
  type GivenUplift,
  type Horizon,
  type Period,
  type PriceChain,
  type Row,
  type Service,
  type StatedFigure,
  type Table,
  type YearRate,
} from '../model/index.ts';
import { rateFigure, ratesOf, type FoundRates, type PriceRow } from './rates.ts';

/** What the prices of services go on by. */
export interface ChainSource {
  readonly prices: Table | undefined;
  readonly basePrices: Table | undefined;
  readonly uplifts: Table | undefined;
  /** The row of the bridge that an uplift of the whole net drives, which is no category. */
  readonly bridge: Table | undefined;
  readonly horizon: Horizon;
  readonly given: readonly GivenUplift[];
}

/**
 * Gives each service the chain of its price: by the rates of flags, else of the table of uplifts, else by
 * those that its printed prices follow. What a table of uplifts lacks is open, never inferred.
 */
export function withChains(
  services: readonly Service[],
  source: ChainSource,
): Found<readonly Service[]> {
  const findings: Finding[] = [];
  const rows = services.map((service) => {
    const row = priceRowOf(service, source);
    findings.push(...row.findings);
    return row.value;
  });
  const inferred = source.uplifts ? rows.map(() => undefined) : inferredRates(rows);
  const value = services.map((service, order) => {
    const row = rows[order];
    if (!row) return service;
    const found = inferred[order];
    const isGiven = source.given.some(({ category }) =>
      [found?.name, service.name].some((name) => name !== undefined && sameName(name, category)),
    );
    if (found?.range && !isGiven) findings.push(wideRange(service, found));
    return withChain(service, row, found, source);
  });
  findings.push(...unusedRates(value, source));
  for (const table of source.uplifts ? [source.uplifts] : []) {
    findings.push(...missingRates(table, value, source.horizon));
  }
  return { value, findings };
}

/** The printed prices of a service, from its first one on. */
interface Prices {
  readonly first: StatedFigure;
  readonly firstPeriod: Period;
  readonly printed: readonly (PriceRow['later'][number] & { readonly period: Period })[];
}

function priceRowOf(
  { name, at, priceRow, volumeRow }: Service,
  { prices, basePrices, horizon }: ChainSource,
): Found<Prices | undefined> {
  if (!prices || !priceRow) return { value: undefined, findings: [] };
  const kept = basePrices && rowNamed(basePrices, priceRow.label);
  const keptFirst = basePrices && kept && figureAt(basePrices, kept, horizon.firstPrice);
  const findings: Finding[] = [];
  if (basePrices && !(keptFirst && isStated(keptFirst))) {
    const nearest = nearestText(
      name,
      basePrices.rows.map(({ label }) => label),
    );
    const details = { service: name, table: basePrices.name, nearest };
    findings.push({ code: 'service/no-base-price', at, row: name, details });
  }
  const years = priceColumns(prices, horizon).flatMap(({ period, index }) => {
    const figure = priceRow.figures[index];
    return figure && isStated(figure) ? [{ year: period.year, period, figure }] : [];
  });
  const [printedFirst, ...later] = years;
  if (keptFirst && isStated(keptFirst)) {
    const value = { first: keptFirst, firstPeriod: horizon.firstPrice, printed: years };
    return { value, findings };
  }
  if (!printedFirst) return { value: undefined, findings };
  const { figure: first, period: firstPeriod } = printedFirst;
  const expected = !basePrices && figureAt(prices, priceRow, horizon.firstPrice);
  if (expected && !isStated(expected) && volumeRow) {
    const details = { service: name, first: firstPeriod.label, period: expected.period };
    findings.push({ code: 'service/late-start', at: expected.at, row: name, details });
  }
  return { value: { first, firstPeriod, printed: later }, findings };
}

/** What is found in rows with a price in every year after their first. */
function inferredRates(rows: readonly (Prices | undefined)[]): readonly (FoundRates | undefined)[] {
  const whole = rows.map((row) => (row && isUnbroken(row) ? row : undefined));
  const found = ratesOf(
    whole.flatMap((row) => (row ? [{ first: row.first, later: row.printed }] : [])),
  );
  let next = 0;
  return whole.map((row) => {
    if (!row) return undefined;
    next += 1;
    return found[next - 1];
  });
}

function isUnbroken({ firstPeriod, printed }: Prices): boolean {
  return printed.every(({ year }, order) => year === firstPeriod.year + order + 1);
}

function withChain(
  service: Service,
  row: Prices,
  found: FoundRates | undefined,
  source: ChainSource,
): Service {
  const { uplifts } = source;
  const upliftRow = service.upliftRow ?? (uplifts && fittingRow(row, uplifts, source));
  const category = service.category ?? upliftRow?.label ?? found?.name;
  const named: Service = {
    ...service,
    ...(category !== undefined && { category }),
    ...(upliftRow && { upliftRow }),
  };
  const start = uplifts || found ? row : fromGiven(named, row, source);
  const rates = ratesIn(named, start, found, source);
  const hasAny = uplifts ?? rates.find(({ figure }) => isStated(figure));
  if (!hasAny) return named;
  const chain: PriceChain = { first: start.first, firstPeriod: start.firstPeriod, rates };
  return { ...named, chain };
}

/** Prices that are kept as printed up to the year before the first rate on the command line for them. */
function fromGiven(service: Service, row: Prices, { given, horizon }: ChainSource): Prices {
  const plan = periodsOfPlan(horizon);
  const first = plan.find(({ year }) => given.some((own) => isFor(own, service, year, plan)));
  const before = row.printed.findLast(({ year }) => first && year < first.year);
  if (!before) return row;
  const printed = row.printed.filter(({ year }) => year > before.year);
  return { first: before.figure, firstPeriod: before.period, printed };
}

function ratesIn(
  service: Service,
  { firstPeriod }: Prices,
  found: FoundRates | undefined,
  { uplifts, horizon, given }: ChainSource,
): readonly YearRate[] {
  const plan = periodsOfPlan(horizon);
  const last = plan.at(-1)?.year ?? horizon.base.year;
  const years = Array.from(
    { length: Math.max(0, last - firstPeriod.year) },
    (_, order) => firstPeriod.year + order + 1,
  );
  const columns = uplifts ? upliftColumns(uplifts, horizon) : [];
  return years.map((year): YearRate => {
    const label = plan.find((period) => period.year === year)?.label ?? String(year);
    const place = { row: service.category ?? service.name, period: label, at: service.at };
    const flag = given.findLast((own) => isFor(own, service, year, plan));
    if (flag) {
      return { year, figure: rateFigure(flag.percent, { ...place, at: flag.at }), known: 'given' };
    }
    const open = (cause: FindingCode, at = service.at): Figure => ({
      ...place,
      table: uplifts?.name ?? '',
      at,
      unit: '%',
      step: one,
      value: undefined,
      blank: 'unprinted',
      cause,
    });
    if (uplifts) {
      const { upliftRow } = service;
      const column = columns.find((own) => own.year === year)?.column;
      const figure = column && upliftRow?.figures[column.index];
      const lack = upliftRow
        ? open('category/no-uplift', upliftRow.at)
        : open('service/no-category');
      // a figure of its own for each service, so that a scenario can change one of them alone
      return { year, figure: figure ? { ...figure } : lack, known: 'declared' };
    }
    const percent = found?.rates.find((own) => own.year === year)?.percent;
    const figure = percent ? rateFigure(percent, place) : open('plan/no-rate');
    return { year, figure, known: 'inferred' };
  });
}

/** Whether an uplift on the command line is for the price of a service in a year. */
function isFor(
  { category, period }: GivenUplift,
  service: Service,
  year: number,
  plan: readonly Period[],
): boolean {
  const names = [service.category, service.name].flatMap((name) => name ?? []);
  if (!names.some((name) => sameName(name, category))) return false;
  if (period === undefined) return plan.slice(1).some((own) => own.year === year);
  return (
    period === String(year) || plan.some((own) => own.year === year && sameLabel(own.label, period))
  );
}

/** Rates on the command line that are for no price: a name that none has, or a year that is none of the plan. */
function unusedRates(
  services: readonly Service[],
  { given, horizon }: ChainSource,
): readonly Finding[] {
  const plan = periodsOfPlan(horizon);
  const names = [
    ...new Set(services.flatMap(({ category, name }) => (category ? [category, name] : [name]))),
  ];
  return given
    .filter(
      (own) =>
        !services.some((service) => plan.some(({ year }) => isFor(own, service, year, plan))),
    )
    .map(({ category, period = '', at }): Finding => {
      if (names.some((name) => sameName(name, category))) {
        const choices = plan.map(({ label }) => label).join(' | ');
        const details = { text: period, choices, nearest: choices };
        return { code: 'scenario/unknown-period', at, details };
      }
      const details = { category, nearest: nearestText(category, names) };
      return { code: 'plan/unknown-category', at, details };
    });
}

/** The only category under whose rates every printed price follows. */
function fittingRow(
  { first, firstPeriod, printed }: Prices,
  uplifts: Table,
  { bridge, horizon }: ChainSource,
): Row | undefined {
  const columns = upliftColumns(uplifts, horizon);
  const fits = (row: Row): boolean => {
    let price = first.value;
    let year = firstPeriod.year;
    for (const own of printed) {
      while (year < own.year) {
        year += 1;
        const { column } = columns.find((wanted) => wanted.year === year) ?? {};
        const rate = column && row.figures[column.index];
        if (!rate || !isStated(rate)) return false;
        price = price.times(growthOf(quantity(rate.value, '%')));
      }
      if (!roundHalfAwayFromZero(price, own.figure.step).equals(own.figure.value)) return false;
    }
    return printed.length > 0;
  };
  const [only, ...others] = uplifts.rows.filter(
    (row) => !bridge?.rows.some(({ label }) => sameName(label, row.label)) && fits(row),
  );
  return others.length === 0 ? only : undefined;
}

function rowNamed({ rows }: Table, name: string): Row | undefined {
  return rows.find(({ label }) => sameName(label, name));
}

function wideRange(
  { name, at, priceRow }: Service,
  { range, name: category }: FoundRates,
): Finding {
  const details = { service: name, category, range: range?.toFixed().replace('.', ',') ?? '' };
  return { code: 'service/wide-uplift', at: priceRow?.at ?? at, row: name, details };
}

/** Uplifts that a chain needs and the table of uplifts has not, each once. */
function missingRates(
  uplifts: Table,
  services: readonly Service[],
  horizon: Horizon,
): readonly Finding[] {
  const rows = [...new Set(services.flatMap(({ upliftRow }) => upliftRow ?? []))];
  return rows.flatMap((row): readonly Finding[] => {
    const chain = services.find((service) => service.upliftRow === row)?.chain;
    const printed = (chain?.rates ?? []).filter(
      ({ year, known }) => known === 'declared' && year <= lastPrinted(horizon),
    );
    return printed.flatMap(({ figure }): readonly Finding[] => {
      if (figure.value !== undefined || figure.blank !== 'none') return [];
      const others = uplifts.rows.filter((own) => own !== row).map((own) => own.label);
      const place = { table: uplifts.name, row: row.label, period: figure.period };
      const nearest = nearestText(row.label, others);
      const details = { category: row.label, period: figure.period, nearest };
      return [{ code: 'category/no-uplift', at: figure.at, ...place, details }];
    });
  });
}

/** The last year that a table prints. */
function lastPrinted({ base, plan, madeYears }: Horizon): number {
  return plan.at(-1 - madeYears)?.year ?? base.year;
}
