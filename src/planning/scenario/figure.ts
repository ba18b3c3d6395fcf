import {
  one,
  roundHalfAwayFromZero,
  stepOfDecimals,
  total,
  type Decimal,
} from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import {
  netSign,
  nearestText,
  type AskedFigure,
  type Plan,
  type QuestionedNet,
} from '../../model/index.ts';
import type { PlanBasis } from '../basis.ts';
import type { Effects } from './effects.ts';
import { matches } from './names.ts';
import { netsFrom } from './nets.ts';
import { periodNamed } from './period.ts';

/** A net of the plan that a question is about: of the board, or of one activity. */
export interface Figure {
  readonly name: string;
  /** The index of the activity; none for the net of the board. */
  readonly activity?: number;
  readonly period: number;
  readonly step: Decimal;
}

/** Finds the net that is named; a name that is none, or of no period of the plan, is a finding. */
export function figureNamed(asked: AskedFigure, basis: PlanBasis): Found<Figure | undefined> {
  const { operating, activityTable, activities, net } = basis;
  const whole = net[0]?.row ?? '';
  const labels = activities.map(({ row }) => row.label);
  const isWhole = matches(asked.name, whole);
  const activity = labels.findIndex((label) => matches(asked.name, label));
  if (asked.name.includes('*') || (!isWhole && activity < 0)) {
    const nearest = nearestText(asked.name, [whole, ...labels]);
    const finding: Finding = {
      code: 'scenario/unknown-figure',
      at: asked.at,
      details: { name: asked.name, nearest },
    };
    return { value: undefined, findings: [finding] };
  }
  const table = isWhole ? operating : activityTable;
  const { value: period, findings } = periodNamed(asked.period, table, basis, asked.at);
  if (period === undefined) return { value: undefined, findings };
  const value = isWhole
    ? { name: whole, period, step: net[period]?.step ?? one }
    : {
        name: labels[activity] ?? '',
        activity,
        period,
        step: activities[activity]?.base.step ?? one,
      };
  return { value, findings };
}

/** A figure as a result tells it, with what it is. */
export function questionedNet(
  { name, activity, period, step }: Figure,
  { operating, activityTable, periods, horizon }: PlanBasis,
  exact: Decimal,
): QuestionedNet {
  const table = activity === undefined ? operating : activityTable;
  return {
    name,
    period: periods[period] ?? horizon.base,
    unit: table.unit,
    netSign: netSign(table),
    amount: { exact, shown: roundHalfAwayFromZero(exact, step) },
  };
}

/** How a figure is read off some effects: its numerator, over one denominator for all. */
export interface Reader {
  readonly numerator: (effects: Effects) => Decimal;
  readonly denominator: Decimal;
}

/**
 * The reader of a figure; the share of an activity is over the sum of what it is a share of. The
 * denominator is above zero, so that numerators are in the order of their amounts.
 */
export function readerOf({ activity, period }: Figure, basis: PlanBasis, plan: Plan): Reader {
  const nets = netsFrom(basis, plan);
  if (activity === undefined) {
    return { numerator: (effects) => nets.net(effects, period), denominator: one };
  }
  const weight = total(basis.activities.map(({ base }) => base.value));
  const sign = weight.isNegative() ? -1 : 1;
  return {
    numerator: (effects) => {
      const { numerator, denominator } = nets.activity(effects, activity, period);
      return (denominator.equals(weight) ? numerator : numerator.times(weight)).times(sign);
    },
    denominator: weight.times(sign),
  };
}

/** The step of a table, or that of an amount where it is given in finer ones. */
export function finerStep(step: Decimal, amount: Decimal): Decimal {
  const isWhole = roundHalfAwayFromZero(amount, step).equals(amount);
  return isWhole ? step : stepOfDecimals(amount.decimalPlaces());
}
