import {
  carriedQuotient,
  costOf,
  hundred,
  inTkr,
  quantity,
  raised,
  roundHalfAwayFromZero,
  total,
  zero,
  type Decimal,
} from '../../exact/index.ts';
import {
  isStated,
  type BasePrices,
  type Period,
  type Service,
  type StatedFigure,
  type UpliftEffect,
  periodsOfPlan,
  samePeriod,
  tableOfKind,
} from '../../model/index.ts';
import { rowOf, valueIn, write } from './draft.ts';
import { draftOfKind, type Roll } from './roll.ts';
import { upliftIn } from './uplifts.ts';

/** The unrounded price of a service in a year, with the uplifts of the source and with those a year on. */
interface RolledPrice {
  readonly before: Decimal;
  readonly after: Decimal;
}

/** Prices of the new year, and those that a replaced uplift changes, each from the same first price. */
export function rollPrices(roll: Roll): void {
  const draft = draftOfKind(roll, 'unit-prices');
  if (!draft) return;
  for (const service of roll.book.services) {
    const row = rowOf(draft, service.priceRow);
    const first = firstPriceOf(service);
    if (!row || !first) continue;
    for (const period of periodsOfPlan(roll.horizons.to)) {
      const column = draft.columns.findIndex((own) => own.period && samePeriod(own.period, period));
      const figure = row.figures[column];
      const price = priceIn(roll, service, first, period.year);
      if (!figure || !price) continue;
      const isAsBefore = figure.from !== undefined && price.before.equals(price.after);
      if (isAsBefore) continue;
      const shown = roundHalfAwayFromZero(price.after, figure.step);
      if (figure.value?.equals(shown)) continue;
      const details = { first: first.value, from: first.period, exact: price.after };
      write(row, column, shown, 'priceCarried', details);
    }
  }
}

function firstPriceOf({ chain }: Service): StatedFigure | undefined {
  return chain && isStated(chain.first) ? chain.first : undefined;
}

/** p(t) = first · Π (1 + uplift), unrounded; none where an uplift on the way is missing. */
function priceIn(
  roll: Roll,
  { upliftRow, chain }: Service,
  first: StatedFigure,
  year: number,
): RolledPrice | undefined {
  let [before, after] = [quantity(first.value, 'kr/unit'), quantity(first.value, 'kr/unit')];
  const start = chain?.firstPeriod.year ?? roll.horizons.from.firstPrice.year;
  for (let own = start + 1; own <= year; own += 1) {
    const uplift = upliftRow && upliftIn(roll, upliftRow, own);
    if (!uplift?.before || !uplift.after) return undefined;
    before = raised(before, quantity(uplift.before, '%'));
    after = raised(after, quantity(uplift.after, '%'));
  }
  return { before: before.amount, after: after.amount };
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
        .map((own) => ({
          period: own,
          effect: total(services.map((service) => effectOf(roll, service, own, { before, after }))),
        }));
      const uplift = { before, after, year: period.year };
      return [{ category: row.label, uplift, periods }];
    }),
  );
}

/** What one replaced uplift does to the cost of a service at the price a year on, in tkr. */
function effectOf(
  roll: Roll,
  service: Service,
  period: Period,
  { before, after }: { readonly before: Decimal; readonly after: Decimal },
): Decimal {
  const volumes = draftOfKind(roll, 'volumes');
  const first = firstPriceOf(service);
  const price = first && priceIn(roll, service, first, period.year);
  const volume = volumes && valueIn(volumes, rowOf(volumes, service.volumeRow), period);
  if (!price || !volume) return zero;
  const cost = inTkr(costOf(quantity(volume, 'units'), quantity(price.after, 'kr/unit'))).amount;
  return carriedQuotient(cost.times(after.minus(before)), after.plus(hundred));
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
