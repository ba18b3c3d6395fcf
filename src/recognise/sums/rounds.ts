import type { Standing } from '../../model/index.ts';
import { candidates, missOf } from './candidates.ts';
import {
  byMerit,
  failuresOf,
  innermostFirst,
  isCutShort,
  isConvincing,
  type Lenience,
  type Proposal,
} from './conviction.ts';
import { withoutConflict, type Proposed } from './conflicts.ts';
import { isCount } from './counts.ts';
import type { FoundSum, Search } from './found.ts';
import { endOf, isAtEnd, layoutOf } from './layout.ts';
import type { Line, SignOf } from './line.ts';
import { isTurnedRound, unresolved, type Unresolved } from './reach.ts';

/**
 * Innermost sums first. In each round every line is tried as the sum of the open lines just before
 * or after it; the best that do not meddle with one another are taken, and their parts are closed:
 * of what is added once, only the total is added further. Totals by their label that nothing adds up
 * to get the lines that their place suggests. Sums that are known already stand.
 */
export function sumsOf(
  lines: readonly Line[],
  signings: readonly SignOf[],
  lenience: Lenience,
  known: readonly FoundSum[],
): { readonly sums: readonly FoundSum[]; readonly isCut: boolean } {
  const added = new Set(known.flatMap(({ parts }) => parts));
  let search: Search = {
    lines,
    signings,
    lenience,
    open: [...lines.keys()].filter((index) => !added.has(index)),
    found: new Map(known.map((sum) => [sum.total, sum])),
  };
  for (let looks = 0; looks < mostLooks; looks += lines.length) {
    const round = roundOf(search);
    if (round.length === 0) return { sums: inPrintedOrder(search.found), isCut: false };
    const closed = new Set(round.flatMap(({ parts }) => parts));
    search = {
      ...search,
      open: search.open.filter((index) => !closed.has(index)),
      found: new Map([...search.found, ...round.map((sum) => [sum.total, sum] as const)]),
    };
  }
  const found = new Map([...unsearched(search), ...search.found]);
  return { sums: inPrintedOrder(found), isCut: true };
}

/** So often the lines of a table are looked at; no hierarchy of a budget takes as many rounds. */
const mostLooks = 6_000_000;

function inPrintedOrder(found: Search['found']): readonly FoundSum[] {
  return [...found.values()].toSorted((one, other) => one.total - other.total);
}

/** The totals by their words that a search did not come to: supposed to add the line above. */
function unsearched({ lines, found }: Search): Search['found'] {
  const left = lines.flatMap(({ voice }, total): readonly FoundSum[] => {
    if (voice !== 'total' || found.has(total) || total === 0) return [];
    return [{ total, parts: [total - 1], standing: 'supposed', held: 0, failed: 0, signing: 0 }];
  });
  return new Map(left.map((sum) => [sum.total, sum]));
}

/** Sums that hold, else those that hold with a result brought from elsewhere, else what the place suggests. */
function roundOf(search: Search): readonly FoundSum[] {
  const totals = unresolved(search);
  const mayBring = search.lines.some(({ mayBeBrought }) => mayBeBrought);
  const ways = [
    () => proposals(search, totals),
    () => (mayBring ? proposals(search, unresolved(search, 'results')) : []),
    () => suppositions(search, totals),
  ];
  for (const way of ways) {
    const round = withoutConflict(way(), search.found);
    if (round.length > 0) return round;
  }
  return [];
}

/** The most convincing sum that each line could be, the innermost of them first. */
function proposals(search: Search, totals: readonly Unresolved[]): readonly Proposed[] {
  const { lines, lenience } = search;
  return totals
    .flatMap(({ total, line, reaches }): readonly Signed[] => {
      const all = signingsFor(line, search)
        .flatMap((signOf, signing) =>
          reaches.flatMap((reach) =>
            [...candidates(total, reach, lines, signOf)].map((candidate) => ({
              ...candidate,
              ...layoutOf(candidate, reach, search),
              signing,
              reach,
            })),
          ),
        )
        .filter((proposal) => !isTurnedRound(proposal, reaches, search));
      const natural = all.filter(({ isNatural }) => isNatural);
      const whole =
        line.voice === 'total'
          ? all.filter((proposal) => !natural.some((wider) => isCutShort(proposal, wider, lines)))
          : all;
      const fewest = Math.min(...whole.map(failuresOf));
      const [best] = whole
        .filter((proposal) => failuresOf(proposal) === fewest)
        .filter((proposal) => isConvincing(proposal, line, lines.length, lenience))
        .toSorted(byMerit);
      return best ? [best] : [];
    })
    .toSorted(innermostFirst)
    .map((proposal) => ({
      total: proposal.total,
      parts: proposal.parts,
      standing: 'holds',
      held: proposal.held,
      failed: failuresOf(proposal),
      signing: proposal.signing,
      awaits: mayWait(proposal, search) ? proposal.reach.slice(proposal.parts.length) : [],
    }));
}

/** An error of a total is none before what it could add further on is known. */
function mayWait(proposal: Proposal, { lines }: Search): boolean {
  return failuresOf(proposal) > 0 && lines[proposal.total]?.voice === 'total';
}

/**
 * What the lines that are totals by their words alone would add: those up to where the layout ends
 * them, no such total among them. A result is one where all of those are revenue or cost.
 */
function suppositions(search: Search, totals: readonly Unresolved[]): readonly FoundSum[] {
  const { lines } = search;
  return totals.flatMap(({ total, line, reaches }): readonly FoundSum[] => {
    if (line.voice === 'silent' || isBrought(total, search)) return [];
    const [parts] = reaches
      .map((reach) => reach.slice(0, endOf(total, reach, search)))
      .filter((own) => own.length > 0);
    const isSupposed = parts && (line.voice === 'result' || isAtEnd(total, parts, lines));
    const standing = isSupposed && standingOf(line, parts, lines);
    if (!standing) return [];
    const signing = standing === 'labels' ? nearestSigning(total, parts, search) : 0;
    return [{ total, parts, standing, held: 0, failed: 0, signing }];
  });
}

/** Whether a line is a result from elsewhere, which some total adds. */
function isBrought(index: number, { lines, open, found }: Search): boolean {
  return lines[index]?.mayBeBrought === true && !found.has(index) && !open.includes(index);
}

function signingsFor({ voice }: Line, { signings }: Search): readonly SignOf[] {
  return voice === 'result' ? signings : signings.slice(0, 1);
}

/** The convention of the results that hold, else the one under which a result misses least. */
function nearestSigning(total: number, parts: readonly number[], search: Search): number {
  const { lines, signings, found } = search;
  const known = [...found.values()].find(
    ({ total: other, standing }) => standing === 'holds' && lines[other]?.voice === 'result',
  );
  if (known) return known.signing;
  const misses = signings.map((signOf) => missOf(total, parts, lines, signOf));
  return misses.findIndex((miss) => misses.every((other) => miss <= other));
}

interface Signed extends Proposal {
  readonly signing: number;
  readonly reach: readonly number[];
}

function standingOf(
  line: Line,
  parts: readonly number[],
  lines: readonly Line[],
): Standing | undefined {
  const own = parts.flatMap((part) => lines[part] ?? []);
  const isMadeOf = own.some(({ sense }) => sense === 'revenue' || sense === 'cost');
  if (line.voice === 'result') {
    return isMadeOf && own.every(({ sense }) => sense !== 'plain') ? 'labels' : undefined;
  }
  const isJudged = line.counts.some(
    (count, column) => isCount(count) && own.some(({ counts }) => isCount(counts[column])),
  );
  return isJudged ? 'supposed' : 'labels';
}
