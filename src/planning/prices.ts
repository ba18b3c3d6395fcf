import { quantity, raised, roundHalfAwayFromZero, type Quantity } from '../exact/index.ts';
import {
  comparePeriods,
  figureAt,
  isStated,
  periodColumns,
  tableOfKind,
  type Book,
  type Figure,
  type Period,
  type Service,
} from '../model/index.ts';

/** One period of a price chain: its uplift, and the price printed for it. */
interface PriceLink {
  readonly period: Period;
  readonly uplift: Figure;
  readonly stated: Figure;
}

/** A unit price from its first period on; the first amount is exact by definition. */
export interface PriceChain {
  readonly first: Figure;
  readonly links: readonly PriceLink[];
}

/**
 * The price chain of a service through the uplift periods after the first price period.
 * None where the service lacks a price or an uplift row, or the book a first price period.
 */
export function priceChain(book: Book, service: Service): PriceChain | undefined {
  const prices = tableOfKind(book, 'unit-prices');
  const uplifts = tableOfKind(book, 'uplifts');
  const { priceRow, upliftRow } = service;
  if (!prices || !uplifts || !priceRow || !upliftRow || !book.horizon) return undefined;

  const { firstPrice } = book.horizon;
  const first = figureAt(prices, priceRow, firstPrice);
  const links = periodColumns(uplifts)
    .filter(({ period }) => comparePeriods(period, firstPrice) > 0)
    .flatMap(({ period, index }) => {
      const uplift = upliftRow.figures[index];
      const stated = figureAt(prices, priceRow, period);
      return uplift && stated ? [{ period, uplift, stated }] : [];
    });
  return first && { first, links };
}

/** `carried` keeps every decimal from year to year; `each-year` rounds to the printed step. */
export type PriceRounding = 'carried' | 'each-year';

export interface UnitPrice {
  readonly period: Period;
  readonly stated: Figure;
  readonly exact: Quantity<'kr/unit'>;
}

/** p(t) = p(t−1) · (1 + uplift(t)). Ends at the first period without an uplift. */
export function unitPrices(chain: PriceChain, rounding: PriceRounding): readonly UnitPrice[] {
  if (!isStated(chain.first)) return [];
  let price = quantity(chain.first.value, 'kr/unit');
  const prices: UnitPrice[] = [];
  for (const { period, uplift, stated } of chain.links) {
    if (!isStated(uplift)) break;
    price = raised(price, quantity(uplift.value, '%'));
    if (rounding === 'each-year') {
      price = quantity(roundHalfAwayFromZero(price.amount, stated.step), 'kr/unit');
    }
    prices.push({ period, stated, exact: price });
  }
  return prices;
}
