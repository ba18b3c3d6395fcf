import {
  priceColumns,
  tableOfKind,
  type Book,
  type Figure,
  type Growth,
  type Period,
  type PriceChain,
  type Relation,
  type Service,
} from '../model/index.ts';
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

/** Every printed unit price follows from the first one of its service by the uplifts of its category. */
export function* price(book: Book): Generator<Relation> {
  for (const service of book.services) {
    if (!service.chain) continue;
    for (const { figure, formula } of pricesAfterFirst(book, service, service.chain)) {
      if (!isUnprinted(figure)) yield formula;
    }
  }
}

function isUnprinted(figure: Figure): boolean {
  return figure.value === undefined && figure.blank === 'unprinted';
}
