import { moneyScale, roundHalfAwayFromZero, total, zero, type Decimal } from '../exact/index.ts';
import {
  figureAt,
  isStated,
  netSign,
  rowsOfRole,
  type Coverage,
  type Period,
  type PlannedFigure,
} from '../model/index.ts';
import type { PlanBasis } from './basis.ts';
import type { PriceRounding } from './prices.ts';
import { costLines, statedCost, tkrStep, volumeEffectAtNewPrice, type CostLine } from './cost.ts';

/**
 * How much of the gross cost volume × price explains, and how far the bridge's volume rows are from
 * the volume effect. Reported as it is: a tie is never forced. All in tkr, cost positive.
 */
export function coverage(basis: PlanBasis, rounding: PriceRounding): readonly Coverage[] {
  const { operating, periods, services } = basis;
  const toTkr = moneyScale(operating.unit, 'tkr');
  const lines = services.map((service) => costLines(service, periods, rounding));

  return periods.map((period, order) => {
    const own = lines.flatMap((line) => line[order] ?? []);
    const gross = basis.grossCost[order]?.value ?? zero;
    const steps = lines.flatMap((line) => pairAt(line, order));
    const effect = steps.length > 0 ? volumeEffect(period, steps) : undefined;
    const bridgeStated = volumeRows(basis, period);
    return {
      period,
      volumeTimesPrice: volumeTimesPrice(period, own),
      grossCost: gross.abs().times(toTkr),
      ...(bridgeStated && { bridgeStated }),
      ...(effect && { volumeEffect: effect }),
      ...(effect && bridgeStated && { residual: shown(bridgeStated.minus(effect.exact)) }),
    };
  });
}

type Pair = readonly [before: CostLine, after: CostLine];

function pairAt(line: readonly CostLine[], order: number): readonly Pair[] {
  const [before, after] = [line[order - 1], line[order]];
  return before && after ? [[before, after]] : [];
}

function volumeTimesPrice(period: Period, lines: readonly CostLine[]): PlannedFigure {
  const stated = lines.map((line) => statedCost(line).stated).filter((cost) => cost !== undefined);
  return {
    period,
    ...(stated.length === lines.length && { stated: total(stated) }),
    ...shown(total(lines.map((line) => line.cost.amount))),
  };
}

function volumeEffect(period: Period, pairs: readonly Pair[]): PlannedFigure {
  const stated = pairs.flatMap(([before, after]) => {
    const price = after.price.stated?.value;
    return price ? [after.volume.amount.minus(before.volume.amount).times(price)] : [];
  });
  return {
    period,
    ...(stated.length === pairs.length && { stated: total(stated).times('0.001') }),
    ...shown(total(pairs.map(([before, after]) => volumeEffectAtNewPrice(before, after).amount))),
  };
}

/** What the bridge sets aside for volume in a period, as a cost. */
function volumeRows({ bridge }: PlanBasis, period: Period): Decimal | undefined {
  const figures = rowsOfRole(bridge, 'volume-change')
    .flatMap((row) => figureAt(bridge, row, period) ?? [])
    .filter(isStated);
  if (figures.length === 0) return undefined;
  const toTkr = moneyScale(bridge.unit, 'tkr');
  return total(figures.map((figure) => figure.value))
    .times(toTkr)
    .times(-netSign(bridge));
}

function shown(exact: Decimal): { readonly exact: Decimal; readonly shown: Decimal } {
  return { exact, shown: roundHalfAwayFromZero(exact, tkrStep) };
}
