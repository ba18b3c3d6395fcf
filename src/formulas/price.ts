import {
  priceColumns,
  samePeriod,
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
  return rates.map(({ year }, order): PriceOfYear => {
    const figure = printedPrice(book, service, year) ?? unprinted(first, String(year));
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

function printedPrice(book: Book, { priceRow }: Service, year: number): Figure | undefined {
  const prices = tableOfKind(book, 'unit-prices');
  if (!prices || !priceRow || !book.horizon) return undefined;
  const column = priceColumns(prices, book.horizon).find(({ period }) => period.year === year);
  return column && priceRow.figures[column.index];
}

/** The price of a service in a period of the plan, and the formula that it follows, if it has one. */
export function priceIn(
  book: Book,
  service: Service,
  period: Period,
  yearly = false,
): { readonly figure: Figure; readonly formula?: Growth } | undefined {
  const { chain } = service;
  if (!chain) {
    const figure = printedPrice(book, service, period.year);
    return figure && { figure };
  }
  if (samePeriod(chain.firstPeriod, period) || period.year <= chain.firstPeriod.year) {
    return period.year === chain.firstPeriod.year ? { figure: chain.first } : undefined;
  }
  return pricesAfterFirst(book, service, chain, yearly).find(({ year }) => year === period.year);
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
