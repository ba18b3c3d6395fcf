import { inWholes } from '../../exact/index.ts';
import type { Lever } from './adjustment.ts';
import { placeInRange } from './chance.ts';
import { inWholeNumbers, type Term } from './polynomial.ts';
import { chancesFrom } from './random.ts';
import { partDecimals, partsAt, type Range } from './uncertain.ts';

/** Something that a net is affine in: a lever, and the range that its amount is drawn from. */
export interface Variable {
  readonly lever: Lever;
  readonly range: Range;
  /** Which of the ranges it is. */
  readonly order: number;
}

/** The draws of a net, all in whole numbers of so many decimals. */
export interface Sample {
  /** The lowest first. */
  readonly values: readonly bigint[];
  readonly decimals: number;
  /** By range, in parts of their sum: its covariance with the net, of shared terms an equal part. */
  readonly covariances: readonly bigint[];
}

const betweenProgress = 1000;

/** Draws a net, given by its terms, so many times; ranges of one group are drawn with one chance. */
export function sampled(
  terms: readonly Term[],
  variables: readonly Variable[],
  groups: readonly number[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
  progress: (done: number) => void,
): Sample {
  const spans = variables.map(({ range }) => range.span);
  const wholeSpans = inWholes(spans);
  const spanDecimals = Math.max(0, ...spans.map((span) => span.decimalPlaces()));
  const { partsOf, decimals } = inWholeNumbers(terms, spanDecimals + partDecimals);
  const drawChances = chancesByGroup(groups, chancesFrom(seed));

  const values: bigint[] = [];
  const sums = terms.map(() => ({ own: 0n, withNet: 0n }));
  let total = 0n;
  for (let draw = 0; draw < draws; draw += 1) {
    const chances = drawChances();
    const offsets = variables.map(({ range, order }, variable) => {
      const place = placeInRange(range.shape, range.mode, chances[order] ?? 0);
      return (wholeSpans[variable] ?? 0n) * (partsAt(place) - range.mean);
    });
    const parts = partsOf(offsets);
    let value = 0n;
    for (const part of parts) value += part;
    for (const [term, sum] of sums.entries()) {
      const part = parts[term] ?? 0n;
      sum.own += part;
      sum.withNet += part * value;
    }
    values.push(value);
    total += value;
    if (draw % betweenProgress === 0) progress(draw);
  }
  const covariances = sums.map(({ own, withNet }) => BigInt(draws) * withNet - own * total);
  return {
    values: values.toSorted((some, other) => (some < other ? -1 : some > other ? 1 : 0)),
    decimals,
    covariances: byRange(terms, variables, covariances, groups.length),
  };
}

/** A draw of one chance for each group, given to its members. */
function chancesByGroup(groups: readonly number[], chance: () => number): () => readonly number[] {
  const distinct = [...new Set(groups)];
  return () => {
    const drawn = new Map(distinct.map((group) => [group, chance()]));
    return groups.map((group) => drawn.get(group) ?? 0);
  };
}

/** What each range has of the covariances of the terms; a term is shared alike by its variables. */
function byRange(
  terms: readonly Term[],
  variables: readonly Variable[],
  covariances: readonly bigint[],
  count: number,
): readonly bigint[] {
  const sizes = new Set(terms.map((term) => BigInt(Math.max(1, term.variables.length))));
  const common = [...sizes].reduce((product, size) => product * size, 1n);
  const shares = Array.from({ length: count }, () => 0n);
  for (const [order, { variables: own }] of terms.entries()) {
    const share = ((covariances[order] ?? 0n) * common) / BigInt(Math.max(1, own.length));
    for (const variable of own) {
      const range = variables[variable]?.order ?? 0;
      shares[range] = (shares[range] ?? 0n) + share;
    }
  }
  return shares;
}
