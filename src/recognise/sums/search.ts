import type { Lenience } from './conviction.ts';
import type { Line, SignOf } from './line.ts';
import type { FoundSum } from './found.ts';
import { sumsOf } from './rounds.ts';

/**
 * Finds which lines each total adds. What the figures tell of a sum must rule out chance; where a
 * total by its label would else add up to nothing, or a line stand outside of every total, weaker
 * sums are believed if that explains it.
 */
export function findSums(lines: readonly Line[], signings: readonly SignOf[]): readonly FoundSum[] {
  let best: readonly FoundSum[] | undefined;
  for (const lenience of leniences) {
    const { sums, isCut } = sumsOf(lines, signings, lenience);
    if (!best || isBetter(sums, best, lines, lenience)) best = sums;
    if (isCut) break;
    if (supposedIn(best) === 0 && outside(best, lines) === 0) break;
  }
  return best ?? [];
}

/** So little that an error may still explain a line outside of every total. */
const some = 6;

/** What a sum need not tell where it explains a total, tried in turn: chance before error. */
const leniences: readonly Lenience[] = [
  { complete: 0, failing: 0 },
  { complete: 12, failing: 0 },
  { complete: 8, failing: some },
  { complete: 12, failing: 12 },
];

/**
 * Fewer totals that nothing adds up to, then fewer lines outside; no line is explained by much of
 * an error, nor by one in a total that had none.
 */
function isBetter(
  sums: readonly FoundSum[],
  best: readonly FoundSum[],
  lines: readonly Line[],
  { failing }: Lenience,
): boolean {
  const gained = supposedIn(best) - supposedIn(sums);
  if (gained !== 0) return gained > 0;
  const complete = completeIn(sums);
  const isKept = [...completeIn(best)].every((total) => complete.has(total));
  return failing <= some && isKept && outside(sums, lines) < outside(best, lines);
}

/** The totals that hold wherever they can be judged. */
function completeIn(sums: readonly FoundSum[]): ReadonlySet<number> {
  return new Set(sums.filter(({ failed }) => failed === 0).map(({ total }) => total));
}

function supposedIn(sums: readonly FoundSum[]): number {
  return sums.filter(({ standing }) => standing === 'supposed').length;
}

/** How many lines stand outside of every total; none do where there are no totals. */
function outside(sums: readonly FoundSum[], lines: readonly Line[]): number {
  if (sums.length === 0) return 0;
  return lines.length - new Set(sums.flatMap(({ total, parts }) => [total, ...parts])).size;
}
