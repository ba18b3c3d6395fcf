import { candidates, type Candidate } from './candidates.ts';
import { ancestorsOf } from './conflicts.ts';
import { bitsIn } from './counts.ts';
import { failuresOf } from './conviction.ts';
import type { FoundSum } from './found.ts';
import type { Line } from './line.ts';

/** In longer tables none is looked for: no row without a word is tried as a total there. */
const mostLines = 400;

/** Bits that rule out chance, among so few rows as are left. */
const some = 4;

/** What every column in which a line does not add up takes from it, in bits. */
const perFailure = 3;

/** Which total adds each line, and the totals that nothing adds up to. */
interface Levels {
  readonly lines: readonly Line[];
  readonly above: ReadonlyMap<number, number>;
  readonly supposed: ReadonlySet<number>;
}

/**
 * Totals that an error hides. Where a figure of a total or of its rows is wrong, the total above often
 * holds only with these rows in its place, and it is left over. Each line that is, or that stands in a
 * total that nothing adds up to, is tried as the sum of rows beside it that one other total adds; and
 * each line as the sum of rows beside it that are left over.
 */
export function passedOver(sums: readonly FoundSum[], lines: readonly Line[]): readonly FoundSum[] {
  if (lines.length > mostLines) return [];
  const levels: Levels = {
    lines,
    above: new Map(sums.flatMap(({ total, parts }) => parts.map((part) => [part, total] as const))),
    supposed: new Set(
      sums.filter(({ standing }) => standing === 'supposed').map(({ total }) => total),
    ),
  };
  const totals = new Set(sums.map(({ total }) => total));
  const taken = new Set<number>();
  return lines.flatMap((line, total): readonly FoundSum[] => {
    if (totals.has(total) || line.isFrame) return [];
    const [best] = runsBeside(total, levels)
      .flatMap((run) => [...candidates(total, run, lines, () => 1n)])
      .filter((own) => own.parts.length > 1 && spareOf(own) >= 0)
      .toSorted(
        (one, other) => failuresOf(one) - failuresOf(other) || spareOf(other) - spareOf(one),
      );
    if (!best || [total, ...best.parts].some((index) => taken.has(index))) return [];
    for (const index of [total, ...best.parts]) taken.add(index);
    const parts = best.parts.toSorted((one, other) => one - other);
    const [held, failed] = [best.held, failuresOf(best)];
    return [{ total, parts, standing: 'holds', held, failed, signing: 0 }];
  });
}

/** How many bits more a sum tells than it needs to. */
function spareOf(sum: Candidate): number {
  return sum.bits - some - bitsIn(BigInt(sum.parts.length)) - perFailure * failuresOf(sum);
}

/** Rows on either side of a line, nearest first, that another total adds, or none. */
function runsBeside(total: number, levels: Levels): readonly (readonly number[])[] {
  const { above, lines, supposed } = levels;
  const own = above.get(total);
  const isLeft = own === undefined || supposed.has(own);
  return [-1, 1].flatMap((step) => {
    if (!lines[total + step]) return [];
    const owners = isLeft ? ancestorsOf(total + step, above) : [];
    return [undefined, ...owners]
      .map((owner) => runOf(total, step, owner, levels))
      .filter((run) => run.length > 1);
  });
}

/** The rows from a line on that a total adds, or none does; what is below them is passed. */
function runOf(
  total: number,
  step: number,
  owner: number | undefined,
  { lines, above }: Levels,
): readonly number[] {
  const run: number[] = [];
  const ancestors = ancestorsOf(total, above);
  for (let index = total + step; lines[index]; index += step) {
    const top = [index, ...ancestorsOf(index, above)].find((at) => above.get(at) === owner);
    if (index === owner || top === undefined || ancestors.includes(top)) break;
    if (top === index) run.push(index);
  }
  return run;
}
