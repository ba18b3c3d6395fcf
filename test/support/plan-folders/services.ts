import {
  fraction,
  over,
  plus,
  rounded,
  times,
  zero,
  type Fraction,
} from '../../oracle/fractions.ts';
import type { Period, Plan, Sheet } from '../../oracle/rollover-plan.ts';
import type { Ingredients } from './ingredients.ts';
import { line, plain, ratio, turned, withWords, type Timeline } from './layout.ts';

export function volumeSheet(own: Ingredients, time: Timeline): Sheet {
  const steps = 10n ** BigInt(own.volumeDecimals);
  const lines = own.services.map(({ earlier, end, step, lacks }, order) =>
    line(
      `Insats ${String(order + 1)}, dygn`,
      time.columns.map(({ kind, year }, at) => {
        const isPlanned = kind === 'plan' || year === own.base;
        // down by no more than a third of what is left, up by no more than all there is
        const moved = Math.trunc((end * step) / 300);
        if (isPlanned && year === time.last)
          return lacks === 'end' ? undefined : fraction(BigInt(end), steps);
        if (isPlanned && year === time.last - 1)
          return lacks === 'before' ? undefined : fraction(BigInt(end - moved), steps);
        return fraction(BigInt(earlier[at] ?? 0), steps);
      }),
    ),
  );
  return withWords(own.hasWords.volumes, {
    ...plain('Volymer, antal'),
    decimals: own.volumeDecimals,
    columns: time.columns,
    lines: turned(lines, own.turn),
  });
}

export function upliftSheet(own: Ingredients, time: Timeline, first: Period): Sheet {
  const columns = Array.from({ length: time.last - first.year }, (_, order): Period => {
    const year = first.year + 1 + order;
    return { kind: year <= time.base ? 'budget' : 'plan', year };
  });
  const tenths = (numbers: readonly number[], at: number): Fraction => ratio(numbers[at] ?? 30, 10);
  const lines = own.rates.map((rates, order) =>
    line(
      `Kategori ${String(order + 1)}`,
      columns.map((_, at) => tenths(rates, at)),
    ),
  );
  const { generalRates } = own;
  const general = generalRates
    ? [
        line(
          'Prisuppräkning',
          columns.map(({ year }) =>
            year > time.base || (year === time.base && own.hasGeneralBase)
              ? tenths(generalRates, year - time.base)
              : undefined,
          ),
        ),
      ]
    : [];
  return withWords(own.hasWords.uplifts, {
    ...plain('Kategori'),
    decimals: 1,
    columns,
    lines: [...turned(lines, own.turn), ...general],
  });
}

export function priceSheets(
  own: Ingredients,
  time: Timeline,
  first: Period,
  uplifts: Sheet,
): Plan['sheets'] {
  const decimals = own.priceDecimals;
  const isFirst = ({ kind, year }: Period): boolean => kind === 'budget' && year === first.year;
  const hasFirst = time.columns.some(isFirst);
  const firsts = own.services.map((service) =>
    fraction(BigInt(service.first), 10n ** BigInt(decimals)),
  );
  const lines = own.services.map(({ category, earlier }, order) => {
    const rates = uplifts.lines.find(
      ({ label }) => label === `Kategori ${String(1 + (category % own.rates.length))}`,
    );
    return line(
      `Insats ${String(order + 1)}, dygn`,
      time.columns.map((column, at) => {
        let price = firsts[order] ?? zero;
        if (isFirst(column)) return price;
        if (column.kind === 'actual' || column.kind === 'forecast' || column.year < first.year)
          return fraction(BigInt(1 + (earlier[at] ?? 0)), 10n ** BigInt(decimals));
        for (const [index, cell] of (rates?.cells ?? []).entries()) {
          const own = uplifts.columns[index];
          if (typeof own !== 'object' || own.year > column.year || typeof cell !== 'object')
            continue;
          price = times(price, plus(fraction(1n), over(cell, fraction(100n))));
        }
        return rounded(price, decimals);
      }),
    );
  });
  const shared = { ...plain('À-priser'), decimals };
  const base = own.services.map((_, order) =>
    line(`Insats ${String(order + 1)}, dygn`, [firsts[order]]),
  );
  return {
    prices: { ...shared, columns: time.columns, lines: turned(lines, own.turn) },
    ...(!hasFirst && {
      basePrices: {
        ...shared,
        title: 'Baspriser',
        columns: [first],
        lines: turned(base, own.turn),
      },
    }),
  };
}
