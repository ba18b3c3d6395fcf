import { isCount } from './counts.ts';
import type { Line } from './line.ts';
import type { FoundSum } from './rounds.ts';

/** What the sums of a table say of its lines. */
interface Hierarchy {
  readonly lines: readonly Line[];
  readonly sums: ReadonlyMap<number, FoundSum>;
  /** Lines that some total adds. */
  readonly added: ReadonlySet<number>;
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
  };
  const told = new Set<number>();
  const claims = sums
    .filter(({ total, standing }) => standing === 'holds' && lines[total]?.voice === 'total')
    .toSorted((one, other) => levelOf(one.total, hierarchy) - levelOf(other.total, hierarchy))
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
  const { lines, sums, added } = hierarchy;
  const outermost = Math.max(...parts) < total ? Math.min(...parts) : Math.max(...parts);
  if (parts.some((part) => part < total !== outermost < total)) return;
  const step = outermost < total ? -1 : 1;
  const level = levelOf(total, hierarchy) - 1;
  const depth = Math.min(...parts.map((part) => lines[part]?.depth ?? 0));
  for (let index = outermost + step; lines[index]; index += step) {
    const inner = lines[step < 0 ? index + 1 : index];
    const isAcross = inner?.isUnderHeading === true || inner?.isApart === true;
    if (level === 0 && (isAcross || added.has(index) || sums.has(index))) return;
    if (added.has(index)) continue;
    if (isEnd(index, total, hierarchy) || (lines[index]?.depth ?? 0) < depth) return;
    if (levelOf(index, hierarchy) > level) return;
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

/** How many levels of sums are below a line: none below one that adds nothing. */
function levelOf(index: number, hierarchy: Hierarchy): number {
  const parts = hierarchy.sums.get(index)?.parts ?? [];
  return parts.reduce((most, part) => Math.max(most, levelOf(part, hierarchy) + 1), 0);
}
