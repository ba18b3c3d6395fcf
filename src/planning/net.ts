import { moneyScale, roundHalfAwayFromZero, total, type Decimal } from '../exact/index.ts';
import {
  addedRows,
  isStated,
  netSign,
  samePeriod,
  type Period,
  type PlannedFigure,
  type Row,
  type StatedFigure,
} from '../model/index.ts';
import type { PlanBasis } from './basis.ts';
import { bridgeSteps, type BridgeStep } from './bridge.ts';

/** What leads to the net of one period: where it starts, and each signed item on the way. */
export interface NetStep {
  readonly period: Period;
  readonly from: Period;
  readonly items: readonly StatedFigure[];
  /** One-year items of the period before. */
  readonly ended: readonly StatedFigure[];
  /** Those of them that no row takes back. */
  readonly reversed: readonly StatedFigure[];
}

/** The steps of the plan years, oldest first. */
export function netSteps({ book, bridge, operating, horizon }: PlanBasis): readonly NetStep[] {
  const rows = addedRows(bridge);
  const steps = bridgeSteps(book, bridge, operating);
  return horizon.plan.flatMap((period) => {
    const step = steps.find((candidate) => samePeriod(candidate.to, period));
    return step ? [netStep(step, rows)] : [];
  });
}

function netStep({ index, from, to, ended, reversed }: BridgeStep, rows: readonly Row[]): NetStep {
  const items = rows.flatMap((row) => row.figures[index] ?? []).filter(isStated);
  return {
    period: to,
    from,
    items,
    ended: ended.filter(isStated),
    reversed: reversed.filter(isStated),
  };
}

/** What an amount of the bridge is in the operating budget, whose unit and sign may be others. */
export function bridgeScale({ bridge, operating }: PlanBasis): Decimal {
  return moneyScale(bridge.unit, operating.unit).times(netSign(bridge) * netSign(operating));
}

/** n(t) = n(t−1) + Σ bridge(t) − the one-year items of t−1. The base is the stated net. */
export function computedNet(basis: PlanBasis): readonly PlannedFigure[] {
  const { horizon } = basis;
  const scale = bridgeScale(basis);
  const nets: PlannedFigure[] = [];
  const netOf = (period: Period): Decimal | undefined =>
    nets.find((net) => samePeriod(net.period, period))?.exact;

  const [base, ...stated] = basis.net;
  if (base) nets.push(plannedNet(horizon.base, base, base.value));
  for (const step of netSteps(basis)) {
    const start = netOf(step.from);
    const printed = stated[horizon.plan.findIndex((own) => samePeriod(own, step.period))];
    if (!start) throw new Error(`no net leads to ${step.period.label}`);
    const change = sumOf(step.items).minus(sumOf(step.reversed)).times(scale);
    nets.push(plannedNet(step.period, printed, start.plus(change)));
  }
  return nets;
}

function sumOf(figures: readonly StatedFigure[]): Decimal {
  return total(figures.map((figure) => figure.value));
}

function plannedNet(
  period: Period,
  stated: StatedFigure | undefined,
  exact: Decimal,
): PlannedFigure {
  const shown = stated ? roundHalfAwayFromZero(exact, stated.step) : exact;
  return { period, ...(stated && { stated: stated.value }), exact, shown };
}
