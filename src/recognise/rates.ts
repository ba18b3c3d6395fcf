import {
  decimal,
  growthOf,
  hundred,
  one,
  quantity,
  quotient,
  roundHalfAwayFromZero,
  swedishDigits,
  type Decimal,
} from '../exact/index.ts';
import type { Place } from '../findings/index.ts';
import type { Figure, StatedFigure } from '../model/index.ts';

/** A price printed in a year after the first one. */
interface PrintedPrice {
  readonly year: number;
  readonly figure: StatedFigure;
}

/** The prices that a chain is looked for in: the first, which is exact, and those printed after it. */
export interface PriceRow {
  readonly first: StatedFigure;
  /** One for every year after the first, oldest first. */
  readonly later: readonly PrintedPrice[];
}

/** One rate a year that a row of prices follows, in tenths of a percent, by year. */
export interface FoundRates {
  readonly rates: readonly { readonly year: number; readonly percent: Decimal }[];
  /** How the category of these rates is called: `3 / 3,2 / 3,2 %`. */
  readonly name: string;
  /** The most that one of the rates could lie apart, where no other row narrows it. */
  readonly range?: Decimal;
}

/** Rates by year, in tenths of a percent. */
type Tenths = ReadonlyMap<number, number>;

const tenth = decimal('0.1');
const widest = decimal('0.5');
const mostCandidates = 2000;
const leastPrices = 3;

/**
 * The rates that each row of prices follows: on a grid of 0,1 %, such that the unrounded chain, rounded,
 * gives every printed price. Of several those that most rows share, then those with the fewest decimals,
 * then those nearest to the printed prices. A row with one price off the rates that others share has them
 * all the same; one with more, or with under three prices, has none.
 */
export function ratesOf(rows: readonly PriceRow[]): readonly (FoundRates | undefined)[] {
  const own = rows.map((row) => (row.later.length + 1 < leastPrices ? [] : candidatesOf(row)));
  const pool = [...new Map(own.flat().map((tenths) => [keyOf(tenths), tenths])).values()];
  const votes = new Map(
    pool.map((tenths) => [
      tenths,
      rows.filter((row) => row.later.length > 0 && missesOf(row, tenths) === 0).length,
    ]),
  );
  return rows.map((row, order) => {
    if (row.later.length + 1 < leastPrices) return undefined;
    const fitting = pool.filter((tenths) => missesOf(row, tenths) === 0);
    const shared = fitting.filter((tenths) => (votes.get(tenths) ?? 1) > 1);
    const [best] = inOrder(shared.length > 0 ? shared : fitting, row, votes);
    if (best) return foundRates(row, best, shared.length > 0 ? [best] : (own[order] ?? []));
    const [nearly] = inOrder(
      pool.filter((tenths) => missesOf(row, tenths) === 1 && (votes.get(tenths) ?? 0) > 1),
      row,
      votes,
    );
    return nearly && foundRates(row, nearly, [nearly]);
  });
}

/** Every series of rates under which a row is as it is printed; none where there are too many. */
function candidatesOf({ first, later }: PriceRow): readonly Tenths[] {
  let series: readonly { readonly tenths: Tenths; readonly price: Decimal }[] = [
    { tenths: new Map(), price: first.value },
  ];
  for (const { year, figure } of later) {
    series = series.flatMap(({ tenths, price }) =>
      ratesBetween(price, figure).map((rate) => ({
        tenths: new Map([...tenths, [year, rate]]),
        price: price.times(factorOf(rate)),
      })),
    );
    if (series.length > mostCandidates) return [];
  }
  return series.map(({ tenths }) => tenths);
}

/** The rates, in tenths of a percent, that lead from an unrounded price to a printed one. */
function ratesBetween(before: Decimal, { value, step }: StatedFigure): readonly number[] {
  if (before.isZero()) return [];
  const rateTo = (price: Decimal): Decimal =>
    quotient(price.minus(before).times(hundred), before, decimal('0.001'));
  const [low, high] = [rateTo(value.minus(step)), rateTo(value.plus(step))];
  const [from, to] = [low, high]
    .map((rate) => rate.div(tenth).toNumber())
    .toSorted((a, b) => a - b);
  const start = Math.max(-999, Math.floor(from ?? 0));
  const count = Math.min(mostCandidates, Math.ceil(to ?? 0) - start + 1);
  return Array.from({ length: Math.max(0, count) }, (_, order) => start + order).filter((rate) =>
    roundHalfAwayFromZero(before.times(factorOf(rate)), step).equals(value),
  );
}

function percentOf(tenths: number): Decimal {
  return tenth.times(tenths);
}

function factorOf(tenths: number): Decimal {
  return growthOf(quantity(percentOf(tenths), '%'));
}

/** How many printed prices of a row are not those of a series of rates; all where it lacks a year. */
function missesOf({ first, later }: PriceRow, tenths: Tenths): number {
  let price = first.value;
  let misses = 0;
  for (const { year, figure } of later) {
    const rate = tenths.get(year);
    if (rate === undefined) return Number.POSITIVE_INFINITY;
    price = price.times(factorOf(rate));
    if (!roundHalfAwayFromZero(price, figure.step).equals(figure.value)) misses += 1;
  }
  return misses;
}

/** The best series first: most shared, fewest decimals, nearest to the printed prices. */
function inOrder(
  series: readonly Tenths[],
  row: PriceRow,
  votes: ReadonlyMap<Tenths, number>,
): readonly Tenths[] {
  const decimals = (tenths: Tenths): number =>
    [...tenths.values()].filter((rate) => rate % 10 !== 0).length;
  return series.toSorted(
    (one, other) =>
      (votes.get(other) ?? 0) - (votes.get(one) ?? 0) ||
      decimals(one) - decimals(other) ||
      distanceOf(row, one).comparedTo(distanceOf(row, other)),
  );
}

/** How far the rates lie from those between the printed prices, all together. */
function distanceOf({ first, later }: PriceRow, tenths: Tenths): Decimal {
  let before = first.value;
  let distance = one.minus(one);
  for (const { year, figure } of later) {
    const printed = quotient(
      figure.value.minus(before).times(hundred),
      before,
      decimal('0.000001'),
    );
    distance = distance.plus(printed.minus(percentOf(tenths.get(year) ?? 0)).abs());
    before = figure.value;
  }
  return distance;
}

function foundRates({ later }: PriceRow, best: Tenths, all: readonly Tenths[]): FoundRates {
  const rates = later.map(({ year }) => ({ year, percent: percentOf(best.get(year) ?? 0) }));
  const widths = later.map(({ year }) => {
    const own = all.map((tenths) => tenths.get(year) ?? 0);
    return own.length > 1 ? Math.max(...own) - Math.min(...own) : 0;
  });
  const range = percentOf(Math.max(0, ...widths));
  return {
    rates,
    name: `${rates.map(({ percent }) => swedishDigits(percent)).join(' / ')} %`,
    ...(range.greaterThan(widest) && { range }),
  };
}

function keyOf(tenths: Tenths): string {
  return [...tenths].map(([year, rate]) => `${String(year)}:${String(rate)}`).join(' ');
}

/** A rate that no table prints, at the place of the prices that it was found from or of its flag. */
export function rateFigure(
  percent: Decimal,
  { row, period, at }: { readonly row: string; readonly period: string; readonly at: Place },
): Figure {
  return { table: '', row, period, at, unit: '%', step: tenth, value: percent };
}
