import type { Block, Column } from '../model/index.ts';
import { additionsOf } from '../formulas/index.ts';
import { tally } from './evidence.ts';

/**
 * Nets that subtract a side, with the columns of deviations in which they add it: where a deviation is
 * positive for what is better, those of revenue and of cost add up, whatever signs the amounts have.
 */
export function withDeviations(
  blocks: readonly Block[],
  columns: readonly Column[],
): readonly Block[] {
  const subtracting = blocks.filter(({ minus }) => minus.length > 0);
  const addedIn = [...columns.keys()].filter(
    (column) =>
      columns[column]?.measure === 'deviation' &&
      heldIn(column, subtracting, [column]) > heldIn(column, subtracting, []),
  );
  return blocks.map((block) => (block.minus.length > 0 ? { ...block, addedIn } : block));
}

/** How many of some nets hold in a column. */
function heldIn(column: number, blocks: readonly Block[], addedIn: readonly number[]): number {
  const relations = blocks.flatMap((block) => {
    const subject = block.total.figures[column];
    return [...additionsOf({ ...block, addedIn })].filter((own) => own.subject === subject);
  });
  return tally(relations).held;
}
