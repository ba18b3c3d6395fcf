import type { Decimal, Unit } from '../exact/index.ts';
import type { FindingCode } from '../findings/index.ts';
import type { Cell, Figure, StatedFigure } from '../model/index.ts';

/** A figure beside a printed one, of its row, that no table prints; open for a cause unless a formula gives it. */
export function unprinted(
  beside: Figure,
  period: string,
  cause: FindingCode = 'period/missing',
): Figure {
  const { table, row, at, unit, step } = beside;
  return { table, row, period, at, unit, step, value: undefined, blank: 'unprinted', cause };
}

/** A figure of a row of its own, in a unit and shown on a step. */
export function unprintedIn(
  cell: Cell,
  { unit, step }: { readonly unit: Unit; readonly step: Decimal },
  cause: FindingCode = 'plan/no-figure',
): Figure {
  return { ...cell, unit, step, value: undefined, blank: 'unprinted', cause };
}

/** The same figure with an amount that is known, whatever is printed. */
export function known(figure: Figure, value: Decimal): StatedFigure {
  const { table, row, period, at, unit, step } = figure;
  return { table, row, period, at, unit, step, value };
}
