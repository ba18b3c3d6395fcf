import { derivationsOf, follows, type System } from './system.ts';

/**
 * What a change weighs. Any one cell weighs less than any two. Among single cells, what the source
 * derives (totals, and more so changes and percentages) is a little likelier to be wrong than what is
 * entered. A figure whose derivation holds follows what it is derived from, at little cost, where that
 * changes.
 */
const weights = {
  entered: 1000,
  total: 990,
  derived: 980,
  'following total': 300,
  following: 30,
} as const;

/** What one slip weighs that takes more than one cell. */
export const singleWeight = weights.entered;

/** Sets whose weights differ by less than this have as many cells, and are told as equals. */
export const weightMargin = 50;

export function weightOf(system: System, cell: number, isFollowing: boolean): number {
  const derivations = derivationsOf(system, cell);
  if (derivations.length === 0) return weights.entered;
  const isTotal = derivations.some(({ judgement: { formula } }) =>
    ['sum', 'net'].includes(formula.kind),
  );
  if (isFollowing) return weights[isTotal ? 'following total' : 'following'];
  return weights[isTotal ? 'total' : 'derived'];
}

/** What a set of cells weighs: those that follow others of it count as following, the rest do not. */
export function weightOfAll(cells: readonly number[], system: System): number {
  return cells.reduce((sum, cell) => sum + weightOf(system, cell, follows(system, cell, cells)), 0);
}

/** What cells weigh that all follow from others. */
export function followingWeight(cells: readonly number[], system: System): number {
  return cells.reduce((sum, cell) => sum + weightOf(system, cell, true), 0);
}
