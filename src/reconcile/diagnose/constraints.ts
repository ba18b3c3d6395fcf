import { commonDivisor } from '../../exact/index.ts';

/**
 * low ≤ Σ coefficient · change ≤ high in whole numbers, where a change counts the steps that a cell
 * is moved. One that sleeps asks nothing until a cell of it is moved.
 */
export interface Constraint {
  readonly terms: ReadonlyMap<number, bigint>;
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
  readonly sleeps: boolean;
  /** The constraints that it was made of, by number, rising; its own where it was not made. */
  readonly origins: readonly number[];
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
      touched.slice(order + 1).flatMap((other) => {
        const origins = union(one.origins, other.origins);
        return origins.length > count + 1 ? [] : (combined(one, other, cell, origins) ?? []);
      }),
    )
    .toSorted((one, other) => one.origins.length - other.origins.length);
  const kept: Constraint[] = [];
  for (const own of derived) {
    if (kept.length >= mostDerived) break;
    if (!kept.some(({ origins }) => isWithin(origins, own.origins))) kept.push(own);
  }
  return [...others, ...kept];
}

/** Beyond so many, those made of fewest are kept; what is then let through is caught by `judge`. */
const mostDerived = 300;

/** Both lists, each in rising order, as one. */
function union(one: readonly number[], other: readonly number[]): readonly number[] {
  return [...new Set([...one, ...other])].toSorted((a, b) => a - b);
}

function isWithin(some: readonly number[], all: readonly number[]): boolean {
  return some.length <= all.length && some.every((own) => all.includes(own));
}

function combined(
  one: Constraint,
  other: Constraint,
  cell: number,
  origins: readonly number[],
): Constraint | undefined {
  const [own, its] = [one.terms.get(cell) ?? 0n, other.terms.get(cell) ?? 0n];
  if (own === 0n || its === 0n) return undefined;
  const divisor = commonDivisor(own, its);
  const [first, second] = [scaled(one, its / divisor), scaled(other, -own / divisor)];
  const low = sum(first.low, second.low);
  const high = sum(first.high, second.high);
  if (low === undefined && high === undefined) return undefined;

  const terms = new Map(first.terms);
  for (const [key, coefficient] of second.terms) {
    const together = (terms.get(key) ?? 0n) + coefficient;
    if (together === 0n) terms.delete(key);
    else terms.set(key, together);
  }
  return { terms, low, high, sleeps: false, origins };
}

function scaled(constraint: Constraint, factor: bigint): Constraint {
  const { terms, low, high } = constraint;
  const limits = [low, high].map((limit) => (limit === undefined ? undefined : limit * factor));
  const [least, most] = factor < 0n ? limits.toReversed() : limits;
  return {
    ...constraint,
    terms:
      factor === 1n
        ? terms
        : new Map([...terms].map(([cell, coefficient]) => [cell, coefficient * factor])),
    low: least,
    high: most,
  };
}

function sum(one: bigint | undefined, other: bigint | undefined): bigint | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

/** The constraints once a cell has been moved by so many steps. */
export function moved(
  constraints: readonly Constraint[],
  cell: number,
  steps: bigint,
): readonly Constraint[] {
  return constraints.map((constraint) => {
    const coefficient = constraint.terms.get(cell);
    if (coefficient === undefined) return constraint;
    const terms = new Map(constraint.terms);
    terms.delete(cell);
    const shift = -coefficient * steps;
    return {
      ...constraint,
      terms,
      low: sum(constraint.low, shift),
      high: sum(constraint.high, shift),
    };
  });
}

/** Constraints that were made of none other, numbered. */
export function numbered(
  constraints: readonly Omit<Constraint, 'origins'>[],
): readonly Constraint[] {
  return constraints.map((own, order) => ({ ...own, origins: [order] }));
}

/** The constraints where no cell but these may be moved. */
export function restricted(
  constraints: readonly Constraint[],
  cells: ReadonlySet<number>,
): readonly Constraint[] {
  return constraints
    .map((constraint) => ({
      ...constraint,
      terms: new Map([...constraint.terms].filter(([cell]) => cells.has(cell))),
    }))
    .filter(({ terms }) => terms.size > 0);
}
