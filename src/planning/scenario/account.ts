import { roundHalfAwayFromZero, total, zero, type Decimal } from '../../exact/index.ts';
import type { Found } from '../../findings/index.ts';
import {
  figureAt,
  grandTotal,
  isStated,
  sameLabel,
  type AccountLine,
  type Figure,
  type Plan,
  type ScenarioAccount,
} from '../../model/index.ts';
import type { PlanBasis } from '../basis.ts';
import { ofService, ofUplift, upliftsApart, type Account } from './driver-account.ts';
import { effectsAgainst, type Effects } from './effects.ts';
import { activityScale, amountOf, netEffect, netsFrom } from './nets.ts';
import { pricesUnder, type Outlook, type Outlooks } from './outlook.ts';

/**
 * What a scenario makes of a printed figure, with the numbers filled in: a net, an activity, a unit
 * price, a volume or an uplift. None for a figure that a scenario is not about; what is no longer one
 * amount for all services is a finding.
 */
export function accountOf(
  figure: Figure,
  basis: PlanBasis,
  plan: Plan,
  outlooks: Outlooks,
): Found<ScenarioAccount | undefined> {
  if (!isStated(figure)) return { value: undefined, findings: [] };
  const apart = upliftsApart(figure, basis, outlooks);
  if (apart) return { value: undefined, findings: [apart] };
  const account =
    ofNet(figure, basis, outlooks) ??
    ofActivity(figure, basis, plan, outlooks) ??
    ofService(figure, basis, outlooks) ??
    ofUplift(figure, basis, outlooks);
  if (!account) return { value: undefined, findings: [] };
  const { exact, lines } = account;
  const outcome = { exact, shown: roundHalfAwayFromZero(exact, figure.step) };
  return { value: { plan: figure.value, outcome, unit: figure.unit, lines }, findings: [] };
}

/** The net of the board, or the total of the activities. */
function ofNet(figure: Figure, basis: PlanBasis, outlooks: Outlooks): Account | undefined {
  const { activityTable, periods, net } = basis;
  const whole = grandTotal(activityTable);
  const isTotal = (at: number): boolean => {
    const period = periods[at];
    return (
      period !== undefined &&
      whole !== undefined &&
      figureAt(activityTable, whole, period) === figure
    );
  };
  const period = net.findIndex((own, at) => own === figure || isTotal(at));
  if (period < 0 || !isStated(figure)) return undefined;
  const effects = effectsAgainst(outlooks.before, basis)(outlooks.after);
  const scale = net[period] === figure ? undefined : activityScale(basis);
  const effect = netEffect(effects, period).times(scale ?? 1);
  const lines = [
    ...serviceLines(basis, outlooks, effects, period, () => true),
    ...itemLines(basis, effects, period, () => true),
  ];
  return { exact: figure.value.plus(effect), lines: inUnit(lines, scale) };
}

/** An activity: the effects that land on it, and its share of what lands nowhere. */
function ofActivity(
  figure: Figure,
  basis: PlanBasis,
  plan: Plan,
  outlooks: Outlooks,
): Account | undefined {
  const { activities, activityTable, periods } = basis;
  for (const [order, { row, base }] of activities.entries()) {
    const period = periods.findIndex((own) => figureAt(activityTable, row, own) === figure);
    if (period < 0) continue;
    const effects = effectsAgainst(outlooks.before, basis)(outlooks.after);
    const exact = amountOf(netsFrom(basis, plan).activity(effects, order, period));
    const of = total(activities.map((own) => own.base.value));
    const landing = [
      ...serviceLines(basis, outlooks, effects, period, (name) => sameLabel(name, row.label)),
      ...itemLines(basis, effects, period, (activity) => activity === order),
    ];
    const spread = itemLines(basis, effects, period, (activity) => activity === undefined);
    const shares = spread.map((line) => sharedLine(line, base.value, of));
    return { exact, lines: inUnit([...landing, ...shares], activityScale(basis)) };
  }
  return undefined;
}

function sharedLine(line: AccountLine, part: Decimal, of: Decimal): AccountLine {
  if (line.is !== 'item') return line;
  const effect = amountOf({ numerator: line.whole.times(part), denominator: of });
  return { ...line, share: { part, of }, effect };
}

/** The volume and the price effect of every service whose activity is meant, unless they are zero. */
function serviceLines(
  basis: PlanBasis,
  { before, after }: Outlooks,
  { services }: Effects,
  period: number,
  isMeant: (activity: string) => boolean,
): readonly AccountLine[] {
  return basis.services.flatMap((service, order): readonly AccountLine[] => {
    const own = services[order];
    if (!own || !isMeant(service.activity)) return [];
    const pricesOf = ({ uplifts }: Outlook): Decimal =>
      pricesUnder(service, uplifts[order] ?? [], basis)[period] ?? zero;
    const volumeOf = ({ volumes }: Outlook): Decimal => volumes[order]?.[period] ?? zero;
    const [oldPrice, newPrice] = [pricesOf(before), pricesOf(after)];
    const [oldVolume, newVolume] = [volumeOf(before), volumeOf(after)];
    const { name } = service;
    const [volume, price] = [own.volume[period] ?? zero, own.price[period] ?? zero];
    const [byVolume, byPrice] = [
      { is: 'volume', name, before: oldVolume, after: newVolume, factor: oldPrice, effect: volume },
      { is: 'price', name, before: oldPrice, after: newPrice, factor: newVolume, effect: price },
    ] as const;
    return [byVolume, byPrice].filter(({ effect }) => !effect.isZero());
  });
}

/** The general uplift and the items that land where it is meant; of all, the ones that are not zero. */
function itemLines(
  { generalUplift }: PlanBasis,
  { general, items }: Effects,
  period: number,
  isMeant: (activity: number | undefined) => boolean,
): readonly AccountLine[] {
  const all = [
    ...(isMeant(undefined)
      ? [{ name: generalUplift?.name ?? '', amount: general[period] ?? zero }]
      : []),
    ...items
      .filter(({ activity }) => isMeant(activity))
      .map(({ name, amounts }) => ({ name, amount: amounts[period] ?? zero })),
  ];
  return all
    .filter(({ amount }) => !amount.isZero())
    .map(({ name, amount }) => ({ is: 'item', name, whole: amount, effect: amount }));
}

/** Effects on the net as they are among the activities, whose unit and sign may be others. */
function inUnit(lines: readonly AccountLine[], scale: Decimal | undefined): readonly AccountLine[] {
  if (!scale) return lines;
  return lines.map((line) =>
    line.is === 'factor' ? line : { ...line, effect: line.effect.times(scale) },
  );
}
