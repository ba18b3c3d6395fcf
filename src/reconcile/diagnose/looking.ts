import { ofSteps, stepsIn, type Decimal } from '../../exact/index.ts';
import type { StatedFigure } from '../../model/index.ts';
import { isWithin, mendedWith, type Mending, type Range } from './mending.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { sightingOf, type Sighting } from './slips.ts';
import type { Amounts, System } from './system.ts';

/** A repair, what it looks like and how telling that is, and the same of each of its roots. */
export interface Seen extends Omit<Sighting, 'suggested'> {
  readonly mending: Mending;
  readonly sightings: readonly Sighting[];
}

/** A repair with the slip that it looks like, and with the amounts that go with that slip. */
export function lookedAt(
  mending: Mending,
  given: Amounts,
  scene: { readonly system: System; readonly near: Neighbourhood },
): Seen {
  const swap = swapped(mending, given, scene.system);
  if (swap) return asSwap(swap);

  let now = mending;
  const sightings: Sighting[] = [];
  for (const [order, cell] of mending.roots.entries()) {
    const figure = scene.system.cells[cell];
    const range = mending.ranges[order];
    if (!figure || !range) continue;
    const at = (amount: Decimal): Mending | undefined =>
      mendedWith(mending, new Map([...now.amounts, [figure.at, amount]]), scene.system, given);
    const amounts = amountsIn(range, figure, now.amounts.get(figure.at) ?? figure.value);
    const fits = (amount: Decimal): boolean =>
      isWithin(stepsFrom(figure, amount), range) && at(amount) !== undefined;
    const sighting = sightingOf({ figure, amounts, fits }, scene.system, scene.near);
    sightings.push(sighting);
    now = at(sighting.suggested) ?? now;
  }
  return { mending: now, sightings, ...together(sightings) };
}

/** Two cells that have changed places: as telling as a slip can be. */
export function asSwap(mending: Mending): Seen {
  return { mending, evidence: { slip: 'swap' }, weight: 10, sightings: [] };
}

/** The slip of several cells: their common one, else none. */
function together(sightings: readonly Sighting[]): Omit<Sighting, 'suggested'> {
  const [first, ...others] = sightings;
  const isCommon = others.every(({ evidence }) => evidence.slip === first?.evidence.slip);
  if (!first || !isCommon) return { evidence: { slip: 'unknown' }, weight: 0 };
  const weight = Math.min(...sightings.map((own) => own.weight));
  return { evidence: first.evidence, weight };
}

/** Two cells mended with each other's amounts, if that is a repair. */
function swapped(mending: Mending, given: Amounts, system: System): Mending | undefined {
  const [one, other, ...more] = mending.roots.map((cell) => system.cells[cell]);
  if (!one || !other || more.length > 0 || one.value.equals(other.value)) return undefined;
  const amounts = new Map([
    [one.at, other.value],
    [other.at, one.value],
  ]);
  return mendedWith(mending, amounts, system, given);
}

/** Amounts that a cell may have are looked at so many steps around the likeliest. */
const furthest = 40n;

/** The amounts in a range, the likeliest first and then those nearest to it. */
function amountsIn(range: Range, figure: StatedFigure, likeliest: Decimal): readonly Decimal[] {
  const centre = stepsFrom(figure, likeliest);
  const moves = [centre];
  for (let away = 1n; away <= furthest; away += 1n) moves.push(centre + away, centre - away);
  return moves
    .filter((steps) => steps === centre || isWithin(steps, range))
    .map((steps) => figure.value.plus(ofSteps(steps, figure.step)));
}

/** How many steps an amount is from the stated one; towards it where it lies between two. */
function stepsFrom({ value, step }: StatedFigure, amount: Decimal): bigint {
  return stepsIn(amount.minus(value), step);
}
