/**
 * Least sets by trying every set of cells, without a thought of how to find them sooner. Whether a set
 * will do is decided by the corners of what its constraints leave: where anything is left at all, some
 * of them are met exactly, and the point where they are satisfies the rest.
 */
interface Limits {
  /** One for each cell. */
  readonly coefficients: readonly number[];
  readonly low: number | undefined;
  readonly high: number | undefined;
}

export interface System {
  /** One for each cell, whole numbers. */
  readonly weights: readonly number[];
  readonly limits: readonly Limits[];
}

/** A fraction, its denominator positive. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const nought: Fraction = { over: 0n, under: 1n };

function fraction(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b > 0n) [a, b] = [b, a % b];
  const divisor = under < 0n ? -a : a;
  return { over: over / divisor, under: under / divisor };
}

function whole(number: number): Fraction {
  return { over: BigInt(number), under: 1n };
}

function minusProduct(from: Fraction, one: Fraction, other: Fraction): Fraction {
  const under = one.under * other.under;
  return fraction(from.over * under - one.over * other.over * from.under, from.under * under);
}

function quotientOf(one: Fraction, other: Fraction): Fraction {
  return fraction(one.over * other.under, one.under * other.over);
}

/** A solution of some equations, unknowns that are left free taken as 0; none if they contradict. */
function solution(
  rows: readonly (readonly Fraction[])[],
  unknowns: number,
): readonly Fraction[] | undefined {
  const own = rows.map((row) => [...row]);
  const pivots: number[] = [];
  let done = 0;
  for (let unknown = 0; unknown < unknowns; unknown += 1) {
    const at = own.findIndex((row, order) => order >= done && row[unknown]?.over !== 0n);
    const row = own[at];
    if (!row) continue;
    const before = own[done];
    if (before) own[at] = before;
    const pivot = row[unknown] ?? nought;
    own[done] = row.map((entry) => quotientOf(entry, pivot));
    const leading = own[done] ?? [];
    for (const [order, other] of own.entries()) {
      const factor = other[unknown] ?? nought;
      if (order === done || factor.over === 0n) continue;
      own[order] = other.map((entry, column) =>
        minusProduct(entry, factor, leading[column] ?? nought),
      );
    }
    pivots.push(unknown);
    done += 1;
  }
  if (own.slice(done).some((row) => row[unknowns]?.over !== 0n)) return undefined;
  return Array.from({ length: unknowns }, (_, unknown) => {
    const order = pivots.indexOf(unknown);
    return order < 0 ? nought : (own[order]?.[unknowns] ?? nought);
  });
}

function satisfies(
  point: readonly Fraction[],
  set: readonly number[],
  { coefficients, low, high }: Limits,
): boolean {
  let sum = nought;
  for (const [order, cell] of set.entries()) {
    sum = minusProduct(sum, whole(-(coefficients[cell] ?? 0)), point[order] ?? nought);
  }
  const isLow = low !== undefined && sum.over < BigInt(low) * sum.under;
  return !isLow && (high === undefined || sum.over <= BigInt(high) * sum.under);
}

/** Every way to meet at most so many of some limits exactly, each at its lower or upper side. */
function* corners(
  limits: readonly Limits[],
  most: number,
): Generator<readonly (readonly [Limits, number])[]> {
  yield [];
  if (most === 0) return;
  for (const [order, own] of limits.entries()) {
    for (const side of new Set([own.low, own.high])) {
      if (side === undefined) continue;
      for (const rest of corners(limits.slice(order + 1), most - 1)) yield [[own, side], ...rest];
    }
  }
}

function isEnough(set: readonly number[], { limits }: System): boolean {
  const touched = limits.filter(({ coefficients }) => set.some((cell) => coefficients[cell] !== 0));
  const others = limits.filter((own) => !touched.includes(own));
  if (!others.every((own) => satisfies([], [], own))) return false;
  for (const corner of corners(touched, set.length)) {
    const rows = corner.map(([{ coefficients }, side]) => [
      ...set.map((cell) => whole(coefficients[cell] ?? 0)),
      whole(side),
    ]);
    const point = solution(rows, set.length);
    if (point && touched.every((own) => satisfies(point, set, own))) return true;
  }
  return false;
}

/** The sets of cells that will do and hold no smaller one, up to so much heavier than the lightest. */
export function leastSets(system: System, margin: number): readonly (readonly number[])[] {
  const { weights } = system;
  const sets = Array.from({ length: 2 ** weights.length }, (_, bits) =>
    weights.map((_weight, cell) => cell).filter((cell) => (bits >> cell) % 2 === 1),
  );
  const weightOf = (set: readonly number[]): number =>
    set.reduce((sum, cell) => sum + (weights[cell] ?? 0), 0);
  const found: (readonly number[])[] = [];
  for (const set of sets.toSorted((one, other) => weightOf(one) - weightOf(other))) {
    const [first] = found;
    if (first && weightOf(set) > weightOf(first) + margin) break;
    const isCovered = found.some((own) => own.every((cell) => set.includes(cell)));
    if (!isCovered && isEnough(set, system)) found.push(set);
  }
  return found;
}
