import type { FoundSum, Search } from './found.ts';

/** A sum that could be one of a round. */
export interface Proposed extends FoundSum {
  /** Lines that no other sum of the round may add, if this one is to be of the round. */
  readonly awaits?: readonly number[];
}

/**
 * The first sums of which no two add the same line, and none a line that in the end adds its own
 * total; their parts in printed order. One that awaits what another adds is left to a later round.
 */
export function withoutConflict(
  sums: readonly Proposed[],
  found: Search['found'],
): readonly FoundSum[] {
  if (sums.length === 0) return [];
  const above = new Map<number, number>();
  const close = ({ total, parts }: FoundSum): void => {
    for (const part of parts) above.set(part, total);
  };
  for (const sum of found.values()) close(sum);
  return sums.flatMap(({ awaits = [], ...sum }): readonly FoundSum[] => {
    const ancestors = ancestorsOf(sum.total, above);
    if (sum.parts.some((part) => above.has(part) || ancestors.includes(part))) return [];
    if (awaits.some((index) => above.has(index))) return [];
    close(sum);
    return [{ ...sum, parts: sum.parts.toSorted((one, other) => one - other) }];
  });
}

/** The totals that add a line, and those that add them. */
export function ancestorsOf(index: number, above: ReadonlyMap<number, number>): readonly number[] {
  const ancestors: number[] = [];
  let next = above.get(index);
  while (next !== undefined) {
    ancestors.push(next);
    next = above.get(next);
  }
  return ancestors;
}
