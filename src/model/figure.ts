import type { Decimal, Unit } from '../exact/index.ts';
import type { FindingCode, Place } from '../findings/index.ts';

/** Where a figure belongs: its table, row and column, each as printed. */
export interface Cell {
  readonly table: string;
  readonly row: string;
  readonly period: string;
  readonly at: Place;
}

interface Printed extends Cell {
  readonly unit: Unit;
  /** The unit of the last printed decimal in this column: 1, 0.1, 0.001. */
  readonly step: Decimal;
}

/** A printed amount: the true value lies within half a step of it. */
export interface StatedFigure extends Printed {
  readonly value: Decimal;
}

/** A cell without an amount. `none` was printed so; `unreadable` has a finding of its own. */
interface BlankFigure extends Printed {
  readonly value: undefined;
  readonly blank: 'none' | 'unreadable';
}

/**
 * A figure that no table prints, at the place of the row it would belong to. `cause` says why it is
 * open where no formula gives it.
 */
interface UnprintedFigure extends Printed {
  readonly value: undefined;
  readonly blank: 'unprinted';
  readonly cause: FindingCode;
}

export type Figure = StatedFigure | BlankFigure | UnprintedFigure;

export function isStated(figure: Figure): figure is StatedFigure {
  return figure.value !== undefined;
}
