import { periodsOfPlan, tableOfKind, type InferredRates } from '../../model/index.ts';
import { chainOn } from './prices.ts';
import { lastOf } from './horizon.ts';
import type { Roll } from './roll.ts';

/**
 * The rates found in printed prices that leave the tables, by category, so that they are not lost with
 * them; none where a table of uplifts has them.
 */
export function inferredRates(roll: Roll): InferredRates | undefined {
  const { book, horizons } = roll;
  const { from, to } = horizons;
  if (tableOfKind(book, 'uplifts')) return undefined;
  const periods = [...periodsOfPlan(to), ...periodsOfPlan(from)];
  const first = from.firstPrice.year + 1;
  const years = Array.from(
    { length: Math.max(0, lastOf(to).year - first + 1) },
    (_, order) => first + order,
  );
  const services = book.services.flatMap((service) => {
    const chain = chainOn(roll, service)?.after;
    if (!chain?.rates.some(({ known }) => known === 'inferred')) return [];
    const rates = years.map((year) => chain.rates.find((rate) => rate.year === year)?.figure.value);
    const { name, category = name, activity } = service;
    return [{ name, category, rates, ...(activity !== undefined && { activity }) }];
  });
  if (services.length === 0) return undefined;
  return {
    columns: years.map(
      (year) => periods.find((period) => period.year === year)?.label ?? String(year),
    ),
    categories: [
      ...new Map(services.map(({ category, rates }) => [category, { category, rates }])).values(),
    ],
    services: services.map(({ name, category, activity }) => ({
      name,
      category,
      ...(activity !== undefined && { activity }),
    })),
  };
}
