import { commonDivisor } from '../../exact/index.ts';

/** The sides between which a sum of changes has to be; one that is absent is open. */
interface Limits {
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
}

/**
 * low ≤ Σ coefficient · change ≤ high in whole numbers, where a change counts the steps that a cell
 * is moved. One that sleeps asks nothing until a cell of it is moved.
 */
export interface Constraint extends Limits {
  readonly terms: ReadonlyMap<number, bigint>;
  readonly sleeps: boolean;
  /** The limits that it was made of, and how often each was taken. */
  readonly mix: ReadonlyMap<Limits, bigint>;
}

/** A constraint that was made of none other. */
export function constraint(
  terms: ReadonlyMap<number, bigint>,
  limits: Limits,
  sleeps = false,
): Constraint {
  return { terms, low: limits.low, high: limits.high, sleeps, mix: new Map([[limits, 1n]]) };
}

/** Whether something has to change: no change at all is outside of the limits. */
export function isBroken({ low, high, sleeps }: Constraint): boolean {
  return !sleeps && ((low !== undefined && low > 0n) || (high !== undefined && high < 0n));
}

/**
 * What is left to hold once a cell may take any value: each two constraints of it, combined so that
 * its change falls out (Fourier and Motzkin). There is such a value exactly when all of these hold.
 * One that follows from others is left out: it is made of more constraints than there are changes to
 * eliminate and one (Kohler), or of all that another is made of (Chernikov). `count` is how many
 * cells have been eliminated, this one included.
 */
export function eliminated(
  constraints: readonly Constraint[],
  cell: number,
  count: number,
): readonly Constraint[] {
  const touched = constraints.filter(({ terms }) => terms.has(cell));
  const others = constraints.filter(({ terms }) => !terms.has(cell));
  const derived = touched
    .flatMap((one, order) =>
      touched.slice(order + 1).flatMap((other) => combined(one, other, cell, count + 1) ?? []),
    )
    .toSorted((one, other) => one.mix.size - other.mix.size);
  const kept: Constraint[] = [];
  for (const own of derived) {
    if (kept.length >= mostDerived) break;
    if (!kept.some(({ mix }) => isMadeOf(mix, own.mix))) kept.push(own);
  }
  return [...others, ...kept];
}

/** Beyond so many, those made of fewest are kept; what is then let through is caught by `judge`. */
const mostDerived = 300;

function isMadeOf(some: Constraint['mix'], all: Constraint['mix']): boolean {
  return some.size <= all.size && [...some.keys()].every((limits) => all.has(limits));
}

/** Two constraints without a cell; none where they are of more limits than `most`, or say nothing. */
function combined(
  one: Constraint,
  other: Constraint,
  cell: number,
  most: number,
): Constraint | undefined {
  const [own, its] = [one.terms.get(cell) ?? 0n, other.terms.get(cell) ?? 0n];
  if (own === 0n || its === 0n) return undefined;
  const divisor = commonDivisor(own, its);
  const factors = [its / divisor, -own / divisor] as const;
  const mix = mixed(one.mix, other.mix, factors);
  if (mix.size === 0 || mix.size > most) return undefined;
  const [low, high] = [sideOf(mix, 'low'), sideOf(mix, 'high')];
  if (low === undefined && high === undefined) return undefined;
  return { terms: mixed(one.terms, other.terms, factors), low, high, sleeps: false, mix };
}

/** So many of each, added up; what cancels out is gone. */
function mixed<K>(
  one: ReadonlyMap<K, bigint>,
  other: ReadonlyMap<K, bigint>,
  [times, otherTimes]: readonly [bigint, bigint],
): ReadonlyMap<K, bigint> {
  const all = new Map<K, bigint>();
  for (const [key, amount] of one) all.set(key, amount * times);
  for (const [key, amount] of other) {
    const sum = (all.get(key) ?? 0n) + amount * otherTimes;
    if (sum === 0n) all.delete(key);
    else all.set(key, sum);
  }
  return all;
}

/** One side of a mix of limits: what is taken negative counts with its other side. */
function sideOf(mix: Constraint['mix'], side: keyof Limits): bigint | undefined {
  let sum = 0n;
  for (const [limits, amount] of mix) {
    const own = amount > 0n === (side === 'low') ? limits.low : limits.high;
    if (own === undefined) return undefined;
    sum += own * amount;
  }
  return sum;
}

/** Constraints made of none other, once a cell has been moved by so many steps. */
export function moved(
  constraints: readonly Constraint[],
  cell: number,
  steps: bigint,
): readonly Constraint[] {
  return constraints.map((own) => {
    const coefficient = own.terms.get(cell);
    if (coefficient === undefined) return own;
    const terms = new Map(own.terms);
    terms.delete(cell);
    const shifted = (limit: bigint | undefined): bigint | undefined =>
      limit === undefined ? undefined : limit - coefficient * steps;
    return constraint(terms, { low: shifted(own.low), high: shifted(own.high) }, own.sleeps);
  });
}

/** The constraints where no cell but these may be moved. */
export function restricted(
  constraints: readonly Constraint[],
  cells: ReadonlySet<number>,
): readonly Constraint[] {
  return constraints
    .map((own) => ({
      ...own,
      terms: new Map([...own.terms].filter(([cell]) => cells.has(cell))),
    }))
    .filter(({ terms }) => terms.size > 0);
}
