import {
  amountOf,
  decimal,
  fractionOf,
  minusOne,
  one,
  zero,
  type Decimal,
  type Fraction,
} from '../../exact/index.ts';
import { isStated, type AskedAdjustment, type ChangeForm, type Figure } from '../../model/index.ts';
import { fractions, type Arithmetic } from '../arithmetic.ts';
import type { Overrides } from '../evaluate.ts';
import type { PlanInputs } from '../inputs.ts';

/** An item that a scenario adds to the net. */
interface AddedItem<T> {
  readonly name: string;
  /** The index of the activity it lands on; without one it is spread like the net. */
  readonly activity?: number;
  /** By period, how much the net of that period differs, in tkr, signed as the bridge; nothing before it begins. */
  readonly amounts: readonly (T | undefined)[];
}

/** A scenario: figures of the plan that are other than it has them, and items that are added to its net. */
export interface Scenario<T> {
  readonly overrides: Overrides<T>;
  readonly items: readonly AddedItem<T>[];
}

/** The plan as it is. */
export const unchanged = { overrides: new Map<Figure, never>(), items: [] } as const;

/** What can be turned in a plan, and in which periods: services, activities and periods by their order. */
export interface Lever {
  readonly name: string;
  readonly form: ChangeForm;
  readonly services: readonly number[];
  /** Whether it is the general uplift, alone or among others. */
  readonly isGeneral: boolean;
  readonly activity?: number;
  readonly from: number;
  /** The last period that it is for. */
  readonly until: number;
  /** Counted from 1: the month of the first period from which a yearly amount counts. */
  readonly month?: number;
}

/** An adjustment whose names and periods are found in a plan. */
export interface Adjustment extends Lever {
  readonly asked: AskedAdjustment;
}

/** The scenario after a lever is turned by an amount, laid over what it already changes. */
export function adjusted<T>(
  scenario: Scenario<T>,
  lever: Lever,
  amount: T,
  inputs: PlanInputs,
  arithmetic: Arithmetic<T>,
): Scenario<T> {
  const { sum, product, constant } = arithmetic;
  switch (lever.form) {
    case 'uplift':
      return withUplift(scenario, lever, amount, inputs);
    case 'scale': {
      const factor = sum([
        [one, constant(one)],
        [percent, amount],
      ]);
      return withVolumes(scenario, lever, inputs, arithmetic, (own) => own && product(own, factor));
    }
    case 'shift':
      return withVolumes(scenario, lever, inputs, arithmetic, (own) => own && added(own, amount));
    case 'level':
      // the plan's own steps go on from the new level; a volume that nothing gives is that level
      return withVolumes(scenario, lever, inputs, arithmetic, (own, first) =>
        own && first
          ? sum([
              [one, own],
              [one, amount],
              [minusOne, first],
            ])
          : amount,
      );
    case 'item':
      return {
        ...scenario,
        items: [...scenario.items, itemOf(lever, amount, inputs, arithmetic)],
      };
  }

  function added(own: T, more: T): T {
    return sum([
      [one, own],
      [one, more],
    ]);
  }
}

/** The value that a scenario has for a figure that is an input of the plan; none where it is open. */
export function inputValue<T>(
  figure: Figure,
  { overrides }: Scenario<T>,
  { constant }: Arithmetic<T>,
): T | undefined {
  return overrides.get(figure) ?? (isStated(figure) ? constant(figure.value) : undefined);
}

/** The rate is put in the place of the plan's; the price goes on from there. */
function withUplift<T>(
  scenario: Scenario<T>,
  { services, isGeneral, from, until }: Lever,
  percent: T,
  inputs: PlanInputs,
): Scenario<T> {
  const overrides = new Map(scenario.overrides);
  const rates = [
    ...services.map((service) => inputs.services[service]?.rates ?? []),
    ...(isGeneral && inputs.general ? [inputs.general.rates] : []),
  ];
  for (const own of rates) {
    for (const figure of own.slice(from, until + 1)) if (figure) overrides.set(figure, percent);
  }
  return { ...scenario, overrides };
}

/** The change is laid over the plan's own steps from the first period on. */
function withVolumes<T>(
  scenario: Scenario<T>,
  { services, from, until }: Lever,
  inputs: PlanInputs,
  arithmetic: Arithmetic<T>,
  changed: (volume: T | undefined, first: T | undefined) => T | undefined,
): Scenario<T> {
  const overrides = new Map(scenario.overrides);
  for (const service of services) {
    const volumes = inputs.services[service]?.volumes ?? [];
    const valueOf = (figure: Figure | undefined): T | undefined =>
      figure && inputValue(figure, scenario, arithmetic);
    for (const figure of volumes.slice(from, until + 1)) {
      const value = changed(valueOf(figure), valueOf(volumes[from]));
      if (value !== undefined) overrides.set(figure, value);
    }
  }
  return { ...scenario, overrides };
}

const percent = decimal('0.01');
const monthsOfYear = decimal('12');

/** A yearly item counts in its first year for the months that are left of it. */
function itemOf<T>(
  { name, activity, from, until, month = 1 }: Lever,
  amount: T,
  { periods }: PlanInputs,
  { constant, product, quotient, carried }: Arithmetic<T>,
): AddedItem<T> {
  const months: Decimal = decimal(String(13 - month));
  const firstYear =
    month === 1
      ? amount
      : carried(quotient(product(amount, constant(months)), constant(monthsOfYear)));
  const amounts = periods.map((_, period) => {
    if (period < from || period > until) return undefined;
    return period === from ? firstYear : amount;
  });
  return { name, ...(activity !== undefined && { activity }), amounts };
}

/** A scenario after a lever is turned by a known amount. */
export function turned(
  scenario: Scenario<Fraction>,
  lever: Lever,
  amount: Decimal,
  inputs: PlanInputs,
): Scenario<Fraction> {
  return adjusted(scenario, lever, fractionOf(amount), inputs, fractions);
}

/** What the amount of an adjustment is that changes nothing; an item, and what is open, has none. */
export function plannedAmount(
  { form, services: [service], isGeneral, from }: Lever,
  scenario: Scenario<Fraction>,
  { services, general }: PlanInputs,
): Decimal | undefined {
  const own = service === undefined ? undefined : services[service];
  const valueOf = (figure: Figure | undefined): Decimal | undefined => {
    const value = figure && inputValue(figure, scenario, fractions);
    return value && amountOf(value);
  };
  switch (form) {
    case 'scale':
    case 'shift':
      return zero;
    case 'level':
      return valueOf(own?.volumes[from]);
    case 'uplift':
      return valueOf(isGeneral ? general?.rates[from] : own?.rates[from]);
    case 'item':
      return undefined;
  }
}
