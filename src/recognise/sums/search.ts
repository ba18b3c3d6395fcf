import type { Standing } from '../../model/index.ts';
import { candidates } from './candidates.ts';
import { byMerit, isConvincing, type Proposal } from './conviction.ts';
import { isCount } from './counts.ts';
import { endOf, layoutOf } from './layout.ts';
import type { Line, SignOf } from './line.ts';

/** A total and the lines it adds, as indices in the order they are printed. */
export interface FoundSum {
  readonly total: number;
  readonly parts: readonly number[];
  readonly standing: Standing;
  /** In how many columns it holds. */
  readonly held: number;
}

/** How far a search has come: which lines are still added further, and the sums it found. */
export interface Search {
  readonly lines: readonly Line[];
  readonly signOf: SignOf;
  readonly open: readonly number[];
  readonly found: ReadonlyMap<number, FoundSum>;
}

/** In longer tables only rows whose label says so are tried as totals. */
const mostSilentLines = 400;

/** No total is looked for further away than this many open lines. */
const furthest = 400;

/**
 * Finds which lines each total adds, innermost first. In each round every open line is tried as the
 * sum of those just before or after it; the best that do not meddle with one another are taken, and
 * their parts are closed: of what is added once, only the total is added further. Totals by their
 * label that nothing adds up to get the lines that their place suggests.
 */
export function findSums(lines: readonly Line[], signOf: SignOf): readonly FoundSum[] {
  let search: Search = { lines, signOf, open: [...lines.keys()], found: new Map() };
  for (;;) {
    const held = withoutConflict(proposals(search));
    const round = held.length > 0 ? held : withoutConflict(suppositions(search));
    if (round.length === 0) break;
    const closed = new Set(round.flatMap(({ parts }) => parts));
    search = {
      ...search,
      open: search.open.filter((index) => !closed.has(index)),
      found: new Map([...search.found, ...round.map((sum) => [sum.total, sum] as const)]),
    };
  }
  return [...search.found.values()].toSorted((one, other) => one.total - other.total);
}

/** The most convincing sum that each open line could be, the best of them first. */
function proposals(search: Search): readonly FoundSum[] {
  const { lines, signOf } = search;
  return unresolved(search)
    .flatMap(({ total, line, reaches }): readonly Proposal[] => {
      if (line.voice === 'silent' && lines.length > mostSilentLines) return [];
      const [best] = reaches
        .flatMap((reach) =>
          [...candidates(total, reach, lines, signOf)].map((candidate) => ({
            ...candidate,
            ...layoutOf(candidate, reach, search),
          })),
        )
        .filter((proposal) => isConvincing(proposal, line, lines.length))
        .toSorted(byMerit);
      return best ? [best] : [];
    })
    .toSorted(byMerit)
    .map(({ total, parts, held }) => ({ total, parts, held, standing: 'holds' }));
}

/**
 * What the lines that are totals by their words alone would add: those up to where the layout ends
 * them, no such total among them. A result is one where all of those are revenue or cost.
 */
function suppositions(search: Search): readonly FoundSum[] {
  const { lines, found } = search;
  const isUnresolved = (index: number): boolean =>
    lines[index]?.voice === 'total' && !found.has(index);
  return unresolved(search).flatMap(({ total, line, reaches }): readonly FoundSum[] => {
    if (line.voice === 'silent') return [];
    const [parts] = reaches
      .map((reach) => reach.slice(0, endOf(total, reach, search)))
      .filter((own) => own.length > 0);
    const standing = parts && !parts.some(isUnresolved) && standingOf(line, parts, lines);
    return standing ? [{ total, parts, standing, held: 0 }] : [];
  });
}

interface Unresolved {
  readonly total: number;
  readonly line: Line;
  /**
   * The open lines before the line and after it, nearest first. The only one that is a total or a
   * result by its label may also stand in the midst of the rows it adds.
   */
  readonly reaches: readonly (readonly number[])[];
}

/** Open lines that are not known to add others yet. */
function unresolved({ lines, open, found }: Search): readonly Unresolved[] {
  const voiced = open.filter((index) => lines[index]?.voice !== 'silent' && !found.has(index));
  return open.flatMap((total, at): readonly Unresolved[] => {
    const line = lines[total];
    if (!line || found.has(total)) return [];
    const before = open.slice(Math.max(0, at - furthest), at).reverse();
    const after = open.slice(at + 1, at + 1 + furthest);
    const isOnly = voiced.length === 1 && voiced[0] === total;
    const isAmidst = isOnly && before.length > 0 && after.length > 0;
    const reaches = isAmidst ? [[...before, ...after], before, after] : [before, after];
    return [{ total, line, reaches }];
  });
}

/** The first sums of which no two share a line, their parts in printed order. */
function withoutConflict(sums: readonly FoundSum[]): readonly FoundSum[] {
  const used = new Set<number>();
  return sums.flatMap((sum): readonly FoundSum[] => {
    const own = [sum.total, ...sum.parts];
    if (own.some((index) => used.has(index))) return [];
    for (const index of own) used.add(index);
    return [{ ...sum, parts: sum.parts.toSorted((one, other) => one - other) }];
  });
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
