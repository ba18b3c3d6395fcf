import type { Decimal } from '../exact/index.ts';
import type { Place } from '../findings/index.ts';

/** What an adjustment turns: an uplift, a volume, or the changes that lead from net to net. */
export type Driver = 'price' | 'volume' | 'bridge';

/**
 * What the amount of a change is: an uplift in percent; a percentage by which volumes are scaled,
 * units by which they are shifted, the units that they are shifted to; an item in tkr, signed as the
 * bridge, of each period or of a whole year.
 */
export type ChangeForm = 'uplift' | 'scale' | 'shift' | 'level' | 'item';

/** How an uncertain amount is spread between its two ends; of a normal one they are P10 and P90. */
export type Shape = 'triangular' | 'uniform' | 'normal';

/** An amount as asked for: known, to be sought, or somewhere between two. */
export type AskedAmount =
  | { readonly is: 'known'; readonly value: Decimal }
  | { readonly is: 'sought' }
  | {
      readonly is: 'uncertain';
      readonly low: Decimal;
      readonly high: Decimal;
      readonly shape: Shape;
    };

/** A change of a driver, before the names and periods it is meant for are known. */
export interface AskedChange {
  readonly form: ChangeForm;
  readonly amount: AskedAmount;
}

/** The periods that an adjustment is for, as written: a year, or the label of a period. */
export interface AskedSpan {
  readonly from: string;
  /** Counted from 1: the first month of the first year for which a yearly amount counts. */
  readonly month?: number;
  /** The last period; without it a price is for one period, all else from the first one on. */
  readonly until?: string;
  readonly at: Place;
}

/** An adjustment as written in a scenario or on the command line. */
export interface AskedAdjustment extends AskedChange {
  readonly driver: Driver;
  /** As written: `*` is any characters. */
  readonly name: string;
  /** Where an item of the bridge lands; without it the item is spread like the frame. */
  readonly activity?: string;
  readonly span: AskedSpan;
  /** What a scenario file holds: its name with the activity, period and change as written. */
  readonly written: {
    readonly name: string;
    readonly period: string;
    readonly change: string;
    readonly comment: string;
  };
  readonly at: Place;
}

/** A net as named by a user: that of the board, or of an activity, in a period. */
export interface AskedFigure {
  readonly name: string;
  readonly period: string;
  readonly at: Place;
}

/** An amount that a net is to reach or to keep within. */
export interface AskedTarget extends AskedFigure {
  readonly amount: Decimal;
}
