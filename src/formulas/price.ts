import type { Finding } from '../findings/index.ts';
import {
  isStated,
  periodColumns,
  periodsOfPlan,
  priceColumns,
  tableOfKind,
  type Book,
  type Expectation,
  type Figure,
  type Growth,
  type Horizon,
  type LeftOutReason,
  type Period,
  type PeriodColumn,
  type PriceChain,
  type Row,
  type Service,
  type Table,
} from '../model/index.ts';
import { single } from './single.ts';
import { unprinted } from './unprinted.ts';

/** The price of a service in one year after its first one. */
interface PriceOfYear {
  readonly year: number;
  /** Printed, where a table has it. */
  readonly figure: Figure;
  readonly formula: Growth;
}

/**
 * p(t) = p(t−1) · (1 + uplift(category, t)), from the first price on, unrounded (DESIGN §5, fact 6).
 * One figure for every year after the first, printed or not.
 */
function pricesAfterFirst(
  book: Book,
  service: Service,
  chain: PriceChain,
  yearly = false,
): readonly PriceOfYear[] {
  const { first, rates } = chain;
  const printed = printedPrices(book, service);
  return rates.map(({ year }, order): PriceOfYear => {
    const figure = printed.get(year) ?? unprinted(first, String(year));
    const own = rates.slice(0, order + 1);
    const isInferred = own.some(({ known }) => known === 'inferred');
    const formula: Growth = {
      form: 'growth',
      kind: 'price',
      subject: figure,
      before: first,
      rates: own.map((rate) => rate.figure),
      ...(isInferred && { isInferred }),
      ...(yearly && { yearlyStep: figure.step }),
    };
    return { year, figure, formula };
  });
}

/** What is printed of a price, by year; the columns of a book are looked up once for all years. */
function printedPrices(book: Book, { priceRow }: Service): ReadonlyMap<number, Figure> {
  const prices = tableOfKind(book, 'unit-prices');
  if (!prices || !priceRow || !book.horizon) return new Map();
  return new Map(
    priceColumns(prices, book.horizon).flatMap(({ index, period }) => {
      const figure = priceRow.figures[index];
      return figure ? [[period.year, figure] as const] : [];
    }),
  );
}

/** The prices of a service in periods of the plan, each with the formula that it follows, if it has one. */
export function pricesIn(
  book: Book,
  service: Service,
  periods: readonly Period[],
  yearly = false,
): readonly ({ readonly figure: Figure; readonly formula?: Growth } | undefined)[] {
  const { chain } = service;
  const printed = printedPrices(book, service);
  if (!chain) {
    return periods.map(({ year }) => {
      const figure = printed.get(year);
      return figure && { figure };
    });
  }
  const later = pricesAfterFirst(book, service, chain, yearly);
  return periods.map(({ year }) => {
    if (year === chain.firstPeriod.year) return { figure: chain.first };
    if (year < chain.firstPeriod.year) {
      const figure = printed.get(year);
      return figure && { figure };
    }
    return later.find((own) => own.year === year);
  });
}

/**
 * Every printed unit price follows from the first one of its service by the uplifts of its category. Under
 * rates that were found from the prices themselves it is only supposed to.
 */
export function* price(book: Book): Generator<Expectation> {
  const prices = single(book, 'unit-prices');
  if (!prices) return;
  if ('several' in prices) {
    yield* severalTables(book, prices.several);
    return;
  }
  const others = [single(book, 'uplifts'), single(book, 'base-prices')];
  const volumes = book.services.length === 0 ? single(book, 'volumes') : undefined;
  const several = [...others, volumes].find((own) => own && 'several' in own);
  if (several && 'several' in several) {
    yield* severalTables(book, several.several);
    return;
  }
  for (const service of book.services) yield* pricesExpected(book, service, prices.table);
}

/** Two tables of unit prices, or of what says how they should go on: a price for every row and later column. */
function* severalTables(book: Book, unjudged: Finding): Generator<Expectation> {
  const kinds = ['volumes', 'uplifts', 'base-prices'] as const;
  if (book.services.length === 0 && !kinds.some((kind) => single(book, kind))) return;
  for (const table of book.tables.filter(({ kind }) => kind === 'unit-prices')) {
    const rows = table.rows.filter(({ figures }) => figures.some(isStated));
    const years = periodColumns(table).slice(1);
    yield* rows.flatMap(() => years.map((): Expectation => ({ kind: 'price', unjudged })));
  }
}

/** One price for every year after the first that the table of unit prices has a column for. */
function* pricesExpected(book: Book, service: Service, prices: Table): Generator<Expectation> {
  const { chain, priceRow, name, at } = service;
  const { horizon } = book;
  if (!horizon) {
    const later = periodColumns(prices).slice(1);
    yield* later.map((): Expectation => ({ kind: 'price', leftOut: 'no-base' }));
    return;
  }
  const columns = priceColumns(prices, horizon);
  const later = columns.filter(({ period }) => period.year > horizon.firstPrice.year);
  const hasUplifts = book.tables.some(({ kind }) => kind === 'uplifts');
  const kind = hasUplifts || isGiven(chain) ? 'price' : 'supposed';
  if (!priceRow) {
    const details = { service: name, nearest: '' };
    const unjudged: Finding = { code: 'service/no-price', at, row: name, details };
    yield* later.map((): Expectation => ({ kind, unjudged }));
    return;
  }
  const formulas = chain ? pricesAfterFirst(book, service, chain) : [];
  for (const { index, period } of later) {
    const own = formulas.find(({ year }) => year === period.year);
    const figure = priceRow.figures[index];
    if (own && own.figure === figure) {
      yield { kind: own.formula.isInferred ? 'supposed' : 'price', relation: own.formula };
    } else if (chain && period.year <= chain.firstPeriod.year) {
      yield { kind, leftOut: 'before-first-price' };
    } else {
      yield { kind, leftOut: figure && isStated(figure) ? 'kept-as-printed' : 'nothing-printed' };
    }
  }
  yield* otherYears(horizon, prices, priceRow, columns).map((own): Expectation => ({
    kind,
    ...own,
  }));
}

function isGiven(chain: PriceChain | undefined): boolean {
  return chain?.rates.every(({ known }) => known !== 'inferred') ?? false;
}

type OtherYear = { readonly leftOut: LeftOutReason } | { readonly unjudged: Finding };

/** Years after the first price that are printed, and for which no column is a price of the plan. */
function otherYears(
  horizon: Horizon,
  prices: Table,
  row: Row,
  columns: readonly PeriodColumn[],
): readonly OtherYear[] {
  const plan = periodsOfPlan(horizon);
  const last = plan.at(-1)?.year ?? horizon.base.year;
  return periodColumns(prices).flatMap(({ index, period }): readonly OtherYear[] => {
    const { kind, year, label } = period;
    const figure = row.figures[index];
    const isMet = columns.some((own) => own.period.year === year);
    if (year <= horizon.firstPrice.year || kind === 'actual' || isMet) return [];
    if (!figure || !isStated(figure)) return [];
    if (year > last) return [{ leftOut: 'outside-plan' }];
    const expected = plan.find((own) => own.year === year)?.label ?? String(year);
    const details = { table: prices.name, period: label, expected };
    const at = prices.columns[index]?.at ?? { file: prices.file };
    const place = { at, table: prices.name, period: label };
    return [{ unjudged: { code: 'price/other-kind', ...place, details } }];
  });
}
