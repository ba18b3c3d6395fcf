import { one, roundHalfAwayFromZero, stepOfDecimals, type Decimal } from '../../exact/index.ts';
import type { Finding, Found } from '../../findings/index.ts';
import {
  netSign,
  nearestText,
  type AskedFigure,
  type QuestionedNet,
  type Table,
} from '../../model/index.ts';
import type { Evaluated } from '../evaluate.ts';
import type { PlanInputs } from '../inputs.ts';
import { openFinding } from '../plan.ts';
import { matches } from './names.ts';
import type { Outcome } from './outcome.ts';
import { periodNamed } from './period.ts';

/** A net of the plan that a question is about: of the board, or of one activity. */
export interface QuestionedFigure {
  readonly name: string;
  /** The index of the activity; none for the net of the board. */
  readonly activity?: number;
  readonly period: number;
  readonly table: Table;
  readonly step: Decimal;
}

/** Finds the net that is named; a name that is none, or of no period of the plan, is a finding. */
export function figureNamed(
  asked: AskedFigure,
  inputs: PlanInputs,
): Found<QuestionedFigure | undefined> {
  const { net, activities } = inputs;
  if (!net) return { value: undefined, findings: [{ code: 'plan/no-net', at: asked.at }] };
  const whole = net.source.name;
  const labels = (activities?.rows ?? []).map(({ row }) => row.label);
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
  const table = isWhole || !activities ? net.source.table : activities.table;
  const { value: period, findings } = periodNamed(asked.period, table, inputs, asked.at);
  if (period === undefined) return { value: undefined, findings };
  const row = activities?.rows[activity];
  const value =
    isWhole || !row
      ? { name: whole, period, table, step: net.figures[period]?.step ?? one }
      : { name: row.row.label, activity, period, table, step: row.base.step };
  return { value, findings };
}

/** The value of a figure under a scenario. */
export function valueUnder<T>(
  { activity, period }: QuestionedFigure,
  outcome: Outcome<T>,
): Evaluated<T> {
  const figure =
    activity === undefined ? outcome.net[period] : outcome.activities[activity]?.[period];
  if (!figure) throw new Error('a question about no figure');
  return outcome.value(figure);
}

/** What is said where a question rests on an open figure, which it cannot be answered without. */
export function openAnswer<T>(own: Evaluated<T>): readonly Finding[] {
  return own.open ? [openFinding(own.open)] : [];
}

/** A figure as a result tells it, with what it is. */
export function questionedNet(
  { name, period, table, step }: QuestionedFigure,
  { periods, horizon }: PlanInputs,
  exact: Decimal,
): QuestionedNet {
  return {
    name,
    period: periods[period] ?? horizon.base,
    unit: table.unit,
    netSign: netSign(table),
    amount: { exact, shown: roundHalfAwayFromZero(exact, step) },
  };
}

/** The step of a table, or that of an amount where it is given in finer ones. */
export function finerStep(step: Decimal, amount: Decimal): Decimal {
  const isWhole = roundHalfAwayFromZero(amount, step).equals(amount);
  return isWhole ? step : stepOfDecimals(amount.decimalPlaces());
}
