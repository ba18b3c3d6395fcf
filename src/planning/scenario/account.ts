import {
  amountOf,
  growthOf,
  one,
  quantity,
  roundHalfAwayFromZero,
  swedishDigits,
  type Decimal,
  type Fraction,
} from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import {
  isStated,
  sameLabel,
  type AccountLine,
  type Figure,
  type Open,
  type ScenarioAccount,
} from '../../model/index.ts';
import { costScale } from '../../formulas/net.ts';
import { fractions } from '../arithmetic.ts';
import type { PlanInputs, ServiceInputs } from '../inputs.ts';
import { openFinding } from '../plan.ts';
import { effectsOf, pricedIn, type PlanValues } from '../values.ts';
import { activityScale, itemScale, outcomeOf, type Outcome } from './outcome.ts';
import type { Scenario } from './scenario.ts';

/** An outcome before it is rounded to the step of its figure. */
type Account = Pick<ScenarioAccount, 'lines'> & { readonly exact: Decimal };

/** What an account is made from. */
interface Source {
  readonly inputs: PlanInputs;
  readonly values: PlanValues;
  readonly scenario: Scenario<Fraction>;
  readonly outcome: Outcome<Fraction>;
}

/**
 * What a scenario makes of a printed figure, with the numbers filled in: a net, an activity, a unit
 * price, a volume or an uplift. None for a figure that a scenario is not about; what is no longer one
 * amount for all services is a finding.
 */
export function accountOf(
  figure: Figure,
  inputs: PlanInputs,
  values: PlanValues,
  scenario: Scenario<Fraction>,
): Found<ScenarioAccount | undefined> {
  if (!isStated(figure)) return { value: undefined, findings: [] };
  const apart = upliftsApart(figure, inputs, scenario);
  if (apart) return { value: undefined, findings: [apart] };
  const outcome = outcomeOf(inputs, values, scenario, fractions);
  const source = { inputs, values, scenario, outcome };
  const open = openOutcome(figure, source);
  if (open) return { value: undefined, findings: [openFinding(open)] };
  const account =
    ofNet(figure, source) ??
    ofActivity(figure, source) ??
    ofService(figure, source) ??
    ofUplift(figure, source);
  if (!account) return { value: undefined, findings: [] };
  const { exact, lines } = account;
  const shown = roundHalfAwayFromZero(exact, figure.step);
  const value = { plan: figure.value, outcome: { exact, shown }, unit: figure.unit, lines };
  return { value, findings: [] };
}

function isSameCell(some: Figure | undefined, other: Figure): boolean {
  return some?.at === other.at;
}

/** Why the outcome of an activity is open, where it is. */
function openOutcome(figure: Figure, { inputs, outcome }: Source): Open | undefined {
  const cells = (inputs.activities?.rows ?? []).flatMap(({ figures }, order) =>
    figures.flatMap((own, period) =>
      isSameCell(own, figure) ? (outcome.activities[order]?.[period] ?? []) : [],
    ),
  );
  return cells.map((own) => outcome.value(own).open).find((own) => own !== undefined);
}

/** The net of the board, or the total of the activities. */
function ofNet(figure: Figure, source: Source): Account | undefined {
  const { net, activities } = source.inputs;
  if (!net || !isStated(figure)) return undefined;
  const ofBoard = net.figures.findIndex((own) => isSameCell(own, figure));
  const ofTotal = activities?.totals.findIndex((own) => isSameCell(own, figure)) ?? -1;
  const period = ofBoard < 0 ? ofTotal : ofBoard;
  if (period < 0) return undefined;
  const scale = ofBoard < 0 ? activityScale(source.inputs) : one;
  const lines = [
    ...serviceLines(source, period, () => true),
    ...itemLines(source, period, () => true),
  ].map((line) => inUnit(line, scale));
  return { exact: effectOf(lines).plus(figure.value), lines };
}

/** An activity: the effects that land on it, and its share of what lands nowhere. */
function ofActivity(figure: Figure, source: Source): Account | undefined {
  const { activities } = source.inputs;
  for (const [order, { row, base, figures }] of (activities?.rows ?? []).entries()) {
    const period = figures.findIndex((own) => isSameCell(own, figure));
    const own = source.outcome.activities[order]?.[period];
    const value = own && source.outcome.value(own).value;
    if (!value || !isStated(base)) continue;
    const of = activities?.totals[0] && source.values(activities.totals[0]).value;
    const scale = activityScale(source.inputs);
    const landing = [
      ...serviceLines(source, period, (name) => sameLabel(name, row.label)),
      ...itemLines(source, period, (activity) => activity === order),
    ].map((line) => inUnit(line, scale));
    const shares = itemLines(source, period, (activity) => activity === undefined).map((line) =>
      inUnit(of ? sharedLine(line, base.value, amountOf(of)) : line, scale),
    );
    return { exact: amountOf(value), lines: [...landing, ...shares] };
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
  { inputs, values, outcome }: Source,
  period: number,
  isMeant: (activity: string) => boolean,
): readonly AccountLine[] {
  const { net, services } = inputs;
  const scale = net ? costScale(net.source.table) : one;
  return services.flatMap((own): readonly AccountLine[] => {
    const { name, activity } = own.service;
    const before = pricedIn(own, period, values);
    const after = pricedIn(own, period, outcome.value);
    if (!isMeant(activity ?? '') || before.open || after.open) return [];
    const { volume, price } = effectsOf(before, after);
    if (volume.open || price.open) return [];
    const [old, now] = [before.value, after.value];
    const [byVolume, byPrice] = [
      {
        is: 'volume',
        name,
        before: old.volume,
        after: now.volume,
        factor: old.price,
        effect: amountOf(volume.value).times(scale),
      },
      {
        is: 'price',
        name,
        before: old.price,
        after: now.price,
        factor: now.volume,
        effect: amountOf(price.value).times(scale),
      },
    ] as const;
    return [byVolume, byPrice].filter(({ effect }) => !effect.isZero());
  });
}

/** The general uplift and the items that land where it is meant, unless they are zero. */
function itemLines(
  { inputs, scenario, outcome }: Source,
  period: number,
  isMeant: (activity: number | undefined) => boolean,
): readonly AccountLine[] {
  const toNet = itemScale(inputs);
  const general = outcome.general[period];
  const all = [
    ...(general && isMeant(undefined)
      ? [{ name: inputs.general?.name ?? '', figure: general, scale: one }]
      : []),
    ...scenario.items.flatMap(({ name, activity }, order) => {
      const figure = outcome.items[order]?.[period];
      return figure && isMeant(activity) ? [{ name, figure, scale: toNet }] : [];
    }),
  ];
  return all.flatMap(({ name, figure, scale }): readonly AccountLine[] => {
    const { value } = outcome.value(figure);
    const effect = value && amountOf(value).times(scale);
    return effect && !effect.isZero() ? [{ is: 'item', name, whole: effect, effect }] : [];
  });
}

/** An effect on the net as it is among the activities, whose unit and sign may be others. */
function inUnit(line: AccountLine, scale: Decimal): AccountLine {
  return line.is === 'factor' ? line : { ...line, effect: line.effect.times(scale) };
}

function effectOf(lines: readonly AccountLine[]): Decimal {
  const effects = lines.flatMap((line) => (line.is === 'factor' ? [] : [line.effect]));
  return amountOf(fractions.sum(effects.map((effect) => [one, fractions.constant(effect)])));
}

/** A unit price, as the product of its chain; or a volume. */
function ofService(figure: Figure, { inputs, outcome }: Source): Account | undefined {
  for (const service of inputs.services) {
    const volume = service.volumes.find((own) => isSameCell(own, figure));
    const price = service.prices.find((own) => isSameCell(own, figure));
    const value = outcome.value(volume ?? price ?? figure).value;
    if (volume && value) return { exact: amountOf(value), lines: [] };
    if (price && value)
      return { exact: amountOf(value), lines: factorsOf(service, price, inputs, outcome) };
  }
  return undefined;
}

function factorsOf(
  { service: { chain } }: ServiceInputs,
  price: Figure,
  { formulas }: PlanInputs,
  outcome: Outcome<Fraction>,
): readonly AccountLine[] {
  const growth = formulas.get(price);
  if (!chain || growth?.form !== 'growth' || !isStated(growth.before)) return [];
  return [
    { is: 'factor', name: chain.firstPeriod.label, factor: growth.before.value },
    ...growth.rates.flatMap((rate): readonly AccountLine[] => {
      const { value } = outcome.value(rate);
      const factor = value && growthOf(quantity(amountOf(value), '%'));
      return factor ? [{ is: 'factor', name: rate.period, factor }] : [];
    }),
  ];
}

/** An uplift of a category, or the general one. */
function ofUplift(figure: Figure, { inputs, outcome }: Source): Account | undefined {
  const rates = [
    ...inputs.services.flatMap((service) => service.rates),
    ...(inputs.general?.rates ?? []),
  ];
  const rate = rates.find((own) => isSameCell(own, figure));
  const value = rate && outcome.value(rate).value;
  return value && { exact: amountOf(value), lines: [] };
}

/** An uplift of a category that a scenario has made another for some of its services alone. */
function upliftsApart(
  figure: Figure,
  { services }: PlanInputs,
  { overrides }: Scenario<Fraction>,
): Finding | undefined {
  const outcomes = services.flatMap(({ service: { name }, rates }) => {
    const rate = rates.find((own) => isSameCell(own, figure));
    const override = rate && overrides.get(rate);
    const percent = override ? amountOf(override) : rate?.value;
    return percent ? [{ name, percent: swedishDigits(percent) }] : [];
  });
  const all = new Map(outcomes.map(({ name, percent }) => [percent, name]));
  if (all.size < 2) return undefined;
  const parts = [...all].map(([percent, name]) => `${percent} % (${name})`);
  return {
    code: 'scenario/uplifts-apart',
    at: figure.at,
    details: { outcomes: parts.join(' | ') },
  };
}
