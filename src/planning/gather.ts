import { one } from '../exact/index.ts';
import type { Finding, FindingCode } from '../findings/index.ts';
import {
  figureAt,
  isStated,
  periodsOfPlan,
  tableOfKind,
  type Book,
  type Figure,
  type Formula,
  type Horizon,
  type MissingTable,
  type Period,
  type Service,
  type TableKind,
} from '../model/index.ts';
import { costOf } from '../formulas/cost.ts';
import { netSource } from '../formulas/net.ts';
import { pricesIn } from '../formulas/price.ts';
import { unprinted, unprintedIn } from '../formulas/unprinted.ts';
import {
  type PlanOptions,
  type ServiceInputs,
  type PlanInputs,
  type AddFormulas,
  isMade,
} from './inputs.ts';
import { netInputs, placeOf } from './net-inputs.ts';
import { activityInputs } from './activity-inputs.ts';

/** The tables that a plan is made of, and what each adds. */
const planTables = [
  'operating-budget',
  'activity-net',
  'bridge',
  'volumes',
  'unit-prices',
] as const satisfies readonly TableKind[];

/** Gathers what a plan is made of from the tables that are there; what hinders any plan is in the findings. */
export function planInputs(
  book: Book,
  origin: string,
  { rounding, frame }: PlanOptions,
): { readonly value: PlanInputs | undefined; readonly findings: readonly Finding[] } {
  const { horizon } = book;
  const lacking = missingTables(book);
  const at = { file: origin };
  if (lacking.length === planTables.length || !canPlan(book)) {
    return { value: undefined, findings: [{ code: 'plan/no-tables', at }] };
  }
  if (!horizon) return { value: undefined, findings: [{ code: 'plan/no-base', at }] };
  if (horizon.plan.length === 0) {
    const details = { base: horizon.base.label };
    return { value: undefined, findings: [{ code: 'plan/no-years', at, details }] };
  }
  const value = gathered(book, horizon, { rounding, frame }, lacking);
  const asked = assumedTables(value);
  return asked.length > 0 ? { value: undefined, findings: asked } : { value, findings: [] };
}

/**
 * Tables whose unit or sign is only assumed though a figure rests on it: what volumes and prices cost is
 * in kronor, and a cost. netto asks rather than computes.
 */
function assumedTables({ net, services, bridge, activities }: PlanInputs): readonly Finding[] {
  if (!net) return [];
  const tables = [net.source.table, bridge, activities?.table].flatMap((table) => table ?? []);
  const apart = new Set(tables.map(({ unitKnown }) => unitKnown === 'assumed')).size > 1;
  return [...new Set(tables)].flatMap((table): readonly Finding[] => {
    const { name, unit, signs } = table;
    const at = placeOf(table);
    const isUnitNeeded = services.length > 0 || apart;
    return [
      ...(table.unitKnown === 'assumed' && isUnitNeeded
        ? [{ code: 'plan/assumed-unit', at, table: name, details: { table: name, unit } } as const]
        : []),
      ...(table.signsKnown === 'assumed' && services.length > 0
        ? [{ code: 'plan/assumed-sign', at, table: name, details: { table: name, signs } } as const]
        : []),
    ];
  });
}

/** Whether there is a net, or a cost of volume and price. */
function canPlan(book: Book): boolean {
  return netSource(book) !== undefined || book.services.some(isWhole);
}

function isWhole({ priceRow, volumeRow }: Service): boolean {
  return priceRow !== undefined && volumeRow !== undefined;
}

function missingTables(book: Book): readonly MissingTable[] {
  return planTables
    .filter((kind) => !tableOfKind(book, kind))
    .map((kind) => ({ kind, isRepeated: book.tables.some((table) => table.kind === kind) }));
}

function gathered(
  book: Book,
  horizon: Horizon,
  { rounding, frame }: PlanOptions,
  missing: readonly MissingTable[],
): PlanInputs {
  const periods = periodsOfPlan(horizon);
  const formulas = new Map<Figure, Formula>();
  const add = (...own: readonly (Formula | undefined)[]): void => {
    for (const formula of own) if (formula) formulas.set(formula.subject, formula);
  };
  const assumptions: Finding[] = [];
  const services = book.services
    .filter(isWhole)
    .map((service) => serviceInputs(book, service, periods, rounding === 'each-year', add));
  const source = netSource(book);
  const bridge = tableOfKind(book, 'bridge');
  const net = source && netInputs({ book, horizon, source, bridge, services, add, assumptions });
  const activities = net && activityInputs(book, periods, net, frame, add);
  assumptions.unshift(...assumed(horizon, services));
  return {
    book,
    horizon,
    periods,
    formulas,
    services,
    ...(net && { net }),
    ...(bridge && { bridge }),
    ...(net?.general && { general: net.general }),
    ...(activities && { activities }),
    missing,
    assumptions,
  };
}

function serviceInputs(
  book: Book,
  service: Service,
  periods: readonly Period[],
  yearly: boolean,
  add: AddFormulas,
): ServiceInputs {
  const { name, at, chain } = service;
  const table = tableOfKind(book, 'volumes');
  const volumes = periods.map((period) => {
    const printed = table && service.volumeRow && figureAt(table, service.volumeRow, period);
    if (printed) return printed;
    const cell = { table: table?.name ?? '', row: name, period: period.label, at };
    const [beside] = service.volumeRow?.figures ?? [];
    const cause: FindingCode = isMade(book, period) ? 'plan/no-volume' : 'period/missing';
    return beside
      ? unprinted(beside, period.label, cause)
      : unprintedIn(cell, { unit: 'units', step: one }, cause);
  });
  const own = pricesIn(book, service, periods, yearly);
  const prices = periods.map((period, order) => {
    add(own[order]?.formula);
    const cell = { table: '', row: name, period: period.label, at: service.priceRow?.at ?? at };
    return own[order]?.figure ?? unprintedIn(cell, { unit: 'kr/unit', step: one }, 'plan/no-price');
  });
  const costs = periods.map((_, order) => {
    const [volume, price] = [volumes[order], prices[order]];
    if (!volume || !price) throw new Error('a period without a volume');
    const cost = costOf(name, volume, price);
    add(cost);
    return cost.subject;
  });
  const rates = periods.map((period) => {
    const rate = chain?.rates.find(({ year }) => year === period.year);
    return rate?.figure;
  });
  return { service, volumes, prices, costs, rates };
}

/** What is inferred: the periods, and the rates of prices. */
function assumed(horizon: Horizon, services: readonly ServiceInputs[]): readonly Finding[] {
  const { base, plan, firstPrice, known: how } = horizon;
  const at = services[0]?.service.at ?? { file: '' };
  const found = services.filter(({ service }) =>
    service.chain?.rates.some((rate) => rate.known === 'inferred' && isStated(rate.figure)),
  );
  const kept = services.filter(({ service }) => !service.chain);
  const categories = [...new Set(found.flatMap(({ service }) => service.category ?? []))];
  const periods = {
    base: base.label,
    plan: plan.map(({ label }) => label).join(', '),
  };
  return [
    ...(how === 'inferred'
      ? [{ code: 'plan/periods-inferred', at, details: periods } as const]
      : []),
    ...(categories.length > 0
      ? [
          {
            code: 'plan/rates-inferred',
            at,
            details: {
              count: String(found.length),
              first: firstPrice.label,
              categories: categories.join(' | '),
            },
          } as const,
        ]
      : []),
    ...(kept.length > 0
      ? [
          {
            code: 'plan/prices-kept',
            at: kept[0]?.service.at ?? at,
            details: { services: kept.map(({ service }) => service.name).join(' | ') },
          } as const,
        ]
      : []),
  ];
}
