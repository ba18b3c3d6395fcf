import {
  carriedQuotient,
  hundred,
  moneyScale,
  roundHalfAwayFromZero,
  type Decimal,
} from '../../exact/index.ts';
import type { Found } from '../../findings/index.ts';
import {
  addedRows,
  figureAt,
  isStated,
  type AskedAdjustment,
  type AskedFigure,
  type Driver,
  type DriverEffect,
  type Plan,
  type Sensitivity,
} from '../../model/index.ts';
import type { PlanBasis } from '../basis.ts';
import { adjusted, type Lever } from './adjustment.ts';
import { effectsAgainst } from './effects.ts';
import { figureNamed, questionedNet, readerOf } from './figure.ts';
import { linkOf, type Outlook } from './outlook.ts';
import { outlookUnder } from './scenario.ts';

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
  basis: PlanBasis,
  plan: Plan,
  asked: readonly AskedAdjustment[],
  about: AskedFigure,
  step: Decimal,
): Found<Sensitivity | undefined> {
  const named = figureNamed(about, basis);
  const under = outlookUnder(basis, asked);
  const findings = [...named.findings, ...under.findings];
  if (!named.value || !under.value) return { value: undefined, findings };

  const [figure, outlook] = [named.value, under.value];
  const effects = effectsAgainst(under.before, basis);
  const { numerator, denominator } = readerOf(figure, basis, plan);
  const start = numerator(effects(outlook));
  const effectOf = (settings: readonly Setting[]): DriverEffect['lower'] => {
    const turned = settings.reduce(
      (own, [lever, amount]) => adjusted(own, lever, amount, basis),
      outlook,
    );
    const exact = carriedQuotient(numerator(effects(turned)).minus(start), denominator);
    return { exact, shown: roundHalfAwayFromZero(exact, figure.step) };
  };
  const drivers = turnsIn(outlook, basis, figure.period, step)
    .map(({ driver, name, period, lower, higher }) => ({
      driver,
      name,
      period: basis.periods[period] ?? basis.horizon.base,
      lower: effectOf(lower),
      higher: effectOf(higher),
    }))
    .filter(({ lower, higher }) => !lower.exact.isZero() || !higher.exact.isZero())
    .toSorted((some, other) => sizeOf(other).comparedTo(sizeOf(some)));
  const net = questionedNet(figure, basis, carriedQuotient(start, denominator));
  return { value: { net, step, drivers }, findings };
}

function sizeOf({ lower, higher }: DriverEffect): Decimal {
  const [some, other] = [lower.exact.abs(), higher.exact.abs()];
  return some.greaterThan(other) ? some : other;
}

function turnsIn(outlook: Outlook, basis: PlanBasis, last: number, step: Decimal): readonly Turn[] {
  const first = Math.min(1, last);
  const periods = basis.periods.map((_, order) => order).slice(first, last + 1);
  return [
    ...volumeTurns(basis, last, step),
    ...periods.flatMap((period) => upliftTurns(outlook, basis, period, step)),
    ...periods.flatMap((period) => bridgeTurns(basis, period, last, step)),
  ];
}

function lever(own: Partial<Lever> & Pick<Lever, 'form' | 'from'>): Lever {
  return { name: '', services: [], isGeneral: false, until: own.from, ...own };
}

function volumeTurns(basis: PlanBasis, from: number, step: Decimal): readonly Turn[] {
  return basis.services.map(({ name }, service) => {
    const own = lever({ form: 'scale', services: [service], from });
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
  { uplifts, general }: Outlook,
  basis: PlanBasis,
  from: number,
  step: Decimal,
): readonly Turn[] {
  const categories = [...new Set(basis.services.map(({ category }) => category))];
  const ofCategory = categories.map((name): Turn => {
    const by = (points: Decimal): readonly Setting[] =>
      basis.services.flatMap(({ category }, service): readonly Setting[] => {
        const uplift = uplifts[service]?.[linkOf(basis, service, from) ?? -1];
        if (category !== name || !uplift) return [];
        return [[lever({ form: 'uplift', services: [service], from }), uplift.plus(points)]];
      });
    return { driver: 'price', name, period: from, lower: by(step.negated()), higher: by(step) };
  });
  const rate = general[from];
  const { generalUplift } = basis;
  if (!rate || !generalUplift) return ofCategory;
  const own = lever({ form: 'uplift', isGeneral: true, from });
  return [
    ...ofCategory,
    {
      driver: 'price',
      name: generalUplift.name,
      period: from,
      lower: [[own, rate.minus(step)]],
      higher: [[own, rate.plus(step)]],
    },
  ];
}

/** An item is in every net from its year on, unless it is taken back the year after. */
function bridgeTurns(basis: PlanBasis, from: number, last: number, step: Decimal): readonly Turn[] {
  const { book, bridge, generalUplift, periods, horizon } = basis;
  const toTkr = moneyScale(bridge.unit, 'tkr');
  return addedRows(bridge).flatMap((row): readonly Turn[] => {
    const figure = figureAt(bridge, row, periods[from] ?? horizon.base);
    if (row.label === generalUplift?.name || !figure || !isStated(figure)) return [];
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
