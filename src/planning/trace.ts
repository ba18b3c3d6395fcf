import { amountOf, growthOf, minusOne, quantity, type Decimal } from '../exact/index.ts';
import {
  isStated,
  type Derivation,
  type Figure,
  type Ingredient,
  type StatedFigure,
} from '../model/index.ts';
import { costScale } from '../formulas/net.ts';
import type { PlanInputs, ServiceInputs } from './inputs.ts';
import { amount, summed, type PlanValues } from './values.ts';

/** How the plan computes a printed figure, and what it makes of it, with the numbers filled in. */
export function derivationsOf(
  figure: Figure,
  inputs: PlanInputs,
  values: PlanValues,
): readonly Derivation[] {
  const isAsked = (own: Figure): boolean => own.at === figure.at;
  return [
    ...inputs.services.flatMap((service) =>
      inputs.periods.flatMap((_, period) => ofService(service, period, isAsked, inputs, values)),
    ),
    ...inputs.periods.flatMap((_, period) => ofNet(period, isAsked, inputs, values)),
    ...inputs.periods.flatMap((_, period) => ofActivity(period, isAsked, inputs, values)),
  ];
}

type IsAsked = (figure: Figure) => boolean;

/** The cost that a unit price and a volume make, the price by its chain. */
function ofService(
  { volumes, prices }: ServiceInputs,
  period: number,
  isAsked: IsAsked,
  { formulas }: PlanInputs,
  values: PlanValues,
): readonly Derivation[] {
  const [volume, price] = [volumes[period], prices[period]];
  if (!volume || !price || !(isAsked(volume) || isAsked(price)) || !isStated(volume)) return [];
  const [units, worth] = [values(volume).value, values(price).value];
  if (!units || !worth) return [];
  const growth = formulas.get(price);
  const factors =
    growth?.form === 'growth'
      ? [
          ...(isStated(growth.before) ? [times(growth.before)] : []),
          ...growth.rates
            .filter(isStated)
            .map((rate) => times(rate, growthOf(quantity(rate.value, '%')))),
        ]
      : isStated(price)
        ? [times(price)]
        : [];
  const cost = amountOf(units).times(amountOf(worth));
  return [
    {
      formula: 'cost',
      ingredients: [{ operator: '×', figure: volume }, ...factors],
      exact: cost,
      shown: cost,
      unit: 'kr',
    },
  ];
}

function times(figure: StatedFigure, enters: Decimal = figure.value): Ingredient {
  return { operator: '×', figure, enters };
}

/** A net of a plan year: by the bridge, else by what services and the general uplift change. */
function ofNet(
  period: number,
  isAsked: IsAsked,
  inputs: PlanInputs,
  values: PlanValues,
): readonly Derivation[] {
  const { net } = inputs;
  const figure = net?.figures[period];
  if (!net || !figure || period === 0 || !isAsked(figure)) return [];
  const own = amount(values(figure), figure.step);
  if (!own.exact) return [];
  const ingredients = net.steps[period]
    ? bridged(period, inputs, values)
    : carried(period, inputs, values);
  const { unit } = net.source.table;
  return ingredients.length > 0
    ? [{ formula: 'net', ingredients, exact: own.exact, shown: own.shown, unit }]
    : [];
}

function bridged(
  period: number,
  { net, formulas }: PlanInputs,
  values: PlanValues,
): readonly Ingredient[] {
  const step = net?.steps[period];
  const formula = step && formulas.get(step.net.subject);
  if (!step || formula?.form !== 'sum') return [];
  return formula.terms
    .flatMap(({ coefficient, figure }): readonly Ingredient[] => {
      if (figure === step.change.subject) {
        return step.items.filter(isStated).map((item) => ({
          operator: '+',
          figure: item,
          enters: item.value.times(coefficient),
        }));
      }
      const { value } = values(figure);
      if (!isStated(figure) || !value) return [];
      const isTaken = step.step.reversed.includes(figure);
      const enters = amountOf(value).times(isTaken ? coefficient.negated() : coefficient);
      return [{ operator: isTaken ? '−' : '+', figure, enters }];
    })
    .toSorted(
      (some, other) =>
        rankOf(some, step.step.reversed, net) - rankOf(other, step.step.reversed, net),
    );
}

/** The net first, then items, then what is taken back. */
function rankOf(
  { figure }: Ingredient,
  reversed: readonly Figure[],
  net: PlanInputs['net'],
): number {
  if (net?.figures.includes(figure)) return 0;
  return reversed.includes(figure) ? 2 : 1;
}

function carried(
  period: number,
  { net, services, general }: PlanInputs,
  values: PlanValues,
): readonly Ingredient[] {
  const [before, base, rate] = [
    net?.figures[period - 1],
    general?.bases[period],
    general?.rates[period],
  ];
  const start = before && values(before).value;
  if (!net || !before || !start || !isStated(before)) return [];
  const scale = costScale(net.source.table);
  const raise = base && rate && isStated(rate) ? values(base).value : undefined;
  return [
    { operator: '+', figure: before, enters: amountOf(start) },
    ...services.flatMap(({ costs, volumes }): readonly Ingredient[] => {
      const [old, now, volume] = [costs[period - 1], costs[period], volumes[period]];
      if (!old || !now || !volume || !isStated(volume)) return [];
      const { value } = summed([
        [scale, values(now)],
        [scale.times(minusOne), values(old)],
      ]);
      return value ? [{ operator: '+', figure: volume, enters: amountOf(value) }] : [];
    }),
    ...(raise && rate && isStated(rate)
      ? [
          {
            operator: '+',
            figure: rate,
            enters: amountOf(raise).times(rate.value).times('0.01'),
          } as const,
        ]
      : []),
  ];
}

/** An activity of a plan year by its share of the base period. */
function ofActivity(
  period: number,
  isAsked: IsAsked,
  { activities, net, formulas }: PlanInputs,
  values: PlanValues,
): readonly Derivation[] {
  const whole = net?.figures[period];
  if (!activities || !whole || period === 0 || !isStated(whole)) return [];
  return activities.rows.flatMap(({ figures, base }): readonly Derivation[] => {
    const figure = figures[period];
    const formula = figure && formulas.get(figure);
    if (!figure || !isAsked(figure) || formula?.form !== 'share' || !isStated(base)) return [];
    const own = amount(values(figure), figure.step);
    const [total, baseTotal] = [values(formula.whole).value, activities.totals[0]];
    const weight = baseTotal && values(baseTotal).value;
    if (!own.exact || !total || !weight) return [];
    const printed = activities.printedTotal;
    return [
      {
        formula: 'spread',
        ingredients: [
          times(whole, amountOf(total)),
          times(base),
          ...(printed
            ? [{ operator: '/', figure: printed, enters: amountOf(weight) } as const]
            : []),
        ],
        exact: own.exact,
        shown: own.shown,
        unit: activities.table.unit,
      },
    ];
  });
}
