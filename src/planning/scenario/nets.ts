import { carriedQuotient, moneyScale, one, total, zero, type Decimal } from '../../exact/index.ts';
import { netSign, sameLabel, type Plan } from '../../model/index.ts';
import type { PlanBasis } from '../basis.ts';
import type { Effects } from './effects.ts';

/** An amount as a fraction: the share of something spread need not end in decimals. */
export interface Fraction {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** The amount of a fraction, carried to 20 decimals where it does not end. */
export function amountOf({ numerator, denominator }: Fraction): Decimal {
  return denominator.equals(one) ? numerator : carriedQuotient(numerator, denominator);
}

/** The net that some effects lead to, as a whole and per activity, each in the unit of its table. */
export interface Nets {
  readonly net: (effects: Effects, period: number) => Decimal;
  readonly activity: (effects: Effects, order: number, period: number) => Fraction;
}

/**
 * Stated net plus the effects. An activity takes those of its services and the items that land on it,
 * and of the rest its share, in proportion to the base period.
 */
export function netsFrom(basis: PlanBasis, plan: Plan): Nets {
  const { activities, services } = basis;
  const toActivity = activityScale(basis);
  const weights = activities.map(({ base }) => base.value);
  const weight = total(weights);
  const landing = services.map(({ activity }) =>
    activities.findIndex(({ row }) => sameLabel(row.label, activity)),
  );
  return {
    net: (effects, period) => (basis.net[period]?.value ?? zero).plus(netEffect(effects, period)),
    activity: (effects, order, period) => {
      const own = plan.activities.rows[order]?.net[period];
      const stated = own?.stated ?? own?.shown ?? zero;
      const landed = stated.plus(landedOn(effects, landing, order, period).times(toActivity));
      const shared = spreadEffect(effects, period);
      if (shared.isZero()) return { numerator: landed, denominator: one };
      const share = shared.times(toActivity).times(weights[order] ?? zero);
      return { numerator: landed.times(weight).plus(share), denominator: weight };
    },
  };
}

/** What an amount of the net is among the activities, whose unit and sign may be others. */
export function activityScale({ operating, activityTable }: PlanBasis): Decimal {
  return moneyScale(operating.unit, activityTable.unit).times(
    netSign(operating) * netSign(activityTable),
  );
}

/** All effects of a period together. */
export function netEffect({ services, general, items }: Effects, period: number): Decimal {
  return total([
    ...services.flatMap(({ volume, price }) => [volume[period] ?? zero, price[period] ?? zero]),
    general[period] ?? zero,
    ...items.map(({ amounts }) => amounts[period] ?? zero),
  ]);
}

/** What lands on one activity. */
function landedOn(
  { services, items }: Effects,
  landing: readonly number[],
  activity: number,
  period: number,
): Decimal {
  return total([
    ...services
      .filter((_, order) => landing[order] === activity)
      .flatMap(({ volume, price }) => [volume[period] ?? zero, price[period] ?? zero]),
    ...items
      .filter((item) => item.activity === activity)
      .map(({ amounts }) => amounts[period] ?? zero),
  ]);
}

/** What no activity of its own takes: it is spread like the frame. */
function spreadEffect({ general, items }: Effects, period: number): Decimal {
  return total([
    general[period] ?? zero,
    ...items
      .filter(({ activity }) => activity === undefined)
      .map(({ amounts }) => amounts[period] ?? zero),
  ]);
}
