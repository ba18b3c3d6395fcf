import { amountOf, roundTogether, type Fraction } from '../exact/index.ts';
import type { Finding, Found } from '../findings/index.ts';
import {
  statedOf,
  type Amount,
  type Book,
  type Effect,
  type Figure,
  type Open,
  type Period,
  type Plan,
  type PlannedActivities,
  type PlannedFigure,
  type PlannedService,
} from '../model/index.ts';
import { accountOfNet } from './account.ts';
import { coverageOf } from './coverage.ts';
import type { Evaluated } from './evaluate.ts';
import { planInputs } from './gather.ts';
import type { PlanInputs, PlanOptions, ServiceInputs } from './inputs.ts';
import { likelyOneYearItems } from './one-year.ts';
import {
  amount,
  effectsOf,
  planValues,
  pricedIn,
  shownShares,
  statedCost,
  tkrStep,
  type PlanValues,
} from './values.ts';

/** Recomputes the plan years of a book; what hinders any plan is a finding. */
export function computePlan(
  book: Book,
  origin: string,
  options: PlanOptions,
): Found<Plan | undefined> {
  const { value: inputs, findings } = planInputs(book, origin, options);
  return { value: inputs && planFrom(inputs), findings };
}

/** The plan years from all that they are made of; what is open is told once, at its source. */
export function planFrom(inputs: PlanInputs, values: PlanValues = planValues(inputs)): Plan {
  const { book, periods, net } = inputs;
  const services = plannedServices(inputs, values);
  const nets = (net?.figures ?? []).map((figure, order) =>
    planned(periodOf(periods, order), figure, values(figure)),
  );
  const activities = plannedActivities(inputs, values);
  const ofServices = services.flatMap(({ unitPrice, volume, cost }) => [
    ...unitPrice,
    ...volume,
    ...cost,
  ]);
  const all = [
    ...ofServices,
    ...nets,
    ...activities.rows.flatMap((row) => row.net),
    ...activities.total,
  ];
  return {
    ...(book.title && { title: book.title }),
    periods,
    ...(net && { unit: net.source.table.unit }),
    services,
    net: nets,
    activities,
    account: accountOfNet(inputs, values),
    coverage: coverageOf(inputs, values),
    missing: inputs.missing,
    assumptions: assumptionsOf(inputs, values),
    open: sourcesOf(all),
    isWhole: ![...ofServices, ...nets].some(({ open }) => open),
  };
}

/** What a plan takes for granted, and what it does not though the tables suggest it. */
export function assumptionsOf(inputs: PlanInputs, values: PlanValues): readonly Finding[] {
  return [...inputs.assumptions, ...likelyOneYearItems(inputs, values)];
}

/** The open figures that others rest on, each once. */
export function sourcesOf(
  figures: readonly { readonly open?: Open | undefined }[],
): readonly Open[] {
  const sources = new Map<string, Open>();
  for (const { open } of figures) {
    if (!open) continue;
    const { cause, table, row, period } = open;
    // a column that is missing is missing in every row
    const own = cause === 'period/missing' ? '' : row;
    sources.set(JSON.stringify([cause, table, own, period]), open);
  }
  return [...sources.values()];
}

/** What is said of an open figure. */
export function openFinding({ cause, at, table, row, period }: Open): Finding {
  const details = { row, period, table, category: row, service: row, nearest: '–' };
  return { code: cause, at, ...(table && { table }), row, period, details };
}

function periodOf(periods: readonly Period[], order: number): Period {
  const period = periods[order];
  if (!period) throw new Error('a figure without a period');
  return period;
}

/** A figure as computed, shown on its own step, beside what is printed. */
function planned(period: Period, figure: Figure, own: Evaluated<Fraction>): PlannedFigure {
  return { period, ...statedOf(figure), ...amount(own, figure.step) };
}

/** Prices, volumes, costs and effects of every service; each column of costs adds up as shown. */
function plannedServices(
  { services, periods }: PlanInputs,
  values: PlanValues,
): readonly PlannedService[] {
  const costs = shownTogether(
    services.map(({ costs: own }) => own.map((figure) => amount(values(figure), tkrStep))),
  );
  const effects = services.map((own) => yearlyEffects(own, periods, values));
  const volume = shownTogether(effects.map((own) => own.map((effect) => effect.volume)));
  const price = shownTogether(effects.map((own) => own.map((effect) => effect.price)));
  return services.map((own, row) => ({
    name: own.service.name,
    ...(own.service.category !== undefined && { category: own.service.category }),
    ...(own.service.activity !== undefined && { activity: own.service.activity }),
    unitPrice: own.prices.map((figure, at) =>
      planned(periodOf(periods, at), figure, values(figure)),
    ),
    volume: own.volumes.map((figure, at) => {
      const value = values(figure);
      const exact = value.value && amountOf(value.value);
      const shown = exact ? { exact, shown: exact } : amount(value, figure.step);
      return { period: periodOf(periods, at), ...statedOf(figure), ...shown };
    }),
    cost: own.costs.map((_, at) => ({
      period: periodOf(periods, at),
      ...statedCost(own, at),
      ...cellOf(costs, row, at),
    })),
    effects: (effects[row] ?? []).map((effect, at) => ({
      ...effect,
      volume: cellOf(volume, row, at),
      price: cellOf(price, row, at),
    })),
  }));
}

function cellOf(matrix: readonly (readonly Amount[])[], row: number, column: number): Amount {
  const cell = matrix[row]?.[column];
  if (!cell) throw new Error('a row without a column');
  return cell;
}

/** What volume and price do to the cost of a service from each period to the next, in tkr. */
function yearlyEffects(
  service: ServiceInputs,
  periods: readonly Period[],
  values: PlanValues,
): readonly Effect[] {
  return periods.slice(1).map((to, at) => {
    const { volume, price } = effectsOf(
      pricedIn(service, at, values),
      pricedIn(service, at + 1, values),
    );
    const from = periodOf(periods, at);
    return { from, to, volume: amount(volume, tkrStep), price: amount(price, tkrStep) };
  });
}

/** Rounds every column of a matrix together, so that what is known of it adds up as shown. */
function shownTogether(rows: readonly (readonly Amount[])[]): readonly (readonly Amount[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => {
    const exact = rows.map((row) => row[column]?.exact);
    const shown = roundTogether(
      exact.flatMap((own) => own ?? []),
      tkrStep,
    );
    let next = 0;
    return exact.map((own) => (own ? shown[next++] : undefined));
  });
  return rows.map((row, order) =>
    row.map((own, column) => {
      const shown = columns[column]?.[order];
      return own.exact && shown ? { exact: own.exact, shown } : own;
    }),
  );
}

/**
 * The total spread over the activities in whole steps of their table that add up to it (largest
 * remainder). The base period is as it is printed.
 */
function plannedActivities(
  { activities, periods }: PlanInputs,
  values: PlanValues,
): PlannedActivities {
  if (!activities) return { rows: [], total: [] };
  const { rows, totals, table } = activities;
  const shares = shownShares(activities, values);
  return {
    unit: table.unit,
    rows: rows.map(({ row, figures }, order) => ({
      name: row.label,
      net: figures.map((figure, at) => {
        const own = planned(periodOf(periods, at), figure, values(figure));
        const shown = shares[at]?.[order];
        return own.exact && shown ? { ...own, shown } : own;
      }),
    })),
    total: totals.map((figure, at) => planned(periodOf(periods, at), figure, values(figure))),
  };
}
