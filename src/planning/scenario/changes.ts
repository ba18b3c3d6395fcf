import { amountOf, type Decimal, type Fraction } from '../../exact/index.ts';
import { isStated, type ChangedDriver, type Figure } from '../../model/index.ts';
import type { PlanInputs } from '../inputs.ts';
import type { Scenario } from './scenario.ts';

/** The drivers that a scenario changes, in the order of their tables. */
export function changedDrivers(
  inputs: PlanInputs,
  scenario: Scenario<Fraction>,
): readonly ChangedDriver[] {
  return [
    ...changedRates(inputs, scenario),
    ...changedGeneral(inputs, scenario),
    ...changedVolumes(inputs, scenario),
    ...addedItems(inputs, scenario),
  ];
}

type Steps = ChangedDriver['periods'];

/** The periods in which a scenario has another amount than the plan. */
function steps(
  { periods }: PlanInputs,
  figures: readonly (Figure | undefined)[],
  { overrides }: Scenario<Fraction>,
): Steps {
  return periods.flatMap((period, order) => {
    const figure = figures[order];
    const override = figure && overrides.get(figure);
    if (!override) return [];
    const after = amountOf(override);
    if (!isStated(figure)) return [{ period, after }];
    return figure.value.equals(after) ? [] : [{ period, before: figure.value, after }];
  });
}

/** A category whose services all change alike is one driver. */
function changedRates(inputs: PlanInputs, scenario: Scenario<Fraction>): readonly ChangedDriver[] {
  const changes = inputs.services.map(({ service: { name, category }, rates }) => ({
    name,
    category: category ?? name,
    periods: steps(inputs, rates, scenario),
  }));
  const categories = [...new Set(changes.map(({ category }) => category))];
  return categories.flatMap((category) => {
    const own = changes.filter((change) => change.category === category);
    const [first] = own;
    const isWhole = first && own.every(({ periods }) => isAlike(periods, first.periods));
    const named = isWhole ? [{ name: category, periods: first.periods }] : own;
    return named
      .filter(({ periods }) => periods.length > 0)
      .map(({ name, periods }) => ({ driver: 'price', name, unit: '%', periods }));
  });
}

function isAlike(some: Steps, others: Steps): boolean {
  return (
    some.length === others.length &&
    some.every(({ period, after }, order) => {
      const other = others[order];
      return other?.period === period && other.after.equals(after);
    })
  );
}

function changedGeneral(
  inputs: PlanInputs,
  scenario: Scenario<Fraction>,
): readonly ChangedDriver[] {
  const { general } = inputs;
  if (!general) return [];
  const periods = steps(inputs, general.rates, scenario);
  return periods.length > 0 ? [{ driver: 'price', name: general.name, unit: '%', periods }] : [];
}

function changedVolumes(
  inputs: PlanInputs,
  scenario: Scenario<Fraction>,
): readonly ChangedDriver[] {
  return inputs.services.flatMap(({ service: { name }, volumes }) => {
    const periods = steps(inputs, volumes, scenario);
    return periods.length > 0 ? [{ driver: 'volume', name, unit: 'units', periods }] : [];
  });
}

function addedItems(
  { periods, activities, bridge, net }: PlanInputs,
  { items }: Scenario<Fraction>,
): readonly ChangedDriver[] {
  return items.map(({ name, activity, amounts }) => {
    const label = activity === undefined ? undefined : activities?.rows[activity]?.row.label;
    return {
      driver: 'bridge',
      name,
      ...(label !== undefined && { activity: label }),
      unit: bridge || !net ? 'tkr' : net.source.table.unit,
      periods: periods.flatMap((period, order) => {
        const own: Fraction | undefined = amounts[order];
        const after: Decimal | undefined = own && amountOf(own);
        return after && !after.isZero() ? [{ period, after }] : [];
      }),
    };
  });
}
