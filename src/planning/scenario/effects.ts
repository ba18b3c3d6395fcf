import {
  costOf,
  hundred,
  inTkr,
  moneyScale,
  one,
  quantity,
  total,
  zero,
  type Decimal,
} from '../../exact/index.ts';
import { netSign, samePeriod } from '../../model/index.ts';
import type { BasisService, PlanBasis } from '../basis.ts';
import { bridgeScale, netSteps } from '../net.ts';
import { pricesUnder, type AddedItem, type Outlook } from './outlook.ts';

/** What the volume and the price of a service do to the net, by period. */
interface ServiceEffects {
  readonly volume: readonly Decimal[];
  readonly price: readonly Decimal[];
}

/** All that an outlook does to the net, in the unit and sign of the net, by period. */
export interface Effects {
  readonly services: readonly ServiceEffects[];
  readonly general: readonly Decimal[];
  readonly items: readonly AddedItem[];
}

/**
 * The effects of an outlook against that of the plan. What the plan is made of is reckoned once; a
 * service that the outlook leaves alone is not reckoned at all.
 */
export function effectsAgainst(plan: Outlook, basis: PlanBasis): (outlook: Outlook) => Effects {
  const { services, operating, bridge, periods } = basis;
  const costToNet = moneyScale('tkr', operating.unit).times(-netSign(operating));
  const itemToNet = moneyScale('tkr', bridge.unit).times(bridgeScale(basis));
  const prices = services.map((own, order) => pricesUnder(own, plan.uplifts[order] ?? [], basis));
  const bases = generalBases(basis);
  const nothing = periods.map(() => zero);
  const cost = (units: Decimal, price: Decimal): Decimal =>
    inTkr(costOf(quantity(units, 'units'), quantity(price, 'kr/unit'))).amount.times(costToNet);

  const ofService = (outlook: Outlook, service: BasisService, order: number): ServiceEffects => {
    const [before = [], oldPrices = []] = [plan.volumes[order], prices[order]];
    const [volumes = before, uplifts = []] = [outlook.volumes[order], outlook.uplifts[order]];
    const isSameVolume = volumes === before;
    const isSamePrice = uplifts === plan.uplifts[order];
    const newPrices = isSamePrice ? oldPrices : pricesUnder(service, uplifts, basis);
    return {
      volume: isSameVolume
        ? nothing
        : periods.map((_, at) => cost(difference(volumes, before, at), oldPrices[at] ?? zero)),
      price: isSamePrice
        ? nothing
        : periods.map((_, at) => cost(volumes[at] ?? zero, difference(newPrices, oldPrices, at))),
    };
  };
  return (outlook) => ({
    services: services.map((service, order) => ofService(outlook, service, order)),
    general: generalEffect(plan, outlook, bases),
    items: outlook.items.map((item) => ({
      ...item,
      amounts: item.amounts.map((amount) => amount.times(itemToNet)),
    })),
  });
}

function difference(some: readonly Decimal[], others: readonly Decimal[], at: number): Decimal {
  return (some[at] ?? zero).minus(others[at] ?? zero);
}

/** By period, what the general uplift is reckoned on: the net before, with what is taken back. */
function generalBases(basis: PlanBasis): readonly Decimal[] {
  const steps = netSteps(basis);
  const scale = bridgeScale(basis);
  return basis.periods.map((period, order) => {
    const before = basis.net[order - 1]?.value ?? zero;
    const step = steps.find((own) => samePeriod(own.period, period));
    return before.minus(total((step?.ended ?? []).map(({ value }) => value)).times(scale));
  });
}

/**
 * G(t) = G(t−1) · (1 + g′(t)) + (g′(t) − g(t)) · base(t): the row is recomputed on the net before,
 * and carries on what it itself has changed there.
 */
function generalEffect(
  plan: Outlook,
  outlook: Outlook,
  bases: readonly Decimal[],
): readonly Decimal[] {
  let effect = zero;
  return outlook.general.map((rate, period) => {
    const before = plan.general[period];
    if (!rate || !before) return effect;
    const more = rate.minus(before).times(bases[period] ?? zero);
    effect = effect.times(one.plus(rate.div(hundred))).plus(more.div(hundred));
    return effect;
  });
}
