import { isFailing } from '../../formulas/index.ts';
import type { Reckoning } from '../../findings/index.ts';
import type { Cause, MendedCell, Strength } from '../../model/index.ts';
import { asSwap, lookedAt, type Seen } from './looking.ts';
import type { Mending } from './mending.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { cellsOf, type Repairs } from './repairs.ts';
import { tiesOfAll, type System } from './system.ts';

/** What a repair is seen against: the cells and ties, where they stand, and what is told of them. */
export interface Scene {
  readonly system: System;
  readonly near: Neighbourhood;
  readonly told: ReadonlySet<Reckoning | undefined>;
}

/** The repairs of one set as causes: the most telling slip first, then in the order of the book. */
export function causesOf(
  { mendings, given }: Repairs,
  scene: Scene,
  swap?: Mending,
): readonly Cause[] {
  const swaps = swap ? [asSwap(swap)] : [];
  const seen = mendings
    .filter((mending) => !swap || !isSameRepair(mending, swap))
    .map((mending) => lookedAt(mending, given, scene))
    .concat(swaps)
    .toSorted((one, other) => other.weight - one.weight || firstOf(one) - firstOf(other));
  const [first, second] = seen;
  const isTelling = first !== undefined && first.weight > (second?.weight ?? 0);
  const told = first && !second ? apart(first, scene.system) : seen;
  return told.map(({ mending, evidence }, order) => ({
    cells: mending.roots.flatMap((cell) => mendedCell(cell, mending, scene.system)),
    follow: mending.followers.flatMap((cell) => mendedCell(cell, mending, scene.system)),
    explains: explainedBy(mending, scene),
    evidence,
    strength: strengthOf(seen.length, order === 0 && isTelling),
    set: 1,
    rank: order + 1,
    equals: seen.length,
  }));
}

function isSameRepair(one: Mending, other: Mending): boolean {
  return (
    one.roots.length === other.roots.length && one.roots.every((cell) => other.roots.includes(cell))
  );
}

function firstOf({ mending }: Seen): number {
  return Math.min(...mending.roots);
}

/** The only repair of a set, cell by cell where it is no swap: each with its slip and what follows. */
function apart(seen: Seen, system: System): readonly Seen[] {
  const { mending, evidence, sightings } = seen;
  if (evidence.slip === 'swap' || mending.roots.length === 1) return [seen];
  return mending.roots.map((root, order) => {
    const near = new Set(tiesOfAll(system, [root]).flatMap(({ cells }) => cells));
    const followers = mending.followers.filter((cell) => near.has(cell));
    return { ...seen, ...sightings[order], mending: { ...mending, roots: [root], followers } };
  });
}

function strengthOf(equals: number, isTelling: boolean): Strength {
  if (equals === 1) return 'sure';
  return isTelling ? 'likely' : 'weak';
}

function mendedCell(cell: number, { amounts }: Mending, { cells }: System): readonly MendedCell[] {
  const figure = cells[cell];
  const suggested = figure && amounts.get(figure.at);
  return suggested && !suggested.equals(figure.value) ? [{ figure, suggested }] : [];
}

/** The findings of relations that failed and hold once the cells are mended. */
function explainedBy(mending: Mending, { system, told }: Scene): readonly Reckoning[] {
  return tiesOfAll(system, cellsOf(mending)).flatMap(({ judgement: { verdict, reckoning } }) =>
    reckoning && told.has(reckoning) && verdict !== 'rounding' && isFailing(verdict)
      ? [reckoning]
      : [],
  );
}
