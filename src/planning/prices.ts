import {
  quantity,
  raised,
  roundHalfAwayFromZero,
  type Decimal,
  type Quantity,
} from '../exact/index.ts';
import {
  figureAt,
  isStated,
  rowLabelled,
  tableOfKind,
  upliftColumns,
  type Book,
  type Figure,
  type Period,
  type Service,
  type TableRow,
} from '../model/index.ts';

/** One year of a price chain: its uplift, and the price printed for it, if there is one. */
interface PriceLink {
  readonly period: Period;
  readonly uplift: Figure;
  readonly stated: Figure | undefined;
}

/** A unit price from its first period on; the first amount is exact by definition. */
export interface PriceChain {
  readonly firstPeriod: Period;
  readonly first: Figure;
  /** One link a year, oldest first. */
  readonly links: readonly PriceLink[];
}

/**
 * The price chain of a service from the first price period to the last plan period. None where the
 * service lacks a price or an uplift row, or the book a first price period; it ends before the first
 * year that has no uplift column.
 */
export function priceChain(book: Book, service: Service): PriceChain | undefined {
  const prices = tableOfKind(book, 'unit-prices');
  const uplifts = tableOfKind(book, 'uplifts');
  const { priceRow, upliftRow } = service;
  if (!prices || !uplifts || !priceRow || !upliftRow || !book.horizon) return undefined;

  const { firstPrice: firstPeriod } = book.horizon;
  const begin = basePriceRow(book, { table: prices, row: priceRow });
  const first = figureAt(begin.table, begin.row, firstPeriod);
  const links: PriceLink[] = [];
  for (const { column } of upliftColumns(uplifts, book.horizon)) {
    const uplift = column && upliftRow.figures[column.index];
    if (!uplift) break;
    const { period } = column;
    links.push({ period, uplift, stated: figureAt(prices, priceRow, period) });
  }
  return first && { firstPeriod, first, links };
}

/** Where the chain of a unit price begins: among the base prices, where it has a row there. */
export function basePriceRow(book: Book, printed: TableRow): TableRow {
  const table = tableOfKind(book, 'base-prices');
  const row = table && rowLabelled(table, printed.row.label);
  return table && row ? { table, row } : printed;
}

/** `carried` keeps every decimal from year to year; `each-year` rounds to the printed step. */
export type PriceRounding = 'carried' | 'each-year';

export interface UnitPrice {
  readonly period: Period;
  readonly stated: Figure | undefined;
  /** The step it is shown on: that of its column, else that of the first price. */
  readonly step: Decimal;
  readonly exact: Quantity<'kr/unit'>;
}

/**
 * p(t) = p(t−1) · (1 + uplift(t)), the first price first. Ends before the first year without an
 * uplift.
 */
export function unitPrices(
  { firstPeriod, first, links }: PriceChain,
  rounding: PriceRounding,
): readonly UnitPrice[] {
  if (!isStated(first)) return [];
  let price = quantity(first.value, 'kr/unit');
  const prices: UnitPrice[] = [
    { period: firstPeriod, stated: first, step: first.step, exact: price },
  ];
  for (const { period, uplift, stated } of links) {
    if (!isStated(uplift)) break;
    const step = stated?.step ?? first.step;
    price = raised(price, quantity(uplift.value, '%'));
    if (rounding === 'each-year') {
      price = quantity(roundHalfAwayFromZero(price.amount, step), 'kr/unit');
    }
    prices.push({ period, stated, step, exact: price });
  }
  return prices;
}
