import {
  decimal,
  flooredQuotient,
  ofSteps,
  roundHalfAwayFromZero,
  type Decimal,
} from '../../exact/index.ts';
import type { Place } from '../../findings/index.ts';
import { withAmounts } from '../../model/index.ts';
import { judge, verdictOn } from '../../formulas/index.ts';
import { eliminated, moved, restricted, type Constraint } from './constraints.ts';
import {
  constraintsOf,
  followedBy,
  follows,
  tiesOfAll,
  type Amounts,
  type System,
  type Tie,
} from './system.ts';

/** How some cells are mended: those to blame, those that follow, and the new amounts of both. */
export interface Mending {
  readonly roots: readonly number[];
  readonly followers: readonly number[];
  /** Those given, and those of the mended cells. */
  readonly amounts: Amounts;
  /** For each root, the fewest and the most steps it can be moved by. */
  readonly ranges: readonly Range[];
}

/** The least and the most steps that a cell can be moved by; a side may be open. */
export interface Range {
  readonly least: bigint | undefined;
  readonly most: bigint | undefined;
}

/** Amounts for some cells that let every relation hold; else the cells of one that does not. */
export function mend(
  chosen: readonly number[],
  system: System,
  given: Amounts,
): Mending | { readonly obstacle: readonly number[] } {
  const all = new Set(chosen);
  const isFollower = (cell: number): boolean => follows(system, cell, chosen);
  const [roots, followers] = [
    chosen.filter((cell) => !isFollower(cell)),
    chosen.filter(isFollower),
  ];
  let constraints = restricted(
    tiesOfAll(system, chosen).flatMap((tie) => constraintsOf(tie, system, given, false)),
    all,
  );
  const ranges: Range[] = [];
  const amounts = new Map(given);
  for (const root of roots) {
    const own = chosen
      .filter((cell) => cell !== root)
      .reduce((left, cell, order) => eliminated(left, cell, order + 1), constraints);
    const range = rangeOf(own, root);
    const steps = bestMove(own, root, range);
    if (steps === undefined) return { obstacle: neighbours(chosen, system) };
    ranges.push(range);
    constraints = moved(constraints, root, steps);
    setMoved(amounts, root, steps, system);
  }
  const mending = { roots, followers, amounts: followed(followers, amounts, system), ranges };
  const obstacle = obstacleTo(chosen, mending.amounts, system);
  return obstacle ? { obstacle } : mending;
}

/** The same cells mended with other amounts for the roots, if every relation then holds. */
export function mendedWith(
  { roots, followers, ranges }: Mending,
  rootAmounts: Amounts,
  system: System,
  given: Amounts,
): Mending | undefined {
  const amounts = followed(followers, new Map([...given, ...rootAmounts]), system);
  const obstacle = obstacleTo([...roots, ...followers], amounts, system);
  return obstacle ? undefined : { roots, followers, ranges, amounts };
}

/** All cells that share a relation with these, themselves left out. */
function neighbours(chosen: readonly number[], system: System): readonly number[] {
  const near = new Set(tiesOfAll(system, chosen).flatMap(({ cells }) => cells));
  return [...near].filter((cell) => !chosen.includes(cell));
}

/** The other cells of a relation that fails under some amounts. */
function obstacleTo(
  chosen: readonly number[],
  amounts: Amounts,
  system: System,
): readonly number[] | undefined {
  const [failing] = failingUnder(amounts, chosen, system);
  return failing?.cells.filter((cell) => !chosen.includes(cell));
}

/** The ties of some cells that fail under some amounts, or become unlikely. */
function failingUnder(amounts: Amounts, cells: readonly number[], system: System): readonly Tie[] {
  return tiesOfAll(system, cells).filter(({ judgement }) => {
    const verdict = verdictOn(withAmounts(judgement.formula, amounts));
    return verdict === 'mismatch' || (verdict === 'unlikely' && judgement.verdict !== verdict);
  });
}

/** Given amounts for some cells, and what follows from them, if every relation then holds. */
export function mendedBy(
  roots: readonly number[],
  rootAmounts: Amounts,
  system: System,
): Mending | undefined {
  let followers: readonly number[] = [];
  for (;;) {
    const amounts = followed(followers, rootAmounts, system);
    const cells = [...roots, ...followers];
    const failing = failingUnder(amounts, cells, system);
    if (failing.length === 0) return { roots, followers, amounts, ranges: [] };

    const more = failing.flatMap((tie) => {
      const subject = system.cellAt(tie.judgement.formula.subject.at);
      const follows = followedBy(system, subject) === tie && !cells.includes(subject);
      return follows ? [subject] : [];
    });
    if (more.length < failing.length) return undefined;
    followers = [...followers, ...more];
  }
}

/** Followers set to what they are derived from, as often as it takes for one that follows another. */
function followed(followers: readonly number[], given: Amounts, system: System): Amounts {
  return followers.reduce((amounts) => followedOnce(followers, amounts, system), given);
}

function followedOnce(followers: readonly number[], given: Amounts, system: System): Amounts {
  const amounts = new Map(given);
  for (const cell of followers) {
    const [figure, tie] = [system.cells[cell], followedBy(system, cell)];
    const now = tie && judge(withAmounts(tie.judgement.formula, amounts)).reckoning;
    if (figure && now)
      amounts.set(figure.at, roundHalfAwayFromZero(decimal(now.computed), figure.step));
  }
  return amounts;
}

function setMoved(
  amounts: Map<Place, Decimal>,
  cell: number,
  steps: bigint,
  { cells }: System,
): void {
  const figure = cells[cell];
  if (!figure) return;
  const now = amounts.get(figure.at) ?? figure.value;
  amounts.set(figure.at, now.plus(ofSteps(steps, figure.step)));
}

/** The whole steps that constraints on one cell alone leave it. */
function rangeOf(constraints: readonly Constraint[], cell: number): Range {
  let [least, most]: (bigint | undefined)[] = [undefined, undefined];
  for (const { terms, low, high } of constraints) {
    const coefficient = terms.get(cell) ?? 0n;
    if (coefficient === 0n) continue;
    const [from, to] = coefficient > 0n ? [low, high] : [high, low];
    if (from !== undefined) {
      const own = -flooredQuotient(-from, coefficient);
      least = least === undefined || own > least ? own : least;
    }
    if (to !== undefined) {
      const own = flooredQuotient(to, coefficient);
      most = most === undefined || own < most ? own : most;
    }
  }
  return { least, most };
}

/**
 * The move that leaves most constraints without a residual; of several, that of the narrowest one.
 * None where a move is needed and there is none.
 */
function bestMove(
  constraints: readonly Constraint[],
  cell: number,
  range: Range,
): bigint | undefined {
  const { least, most } = range;
  if (least !== undefined && most !== undefined && least > most) return undefined;
  const votes = new Map<bigint, { count: number; width: bigint }>();
  for (const { terms, low, high } of constraints) {
    const coefficient = terms.get(cell) ?? 0n;
    if (coefficient === 0n || low === undefined || high === undefined) continue;
    const exact = flooredQuotient(low + high + coefficient, 2n * coefficient);
    const width = (high - low) / (coefficient < 0n ? -coefficient : coefficient);
    const before = votes.get(exact) ?? { count: 0, width };
    votes.set(exact, {
      count: before.count + 1,
      width: width < before.width ? width : before.width,
    });
  }
  const ranked = [...votes]
    .filter(([steps]) => isWithin(steps, range) && steps !== 0n)
    .toSorted(
      ([, one], [, other]) =>
        other.count - one.count || (one.width < other.width ? -1 : one.width > other.width ? 1 : 0),
    );
  return ranked[0]?.[0] ?? (least !== undefined && least > 0n ? least : most);
}

export function isWithin(steps: bigint, { least, most }: Range): boolean {
  return (least === undefined || steps >= least) && (most === undefined || steps <= most);
}
