import type { Place } from '../../findings/index.ts';
import type { Decimal } from '../../exact/index.ts';
import { connectedBy } from './connected.ts';
import { leastRepairs } from './least-repairs.ts';
import { mend, type Mending } from './mending.ts';
import {
  connectedTies,
  constraintsOf,
  followedBy,
  tiesOfAll,
  type Amounts,
  type System,
  type Tie,
} from './system.ts';
import { weightMargin, weightOf, weightOfAll } from './weights.ts';

/** The least repairs of some failing relations, all as small as each other, the lightest first. */
export interface Repairs {
  readonly goals: readonly Tie[];
  /** What the amounts are elsewhere while these are mended. */
  readonly given: Amounts;
  readonly mendings: readonly Mending[];
  readonly isComplete: boolean;
}

/** What every search is made with. */
interface Means {
  readonly system: System;
  readonly weights: readonly number[];
  readonly isOver: () => boolean;
}

const mostRepairs = 200;

/**
 * The least repairs of every connected set of failing relations. A set whose repair also mends
 * another is joined with it; one whose repair falls apart into pieces that share no relation is
 * taken piece by piece, each with all its equals while the others are mended. Small sets come first,
 * so that a large one cannot take their time.
 */
export function repairsOf(
  goals: readonly Tie[],
  system: System,
  isOver: () => boolean,
): readonly Repairs[] {
  const weights = system.cells.map((_, cell) =>
    weightOf(system, cell, followedBy(system, cell) !== undefined),
  );
  const means = { system, weights, isOver };
  const sets = connectedBy(goals, ({ cells }) => cells).toSorted(
    (one, other) => one.length - other.length,
  );
  const repairs: Repairs[] = [];
  for (let set = sets.shift(); set; set = sets.shift()) {
    const own = repairsOfSet(set, new Map(), means);
    const mended = new Set(tiesOfAll(system, cellsOf(own.mendings[0])));
    const joined = sets.filter((other) => other.some((goal) => mended.has(goal)));
    if (joined.length > 0) {
      for (const other of joined) sets.splice(sets.indexOf(other), 1);
      sets.unshift([...set, ...joined.flat()]);
      continue;
    }
    repairs.push(...inPieces(own, means));
  }
  return repairs;
}

function repairsOfSet(
  goals: readonly Tie[],
  given: Amounts,
  { system, weights, isOver }: Means,
): Repairs {
  const mendings = new Map<readonly number[], Mending>();
  const { repairs, isComplete } = leastRepairs({
    constraints: connectedTies(goals, system).flatMap((tie) => {
      const sleeps = tie.judgement.verdict === 'mismatch' && !goals.includes(tie);
      return constraintsOf(tie, system, given, sleeps);
    }),
    weights,
    weightOf: (cells) => weightOfAll(cells, system),
    margin: weightMargin,
    most: mostRepairs,
    isOver,
    obstacleOf: (cells) => {
      const mending = mend(cells, system, given);
      if ('obstacle' in mending) return mending.obstacle;
      mendings.set(cells, mending);
      return undefined;
    },
  });
  return { goals, given, mendings: repairs.flatMap((own) => mendings.get(own) ?? []), isComplete };
}

/** A repair that falls apart, as one for each piece. */
function inPieces(whole: Repairs, means: Means): readonly Repairs[] {
  const { system } = means;
  const [first] = whole.mendings;
  if (!first) return [whole];
  const pieces = connectedBy(cellsOf(first), system.tiesOf);
  if (pieces.length === 1) return [whole];

  return pieces.flatMap((piece) => {
    const own = new Set(tiesOfAll(system, piece));
    const goals = whole.goals.filter((goal) => own.has(goal));
    const others = pieces.filter((other) => other !== piece).flat();
    return repairsOfSet(goals, amountsOf(others, first, system), means);
  });
}

function amountsOf(cells: readonly number[], { amounts }: Mending, system: System): Amounts {
  const places = cells.flatMap((cell) => system.cells[cell]?.at ?? []);
  const entries = places.map((at): [Place, Decimal | undefined] => [at, amounts.get(at)]);
  return new Map(entries.filter((own): own is [Place, Decimal] => own[1] !== undefined));
}

export function cellsOf(mending: Mending | undefined): readonly number[] {
  return mending ? [...mending.roots, ...mending.followers] : [];
}
