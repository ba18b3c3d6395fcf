import {
  amountOf,
  hundred,
  minusOne,
  moneyScale,
  one,
  roundHalfAwayFromZero,
  type Decimal,
  type Fraction,
} from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import {
  addedRows,
  figureAt,
  isStated,
  type AskedAdjustment,
  type AskedFigure,
  type Driver,
  type DriverEffect,
  type Sensitivity,
} from '../../model/index.ts';
import { fractions } from '../arithmetic.ts';
import type { PlanInputs } from '../inputs.ts';
import { summed, type PlanValues } from '../values.ts';
import { scenarioOf } from './asked.ts';
import { figureNamed, openAnswer, questionedNet, valueUnder } from './figure.ts';
import { outcomeOf } from './outcome.ts';
import { inputValue, turned, type Lever, type Scenario } from './scenario.ts';

/** A driver of the plan, and the amounts that a step down and a step up set its levers to. */
interface Turn {
  readonly driver: Driver;
  readonly name: string;
  /** In which it is turned. */
  readonly period: number;
  readonly lower: readonly Setting[];
  readonly higher: readonly Setting[];
}

type Setting = readonly [lever: Lever, amount: Decimal];

/**
 * What each driver does to a net when it alone is a step lower or higher in the period of the net, or in
 * a plan year before it: volumes and items of the bridge by percent, uplifts by points of percent. What
 * does nothing to it is left out.
 */
export function sensitivity(
  inputs: PlanInputs,
  values: PlanValues,
  asked: readonly AskedAdjustment[],
  about: AskedFigure,
  step: Decimal,
): Found<Sensitivity | undefined> {
  const named = figureNamed(about, inputs);
  const under = scenarioOf(inputs, asked);
  const findings = [...named.findings, ...under.findings];
  if (!named.value || !under.value) return { value: undefined, findings };

  const [figure, scenario] = [named.value, under.value];
  const valueIn = (own: Scenario<Fraction>): ReturnType<typeof valueUnder<Fraction>> =>
    valueUnder(figure, outcomeOf(inputs, values, own, fractions));
  const start = valueIn(scenario);
  if (start.value === undefined) return { value: undefined, findings: openAnswer(start) };
  const open: Finding[] = [];
  const effectOf = (settings: readonly Setting[]): DriverEffect['lower'] | undefined => {
    const own = settings.reduce(
      (before, [lever, amount]) => turned(before, lever, amount, inputs),
      scenario,
    );
    const effect = summed([
      [one, valueIn(own)],
      [minusOne, start],
    ]);
    open.push(...openAnswer(effect));
    const { value } = effect;
    const exact = value && amountOf(value);
    return exact && { exact, shown: roundHalfAwayFromZero(exact, figure.step) };
  };
  const drivers = turnsIn(scenario, inputs, figure.period, step)
    .flatMap(({ driver, name, period, ...settings }): readonly DriverEffect[] => {
      const [lower, higher] = [effectOf(settings.lower), effectOf(settings.higher)];
      const at = inputs.periods[period] ?? inputs.horizon.base;
      return lower && higher ? [{ driver, name, period: at, lower, higher }] : [];
    })
    .filter(({ lower, higher }) => !lower.exact.isZero() || !higher.exact.isZero())
    .toSorted((some, other) => sizeOf(other).comparedTo(sizeOf(some)));
  if (open.length > 0) return { value: undefined, findings: open.slice(0, 1) };
  const net = questionedNet(figure, inputs, amountOf(start.value));
  return { value: { net, step, drivers }, findings };
}

function sizeOf({ lower, higher }: DriverEffect): Decimal {
  const [some, other] = [lower.exact.abs(), higher.exact.abs()];
  return some.greaterThan(other) ? some : other;
}

function turnsIn(
  scenario: Scenario<Fraction>,
  inputs: PlanInputs,
  last: number,
  step: Decimal,
): readonly Turn[] {
  const first = Math.min(1, last);
  const periods = inputs.periods.map((_, order) => order).slice(first, last + 1);
  return [
    ...volumeTurns(inputs, last, step),
    ...periods.flatMap((period) => upliftTurns(scenario, inputs, period, step)),
    ...periods.flatMap((period) => bridgeTurns(inputs, period, last, step)),
  ];
}

function lever(own: Partial<Lever> & Pick<Lever, 'form' | 'from'>): Lever {
  return { name: '', services: [], isGeneral: false, until: own.from, ...own };
}

function volumeTurns({ services }: PlanInputs, from: number, step: Decimal): readonly Turn[] {
  return services.map(({ service: { name } }, order) => {
    const own = lever({ form: 'scale', services: [order], from });
    return {
      driver: 'volume',
      name,
      period: from,
      lower: [[own, step.negated()]],
      higher: [[own, step]],
    };
  });
}

/** A category turns the uplift of each of its services, whatever a scenario has made of it. */
function upliftTurns(
  scenario: Scenario<Fraction>,
  { services, general }: PlanInputs,
  from: number,
  step: Decimal,
): readonly Turn[] {
  const rateOf = (figure: Parameters<typeof inputValue>[0] | undefined): Decimal | undefined => {
    const value = figure && inputValue(figure, scenario, fractions);
    return value && amountOf(value);
  };
  const categories = [...new Set(services.flatMap(({ service }) => service.category ?? []))];
  const ofCategory = categories.map((name): Turn => {
    const by = (points: Decimal): readonly Setting[] =>
      services.flatMap(({ service, rates }, order): readonly Setting[] => {
        const uplift = rateOf(rates[from]);
        if (service.category !== name || !uplift) return [];
        return [[lever({ form: 'uplift', services: [order], from }), uplift.plus(points)]];
      });
    return { driver: 'price', name, period: from, lower: by(step.negated()), higher: by(step) };
  });
  const rate = rateOf(general?.rates[from]);
  if (!rate || !general) return ofCategory;
  const own = lever({ form: 'uplift', isGeneral: true, from });
  return [
    ...ofCategory,
    {
      driver: 'price',
      name: general.name,
      period: from,
      lower: [[own, rate.minus(step)]],
      higher: [[own, rate.plus(step)]],
    },
  ];
}

/** An item is in every net from its year on, unless it is taken back the year after. */
function bridgeTurns(
  { book, bridge, general, periods, horizon }: PlanInputs,
  from: number,
  last: number,
  step: Decimal,
): readonly Turn[] {
  if (!bridge) return [];
  const toTkr = moneyScale(bridge.unit, 'tkr');
  return addedRows(bridge).flatMap((row): readonly Turn[] => {
    const figure = figureAt(bridge, row, periods[from] ?? horizon.base);
    if (row.label === general?.name || !figure || !isStated(figure)) return [];
    const part = figure.value.times(step).div(hundred).times(toTkr);
    const until = book.oneYearItems?.some((own) => own.figure === figure) === true ? from : last;
    const own = lever({ form: 'item', name: row.label, from, until });
    return [
      {
        driver: 'bridge',
        name: row.label,
        period: from,
        lower: [[own, part.negated()]],
        higher: [[own, part]],
      },
    ];
  });
}
