import type { Finding } from '../findings/index.ts';
import {
  isStated,
  samePeriod,
  type Book,
  type Figure,
  type Formula,
  type Horizon,
  type MissingTable,
  type Period,
  type Row,
  type Service,
  type StatedFigure,
  type Table,
} from '../model/index.ts';
import type { BridgedNet } from '../formulas/bridge.ts';
import type { NetSource } from '../formulas/net.ts';
import { known } from '../formulas/unprinted.ts';
import type { Formulas } from './evaluate.ts';

/** `carried` keeps every decimal from year to year; `each-year` rounds to the printed step. */
type PriceRounding = 'carried' | 'each-year';

/** Which total the activities spread in the plan years. */
export type SpreadTotal = 'stated' | 'computed';

export interface PlanOptions {
  readonly rounding: PriceRounding;
  readonly frame: SpreadTotal;
}

/** A service, and its figures by period of the plan. */
export interface ServiceInputs {
  readonly service: Service;
  readonly volumes: readonly Figure[];
  readonly prices: readonly Figure[];
  /** tkr, cost positive. */
  readonly costs: readonly Figure[];
  /** The rates by which its price rises in a period; none where it does not rise by one. */
  readonly rates: readonly (Figure | undefined)[];
}

/** The net, by period of the plan. */
export interface NetInputs {
  readonly source: NetSource;
  readonly figures: readonly Figure[];
  /** How it follows from the one before, where that is by a bridge; by period. */
  readonly steps: readonly (BridgedNet | undefined)[];
  /** The gross cost as printed; none where no row holds it. */
  readonly grossCost: readonly (Figure | undefined)[];
}

/** The rate on a whole net, or on what no volume and price covers of it. */
export interface GeneralUplift {
  readonly name: string;
  /** By period; one without a rate has none to change. */
  readonly rates: readonly (Figure | undefined)[];
  /** What the rate of a period is of, in the unit and sign of the net. */
  readonly bases: readonly (Figure | undefined)[];
}

/** The activities that the net is spread over; figures by period of the plan. */
export interface ActivityInputs {
  readonly table: Table;
  readonly rows: readonly ActivityRow[];
  readonly totals: readonly Figure[];
  /** The total of the base period as it is printed; none where it is not. */
  readonly printedTotal?: StatedFigure;
}

export interface ActivityRow {
  readonly row: Row;
  readonly base: Figure;
  readonly figures: readonly Figure[];
}

/** All that a plan is made of: what is printed, and how every other figure follows. */
export interface PlanInputs {
  readonly book: Book;
  readonly horizon: Horizon;
  /** The base period and the plan periods, oldest first. */
  readonly periods: readonly Period[];
  readonly formulas: Formulas;
  readonly services: readonly ServiceInputs[];
  readonly net?: NetInputs;
  readonly bridge?: Table;
  readonly general?: GeneralUplift;
  readonly activities?: ActivityInputs;
  readonly missing: readonly MissingTable[];
  /** What was taken for granted, as notes. */
  readonly assumptions: readonly Finding[];
}

/** Adds the formulas that figures follow by. */
export type AddFormulas = (...formulas: readonly (Formula | undefined)[]) => void;

/** Whether a period is one that no table prints, made by `--years`. */
export function isMade({ horizon }: Book, period: Period): boolean {
  const plan = horizon?.plan ?? [];
  const order = plan.findIndex((own) => samePeriod(own, period));
  return horizon !== undefined && order >= plan.length - horizon.madeYears;
}

/** Whether a period, by its order, is the first of those. */
export function isFirstMade({ horizon }: Book, order: number): boolean {
  return (
    horizon !== undefined &&
    horizon.madeYears > 0 &&
    order === horizon.plan.length - horizon.madeYears + 1
  );
}

/** A figure as the plan has it: as printed, else as computed. */
export function asPlanned(figure: Figure): Figure {
  return isStated(figure) ? known(figure, figure.value) : figure;
}

/** The figure of a period; there is one for each. */
export function figureOf(figures: readonly Figure[], order: number): Figure {
  const figure = figures[order];
  if (!figure) throw new Error('a period without a figure');
  return figure;
}
