import { quantity, raised, type Decimal } from '../../exact/index.ts';
import { isStated, samePeriod } from '../../model/index.ts';
import type { BasisService, PlanBasis } from '../basis.ts';

/** An item that a scenario adds to the bridge. */
export interface AddedItem {
  readonly name: string;
  /** The index of the activity it lands on; without one it is spread like the frame. */
  readonly activity?: number;
  /** By period, how much the net of that period differs, in tkr, signed as the bridge. */
  readonly amounts: readonly Decimal[];
}

/**
 * What the net of a plan depends on: the plan's own, or those of a scenario. What a scenario leaves
 * alone it shares with the plan, so that it can be told by identity.
 */
export interface Outlook {
  /** Percent, by service and year of its price chain. */
  readonly uplifts: readonly (readonly Decimal[])[];
  /** Units, by service and period. */
  readonly volumes: readonly (readonly Decimal[])[];
  /** Percent, by period; none where the plan has no general uplift. */
  readonly general: readonly (Decimal | undefined)[];
  readonly items: readonly AddedItem[];
}

/** Two outlooks of a plan: its own, and that of a scenario. */
export interface Outlooks {
  readonly before: Outlook;
  readonly after: Outlook;
}

/** The drivers of the plan as printed. */
export function outlookOf({ services, generalUplift, periods }: PlanBasis): Outlook {
  return {
    uplifts: services.map(({ chain }) =>
      chain.links.map(({ uplift }) => uplift).flatMap((own) => (isStated(own) ? [own.value] : [])),
    ),
    volumes: services.map(({ volumes }) => volumes.map(({ value }) => value)),
    general: periods.map((_, order) => generalUplift?.rates[order]?.value),
    items: [],
  };
}

/** The year of a service's price chain that is a period; none before its second year. */
export function linkOf(basis: PlanBasis, service: number, period: number): number | undefined {
  const wanted = basis.periods[period];
  const links = basis.services[service]?.chain.links ?? [];
  const index = links.findIndex((link) => wanted && samePeriod(link.period, wanted));
  return index < 0 ? undefined : index;
}

/** kr per unit by period: p(t) = p(t−1) · (1 + uplift), unrounded. */
export function pricesUnder(
  { chain: { first, links } }: BasisService,
  uplifts: readonly Decimal[],
  { periods }: PlanBasis,
): readonly Decimal[] {
  if (!isStated(first)) return [];
  let price = quantity(first.value, 'kr/unit');
  const afterLink = uplifts.map((uplift) => {
    price = raised(price, quantity(uplift, '%'));
    return price.amount;
  });
  return periods.map((period) => {
    const link = links.findIndex((own) => samePeriod(own.period, period));
    return (link < 0 ? undefined : afterLink[link]) ?? first.value;
  });
}
