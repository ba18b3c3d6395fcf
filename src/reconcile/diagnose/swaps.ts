import { stepsIn } from '../../exact/index.ts';
import { isStated, type StatedFigure } from '../../model/index.ts';
import type { Constraint } from './constraints.ts';
import { mendedBy, type Mending } from './mending.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { followingWeight, singleWeight } from './weights.ts';
import { constraintsOf, tiesOfAll, type System, type Tie } from './system.ts';

/** Two cells beside each other that mend failing relations, and break none, by changing places. */
export interface Swap {
  readonly mending: Mending;
  /** One cell, and what follows. */
  readonly weight: number;
  readonly goals: readonly Tie[];
}

/**
 * Every swap that mends all goals it touches, those with most goals first, then the lightest. It is one slip, though it
 * takes two cells, so that it is looked for apart from the least repairs.
 */
export function swapsFor(
  goals: readonly Tie[],
  system: System,
  near: Neighbourhood,
): readonly Swap[] {
  const cells = [...new Set(goals.flatMap((goal) => goal.cells))];
  const bounds = goals.flatMap((goal) => constraintsOf(goal, system, new Map(), false));
  const swaps = cells.flatMap((cell) => {
    const own = bounds.filter(({ terms }) => terms.has(cell));
    return besideOf(cell, system, near)
      .filter((other) => other > cell || !cells.includes(other))
      .filter((other) => mayMend([cell, other], own, system))
      .flatMap((other) => swapOf([cell, other], goals, system) ?? []);
  });
  return swaps.toSorted(
    (one, other) => other.goals.length - one.goals.length || one.weight - other.weight,
  );
}

/** Whether the goals of the first cell hold once both have changed places; a look before all is judged. */
function mayMend(
  [cell, other]: readonly [number, number],
  bounds: readonly Constraint[],
  { cells }: System,
): boolean {
  const [one, two] = [cells[cell], cells[other]];
  if (!one || !two) return false;
  const steps = stepsIn(two.value.minus(one.value), one.step);
  return bounds.every(({ terms, low, high }) => {
    const slopes = [terms.get(cell), terms.get(other)];
    if (slopes.includes(0n)) return true;
    const moved = ((slopes[0] ?? 0n) - (slopes[1] ?? 0n)) * steps;
    return (low === undefined || moved >= low) && (high === undefined || moved <= high);
  });
}

function besideOf(cell: number, system: System, near: Neighbourhood): readonly number[] {
  const figure = system.cells[cell];
  if (!figure) return [];
  return near
    .beside(figure)
    .filter((other) => isStated(other) && isSwappable(figure, other))
    .map(({ at }) => system.cellAt(at))
    .filter((other) => other >= 0);
}

function isSwappable(one: StatedFigure, other: StatedFigure): boolean {
  return one.unit === other.unit && one.step.equals(other.step) && !one.value.equals(other.value);
}

function swapOf(
  pair: readonly [number, number],
  goals: readonly Tie[],
  system: System,
): Swap | undefined {
  const [one, other] = pair.map((cell) => system.cells[cell]);
  if (!one || !other) return undefined;
  const touched = new Set(tiesOfAll(system, pair));
  const own = goals.filter((goal) => touched.has(goal));
  const exchanged = new Map([
    [one.at, other.value],
    [other.at, one.value],
  ]);
  const mending = mendedBy(pair, exchanged, system);
  return (
    mending && {
      mending,
      goals: own,
      weight: singleWeight + followingWeight(mending.followers, system),
    }
  );
}
