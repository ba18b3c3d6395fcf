import { total, zero, type Decimal } from '../../exact/index.ts';
import type {
  Amount,
  ComparedEffect,
  ComparedNet,
  ComparedPeriod,
  Comparison,
  Computed,
  Driver,
  NetOutcome,
  WhatIf,
} from '../../model/index.ts';

/** A scenario by its name, and the plan under it. */
export interface NamedOutcome {
  readonly name: string;
  readonly outcome: WhatIf;
}

/**
 * Several outcomes of the same plan side by side; what is the same in all of them is left out. None of them
 * has an open figure, and all have a net.
 */
export function comparisonOf(all: readonly [NamedOutcome, ...NamedOutcome[]]): Comparison {
  const outcomes = all.map(({ outcome }) => outcome);
  const [{ outcome: first }] = all;
  return {
    ...(first.title !== undefined && { title: first.title }),
    scenarios: all.map(({ name }) => name),
    unit: first.unit ?? 'tkr',
    activityUnit: first.activities.unit ?? 'tkr',
    periods: first.periods.map((_, order) => comparedIn(first, outcomes, order)),
  };
}

function comparedIn(first: WhatIf, outcomes: readonly WhatIf[], order: number): ComparedPeriod {
  const period = first.periods[order] ?? first.periods[0];
  if (!period) throw new Error('a plan without periods');
  const activities = first.activities.rows.map(({ name }, row) =>
    comparedNet(
      name ?? '',
      outcomes.map((own) => own.activities.rows[row]?.net[order]),
    ),
  );
  return {
    period,
    net: comparedNet(
      '',
      outcomes.map(({ net }) => net[order]),
    ),
    effects: largestFirst(effectsIn(outcomes, order), ({ effects }) => effects),
    activities: largestFirst(activities, (own) => own.outcomes.map(({ effect }) => effect)),
  };
}

function comparedNet(name: string, cells: readonly (NetOutcome | undefined)[]): ComparedNet {
  const known = cells.map((cell) => {
    if (!cell?.effect) throw new Error('a comparison of something open');
    return cell;
  });
  const [first] = known;
  if (!first) throw new Error('a comparison of nothing');
  const outcomes = known.map(({ exact, shown, effect }) => ({ exact, shown, effect }));
  return { name, plan: first.plan, outcomes };
}

/** Every driver with its effect in each outcome; an item is the same where its name and place are. */
function effectsIn(outcomes: readonly WhatIf[], order: number): readonly ComparedEffect[] {
  const services = (outcomes[0]?.services ?? []).flatMap(({ name }, row) =>
    (['volume', 'price'] as const).map((driver: 'volume' | 'price'): ComparedEffect => ({
      driver,
      name,
      effects: outcomes.map((own) => knownAmount(own.services[row]?.effects[order]?.[driver])),
    })),
  );
  return [...services, ...itemsIn(outcomes, order)];
}

function itemsIn(outcomes: readonly WhatIf[], order: number): readonly ComparedEffect[] {
  const keyOf = ({ name, activity }: WhatIf['items'][number]): string =>
    JSON.stringify([name, activity]);
  const items = new Map(
    outcomes.flatMap(({ items: own }) => own.map((item) => [keyOf(item), item])),
  );
  return [...items].map(([key, { name, activity }]) => ({
    driver: 'bridge' satisfies Driver,
    name,
    ...(activity !== undefined && { activity }),
    effects: outcomes.map((own) =>
      added(own.items.filter((item) => keyOf(item) === key).map(({ effects }) => effects[order])),
    ),
  }));
}

function added(parts: readonly (Amount | undefined)[]): Computed {
  const known = parts.map(knownAmount);
  return {
    exact: total(known.map(({ exact }) => exact)),
    shown: total(known.map(({ shown }) => shown)),
  };
}

function knownAmount(own: Amount | undefined): Computed {
  if (!own?.exact) throw new Error('a comparison of something open');
  return { exact: own.exact, shown: own.shown };
}

/** Those that have an effect anywhere, the ones furthest apart first; the plan's own effect is zero. */
function largestFirst<T>(
  rows: readonly T[],
  effectsOf: (row: T) => readonly Computed[],
): readonly T[] {
  const breadth = (row: T): Decimal => {
    const effects = [zero, ...effectsOf(row).map(({ exact }) => exact)];
    const [lowest, highest] = [leastOf(effects), leastOf(effects.map((own) => own.negated()))];
    return highest.negated().minus(lowest);
  };
  return rows
    .filter((row) => effectsOf(row).some(({ exact }) => !exact.isZero()))
    .toSorted((some, other) => breadth(other).comparedTo(breadth(some)));
}

function leastOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((least, own) => (own.lessThan(least) ? own : least));
}
