import { moneyScale, total, type Decimal, type Fraction } from '../exact/index.ts';
import {
  figureAt,
  isStated,
  netSign,
  rowsOfRole,
  tableOfKind,
  type Amount,
  type Coverage,
  type Period,
} from '../model/index.ts';
import { volumeEffectAtNewPrice } from '../formulas/cost.ts';
import type { Evaluated } from './evaluate.ts';
import type { PlanInputs, ServiceInputs } from './inputs.ts';
import {
  amount,
  pricedIn,
  statedCost,
  tkrStep,
  totalOf,
  valueOf,
  type PlanValues,
} from './values.ts';

/**
 * How much of the gross cost volume × price explains, and how far the bridge's volume rows are from
 * the volume effect. Reported as it is: a tie is never forced. All in tkr, cost positive; nothing where
 * there are no services.
 */
export function coverageOf(inputs: PlanInputs, values: PlanValues): readonly Coverage[] {
  const { periods, services, net, bridge, book } = inputs;
  if (services.length === 0) return [];
  const operating = tableOfKind(book, 'operating-budget');
  return periods.map((period, order) => {
    const gross = net?.grossCost[order];
    const effect = order > 0 ? volumeEffect(services, order, values) : undefined;
    const bridgeStated = bridge && volumeRows(inputs, period);
    return {
      period,
      volumeTimesPrice: {
        period,
        ...statedTotal(services, order),
        ...costsOf(services, order, values),
      },
      ...(gross &&
        isStated(gross) &&
        operating && {
          grossCost: gross.value.abs().times(moneyScale(operating.unit, 'tkr')),
        }),
      ...(bridgeStated && { bridgeStated }),
      ...(effect && { volumeEffect: { period, ...statedEffect(services, order), ...effect } }),
      ...(effect?.exact &&
        bridgeStated && { residual: amount(valueOf(bridgeStated.minus(effect.exact)), tkrStep) }),
    };
  });
}

function costsOf(services: readonly ServiceInputs[], at: number, values: PlanValues): Amount {
  const costs = services.flatMap(({ costs: own }) => own[at] ?? []);
  return amount(totalOf(costs.map(values)), tkrStep);
}

function volumeEffect(services: readonly ServiceInputs[], at: number, values: PlanValues): Amount {
  const effects = services.map((service): Evaluated<Fraction> => {
    const [before, after] = [pricedIn(service, at - 1, values), pricedIn(service, at, values)];
    if (before.value === undefined) return before;
    if (after.value === undefined) return after;
    return valueOf(volumeEffectAtNewPrice(before.value, after.value));
  });
  return amount(totalOf(effects), tkrStep);
}

/** The cost at printed prices, where all are printed. */
function statedTotal(
  services: readonly ServiceInputs[],
  at: number,
): { readonly stated?: Decimal } {
  const stated = services.flatMap((own) => statedCost(own, at).stated ?? []);
  return stated.length === services.length ? { stated: total(stated) } : {};
}

function statedEffect(
  services: readonly ServiceInputs[],
  at: number,
): { readonly stated?: Decimal } {
  const stated = services.flatMap(({ volumes, prices }) => {
    const [before, after, price] = [volumes[at - 1], volumes[at], prices[at]];
    if (!before || !after || !price) return [];
    if (!isStated(before) || !isStated(after) || !isStated(price)) return [];
    const own = { volume: before.value, price: price.value };
    return [volumeEffectAtNewPrice(own, { volume: after.value, price: price.value })];
  });
  return stated.length === services.length ? { stated: total(stated) } : {};
}

/** What the bridge sets aside for volume in a period, as a cost. */
function volumeRows({ bridge }: PlanInputs, period: Period): Decimal | undefined {
  if (!bridge) return undefined;
  const figures = rowsOfRole(bridge, 'volume-change')
    .flatMap((row) => figureAt(bridge, row, period) ?? [])
    .filter(isStated);
  if (figures.length === 0) return undefined;
  const toTkr = moneyScale(bridge.unit, 'tkr');
  return total(figures.map((figure) => figure.value))
    .times(toTkr)
    .times(-netSign(bridge));
}
