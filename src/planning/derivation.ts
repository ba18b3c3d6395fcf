import { growthOf, quantity, total, type Decimal } from '../exact/index.ts';
import {
  comparePeriods,
  figureAt,
  isStated,
  type Derivation,
  type Figure,
  type Ingredient,
  type Plan,
  type PlannedFigure,
  type StatedFigure,
} from '../model/index.ts';
import type { PlanBasis } from './basis.ts';
import { bridgeScale, netSteps } from './net.ts';
import type { PriceChain } from './prices.ts';

/** How the plan computes a printed figure, and what it makes of it, with the numbers filled in. */
export function derivationsOf(figure: Figure, basis: PlanBasis, plan: Plan): readonly Derivation[] {
  return [
    ...ofService(figure, basis, plan),
    ...ofNet(figure, basis, plan),
    ...ofActivity(figure, basis, plan),
  ];
}

/** The cost that a unit price and a volume make. The price itself is a relation of the book. */
function ofService(figure: Figure, basis: PlanBasis, plan: Plan): readonly Derivation[] {
  return basis.services.flatMap(({ chain, volumes }, order) =>
    basis.periods.flatMap((period, column): readonly Derivation[] => {
      const links = chain.links.filter((link) => comparePeriods(link.period, period) <= 0);
      const printedPrice = links.at(-1)?.stated;
      const volume = volumes[column];
      const price = plan.services[order]?.unitPrice[column];
      if (!volume || !price || (printedPrice !== figure && volume !== figure)) return [];

      const factors = priceFactors(chain.first, links);
      const cost = volume.value.times(price.exact);
      const ofCost: Derivation = {
        formula: 'cost',
        ingredients: [{ operator: '×', figure: volume }, ...factors],
        exact: cost,
        shown: cost,
        unit: 'kr',
      };
      return [ofCost];
    }),
  );
}

function priceFactors(first: Figure, links: PriceChain['links']): readonly Ingredient[] {
  const uplifts = links.map((link) => link.uplift).filter(isStated);
  return [
    ...(isStated(first) ? [times(first)] : []),
    ...uplifts.map((uplift) => times(uplift, growthOf(quantity(uplift.value, '%')))),
  ];
}

function times(figure: StatedFigure, enters: Decimal = figure.value): Ingredient {
  return { operator: '×', figure, enters };
}

/** A net of a plan year by the bridge. */
function ofNet(figure: Figure, basis: PlanBasis, plan: Plan): readonly Derivation[] {
  const scale = bridgeScale(basis);
  return netSteps(basis).flatMap((step): readonly Derivation[] => {
    const order = basis.periods.findIndex((period) => period.label === step.period.label);
    const start = basis.net.find((own) => own.period === step.from.label);
    const planned = plan.net[order];
    const before = plan.net.find((own) => own.period.label === step.from.label);
    if (basis.net[order] !== figure || !start || !planned || !before) return [];
    return [
      {
        formula: 'net',
        ingredients: [
          { operator: '+', figure: start, enters: before.exact },
          ...step.items.map((own): Ingredient => ({
            operator: '+',
            figure: own,
            enters: own.value.times(scale),
          })),
          ...step.reversed.map((own): Ingredient => ({
            operator: '−',
            figure: own,
            enters: own.value.times(scale),
          })),
        ],
        ...shownOf(planned),
        unit: basis.operating.unit,
      },
    ];
  });
}

/** An activity of a plan year by its share of the base period. */
function ofActivity(figure: Figure, basis: PlanBasis, plan: Plan): readonly Derivation[] {
  const { activities, activityTable, horizon } = basis;
  const grandTotal = activityTable.blocks.at(-1)?.total;
  const whole = grandTotal && figureAt(activityTable, grandTotal, horizon.base);
  const weight = total(activities.map(({ base }) => base.value));
  return activities.flatMap(({ row, base }, order) =>
    horizon.plan.flatMap((period, column): readonly Derivation[] => {
      const planned = plan.activities.rows[order]?.net[column + 1];
      const net = basis.net[column + 1];
      if (figureAt(activityTable, row, period) !== figure || !planned || !net) return [];
      return [
        {
          formula: 'spread',
          ingredients: [
            times(net, plan.activities.total[column + 1]?.exact),
            times(base),
            ...(whole && isStated(whole)
              ? [{ operator: '/', figure: whole, enters: weight } as const]
              : []),
          ],
          ...shownOf(planned),
          unit: activityTable.unit,
        },
      ];
    }),
  );
}

function shownOf({ exact, shown }: PlannedFigure): Pick<Derivation, 'exact' | 'shown'> {
  return { exact, shown };
}
