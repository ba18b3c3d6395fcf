import { constraint, eliminated, isBroken, type Constraint } from './constraints.ts';

/** What a search looks through: constraints over cells that are counted from 0, each with a weight. */
export interface Search {
  readonly constraints: readonly Constraint[];
  /** What each cell weighs at the least, whatever else changes. */
  readonly weights: readonly number[];
  /** What a whole set weighs: no less than its cells together. */
  readonly weightOf: (cells: readonly number[]) => number;
  /** Sets so much heavier than the lightest are still told. */
  readonly margin: number;
  /** At most so many sets are told. */
  readonly most: number;
  /** Whether the time for it is over. */
  readonly isOver: () => boolean;
  /** A set that will do has no obstacle; else one of the cells of the obstacle must change too. */
  readonly obstacleOf: (cells: readonly number[]) => readonly number[] | undefined;
}

/** Cells whose change lets every constraint hold, lightest first; incomplete where time ran out. */
export interface LeastRepairs {
  readonly repairs: readonly (readonly number[])[];
  readonly isComplete: boolean;
}

/** Cells chosen to change, cells left as they are, and what is then to hold. */
interface Branch {
  readonly constraints: readonly Constraint[];
  readonly chosen: readonly number[];
  readonly excluded: ReadonlySet<number>;
  /** Cells of which one is to be chosen, the lightest outlook first, and how many have been. */
  readonly fork?: { readonly choices: readonly Choice[]; readonly tried: number };
  readonly weight: number;
  /** The least that a repair from here weighs. */
  readonly outlook: number;
}

interface Choice {
  readonly cell: number;
  readonly outlook: number;
}

/** Shares of whole weights do not add up to the last binary digit. */
const shareNoise = 1e-6;

/**
 * The sets of cells of least weight that, if changed, let every constraint hold: the principle of
 * Fellegi and Holt (1976), by branch and bound over eliminations as De Waal and Quere (2003) do.
 *
 * A broken constraint needs a change in one of its cells. Each is tried in turn and eliminated; in
 * the branches after it it is left alone, so that no set is met twice. Of all branches the one goes on
 * that may become lightest: its weight, and the least that what is still broken in it asks for.
 */
export function leastRepairs(search: Search): LeastRepairs {
  const { weights, weightOf, margin, most, isOver, obstacleOf } = search;
  const found: { readonly cells: readonly number[]; readonly weight: number }[] = [];
  const tell = (isComplete: boolean): LeastRepairs => ({
    repairs: found
      .filter(({ cells }) => !found.some((own) => isPart(own.cells, cells)))
      .map(({ cells }) => cells),
    isComplete,
  });
  const open: Branch[] = [];
  insert(open, startOf(search));

  for (let branch = open.pop(); branch; branch = open.pop()) {
    const limit = (found[0]?.weight ?? Infinity) + margin;
    if (branch.outlook > limit + shareNoise) break;
    if (isOver() || found.length >= most) return tell(false);

    if (branch.fork) {
      for (const own of split(branch, branch.fork, weights)) insert(open, own);
      continue;
    }
    const broken = branch.constraints.filter(isBroken);
    if (broken.length > 0) {
      insert(open, forked(branch, broken, weights));
      continue;
    }
    const weight = weightOf(branch.chosen);
    if (weight > branch.weight + shareNoise) {
      insert(open, { ...branch, weight, outlook: weight });
      continue;
    }
    const obstacle = obstacleOf(branch.chosen);
    if (!obstacle) found.push({ cells: branch.chosen, weight: branch.weight });
    else insert(open, withDemand(branch, obstacle, weights));
  }
  return tell(true);
}

function startOf({ constraints, weights }: Search): Branch {
  const excluded = new Set<number>();
  const { least: outlook } = sharesOf(constraints.filter(isBroken), excluded, weights);
  return { constraints, chosen: [], excluded, weight: 0, outlook };
}

function isPart(cells: readonly number[], of: readonly number[]): boolean {
  return cells.length < of.length && cells.every((cell) => of.includes(cell));
}

/** Keeps branches so that the one with the lightest outlook is last; of several, the deepest. */
function insert(open: Branch[], branch: Branch): void {
  if (branch.outlook === Infinity) return;
  const isBefore = (own: Branch): boolean =>
    own.outlook > branch.outlook + shareNoise ||
    (own.outlook > branch.outlook - shareNoise && own.chosen.length < branch.chosen.length);
  let [low, high] = [0, open.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const own = open[middle];
    if (own && isBefore(own)) low = middle + 1;
    else high = middle;
  }
  open.splice(low, 0, branch);
}

/** What a set is still to change in, whatever the change. */
function withDemand(branch: Branch, cells: readonly number[], weights: readonly number[]): Branch {
  const terms = new Map(cells.map((cell) => [cell, 0n]));
  const demand = constraint(terms, { low: 1n, high: undefined });
  return withOutlook({ ...branch, constraints: [...branch.constraints, demand] }, weights);
}

/** The branch with the next cell of a fork chosen and eliminated, and the one with those after it. */
function split(
  { constraints, chosen, excluded, weight }: Branch,
  { choices, tried }: NonNullable<Branch['fork']>,
  weights: readonly number[],
): readonly Branch[] {
  const [choice, next] = choices.slice(tried, tried + 2);
  const rest = { constraints, chosen, excluded, weight };
  const later = next
    ? [{ ...rest, fork: { choices, tried: tried + 1 }, outlook: next.outlook }]
    : [];
  if (!choice) return later;
  const branch = {
    constraints: eliminated(constraints, choice.cell, chosen.length + 1),
    chosen: [...chosen, choice.cell],
    excluded: new Set([...excluded, ...choices.slice(0, tried).map(({ cell }) => cell)]),
    weight: weight + (weights[choice.cell] ?? Infinity),
    outlook: 0,
  };
  return [withOutlook(branch, weights), ...later];
}

function withOutlook(branch: Branch, weights: readonly number[]): Branch {
  const { least } = sharesOf(branch.constraints.filter(isBroken), branch.excluded, weights);
  return { ...branch, outlook: branch.weight + least };
}

/**
 * No set that mends the broken constraints weighs less than the shares together: every cell shares
 * its weight among those it could mend, and each constraint takes the smallest share.
 */
function sharesOf(
  broken: readonly Constraint[],
  excluded: ReadonlySet<number>,
  weights: readonly number[],
): { readonly least: number; readonly shares: readonly number[] } {
  const counts = new Uint16Array(weights.length);
  for (const { terms } of broken)
    for (const cell of terms.keys()) counts[cell] = (counts[cell] ?? 0) + 1;
  const shares = broken.map(({ terms }) => {
    let share = Infinity;
    for (const cell of terms.keys()) {
      if (excluded.has(cell)) continue;
      share = Math.min(share, (weights[cell] ?? Infinity) / (counts[cell] ?? 1));
    }
    return share;
  });
  return { least: shares.reduce((sum, share) => sum + share, 0), shares };
}

/**
 * The branch with a fork: the cells left of the broken constraint that has the fewest. Their outlooks
 * are first ones: the constraints without the cell ask for their shares as before.
 */
function forked(branch: Branch, broken: readonly Constraint[], weights: readonly number[]): Branch {
  const { excluded, weight } = branch;
  const { shares } = sharesOf(broken, excluded, weights);
  const candidates = broken.map(({ terms }) =>
    [...terms.keys()].filter((cell) => !excluded.has(cell)),
  );
  const fewest = candidates.reduce((least, own) => (own.length < least.length ? own : least));
  const choices = fewest
    .map((cell): Choice => {
      const own = weight + (weights[cell] ?? Infinity);
      const others = shares.filter((_, at) => broken[at]?.terms.has(cell) === false);
      const outlook = others.reduce((sum, share) => sum + share, own);
      return { cell, outlook: Math.max(branch.outlook, outlook) };
    })
    .toSorted((one, other) => one.outlook - other.outlook);
  return { ...branch, fork: { choices, tried: 0 }, outlook: choices[0]?.outlook ?? Infinity };
}
