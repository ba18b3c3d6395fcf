import type { Candidate } from './candidates.ts';
import { bitsIn, isCount } from './counts.ts';
import type { Line } from './line.ts';

/** A candidate, and what the layout says of it. */
export interface Proposal extends Candidate {
  /** Whether its rows end where a heading, another total or the table ends. */
  readonly isNatural: boolean;
  /** Whether its rows, and no more, are set in under it. */
  readonly isSetIn: boolean;
  /** Whether they are all the rows there are. */
  readonly isWhole: boolean;
  /** Whether all its rows are revenue, cost or results by their labels. */
  readonly isWorded: boolean;
  /** Whether they lead from one frame to the next. */
  readonly isLed: boolean;
}

/** Bits that a sum need not tell, where it holds in every column and where it fails in some. */
export interface Lenience {
  readonly complete: number;
  readonly failing: number;
}

/** Bits that rule out chance: once in 16, in 64, in 1 024. */
const some = 4;
const much = 6;
const most = 10;

/** What every column in which a sum does not hold takes from it, in bits. */
const perFailure = 3;

/**
 * Whether a sum is believed. What its figures tell, in bits, must outweigh how many sums were tried;
 * less is needed where a label speaks for it or the layout does, and nothing where both do; where rows
 * lead from one frame to the next, only that they are no zeros. One column that holds by rounding alone
 * is no reason to take a row for a total that nothing calls so.
 */
export function isConvincing(
  proposal: Proposal,
  { voice }: Line,
  lineCount: number,
  lenience: Lenience,
): boolean {
  const { bits, isNatural, isSetIn, isWhole, isWorded, isLed, parts, held, judged, miss } =
    proposal;
  if (parts.length === 1 && (voice === 'silent' ? !isSetIn : !isNatural)) return false;
  if (isNatural && (voice === 'total' || (voice === 'result' && isWorded))) return true;
  if (isNatural && voice === 'result' && isLed && bits >= some) return true;
  if (voice === 'silent' && !isSetIn && judged === 1 && miss > 0) return false;
  const failures = judged - held;
  const needed = isWhole
    ? some
    : neededBits(voice, isNatural) + triedBits(proposal, voice, lineCount);
  const spared = (isSetIn ? much : 0) + (failures === 0 ? lenience.complete : lenience.failing);
  return bits >= needed - spared + perFailure * failures;
}

function neededBits(voice: Line['voice'], isNatural: boolean): number {
  switch (voice) {
    case 'total':
      return some;
    case 'result':
      return isNatural ? some : much;
    case 'silent':
      return isNatural ? much : most;
  }
}

/** How many sums were tried: those of one total, or where no label told it apart those of any line. */
function triedBits(
  { parts, isNatural }: Proposal,
  voice: Line['voice'],
  lineCount: number,
): number {
  const runs = isNatural ? 0 : bitsIn(BigInt(parts.length));
  return voice === 'silent' ? runs + bitsIn(BigInt(lineCount)) : runs;
}

/**
 * Whether a sum leaves out rows that the layout gives its total, and that cancel out in a column where
 * it holds with them as well: which of them belong is then not for the figures to say, unless it fails
 * with them in half of the columns or more and without them in fewer.
 */
export function isCutShort(proposal: Proposal, wider: Proposal, lines: readonly Line[]): boolean {
  const { parts, heldIn } = proposal;
  if (!wider.isNatural || wider.parts.length <= parts.length) return false;
  const holdsInMost = 2 * failuresOf(wider) < wider.judged;
  if (!holdsInMost && failuresOf(wider) > failuresOf(proposal)) return false;
  const [own, all] = [new Set(parts), new Set(wider.parts)];
  if (parts.some((part) => !all.has(part))) return false;
  const more = wider.parts.filter((part) => !own.has(part));
  return wider.heldIn.some(
    (column) =>
      heldIn.includes(column) &&
      more.some((part) => {
        const count = lines[part]?.counts[column];
        return isCount(count) && count.value !== 0n;
      }),
  );
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

/** Among sums of different totals: those that never fail, then those that add fewest lines. */
export function innermostFirst(one: Proposal, other: Proposal): number {
  return (
    failuresOf(one) - failuresOf(other) ||
    one.parts.length - other.parts.length ||
    byMerit(one, other)
  );
}

/** In how many columns a sum does not hold. */
export function failuresOf({ judged, held }: Candidate): number {
  return judged - held;
}

function firstIf(one: boolean, other: boolean): number {
  if (one === other) return 0;
  return one ? -1 : 1;
}

function isBefore({ total, parts }: Proposal): boolean {
  return parts.every((part) => part < total);
}
