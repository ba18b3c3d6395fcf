import { carriedQuotient, decimal, hundred, one, zero, type Decimal } from '../../exact/index.ts';
import type { AskedAdjustment, ChangeForm } from '../../model/index.ts';
import type { PlanBasis } from '../basis.ts';
import { linkOf, type AddedItem, type Outlook } from './outlook.ts';

/** What can be turned in an outlook, and in which periods: all as indices of its basis. */
export interface Lever {
  readonly name: string;
  readonly form: ChangeForm;
  readonly services: readonly number[];
  /** Whether it is the general uplift, alone or among others. */
  readonly isGeneral: boolean;
  readonly activity?: number;
  readonly from: number;
  /** The last period that it is for. */
  readonly until: number;
  /** Counted from 1: the month of the first period from which a yearly amount counts. */
  readonly month?: number;
}

/** An adjustment whose names and periods are found in a plan. */
export interface Adjustment extends Lever {
  readonly asked: AskedAdjustment;
}

const monthsOfYear = decimal('12');

/** The outlook after a lever is turned by an amount. */
export function adjusted(
  outlook: Outlook,
  lever: Lever,
  amount: Decimal,
  basis: PlanBasis,
): Outlook {
  switch (lever.form) {
    case 'uplift':
      return withUplift(outlook, lever, amount, basis);
    case 'scale': {
      const factor = one.plus(amount.div(hundred));
      return withVolumes(outlook, lever, (volume) => volume.times(factor));
    }
    case 'shift':
      return withVolumes(outlook, lever, (volume) => volume.plus(amount));
    case 'level':
      return withVolumes(outlook, lever, (volume, before) =>
        volume.plus(amount).minus(before[lever.from] ?? zero),
      );
    case 'item':
      return { ...outlook, items: [...outlook.items, itemOf(lever, amount, basis)] };
  }
}

/** The uplift is put in the place of the plan's; the chain carries on from there. */
function withUplift(
  outlook: Outlook,
  { services, isGeneral, from, until }: Lever,
  percent: Decimal,
  basis: PlanBasis,
): Outlook {
  const isMeant = (period: number): boolean => period >= from && period <= until;
  return {
    ...outlook,
    uplifts: outlook.uplifts.map((own, service) => {
      if (!services.includes(service)) return own;
      const links = new Set(
        basis.periods.flatMap((_, period) =>
          isMeant(period) ? (linkOf(basis, service, period) ?? []) : [],
        ),
      );
      return own.map((uplift, link) => (links.has(link) ? percent : uplift));
    }),
    general: isGeneral
      ? outlook.general.map((rate, period) => (rate && isMeant(period) ? percent : rate))
      : outlook.general,
  };
}

/** The change is laid over the plan's own steps from the first period on. */
function withVolumes(
  outlook: Outlook,
  { services, from, until }: Lever,
  changed: (volume: Decimal, before: readonly Decimal[]) => Decimal,
): Outlook {
  const volumes = outlook.volumes.map((own, service) =>
    services.includes(service)
      ? own.map((volume, period) =>
          period >= from && period <= until ? changed(volume, own) : volume,
        )
      : own,
  );
  return { ...outlook, volumes };
}

/** A yearly item counts in its first year for the months that are left of it. */
function itemOf(
  { name, activity, from, until, month }: Lever,
  amount: Decimal,
  basis: PlanBasis,
): AddedItem {
  const months = decimal(String(13 - (month ?? 1)));
  const firstYear = carriedQuotient(amount.times(months), monthsOfYear);
  const amounts = basis.periods.map((_, period) => {
    if (period < from || period > until) return zero;
    return period === from ? firstYear : amount;
  });
  return { name, ...(activity !== undefined && { activity }), amounts };
}
