import { isCount } from './counts.ts';
import type { Line } from './line.ts';
import type { FoundSum } from './found.ts';

/** What the sums of a table say of its lines. */
interface Hierarchy {
  readonly lines: readonly Line[];
  readonly sums: ReadonlyMap<number, FoundSum>;
  /** Lines that some total adds. */
  readonly added: ReadonlySet<number>;
  /** How many levels of sums are below a total. */
  readonly levels: ReadonlyMap<number, number>;
}

/**
 * For each total by its label, the lines of its block that neither it nor any other total adds: those
 * that its formula forgot. Where two could, the inner one did.
 */
export function leftOutOf(
  sums: readonly FoundSum[],
  lines: readonly Line[],
): ReadonlyMap<number, readonly number[]> {
  const hierarchy: Hierarchy = {
    lines,
    sums: new Map(sums.map((sum) => [sum.total, sum])),
    added: new Set(sums.flatMap(({ parts }) => parts)),
    levels: levelsOf(sums),
  };
  const levelOf = ({ total }: FoundSum): number => hierarchy.levels.get(total) ?? 0;
  const told = new Set<number>();
  const claims = sums
    .filter(({ total, standing }) => standing === 'holds' && lines[total]?.voice === 'total')
    .toSorted((one, other) => levelOf(one) - levelOf(other))
    .map(({ total, parts }) => {
      const own = [...beyond(total, parts, hierarchy)].filter((index) => !told.has(index));
      for (const index of own) told.add(index);
      return [total, own.toReversed()] as const;
    });
  return new Map(claims.filter(([, own]) => own.length > 0));
}

/** The lines that a block goes on with beyond the parts of its total, nearest first. */
function* beyond(
  total: number,
  parts: readonly number[],
  hierarchy: Hierarchy,
): Generator<number, void> {
  const { lines, sums, added, levels } = hierarchy;
  const [least, most] = [parts.reduce(lesser), parts.reduce(greater)];
  const outermost = most < total ? least : most;
  if (parts.some((part) => part < total !== outermost < total)) return;
  const step = outermost < total ? -1 : 1;
  const level = (levels.get(total) ?? 1) - 1;
  const depth = parts.map((part) => lines[part]?.depth ?? 0).reduce(lesser);
  for (let index = outermost + step; lines[index]; index += step) {
    const inner = lines[step < 0 ? index + 1 : index];
    const isAcross = inner?.isUnderHeading === true || inner?.isApart === true;
    if (level === 0 && (isAcross || added.has(index) || sums.has(index))) return;
    if (added.has(index)) continue;
    if (isEnd(index, total, hierarchy) || (lines[index]?.depth ?? 0) < depth) return;
    if ((levels.get(index) ?? 0) > level) return;
    if (lines[index]?.counts.some(isCount) === true) yield index;
  }
}

/** A frame, a result or a total without rows, the other side, and the other half of a balance. */
function isEnd(index: number, total: number, { lines, sums }: Hierarchy): boolean {
  const [line, own] = [lines[index], lines[total]];
  if (!line || !own || line.isFrame) return true;
  if (line.voice !== 'silent' && !sums.has(index)) return true;
  const senses = [line.sense, own.sense];
  const isOtherSide = senses.includes('revenue') && senses.includes('cost');
  return isOtherSide || isSame(line, own);
}

function isSame(one: Line, other: Line): boolean {
  return one.counts.every((count, column) => {
    const against = other.counts[column];
    return isCount(count) && isCount(against) ? count.value === against.value : count === against;
  });
}

/** How many levels of sums are below each total, from within; no total is below itself. */
function levelsOf(sums: readonly FoundSum[]): ReadonlyMap<number, number> {
  const partsOf = new Map(sums.map(({ total, parts }) => [total, parts]));
  const levels = new Map<number, number>();
  const waiting = [...partsOf.keys()];
  for (let total = waiting.at(-1); total !== undefined; total = waiting.at(-1)) {
    const parts = partsOf.get(total) ?? [];
    const unknown = parts.filter((part) => partsOf.has(part) && !levels.has(part));
    waiting.push(...unknown);
    if (unknown.length > 0) continue;
    levels.set(total, parts.reduce((most, part) => Math.max(most, levels.get(part) ?? 0), 0) + 1);
    waiting.pop();
  }
  return levels;
}

function lesser(one: number, other: number): number {
  return Math.min(one, other);
}

function greater(one: number, other: number): number {
  return Math.max(one, other);
}
