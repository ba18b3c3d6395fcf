import { one, roundHalfAwayFromZero, total, type Decimal } from '../../exact/index.ts';
import {
  labelKey,
  periodsOfPlan,
  sameLabel,
  samePeriod,
  tableOfKind,
  type BasePrices,
  type Figure,
  type Growth,
  type Period,
  type PriceChain,
  type Service,
  type UpliftEffect,
  type YearRate,
} from '../../model/index.ts';
import { costOf } from '../../formulas/cost.ts';
import { pricesIn } from '../../formulas/price.ts';
import { known, unprintedIn } from '../../formulas/unprinted.ts';
import type { valueOf } from './draft.ts';
import { columnOf, evaluated, figureIn, rowOf, write, writeOpen } from './draft.ts';
import { lastOf } from './horizon.ts';
import { draftOfKind, type Roll } from './roll.ts';
import { rateIn } from './uplifts.ts';

/** Prices of the new year, and those that a replaced uplift changes, each from the same first price. */
export function rollPrices(roll: Roll): void {
  const draft = draftOfKind(roll, 'unit-prices');
  if (!draft) return;
  for (const service of roll.book.services) {
    const row = rowOf(draft, service.priceRow);
    const chain = chainOn(roll, service);
    if (!row || !chain) continue;
    for (const period of periodsOfPlan(roll.horizons.to)) {
      const column = draft.columns.findIndex((own) => own.period && samePeriod(own.period, period));
      const figure = row.figures[column];
      const isReplaced = chain.after.rates.some(
        (rate, order) => rate.year <= period.year && !isSame(rate, chain.before.rates[order]),
      );
      if (!figure || (figure.from && !isReplaced)) continue;
      const price = priceOf(roll, service, chain.after, period);
      if (!price) continue;
      const { value: exact, open } = evaluated(price.figure, price.formulas);
      if (open) {
        writeOpen(row, column, open);
        continue;
      }
      const shown = roundHalfAwayFromZero(exact, figure.step);
      if (figure.value?.equals(shown) === true) continue;
      const { first } = chain.after;
      const details = { ...(first.value && { first: first.value }), from: first.period, exact };
      write(row, column, shown, 'priceCarried', details);
    }
  }
}

function isSame(own: YearRate, other: YearRate | undefined): boolean {
  const [rate, before] = [own.figure.value, other?.figure.value];
  return rate && before ? rate.equals(before) : rate === before;
}

/** The chain of a service up to the new year: with the rates of the source, and with those a year on. */
export interface RolledChain {
  readonly before: PriceChain;
  readonly after: PriceChain;
}

/**
 * Rates of the table of uplifts, a year on; where the printed prices are all that there is, those found in
 * them, and in the new year the last of them again. A flag says another.
 */
export function chainOn(roll: Roll, service: Service): RolledChain | undefined {
  const { chain, upliftRow } = service;
  const { to } = roll.horizons;
  const last = chain?.rates.at(-1);
  if (!chain) return undefined;
  const year = lastOf(to).year;
  const isNew = year > (last?.year ?? chain.firstPeriod.year);
  const again = isNew && last ? [{ ...last, year, figure: { ...last.figure } }] : [];
  const rates = [...chain.rates, ...again].map((rate) => {
    const declared = upliftRow && rateIn(roll, upliftRow, rate.year);
    const figures = declared ?? { before: rate.figure, after: rate.figure };
    const given = rate.known === 'inferred' ? givenRate(roll, service, rate.year) : undefined;
    return {
      before: { ...rate, figure: figures.before },
      after: { ...rate, figure: given ? known(rate.figure, given) : figures.after },
    };
  });
  return {
    before: { ...chain, rates: rates.map(({ before }) => before) },
    after: { ...chain, rates: rates.map(({ after }) => after) },
  };
}

/** The rate that a flag gives to a service or to its category, where no table of uplifts does. */
function givenRate(
  { options, horizons }: Roll,
  service: Service,
  year: number,
): Decimal | undefined {
  const { to } = horizons;
  const label = periodsOfPlan(to).find((period) => period.year === year)?.label ?? '';
  const folded = (text: string): string => labelKey(text).toLocaleLowerCase('sv');
  return options.uplifts.findLast(({ category, period }) => {
    const isNamed = [service.category ?? service.name, service.name].some(
      (name) => folded(name) === folded(category),
    );
    if (!isNamed) return false;
    if (period === undefined) return year === lastOf(to).year;
    return period.trim() === String(year) || sameLabel(period, label);
  })?.percent;
}

/** The unrounded price of a service in a period a year on, and how it follows. */
function priceOf(
  { book }: Roll,
  service: Service,
  chain: PriceChain,
  period: Period,
): { readonly figure: Figure; readonly formulas: readonly Growth[] } | undefined {
  const [price] = pricesIn(book, { ...service, chain }, [period]);
  return price && { figure: price.figure, formulas: price.formula ? [price.formula] : [] };
}

/** The cost of a service in a period a year on, in tkr, and how it follows; of an unpriced one none. */
export function costIn(
  roll: Roll,
  service: Service,
  period: Period,
  chain = chainOn(roll, service)?.after,
): { readonly figure: Figure; readonly formulas: readonly Parameters<typeof valueOf>[0][] } {
  const volumes = draftOfKind(roll, 'volumes');
  const prices = draftOfKind(roll, 'unit-prices');
  const place = { table: '', row: service.name, period: period.label, at: service.at };
  const cell = (draft: typeof volumes, row: Service['volumeRow']): Figure => {
    const own = draft && rowOf(draft, row);
    const column = draft && columnOf(draft, period);
    return draft && own && column !== undefined
      ? figureIn(draft, own, column)
      : unprintedIn(place, { unit: 'units', step: one }, 'period/missing');
  };
  const price = chain && priceOf(roll, service, chain, period);
  const cost = costOf(
    service.name,
    cell(volumes, service.volumeRow),
    price?.figure ?? cell(prices, service.priceRow),
  );
  return { figure: cost.subject, formulas: [cost, ...(price?.formulas ?? [])] };
}

/** What each replaced uplift does to costs, at the volumes a year on; of several, each by itself. */
export function upliftEffects(roll: Roll): readonly UpliftEffect[] {
  const uplifts = draftOfKind(roll, 'uplifts');
  if (!uplifts) return [];
  return uplifts.rows.flatMap((row) =>
    uplifts.columns.flatMap(({ period }, column): readonly UpliftEffect[] => {
      const figure = row.figures[column];
      const [before, after] = [figure?.from?.value, figure?.value];
      if (!period || !before || !after || before.equals(after)) return [];
      const services = roll.book.services.filter(({ upliftRow }) => upliftRow === row.source);
      const periods = periodsOfPlan(roll.horizons.to)
        .filter(({ year }) => year >= period.year)
        .map((own) => {
          const effects = services.map((service) => effectOf(roll, service, own, period.year));
          const stated = effects.filter((effect) => effect !== undefined);
          const effect = stated.length < effects.length ? undefined : total(stated);
          return { period: own, effect };
        });
      const uplift = { before, after, year: period.year };
      return [{ category: row.label, uplift, periods }];
    }),
  );
}

/** What one replaced uplift does to the cost of a service at the price a year on, in tkr. */
function effectOf(roll: Roll, service: Service, period: Period, year: number): Decimal | undefined {
  const chain = chainOn(roll, service);
  if (!chain) return undefined;
  const rates = chain.after.rates.map((rate, order) =>
    rate.year === year ? (chain.before.rates[order] ?? rate) : rate,
  );
  const [after, before] = [chain.after, { ...chain.after, rates }].map((own) => {
    const cost = costIn(roll, service, period, own);
    return evaluated(cost.figure, cost.formulas).value;
  });
  return after && before && after.minus(before);
}

/** The first prices to keep apart: those whose year the printed prices no longer have. */
export function basePrices(roll: Roll): BasePrices | undefined {
  const { book, horizons } = roll;
  const draft = draftOfKind(roll, 'unit-prices');
  const table = tableOfKind(book, 'unit-prices');
  const { firstPrice } = horizons.from;
  if (!draft || !table || tableOfKind(book, 'base-prices')) return undefined;
  if (draft.columns.some(({ period }) => period && samePeriod(period, firstPrice)))
    return undefined;
  const column = table.columns.find(({ period }) => period && samePeriod(period, firstPrice));
  const rows = book.services.flatMap(({ priceRow }) => {
    const figure = column && priceRow?.figures[table.columns.indexOf(column)];
    return priceRow && figure ? [{ row: priceRow, figure }] : [];
  });
  return column && { table, column, rows };
}
