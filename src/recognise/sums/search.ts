import type { Lenience } from './conviction.ts';
import type { Line, SignOf } from './line.ts';
import type { FoundSum } from './found.ts';
import { passedOver } from './passed-over.ts';
import { sumsOf } from './rounds.ts';

/**
 * Finds which lines each total adds. What the figures tell of a sum must rule out chance; where a
 * total by its label would else add up to nothing, or a line stand outside of every total, weaker
 * sums are believed if that explains it, and so is a total that an error has hidden.
 */
export function findSums(lines: readonly Line[], signings: readonly SignOf[]): readonly FoundSum[] {
  let best = searched(lines, signings, []);
  let known: readonly FoundSum[] = [];
  while (!isExplained(best, lines) && known.length < mostHidden) {
    const hidden = passedOver(best, lines);
    if (hidden.length === 0) break;
    known = [...known, ...hidden];
    const sums = searched(lines, signings, known);
    if (!isExplaining(sums, best, known, lines)) break;
    best = sums;
  }
  return best;
}

/** So many totals an error may have hidden. */
const mostHidden = 40;

function searched(
  lines: readonly Line[],
  signings: readonly SignOf[],
  known: readonly FoundSum[],
): readonly FoundSum[] {
  let best: readonly FoundSum[] | undefined;
  for (const lenience of leniences) {
    const { sums, isCut } = sumsOf(lines, signings, lenience, known);
    if (!best || isBetter(sums, best, lines, lenience)) best = sums;
    if (isCut || isExplained(best, lines)) break;
  }
  return best ?? [];
}

/** Whether all totals add something, and all lines have a total. */
function isExplained(sums: readonly FoundSum[], lines: readonly Line[]): boolean {
  return supposedIn(sums) === 0 && outside(sums, lines) === 0;
}

/**
 * Whether hidden totals explain others or lines outside of every total. Of those that held everywhere
 * none may fail but by the error of a hidden one that it adds.
 */
function isExplaining(
  sums: readonly FoundSum[],
  best: readonly FoundSum[],
  known: readonly FoundSum[],
  lines: readonly Line[],
): boolean {
  const gained = supposedIn(best) - supposedIn(sums);
  if (gained < 0 || (gained === 0 && outside(sums, lines) >= outside(best, lines))) return false;
  const own = new Map(sums.map((sum) => [sum.total, sum]));
  const failures = new Map(known.map(({ total, failed }) => [total, failed]));
  return [...completeIn(best)].every((total) => {
    const sum = own.get(total);
    return (
      sum !== undefined &&
      sum.failed <= Math.max(0, ...sum.parts.map((at) => failures.get(at) ?? 0))
    );
  });
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
