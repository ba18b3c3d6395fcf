import {
  amountOf,
  one,
  roundHalfAwayFromZero,
  roundTogether,
  type Decimal,
  type Fraction,
} from '../../exact/index.ts';
import {
  isStated,
  netSign,
  type Amount,
  type Figure,
  type ItemOutcome,
  type NetOutcome,
  type Outcome,
  type Period,
  type ServiceOutcome,
  type WhatIf,
} from '../../model/index.ts';
import { costScale } from '../../formulas/net.ts';
import { fractions } from '../arithmetic.ts';
import type { Evaluated } from '../evaluate.ts';
import type { PlanInputs, ServiceInputs } from '../inputs.ts';
import { assumptionsOf, sourcesOf } from '../plan.ts';
import {
  amount,
  effectsOf,
  pricedIn,
  summed,
  valueOf,
  shownShares,
  type PlanValues,
} from '../values.ts';
import { changedDrivers } from './changes.ts';
import {
  activityScale,
  isTouched,
  itemScale,
  outcomeOf,
  type Outcome as Figures,
} from './outcome.ts';
import type { Scenario } from './scenario.ts';

/** The plan under a scenario. */
export function whatIf(
  inputs: PlanInputs,
  values: PlanValues,
  scenario: Scenario<Fraction>,
): WhatIf {
  const { net, periods, book } = inputs;
  const figures = outcomeOf(inputs, values, scenario, fractions);
  const nets = (net?.figures ?? []).map((figure, order) =>
    outcomeAt(
      periodAt(periods, order),
      planned(figure, values),
      figures,
      figures.net[order],
      figure.step,
    ),
  );
  const effects = shownEffects(inputs, values, scenario, figures, nets);
  const lands = activityOutcomes(inputs, values, figures, nets);
  const isWhole = ![...nets, ...ofServices(effects)].some(({ open }) => open);
  return {
    ...(book.title !== undefined && { title: book.title }),
    periods,
    ...(net && { unit: net.source.table.unit }),
    netSign: net ? netSign(net.source.table) : 1,
    changes: changedDrivers(inputs, scenario),
    services: effects.services,
    items: effects.items,
    net: nets,
    activities: lands,
    missing: inputs.missing,
    assumptions: assumptionsOf(inputs, values),
    open: sourcesOf([...nets, ...ofServices(effects), ...lands.rows.flatMap((row) => row.net)]),
    isWhole,
  };
}

/** The figures of services under a scenario. */
function ofServices({ services }: ShownEffects): readonly Outcome[] {
  return services.flatMap(({ unitPrice, volume }) => [...unitPrice, ...volume]);
}

function periodAt(periods: readonly Period[], order: number): Period {
  const period = periods[order];
  if (!period) throw new Error('a figure without a period');
  return period;
}

/** What the plan has for a figure: as printed, else as computed. */
function planned(figure: Figure, values: PlanValues): Evaluated<Fraction> {
  return isStated(figure) ? valueOf(figure.value) : values(figure);
}

/** An outcome of a step, whose effect as shown is what takes the plan to it as shown. */
function outcomeAt(
  period: Period,
  plan: Evaluated<Fraction>,
  figures: Pick<Figures<Fraction>, 'value'>,
  figure: Figure | undefined,
  step: Decimal,
): Outcome {
  if (!figure) throw new Error('a period without an outcome');
  return outcome(period, plan, figures.value(figure), step);
}

function outcome(
  period: Period,
  plan: Evaluated<Fraction>,
  under: Evaluated<Fraction>,
  step: Decimal,
): Outcome {
  const before = plan.value && amountOf(plan.value);
  if (under.value === undefined) {
    return { period, ...(before && { plan: before }), open: under.open };
  }
  const exact = amountOf(under.value);
  const shown = roundHalfAwayFromZero(exact, step);
  if (!before) return { period, exact, shown };
  const effect = {
    exact: exact.minus(before),
    shown: shown.minus(roundHalfAwayFromZero(before, step)),
  };
  return { period, plan: before, exact, shown, effect };
}

interface ShownEffects {
  readonly services: readonly ServiceOutcome[];
  readonly items: readonly ItemOutcome[];
}

/** One effect on the net, by period. */
type EffectRow = readonly Evaluated<Fraction>[];

/**
 * The effects on the net, in its unit and sign: volume and price of each service, then the general uplift,
 * then each item. As shown they add up to that of the net. Where there is no net they are in tkr, as costs.
 */
function shownEffects(
  inputs: PlanInputs,
  values: PlanValues,
  scenario: Scenario<Fraction>,
  figures: Figures<Fraction>,
  nets: readonly NetOutcome[],
): ShownEffects {
  const { services, periods, net, general } = inputs;
  const scale = net ? costScale(net.source.table) : one;
  const nothing = valueOf(one.minus(one));
  const ofServices = services.map((service) =>
    periods.map((_, period) => {
      if (!isTouched(service, scenario)) return { volume: nothing, price: nothing };
      const own = effectsOf(
        pricedIn(service, period, values),
        pricedIn(service, period, figures.value),
      );
      return { volume: summed([[scale, own.volume]]), price: summed([[scale, own.price]]) };
    }),
  );
  const ofGeneral: EffectRow = periods.map((_, period) => {
    const figure = figures.general[period];
    return figure ? figures.value(figure) : nothing;
  });
  const toNet = itemScale(inputs);
  const ofItems = figures.items.map((own): EffectRow =>
    own.map((figure) => (figure ? summed([[toNet, figures.value(figure)]]) : nothing)),
  );
  const rows: readonly EffectRow[] = [
    ...ofServices.flatMap((own) => [
      own.map(({ volume }) => volume),
      own.map(({ price }) => price),
    ]),
    ofGeneral,
    ...ofItems,
  ];
  const columns = periods.map((_, period) =>
    togetherAs(
      rows.flatMap((row) => row[period] ?? []),
      net?.figures[period]?.step ?? one,
      nets[period],
    ),
  );
  const cell = (row: number, period: number): Amount => {
    const own = columns[period]?.[row];
    if (!own) throw new Error('an effect without a period');
    return own;
  };
  const item = (row: number): ItemOutcome['effects'] =>
    periods.map((period, order) => ({ period, ...cell(row, order) }));
  const first = 2 * services.length;
  const isGeneral = ofGeneral.some(({ value }) => value !== undefined && !fractions.isZero(value));
  const labels = inputs.activities?.rows ?? [];
  return {
    services: services.map((service, order) => ({
      ...serviceOutcome(service, periods, values, figures),
      effects: periods.map((period, at) => ({
        period,
        volume: cell(2 * order, at),
        price: cell(2 * order + 1, at),
      })),
    })),
    items: [
      ...(isGeneral && general ? [{ name: general.name, effects: item(first) }] : []),
      ...scenario.items.map(({ name, activity }, order) => {
        const label = activity === undefined ? undefined : labels[activity]?.row.label;
        return {
          name,
          ...(label !== undefined && { activity: label }),
          effects: item(first + 1 + order),
        };
      }),
    ],
  };
}

/** Effects of a period shown so that they add up to that of the net, as far as all are known. */
function togetherAs(
  parts: readonly Evaluated<Fraction>[],
  step: Decimal,
  net: NetOutcome | undefined,
): readonly Amount[] {
  const each = parts.map((part) => amount(part, step));
  const exact = each.flatMap((own) => own.exact ?? []);
  if (exact.length < each.length) return each;
  const shown = net?.effect
    ? roundTogether(exact, step, net.effect.shown)
    : roundTogether(exact, step);
  return exact.map((own, order) => {
    const rounded = shown[order];
    if (!rounded) throw new Error('an effect that is not shown');
    return { exact: own, shown: rounded };
  });
}

function serviceOutcome(
  { service, prices, volumes }: ServiceInputs,
  periods: readonly Period[],
  values: PlanValues,
  figures: Figures<Fraction>,
): Omit<ServiceOutcome, 'effects'> {
  const { name, category, activity } = service;
  return {
    name,
    ...(category !== undefined && { category }),
    ...(activity !== undefined && { activity }),
    unitPrice: prices.map((figure, order) =>
      outcome(periodAt(periods, order), values(figure), figures.value(figure), figure.step),
    ),
    volume: volumes.map((figure, order) =>
      outcome(periodAt(periods, order), values(figure), figures.value(figure), figure.step),
    ),
  };
}

/** The activities' effects as shown add up to that of their total. */
function activityOutcomes(
  inputs: PlanInputs,
  values: PlanValues,
  figures: Figures<Fraction>,
  nets: readonly NetOutcome[],
): WhatIf['activities'] {
  const { activities, periods } = inputs;
  if (!activities) return { netSign: 1, rows: [], total: [] };
  const { rows, totals, table } = activities;
  const step = rows[0]?.base.step ?? one;
  const shares = shownShares(activities, values);
  const scale = activityScale(inputs);
  const columns = periods.map((period, at) => {
    const own = rows.map(({ figures: all }, order) => {
      const figure = all[at];
      const shown = shares[at]?.[order];
      if (!figure) throw new Error('an activity without a period');
      const plan = isStated(figure) || !shown ? planned(figure, values) : valueOf(shown);
      return outcomeAt(period, plan, figures, figures.activities[order]?.[at], step);
    });
    const nowhere = figures.unassigned[at];
    const all = nowhere
      ? [...own, outcomeAt(period, valueOf(one.minus(one)), figures, nowhere, step)]
      : own;
    const whole = totalOutcome(
      period,
      plannedTotal(totals[at], values, step),
      nets[at],
      scale,
      step,
    );
    return { total: whole, rows: shownTogether(all, step, whole) };
  });
  const row = (order: number): readonly NetOutcome[] =>
    columns.flatMap((own) => own.rows[order] ?? []);
  return {
    unit: table.unit,
    netSign: netSign(table),
    rows: [
      ...rows.map(({ row: { label } }, order) => ({ name: label, net: row(order) })),
      ...(figures.unassigned.length > 0 ? [{ net: row(rows.length) }] : []),
    ],
    total: columns.map(({ total }) => total),
  };
}

/** The total of the activities as printed, else as the plan shows it. */
function plannedTotal(
  total: Figure | undefined,
  values: PlanValues,
  step: Decimal,
): Evaluated<Fraction> {
  if (!total) throw new Error('activities without a total');
  if (isStated(total)) return valueOf(total.value);
  const own = amount(values(total), step);
  return own.exact ? valueOf(own.shown) : { open: own.open };
}

function totalOutcome(
  period: Period,
  plan: Evaluated<Fraction>,
  net: NetOutcome | undefined,
  scale: Decimal,
  step: Decimal,
): Outcome {
  if (!net) throw new Error('activities without a net');
  if (net.open) return outcome(period, plan, { open: net.open }, step);
  if (!net.effect) return outcome(period, plan, valueOf(net.exact.times(scale)), step);
  return outcome(
    period,
    plan,
    summed([
      [one, plan],
      [scale, valueOf(net.effect.exact)],
    ]),
    step,
  );
}

function shownTogether(
  rows: readonly Outcome[],
  step: Decimal,
  whole: Outcome,
): readonly Outcome[] {
  const exact = rows.flatMap(({ effect }) => effect?.exact ?? []);
  if (!whole.effect || exact.length < rows.length) return rows;
  const shown = roundTogether(exact, step, whole.effect.shown);
  return rows.map((row, order) => {
    const own = shown[order];
    if (!row.effect || !own) return row;
    return { ...row, shown: row.plan.plus(own), effect: { exact: row.effect.exact, shown: own } };
  });
}
