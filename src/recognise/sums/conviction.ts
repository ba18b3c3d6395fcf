import type { Candidate } from './candidates.ts';
import type { Line } from './line.ts';

/** A candidate, and what the layout says of it. */
export interface Proposal extends Candidate {
  /** Whether its rows end where a heading, another total or the table ends. */
  readonly isNatural: boolean;
  /** Whether its rows, and no more, are set in under it. */
  readonly isSetIn: boolean;
  /** Whether all its rows are revenue, cost or results by their labels. */
  readonly isWorded: boolean;
}

/** Bits that rule out chance: once in 64, in 256, in 4 096. */
const some = 6;
const much = 8;
const most = 12;

/** What every column in which a sum does not hold takes from it, in bits. */
const perFailure = 3;

/**
 * Whether a sum is believed. What its figures tell, in bits, must outweigh how many sums were tried;
 * less is needed where a label speaks for it or the layout does, and nothing where both do.
 */
export function isConvincing(proposal: Proposal, { voice }: Line, lineCount: number): boolean {
  const { bits, isNatural, isSetIn, isWorded, parts, held, judged } = proposal;
  if (parts.length === 1 && (voice === 'silent' ? !isSetIn : !isNatural)) return false;
  if (isNatural && (voice === 'total' || (voice === 'result' && isWorded))) return true;
  const tried = lineCount.toString(2).length;
  const needed = neededBits(voice, isNatural, tried) - (isSetIn ? some : 0);
  return bits >= needed + perFailure * (judged - held);
}

function neededBits(voice: Line['voice'], isNatural: boolean, tried: number): number {
  switch (voice) {
    case 'total':
      return some + tried;
    case 'result':
      return isNatural ? some : much + tried;
    case 'silent':
      return isNatural ? much + tried : most + 2 * tried;
  }
}

/**
 * Fewest columns that fail, then the one that the layout speaks for, then the one that misses least,
 * then rows before their total, then the fewest.
 */
export function byMerit(one: Proposal, other: Proposal): number {
  return (
    failuresOf(one) - failuresOf(other) ||
    firstIf(one.isNatural, other.isNatural) ||
    firstIf(one.miss < other.miss, one.miss > other.miss) ||
    firstIf(isBefore(one), isBefore(other)) ||
    one.parts.length - other.parts.length
  );
}

function failuresOf({ judged, held }: Proposal): number {
  return judged - held;
}

function firstIf(one: boolean, other: boolean): number {
  if (one === other) return 0;
  return one ? -1 : 1;
}

function isBefore({ total, parts }: Proposal): boolean {
  return parts.every((part) => part < total);
}
