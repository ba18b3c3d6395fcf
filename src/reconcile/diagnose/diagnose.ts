import { decimal } from '../../exact/index.ts';
import { isAtLeast, type Finding } from '../../findings/index.ts';
import type { Book, Cause, Diagnosis, Judgement } from '../../model/index.ts';
import { causesOf, type Scene } from './causes.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import { missingLine } from './omitted.ts';
import { cellsOf, repairsOf, type Repairs } from './repairs.ts';
import { swapsFor, type Swap } from './swaps.ts';
import { systemOf, type Tie } from './system.ts';
import { weightMargin, weightOfAll } from './weights.ts';

/**
 * Why relations do not hold: for every connected set of mismatches among the findings, the least sets
 * of cells whose change lets every relation hold, ranked by what they look like. `isOver` says when
 * the time for it has run out; what was found until then is still given.
 */
export function diagnose(
  book: Book,
  judgements: readonly Judgement[],
  findings: readonly Finding[],
  isOver: () => boolean,
): Diagnosis {
  const system = systemOf(judgements);
  const near = neighbourhoodOf(book);
  const told = new Set(
    findings.filter((own) => isAtLeast('warning', own)).map(({ reckoning }) => reckoning),
  );
  const all = system.ties.filter(
    ({ judgement }) => judgement.verdict === 'mismatch' && told.has(judgement.reckoning),
  );
  const goals = all.slice(0, mostGoals);
  const scene = { system, near, told };
  const lines = goals
    .filter((goal) => isBridgeAlone(goal, goals))
    .flatMap((goal) => lackedLine(goal, scene) ?? []);
  const rest = goals.filter(({ judgement: { reckoning } }) =>
    lines.every(({ explains }) => !reckoning || !explains.includes(reckoning)),
  );
  const repairs = repairsOf(rest, system, isOver);
  const sets = [
    ...withSwaps(repairs, swapsFor(rest, system, near), scene),
    ...lines.map((line) => [line]),
  ];
  return {
    causes: sets
      .filter((causes) => causes.length > 0)
      .toSorted(byReach)
      .flatMap((causes, order) => causes.map((cause) => ({ ...cause, set: order + 1 }))),
    isComplete: goals.length === all.length && repairs.every(({ isComplete }) => isComplete),
  };
}

/** A table where more than so many relations fail is another table than it was taken for. */
const mostGoals = 200;

/** The causes of each set, a swap that mends all of it among them; one that mends several joins them. */
function withSwaps(
  repairs: readonly Repairs[],
  swaps: readonly Swap[],
  scene: Scene,
): readonly (readonly Cause[])[] {
  const joined = new Map<Repairs, Swap>();
  for (const swap of swaps) {
    const covered = repairs.filter(({ goals }) => goals.every((goal) => swap.goals.includes(goal)));
    const isWhole = covered.flatMap(({ goals }) => goals).length === swap.goals.length;
    const least = covered.map(({ mendings }) => weightOfAll(cellsOf(mendings[0]), scene.system));
    const isLight = swap.weight <= least.reduce((sum, own) => sum + own, weightMargin);
    if (isWhole && isLight && covered.every((own) => !joined.has(own)))
      for (const own of covered) joined.set(own, swap);
  }
  const isFirst = (own: Repairs, swap: Swap): boolean =>
    repairs.find((other) => joined.get(other) === swap) === own;
  return repairs.flatMap((own) => {
    const swap = joined.get(own);
    if (!swap) return [causesOf(own, scene)];
    const isAlone = own.goals.length === swap.goals.length;
    if (!isAlone && !isFirst(own, swap)) return [];
    return [causesOf(isAlone ? own : { ...own, mendings: [] }, scene, swap.mending)];
  });
}

/** Whether a goal is a bridge, and connected with no failing relation but bridges. */
function isBridgeAlone(goal: Tie, goals: readonly Tie[]): boolean {
  const near = goals.filter(({ cells }) => cells.some((cell) => goal.cells.includes(cell)));
  return near.every(({ judgement }) => judgement.formula.kind === 'bridge');
}

/** The sets that explain most come first; those that explain as much keep the order of the book. */
function byReach(one: readonly Cause[], other: readonly Cause[]): number {
  return (other[0]?.explains.length ?? 0) - (one[0]?.explains.length ?? 0);
}

/** A bridge that only lacks a line: its total is to be what leads from net to net. */
function lackedLine(goal: Tie, { system, near }: Scene): Cause | undefined {
  const evidence = missingLine(goal, system, near);
  const { reckoning, formula } = goal.judgement;
  const figure = system.cells[system.cellAt(formula.subject.at)];
  if (!evidence || !reckoning || !figure) return undefined;
  return {
    cells: [{ figure, suggested: decimal(reckoning.computed) }],
    follow: [],
    explains: [reckoning],
    evidence,
    strength: 'likely',
    set: 1,
    rank: 1,
    equals: 1,
  };
}
