import { growthOf, quantity, swedishDigits, zero, type Decimal } from '../../exact/index.ts';
import type { Finding } from '../../findings/index.ts';
import {
  isStated,
  type AccountLine,
  type Figure,
  type ScenarioAccount,
} from '../../model/index.ts';
import type { PlanBasis } from '../basis.ts';
import { linkOf, pricesUnder, type Outlooks } from './outlook.ts';

/** An outcome before it is rounded to the step of its figure. */
export type Account = Pick<ScenarioAccount, 'lines'> & { readonly exact: Decimal };

/** A unit price, as the product of its chain; or a volume. */
export function ofService(
  figure: Figure,
  basis: PlanBasis,
  outlooks: Outlooks,
): Account | undefined {
  const { services, periods } = basis;
  for (const [order, service] of services.entries()) {
    const { chain, volumes } = service;
    const own = volumes.findIndex((volume) => volume === figure);
    const volume = outlooks.after.volumes[order]?.[own];
    if (volume) return { exact: volume, lines: [] };

    const period = periods.findIndex((_, at) => {
      const link = chain.links[linkOf(basis, order, at) ?? -1];
      return link?.stated === figure;
    });
    const uplifts = outlooks.after.uplifts[order] ?? [];
    const exact = pricesUnder(service, uplifts, basis)[period];
    if (!exact || !isStated(chain.first)) continue;
    const links = chain.links.slice(0, (linkOf(basis, order, period) ?? -1) + 1);
    const first: AccountLine = {
      is: 'factor',
      name: chain.firstPeriod.label,
      factor: chain.first.value,
    };
    const growths = links.map((link, at): AccountLine => {
      const factor = growthOf(quantity(uplifts[at] ?? zero, '%'));
      return { is: 'factor', name: link.period.label, factor };
    });
    return { exact, lines: [first, ...growths] };
  }
  return undefined;
}

/** An uplift of a category, or the general one. */
export function ofUplift(
  figure: Figure,
  basis: PlanBasis,
  { after }: Outlooks,
): Account | undefined {
  for (const [order, { chain }] of basis.services.entries()) {
    const link = chain.links.findIndex(({ uplift }) => uplift === figure);
    const exact = after.uplifts[order]?.[link];
    if (exact) return { exact, lines: [] };
  }
  const period = (basis.generalUplift?.rates ?? []).findIndex((rate) => rate === figure);
  const exact = after.general[period];
  return exact && { exact, lines: [] };
}

/** An uplift of a category that a scenario has made another for some of its services alone. */
export function upliftsApart(
  figure: Figure,
  { services }: PlanBasis,
  { after }: Outlooks,
): Finding | undefined {
  const outcomes = services.flatMap(({ name, chain }, order) => {
    const link = chain.links.findIndex(({ uplift }) => uplift === figure);
    const percent = after.uplifts[order]?.[link];
    return percent ? [{ name, percent: swedishDigits(percent) }] : [];
  });
  const all = new Map(outcomes.map(({ name, percent }) => [percent, name]));
  if (all.size < 2) return undefined;
  const told = [...all].map(([percent, name]) => `${percent} % (${name})`);
  return { code: 'scenario/uplifts-apart', at: figure.at, details: { outcomes: told.join(' | ') } };
}
