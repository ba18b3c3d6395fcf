import { amountOf, moneyScale, one, type Decimal, type Fraction } from '../../exact/index.ts';
import {
  isStated,
  netSign,
  sameLabel,
  type Figure,
  type Formula,
  type Term,
} from '../../model/index.ts';
import { generalEffect } from '../../formulas/general.ts';
import { costScale } from '../../formulas/net.ts';
import { shareOf } from '../../formulas/spread.ts';
import { known, unprinted } from '../../formulas/unprinted.ts';
import type { Arithmetic } from '../arithmetic.ts';
import { evaluator, type Evaluated } from '../evaluate.ts';
import type { PlanInputs, ServiceInputs } from '../inputs.ts';
import { shownShares, type PlanValues } from '../values.ts';
import type { Scenario } from './scenario.ts';

/** What a scenario makes of a plan: figures by period, each with its value. */
export interface Outcome<T> {
  readonly value: (figure: Figure) => Evaluated<T>;
  readonly net: readonly Figure[];
  /** By activity, then by period. */
  readonly activities: readonly (readonly Figure[])[];
  /** What lands on no activity; nothing where no service or item does. */
  readonly unassigned: readonly Figure[];
  /** What a changed general uplift does to the net; none before the first period that it can. */
  readonly general: readonly (Figure | undefined)[];
  readonly items: readonly (readonly (Figure | undefined)[])[];
}

/**
 * What the amount of an item is in the net: with a bridge it is in tkr and signed as the bridge, without
 * one in the unit and sign of the net.
 */
export function itemScale({ bridge, net }: PlanInputs): Decimal {
  if (!net || !bridge) return one;
  const { table } = net.source;
  return moneyScale('tkr', table.unit).times(netSign(bridge) * netSign(table));
}

/** What an amount of the net is among the activities, whose unit and sign may be others. */
export function activityScale({ net, activities }: PlanInputs): Decimal {
  if (!net || !activities) return one;
  const { table } = net.source;
  return moneyScale(table.unit, activities.table.unit).times(
    netSign(table) * netSign(activities.table),
  );
}

/** Whether a scenario changes anything that the cost of a service follows from. */
export function isTouched<T>(
  { volumes, rates }: ServiceInputs,
  { overrides }: Scenario<T>,
): boolean {
  return [...volumes, ...rates].some((figure) => figure && overrides.has(figure));
}

/**
 * net′(t) = net(t) − [C′(t) − C(t)] + items up to t + G(t), in the sign of the table (DESIGN §5): the net of
 * the plan is as stated, else as computed, and only services that the scenario changes are in the bracket.
 * Effects land on the activities of their services and items; what lands nowhere is spread over all of them.
 */
export function outcomeOf<T>(
  inputs: PlanInputs,
  values: PlanValues,
  scenario: Scenario<T>,
  arithmetic: Arithmetic<T>,
): Outcome<T> {
  const { net, activities, services } = inputs;
  const formulas = new Map(inputs.formulas);
  const overrides = new Map(scenario.overrides);
  const add = (formula: Formula): Figure => {
    formulas.set(formula.subject, formula);
    return formula.subject;
  };
  const sum = (subject: Figure, terms: readonly Term[]): Figure =>
    add({ form: 'sum', kind: 'scenario', subject, terms });

  const general = generalEffects(inputs, values, scenario, add);
  const toNet = itemScale(inputs);
  const items = scenario.items.map(({ name, amounts }) =>
    amounts.map((amount, period) => {
      const beside = net?.figures[period];
      if (amount === undefined || !beside) return undefined;
      const figure = unprinted({ ...beside, row: name }, beside.period);
      overrides.set(figure, amount);
      return figure;
    }),
  );
  const touched = services.map((service) => isTouched(service, scenario));
  const costTerms = (
    period: number,
    isMeant: (service: ServiceInputs) => boolean,
  ): readonly Term[] =>
    services.flatMap((service, order) =>
      touched[order] === true && isMeant(service) && net
        ? differenceTerms(service, period, costScale(net.source.table), values)
        : [],
    );
  const itemTerms = (
    period: number,
    isMeant: (activity: number | undefined) => boolean,
  ): readonly Term[] =>
    items.flatMap((figures, order) => {
      const figure = figures[period];
      return figure && isMeant(scenario.items[order]?.activity)
        ? [{ coefficient: toNet, figure }]
        : [];
    });
  const generalTerm = (period: number): readonly Term[] => {
    const figure = general[period];
    return figure ? [{ coefficient: one, figure }] : [];
  };
  const nets = (net?.figures ?? []).map((figure, period) =>
    sum(unprinted(figure, figure.period), [
      ...(isStated(figure) || !values(figure).open
        ? [
            { coefficient: one, figure: constantOf(figure, values) },
            ...costTerms(period, () => true),
          ]
        : // what the plan lacks a scenario may give: then the net follows as that of a plan
          [{ coefficient: one, figure }]),
      ...itemTerms(period, () => true),
      ...generalTerm(period),
    ]),
  );
  const toActivity = activityScale(inputs);
  const inActivity = (terms: readonly Term[]): readonly Term[] =>
    terms.map(({ coefficient, figure }) => ({
      coefficient: coefficient.times(toActivity),
      figure,
    }));
  const rows = activities?.rows ?? [];
  const shown = activities ? shownShares(activities, values) : [];
  const weights = rows.map(({ base }) => base);
  const spread = (net?.figures ?? []).map((figure, period) => {
    const terms = [
      ...itemTerms(period, (activity) => activity === undefined),
      ...generalTerm(period),
    ];
    return terms.length > 0 && rows.length > 0
      ? sum(unprinted(figure, figure.period), inActivity(terms))
      : undefined;
  });
  const lands = (service: ServiceInputs): number =>
    rows.findIndex(({ row }) => sameLabel(row.label, service.service.activity ?? ''));
  const outcomes = rows.map(({ base, figures }, order) =>
    figures.map((figure, period) => {
      const whole = spread[period];
      const share = whole && add(shareOf(unprinted(base, figure.period), whole, base, weights));
      return sum(unprinted(figure, figure.period), [
        { coefficient: one, figure: shownConstant(figure, shown[period]?.[order], values) },
        ...inActivity(costTerms(period, (service) => lands(service) === order)),
        ...inActivity(itemTerms(period, (activity) => activity === order)),
        ...(share ? [{ coefficient: one, figure: share }] : []),
      ]);
    }),
  );
  const isNowhere = services.some(
    (service, order) => touched[order] === true && rows.length > 0 && lands(service) < 0,
  );
  const unassigned = isNowhere
    ? (rows[0]?.figures ?? []).map((figure, period) =>
        sum(
          unprinted({ ...figure, row: '' }, figure.period),
          inActivity(costTerms(period, (service) => lands(service) < 0)),
        ),
      )
    : [];
  return {
    value: evaluator(formulas, arithmetic, overrides),
    net: nets,
    activities: outcomes,
    unassigned,
    general,
    items,
  };
}

/** A figure as the plan has it, whatever a scenario makes of what it follows from. */
function constantOf(figure: Figure, values: PlanValues): Figure {
  if (isStated(figure)) return known(figure, figure.value);
  return constantAt(figure, values(figure));
}

function constantAt(figure: Figure, own: Evaluated<Fraction>): Figure {
  if (own.value !== undefined) return known(figure, amountOf(own.value));
  const { cause, at, table, row, period } = own.open;
  return unprinted({ ...figure, at, table, row }, period, cause);
}

/** An activity as printed, else as the plan shows it. */
function shownConstant(figure: Figure, shown: Decimal | undefined, values: PlanValues): Figure {
  if (isStated(figure) || !shown) return constantOf(figure, values);
  return known(figure, shown);
}

/** scale · (C′ − C) of one service in a period. */
function differenceTerms(
  { costs }: ServiceInputs,
  period: number,
  scale: Decimal,
  values: PlanValues,
): readonly Term[] {
  const cost = costs[period];
  if (!cost) throw new Error('a period without a cost');
  return [
    { coefficient: scale, figure: cost },
    { coefficient: scale.negated(), figure: constantAt(cost, values(cost)) },
  ];
}

/** By period, what the general uplift does where a scenario changes it; it goes on into later periods. */
function generalEffects(
  { general, periods }: PlanInputs,
  values: PlanValues,
  { overrides }: Pick<Scenario<unknown>, 'overrides'>,
  add: (formula: Formula) => Figure,
): readonly (Figure | undefined)[] {
  let before: Figure | undefined;
  const isChanged = (general?.rates ?? []).some((rate) => rate && overrides.has(rate));
  if (!isChanged) return periods.map(() => undefined);
  return periods.map((_, period) => {
    const [rate, base] = [general?.rates[period], general?.bases[period]];
    if (!rate || !base || !isStated(rate)) return before;
    const { figure, formulas } = generalEffect(before, rate, rate, constantAt(base, values(base)));
    for (const formula of formulas) add(formula);
    before = figure;
    return figure;
  });
}
