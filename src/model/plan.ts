import type { Decimal, Unit } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Figure } from './figure.ts';
import type { Open, OpenAmount } from './open.ts';
import type { Period } from './period.ts';
import type { TableKind } from './table.ts';

/** A computed amount in the unit it is shown in: at full precision, and as shown. */
export interface Computed {
  readonly exact: Decimal;
  readonly shown: Decimal;
  readonly open?: undefined;
}

/** A computed amount, or the figure for whose lack there is none. */
export type Amount = Computed | OpenAmount;

/** A computed amount of one period beside the stated one; no stated amount is not zero. */
export type PlannedFigure = Amount & {
  readonly period: Period;
  readonly stated?: Decimal;
};

/** The change of a cost between two periods, which volume and price effect add up to, in tkr. */
export interface Effect {
  readonly from: Period;
  readonly to: Period;
  /** (v₁ − v₀) · p₀ */
  readonly volume: Amount;
  /** (p₁ − p₀) · v₁ */
  readonly price: Amount;
}

/** A table of the plan that is not there, or that there are several of. */
export interface MissingTable {
  readonly kind: PlanTableKind;
  readonly isRepeated: boolean;
}

type PlanTableKind = Extract<
  TableKind,
  'operating-budget' | 'activity-net' | 'bridge' | 'volumes' | 'unit-prices'
>;

export interface PlannedService {
  readonly name: string;
  readonly category?: string;
  readonly activity?: string;
  /** kr per unit, shown on the step of the printed prices. */
  readonly unitPrice: readonly PlannedFigure[];
  readonly volume: readonly PlannedFigure[];
  /** tkr; stated is the printed volume times the printed price. */
  readonly cost: readonly PlannedFigure[];
  readonly effects: readonly Effect[];
}

interface PlannedActivity {
  readonly name: string;
  readonly net: readonly PlannedFigure[];
}

/** Net per activity, in the unit of its table; the shown amounts add up to the total as shown. */
export interface PlannedActivities {
  readonly unit?: Unit;
  readonly rows: readonly PlannedActivity[];
  /** Stated is the printed total, where there is one. */
  readonly total: readonly PlannedFigure[];
}

/** How much of the gross cost volume × price explains, in tkr, cost positive. */
export interface Coverage {
  readonly period: Period;
  /** Stated at printed prices, computed at exact ones. */
  readonly volumeTimesPrice: PlannedFigure;
  readonly grossCost?: Decimal;
  /** What the bridge sets aside for volume. */
  readonly bridgeStated?: Decimal;
  /** (v₁ − v₀) · p₁: what the bridge's volume rows should hold; from the period before. */
  readonly volumeEffect?: PlannedFigure;
  /** bridgeStated − volumeEffect */
  readonly residual?: Amount;
}

/** How a stated net changes from the period before: all parts add up to the change. In the unit and sign of the net. */
export interface NetAccount {
  readonly from: Period;
  readonly to: Period;
  readonly change: Amount;
  readonly volume: Amount;
  readonly price: Amount;
  readonly general: Amount;
  readonly rest: Amount;
}

/** The plan years as netto computes them. */
export interface Plan {
  readonly title?: string;
  readonly periods: readonly Period[];
  /** The unit of the net, as its table prints it; none where there is no net. */
  readonly unit?: Unit;
  readonly services: readonly PlannedService[];
  readonly net: readonly PlannedFigure[];
  readonly activities: PlannedActivities;
  /** What the change of a net is made of, where no bridge says it. */
  readonly account: readonly NetAccount[];
  readonly coverage: readonly Coverage[];
  readonly missing: readonly MissingTable[];
  /** What was taken for granted, as notes. */
  readonly assumptions: readonly Finding[];
  /** The open figures that others rest on, each once. */
  readonly open: readonly Open[];
  /** Whether every net, and every figure of a service, has a value. */
  readonly isWhole: boolean;
}

/** The stated amount of a figure as an optional property, for a `PlannedFigure`. */
export function statedOf(figure: Figure | undefined): { readonly stated?: Decimal } {
  return figure?.value ? { stated: figure.value } : {};
}
