import { zero } from '../../exact/index.ts';
import { placeInRange } from './chance.ts';
import { inIntegers, type Term } from './polynomial.ts';

import { chancesFrom } from './random.ts';
import type { Lever } from './scenario.ts';
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
  const perSpan = terms.map((term) => inSpans(term, variables));
  const { compute, decimals } = inIntegers(perSpan, partDecimals);
  const drawChances = chancesByGroup(groups, chancesFrom(seed));

  // written over at every draw: small loops over the same arrays soon run fast
  const chances = groups.map(() => 0);
  const offsets = variables.map(() => 0n);
  const parts = terms.map(() => 0n);
  const sums = terms.map(() => ({ own: 0n, withNet: 0n }));
  const values: bigint[] = [];
  let total = 0n;
  for (let draw = 0; draw < draws; draw += 1) {
    drawChances(chances);
    place(variables, chances, offsets);
    const value = compute(offsets, parts);
    addMoments(sums, parts, value);
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

/** A term for offsets in parts of the ranges that the amounts of its variables are drawn from. */
function inSpans({ variables: own, coefficient }: Term, variables: readonly Variable[]): Term {
  const spans = own.map((variable) => variables[variable]?.range.span ?? zero);
  return { variables: own, coefficient: spans.reduce((all, span) => all.times(span), coefficient) };
}

/** Draws one chance for each group, and gives it to its members. */
function chancesByGroup(
  groups: readonly number[],
  chance: () => number,
): (chances: number[]) => void {
  const distinct = [...new Set(groups)];
  const places = groups.map((group) => distinct.indexOf(group));
  const drawn = distinct.map(() => 0);
  return (chances) => {
    for (let group = 0; group < drawn.length; group += 1) drawn[group] = chance();
    for (let range = 0; range < chances.length; range += 1) {
      chances[range] = drawn[places[range] ?? 0] ?? 0;
    }
  };
}

/** How far from the mean, in parts of its range, each variable is at some chances. */
function place(
  variables: readonly Variable[],
  chances: readonly number[],
  offsets: bigint[],
): void {
  for (let variable = 0; variable < offsets.length; variable += 1) {
    const own = variables[variable];
    if (!own) continue;
    const { shape, mode, mean } = own.range;
    offsets[variable] = partsAt(placeInRange(shape, mode, chances[own.order] ?? 0)) - mean;
  }
}

/** What covariances are made of. */
interface Moments {
  own: bigint;
  withNet: bigint;
}

function addMoments(sums: readonly Moments[], parts: readonly bigint[], value: bigint): void {
  for (let term = 0; term < parts.length; term += 1) {
    const sum = sums[term];
    if (!sum) continue;
    const part = parts[term] ?? 0n;
    sum.own += part;
    sum.withNet += part * value;
  }
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
