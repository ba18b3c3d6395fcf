import { decimal, digitsOf, zero, type Decimal } from '../../exact/index.ts';

/** A coefficient times the offsets of some variables, each of them once. */
export interface Term {
  readonly variables: readonly number[];
  readonly coefficient: Decimal;
}

/**
 * The terms of a function that is affine in each of its variables alone, as a net is in the amounts of
 * a scenario, by the offsets of the variables from a centre. Undefined where there are more than that.
 */
export function termsAround(
  centre: readonly Decimal[],
  at: (amounts: readonly Decimal[]) => Decimal,
  mostTerms: number,
): readonly Term[] | undefined {
  const meets = meetingVariables(centre, at);
  const found = new Map<string, Decimal>();
  const terms: Term[] = [];
  let sets: readonly (readonly number[])[] = [[]];
  while (sets.length > 0) {
    if (terms.length + sets.length > mostTerms) return undefined;
    for (const variables of sets) {
      const value = at(moved(centre, variables));
      const coefficient = parts(variables).reduce(
        (left, part) => left.minus(found.get(part.join()) ?? zero),
        value,
      );
      found.set(variables.join(), coefficient);
      terms.push({ variables, coefficient });
    }
    sets = sets.flatMap((variables) =>
      centre.flatMap((_, next) => {
        const isFurther = next > (variables.at(-1) ?? -1);
        return isFurther && variables.every((own) => meets(own, next))
          ? [[...variables, next]]
          : [];
      }),
    );
  }
  return terms.filter(({ coefficient }) => !coefficient.isZero());
}

/**
 * Which variables are ever multiplied with each other: seen at a point where nothing cancels by
 * accident, since its coordinates have nothing to do with each other.
 */
function meetingVariables(
  centre: readonly Decimal[],
  at: (amounts: readonly Decimal[]) => Decimal,
): (some: number, other: number) => boolean {
  const point = centre.map((amount, order) => amount.plus(decimal(`0.${String(order + 1)}37`)));
  const start = at(point);
  const alone = point.map((_, variable) => at(moved(point, [variable])));
  const pairs = new Set<string>();
  for (let some = 0; some < point.length; some += 1) {
    for (let other = some + 1; other < point.length; other += 1) {
      const together = at(moved(point, [some, other]));
      const apart = (alone[some] ?? zero).plus(alone[other] ?? zero).minus(start);
      if (!together.equals(apart)) pairs.add([some, other].join());
    }
  }
  return (some, other) => pairs.has([some, other].join());
}

/** A point with some of its coordinates one further. */
function moved(point: readonly Decimal[], variables: readonly number[]): readonly Decimal[] {
  return point.map((amount, order) => (variables.includes(order) ? amount.plus(1) : amount));
}

/** Every set of fewer variables. */
function parts(variables: readonly number[]): readonly (readonly number[])[] {
  const all = variables.reduce<readonly (readonly number[])[]>(
    (sets, variable) => [...sets, ...sets.map((own) => [...own, variable])],
    [[]],
  );
  return all.filter((own) => own.length < variables.length);
}

/**
 * The value of terms at whole numbers of steps from the centre, as a whole number of the finest
 * decimal: nothing but whole numbers is multiplied and added, so nothing is rounded.
 */
export interface Wholes {
  /** Gives the value at some offsets, and writes the terms one by one, in their order. */
  readonly reckon: (offsets: readonly bigint[], parts: bigint[]) => bigint;
  /** How many decimals the whole numbers have. */
  readonly decimals: number;
}

/** Terms for offsets of so many decimals. */
export function inWholeNumbers(terms: readonly Term[], offsetDecimals: number): Wholes {
  const decimalsOf = ({ coefficient, variables }: Term): number =>
    coefficient.decimalPlaces() + offsetDecimals * variables.length;
  const decimals = Math.max(0, ...terms.map(decimalsOf));
  const scaled = terms.map(({ coefficient, variables }) => {
    const power = decimals - offsetDecimals * variables.length;
    const digits = digitsOf(coefficient.times(decimal(`1${'0'.repeat(power)}`)));
    return { coefficient: BigInt(digits), variables };
  });
  const reckon = (offsets: readonly bigint[], parts: bigint[]): bigint => {
    let value = 0n;
    for (let order = 0; order < scaled.length; order += 1) {
      const term = scaled[order];
      if (!term) continue;
      let part = term.coefficient;
      for (const variable of term.variables) part *= offsets[variable] ?? 0n;
      parts[order] = part;
      value += part;
    }
    return value;
  };
  return { reckon, decimals };
}
