import {
  one,
  roundHalfAwayFromZero,
  roundTogether,
  zero,
  type Decimal,
} from '../../exact/index.ts';
import {
  netSign,
  type Computed,
  type ItemOutcome,
  type NetOutcome,
  type Outcome,
  type Period,
  type Plan,
  type ServiceOutcome,
  type WhatIf,
} from '../../model/index.ts';
import type { PlanBasis } from '../basis.ts';
import { changedDrivers } from './changes.ts';
import { effectsAgainst, type Effects } from './effects.ts';
import { activityScale, amountOf, netEffect, netsFrom } from './nets.ts';
import { pricesUnder, type Outlook } from './outlook.ts';

/** The plan under an outlook that was made from the outlook of the plan. */
export function whatIf(basis: PlanBasis, plan: Plan, before: Outlook, after: Outlook): WhatIf {
  const effects = effectsAgainst(before, basis)(after);
  const net = netOutcomes(basis, effects);
  const shown = shownEffects(basis, effects, net);
  return {
    ...(plan.title !== undefined && { title: plan.title }),
    periods: basis.periods,
    unit: plan.unit,
    netSign: netSign(basis.operating),
    changes: changedDrivers(basis, before, after),
    services: serviceOutcomes(basis, plan, after, effects, shown),
    items: itemOutcomes(basis, effects, shown),
    net,
    activities: activityOutcomes(basis, plan, effects),
  };
}

/** An outcome of a step, whose effect as shown is what takes the plan to it as shown. */
function outcome(period: Period, plan: Decimal, exact: Decimal, step: Decimal): Outcome {
  const shown = roundHalfAwayFromZero(exact, step);
  const effect = { exact: exact.minus(plan), shown: shown.minus(plan) };
  return { period, plan, exact, shown, effect };
}

function netOutcomes(basis: PlanBasis, effects: Effects): readonly NetOutcome[] {
  return basis.net.map(({ value, step }, order) => {
    const period = basis.periods[order] ?? basis.horizon.base;
    return outcome(period, value, value.plus(netEffect(effects, order)), step);
  });
}

/** The effects of a period as shown, in the order of `effectsOf`: they add up to that of the net. */
type Shown = readonly (readonly Decimal[])[];

function shownEffects(basis: PlanBasis, effects: Effects, net: readonly NetOutcome[]): Shown {
  return net.map(({ effect }, period) =>
    roundTogether(effectsOf(effects, period), basis.net[period]?.step ?? one, effect.shown),
  );
}

/** Volume and price of each service, then the general uplift, then each item. */
function effectsOf({ services, general, items }: Effects, period: number): readonly Decimal[] {
  return [
    ...services.flatMap(({ volume, price }) => [volume[period] ?? zero, price[period] ?? zero]),
    general[period] ?? zero,
    ...items.map(({ amounts }) => amounts[period] ?? zero),
  ];
}

function serviceOutcomes(
  basis: PlanBasis,
  plan: Plan,
  after: Outlook,
  effects: Effects,
  shown: Shown,
): readonly ServiceOutcome[] {
  return basis.services.map((service, order) => {
    const { name, category, activity } = service;
    const planned = plan.services[order];
    const prices = pricesUnder(service, after.uplifts[order] ?? [], basis);
    const own = effects.services[order];
    return {
      name,
      category,
      activity,
      unitPrice: (planned?.unitPrice ?? []).map(({ period, exact }, at) =>
        outcome(period, exact, prices[at] ?? exact, service.chain.first.step),
      ),
      volume: service.volumes.map(({ value, step }, at) =>
        outcome(
          basis.periods[at] ?? basis.horizon.base,
          value,
          after.volumes[order]?.[at] ?? value,
          step,
        ),
      ),
      effects: basis.periods.map((period, at) => ({
        period,
        volume: computed(own?.volume[at], shown[at]?.[2 * order]),
        price: computed(own?.price[at], shown[at]?.[2 * order + 1]),
      })),
    };
  });
}

function itemOutcomes(basis: PlanBasis, effects: Effects, shown: Shown): readonly ItemOutcome[] {
  const first = 2 * basis.services.length;
  const { generalUplift, activities, periods } = basis;
  const isGeneral = effects.general.some((effect) => !effect.isZero());
  const item = (amounts: readonly Decimal[], order: number): ItemOutcome['effects'] =>
    periods.map((period, at) => ({ period, ...computed(amounts[at], shown[at]?.[first + order]) }));
  return [
    ...(isGeneral && generalUplift
      ? [{ name: generalUplift.name, effects: item(effects.general, 0) }]
      : []),
    ...effects.items.map(({ name, activity, amounts }, order) => {
      const label = activity === undefined ? undefined : activities[activity]?.row.label;
      return {
        name,
        ...(label !== undefined && { activity: label }),
        effects: item(amounts, order + 1),
      };
    }),
  ];
}

function computed(exact: Decimal = zero, shown: Decimal = exact): Computed {
  return { exact, shown };
}

/** The activities' effects as shown add up to that of their total. */
function activityOutcomes(basis: PlanBasis, plan: Plan, effects: Effects): WhatIf['activities'] {
  const { activity } = netsFrom(basis, plan);
  const step = basis.activities[0]?.base.step ?? one;
  const columns = basis.periods.map((period, at) => {
    const own = plan.activities.total[at];
    const whole = own?.stated ?? own?.shown ?? zero;
    const rows = basis.activities.map((_, order) => {
      const planned = plan.activities.rows[order]?.net[at];
      const stated = planned?.stated ?? planned?.shown ?? zero;
      return outcome(period, stated, amountOf(activity(effects, order, at)), step);
    });
    const effect = netEffect(effects, at).times(activityScale(basis));
    const all = outcome(period, whole, whole.plus(effect), step);
    const shown = roundTogether(
      rows.map((row) => row.effect.exact),
      step,
      all.effect.shown,
    );
    return { all, rows: rows.map((row, order) => shownWith(row, shown[order] ?? zero)) };
  });
  return {
    unit: plan.activities.unit,
    netSign: netSign(basis.activityTable),
    rows: basis.activities.map(({ row }, order) => ({
      name: row.label,
      net: columns.flatMap(({ rows }) => rows[order] ?? []),
    })),
    total: columns.map(({ all }) => all),
  };
}

function shownWith(own: Outcome, effect: Decimal): Outcome {
  const { exact } = own.effect;
  return { ...own, shown: own.plan.plus(effect), effect: { exact, shown: effect } };
}
