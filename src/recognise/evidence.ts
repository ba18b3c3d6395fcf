import { stepsIn } from '../exact/index.ts';
import { isStated, type Relation } from '../model/index.ts';
import { verdictOn } from '../formulas/index.ts';
import { absolute, bitsIn } from './sums/counts.ts';

/** What some relations say of whether they were meant. */
interface Evidence {
  readonly judged: number;
  /** Those that hold, rounding allowed for. */
  readonly held: number;
  /** Of those, the ones that hold by rounding alone. */
  readonly missed: number;
  /** By chance they would all hold about once in 2 to the power of this. */
  readonly bits: number;
}

/** Judges relations that may or may not be meant. */
export function tally(relations: readonly Relation[]): Evidence {
  const judgements = relations
    .map((formula) => ({ formula, verdict: verdictOn(formula) }))
    .filter(({ verdict }) => verdict !== 'unjudged');
  const held = judgements.filter(({ verdict }) => verdict !== 'mismatch');
  return {
    judged: judgements.length,
    held: held.length,
    missed: held.filter(({ verdict }) => verdict !== 'holds').length,
    bits: held.reduce((bits, { formula }) => bits + bitsOf(formula), 0),
  };
}

/** How much it tells that a relation holds: the size of its figure against rounding by a few steps. */
function bitsOf({ subject }: Relation): number {
  if (!isStated(subject)) return 0;
  return Math.max(0, bitsIn(absolute(stepsIn(subject.value, subject.step))) - 2);
}
