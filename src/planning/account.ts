import { decimal, minusOne, one, type Fraction } from '../exact/index.ts';
import { isStated, type NetAccount } from '../model/index.ts';
import { costScale } from '../formulas/net.ts';
import { fractions } from './arithmetic.ts';
import type { Evaluated } from './evaluate.ts';
import { asPlanned, type PlanInputs } from './inputs.ts';
import { amount, effectsOf, pricedIn, summed, valueOf, type PlanValues } from './values.ts';

const percent = decimal('0.01');

/**
 * How a stated net changes from the period before it, where no bridge says it: by volume, price and general
 * uplift; what is left is the rest. In the unit and sign of the net (DESIGN §5).
 */
export function accountOfNet(inputs: PlanInputs, values: PlanValues): readonly NetAccount[] {
  const { net, bridge, services, periods, general } = inputs;
  if (!net || bridge) return [];
  const scale = costScale(net.source.table);
  return periods.slice(1).flatMap((to, order): readonly NetAccount[] => {
    const [from, before, after] = [periods[order], net.figures[order], net.figures[order + 1]];
    if (!from || !before || !after || !isStated(after)) return [];
    const effects = services.map((service) =>
      effectsOf(pricedIn(service, order, values), pricedIn(service, order + 1, values)),
    );
    const volume = summed(effects.map((own) => [scale, own.volume]));
    const price = summed(effects.map((own) => [scale, own.price]));
    const [rate, base] = [general?.rates[order + 1], general?.bases[order + 1]];
    const uplift = rate && base ? shareOf(values(base), values(rate)) : summed([]);
    const change = summed([
      [one, valueOf(after.value)],
      [minusOne, values(asPlanned(before))],
    ]);
    const rest = summed([
      [one, change],
      [minusOne, volume],
      [minusOne, price],
      [minusOne, uplift],
    ]);
    const { step } = after;
    return [
      {
        from,
        to,
        change: amount(change, step),
        volume: amount(volume, step),
        price: amount(price, step),
        general: amount(uplift, step),
        rest: amount(rest, step),
      },
    ];
  });
}

/** So many percent of a value. */
function shareOf(base: Evaluated<Fraction>, rate: Evaluated<Fraction>): Evaluated<Fraction> {
  if (base.value === undefined) return base;
  if (rate.value === undefined) return rate;
  return { value: fractions.sum([[percent, fractions.product(base.value, rate.value)]]) };
}
