import type { Candidate } from './candidates.ts';
import { isCount } from './counts.ts';
import type { Line } from './line.ts';
import type { Search } from './found.ts';

/** In longer tables only rows whose label says so are tried as totals. */
const mostSilentLines = 400;

/** So many open lines on either side a total may always add; where few rows are totals, more. */
const nearby = 400;

/** So many open lines all rows that could be totals may reach together. */
const mostReached = 4_000_000;

/** A line that is not known to add others yet, and the runs of lines that it could add. */
export interface Unresolved {
  readonly total: number;
  readonly line: Line;
  readonly reaches: readonly (readonly number[])[];
}

/**
 * Lines that are not known to add others yet, each with the open lines before it and after it that
 * it could add, nearest first: up to a total that is not resolved, unless that may be brought here.
 * The only one that is a total or a result by its label may also stand in the midst of its rows.
 */
export function unresolved(
  { lines, open, found }: Search,
  bringing: 'none' | 'results' = 'none',
): readonly Unresolved[] {
  const isBarred = (index: number): boolean =>
    lines[index]?.voice === 'total' &&
    !found.has(index) &&
    !(bringing === 'results' && lines[index].mayBeBrought);
  const voiced = open.filter((index) => lines[index]?.voice !== 'silent' && !found.has(index));
  const furthest = Math.max(nearby, Math.floor(mostReached / Math.max(1, voiced.length)));
  let at = 0;
  return lines.flatMap((line, total): readonly Unresolved[] => {
    const own = at;
    if (open[own] === total) at += 1;
    const isTooLong = line.voice === 'silent' && lines.length > mostSilentLines;
    if (found.has(total) || isTooLong) return [];
    const before = upTo(isBarred, open, own - 1, -1, furthest);
    const after = upTo(isBarred, open, at, 1, furthest);
    if (before.length + after.length === 0) return [];
    const isOnly = voiced.length === 1 && voiced[0] === total;
    const isAmidst = isOnly && before.length > 0 && after.length > 0;
    const reaches = isAmidst ? [[...before, ...after], before, after] : [before, after];
    return [{ total, line, reaches }];
  });
}

/**
 * Whether a result with rows before it is said to be what is left of a later result, or equal to it
 * but for rows of zero: that is the sum of the later one, turned round.
 */
export function isTurnedRound(
  { total, parts, signing }: Candidate & { readonly signing: number },
  reaches: Unresolved['reaches'],
  { lines, found }: Search,
): boolean {
  const isEqual = parts.filter((part) => !isZero(lines[part])).length === 1;
  if ((signing === 0 && !isEqual) || !parts.every((part) => part > total)) return false;
  const hasRowsBefore = reaches.some((reach) => reach.some((index) => index < total));
  const isOpenResult = (part: number): boolean =>
    lines[part]?.voice !== 'silent' && !found.has(part);
  return hasRowsBefore && parts.some(isOpenResult);
}

function isZero(line: Line | undefined): boolean {
  return line?.counts.every((count) => !isCount(count) || count.value === 0n) ?? false;
}

/** The open lines from one on, in a direction, as far as nothing bars. */
function upTo(
  isBarred: (index: number) => boolean,
  open: readonly number[],
  from: number,
  direction: 1 | -1,
  furthest: number,
): readonly number[] {
  const reach: number[] = [];
  for (let at = from; reach.length < furthest; at += direction) {
    const index = open[at];
    if (index === undefined || isBarred(index)) break;
    reach.push(index);
  }
  return reach;
}
