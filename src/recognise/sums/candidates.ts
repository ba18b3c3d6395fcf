import { absolute, bitsIn, isCount, type Counted } from './counts.ts';
import type { Line, SignOf } from './line.ts';

/** Rows that a total could add, in how many columns they do, and how little chance explains it. */
export interface Candidate {
  readonly total: number;
  /** Indices of lines, nearest the total first. */
  readonly parts: readonly number[];
  readonly held: number;
  /** The columns in which they do. */
  readonly heldIn: readonly number[];
  readonly judged: number;
  /** By chance it would hold about once in 2 to the power of this. */
  readonly bits: number;
  /** How far it misses in all, in steps. */
  readonly miss: bigint;
}

/** So many rows all runs of one total have together: of long runs that differ by zeros, few are told. */
const mostInRuns = 2_000_000;
const fewestRuns = 8;

/**
 * Every run of the rows within reach, nearest first, that adds up to the total in at least half of
 * the columns where that can be judged. Of rows on both sides of the total it is all or none.
 */
export function* candidates(
  total: number,
  reach: readonly number[],
  lines: readonly Line[],
  signOf: SignOf,
): Generator<Candidate> {
  const own = lines[total];
  if (!own) return;
  const columns = own.counts.map(startingAt);
  const isAmidst = reach.some((index) => index < total) && reach.some((index) => index > total);
  const mostRuns = Math.max(fewestRuns, Math.floor(mostInRuns / Math.max(1, reach.length)));
  let runs = 0;
  for (const [order, index] of reach.entries()) {
    const part = lines[index];
    if (!part) continue;
    const sign = signOf(part, own);
    for (const tally of columns) add(tally, part.counts[tally.column], sign);

    const judged = columns.filter(isJudged);
    const held = judged.filter(holds);
    if (held.length === 0 || held.length * 2 < judged.length) continue;
    if ((isAmidst || runs >= mostRuns) && order + 1 < reach.length) continue;
    runs += 1;
    const parts = reach.slice(0, order + 1);
    yield {
      total,
      parts,
      held: held.length,
      heldIn: held.map(({ column }) => column),
      judged: judged.length,
      bits: evidence([total, ...parts], held, lines),
      miss: judged.map(residualOf).reduce((sum, miss) => sum + miss, 0n),
    };
  }
}

/** Whether those rows and no fewer give a total in at least half of the columns. */
export function isSum(
  total: number,
  plus: readonly number[],
  minus: readonly number[],
  lines: readonly Line[],
): boolean {
  const parts = [...plus, ...minus];
  const taken = new Set(minus.map((order) => lines[order]));
  const tried = candidates(total, parts, lines, (part) => (taken.has(part) ? -1n : 1n));
  return [...tried].some((candidate) => candidate.parts.length === parts.length);
}

/** How far some parts miss a total in all columns together, in steps. */
export function missOf(
  total: number,
  parts: readonly number[],
  lines: readonly Line[],
  signOf: SignOf,
): bigint {
  const own = lines[total];
  if (!own) return 0n;
  const columns = own.counts.map(startingAt);
  for (const part of parts.flatMap((index) => lines[index] ?? [])) {
    for (const tally of columns) add(tally, part.counts[tally.column], signOf(part, own));
  }
  return columns
    .filter(isJudged)
    .map(residualOf)
    .reduce((sum, miss) => sum + miss, 0n);
}

/** A sum on its way in one column, its slack in half steps. */
interface Tally {
  readonly column: number;
  readonly target: bigint | undefined;
  sum: bigint;
  slack: bigint;
  isEmpty: boolean;
  isUnread: boolean;
}

function startingAt(counted: Counted, column: number): Tally {
  const isKnown = isCount(counted);
  return {
    column,
    target: isKnown ? counted.value : undefined,
    sum: 0n,
    slack: isKnown ? counted.step : 0n,
    isEmpty: true,
    isUnread: false,
  };
}

function add(tally: Tally, counted: Counted | undefined, sign: 1n | -1n): void {
  if (counted === 'unreadable') tally.isUnread = true;
  if (!isCount(counted)) return;
  tally.sum += sign * counted.value;
  tally.slack += counted.step;
  tally.isEmpty = false;
}

function isJudged({ target, isEmpty, isUnread }: Tally): boolean {
  return target !== undefined && !isEmpty && !isUnread;
}

function residualOf({ sum, target = 0n }: Tally): bigint {
  return absolute(sum - target);
}

function holds(tally: Tally): boolean {
  return 2n * residualOf(tally) <= tally.slack;
}

/**
 * How much the columns in which a sum holds tell, in bits: the size of its figures against what
 * rounding, or figures that are all round, would let pass. A column much like the one before it
 * tells little more, so that only what moved in between counts.
 */
function evidence(rows: readonly number[], held: readonly Tally[], lines: readonly Line[]): number {
  let before: readonly bigint[] = rows.map(() => 0n);
  let bits = 0;
  for (const { column, slack } of held) {
    const figures = rows.map((row) => valueAt(lines[row], column));
    const moved = figures.map((figure, order) => absolute(figure - (before[order] ?? 0n)));
    const largest = moved.reduce((most, move) => (move > most ? move : most), 0n);
    const grains = moved.filter((move) => move > 0n).map(grainOf);
    bits += Math.max(0, bitsIn(largest) - bitsIn(coarsest(slack, grains)));
    before = figures;
  }
  return bits;
}

function valueAt(line: Line | undefined, column: number): bigint {
  const counted = line?.counts[column];
  return isCount(counted) ? counted.value : 0n;
}

/** The larger of the slack and the grain that all the figures share. */
function coarsest(slack: bigint, grains: readonly bigint[]): bigint {
  const shared = grains.reduce((least, grain) => (grain < least ? grain : least), grains[0] ?? 1n);
  return shared > slack ? shared : slack;
}

/** The largest power of ten that a figure is a multiple of: 1 000 for 45 000. */
function grainOf(figure: bigint): bigint {
  let grain = 1n;
  while (figure % (grain * 10n) === 0n) grain *= 10n;
  return grain;
}
