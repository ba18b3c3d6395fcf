import { decimal, digitsOf, one, zero, type Decimal } from '../../exact/index.ts';
import type { Arithmetic } from '../arithmetic.ts';

/** A coefficient times some variables, one of them as often as it stands there. */
export interface Term {
  /** In ascending order. */
  readonly variables: readonly number[];
  readonly coefficient: Decimal;
}

/** Terms over a common denominator; none where there would have been too many of them. */
export interface Polynomial {
  /** By their variables. */
  readonly terms: ReadonlyMap<string, Term> | undefined;
  readonly denominator: Decimal;
}

/** The polynomial that is one variable. */
export function variable(order: number): Polynomial {
  return ofTerms([{ variables: [order], coefficient: one }], one);
}

/**
 * Arithmetic of polynomials, exact. A product of more terms than are allowed has none, and nothing that
 * is made of it has. Only constants divide.
 */
export function polynomials(mostTerms: number): Arithmetic<Polynomial> {
  const constant = (amount: Decimal): Polynomial =>
    ofTerms([{ variables: [], coefficient: amount }], one);
  const sum: Arithmetic<Polynomial>['sum'] = (terms) => {
    const denominator = commonDenominator(terms.map(([, own]) => own));
    const parts: Term[] = [];
    for (const [coefficient, { terms: own, denominator: of }] of terms) {
      if (!own) return { terms: undefined, denominator };
      const factor = of.equals(denominator) ? coefficient : coefficient.times(denominator.div(of));
      for (const term of own.values()) {
        parts.push({ ...term, coefficient: term.coefficient.times(factor) });
      }
    }
    return ofTerms(parts, denominator);
  };
  return {
    constant,
    sum,
    product: (some, other) => {
      const denominator = some.denominator.times(other.denominator);
      if (!some.terms || !other.terms || some.terms.size * other.terms.size > mostTerms) {
        return { terms: undefined, denominator };
      }
      const parts: Term[] = [];
      for (const left of some.terms.values()) {
        for (const right of other.terms.values()) {
          const variables = [...left.variables, ...right.variables].toSorted((a, b) => a - b);
          parts.push({ variables, coefficient: left.coefficient.times(right.coefficient) });
        }
      }
      return ofTerms(parts, denominator);
    },
    quotient: (dividend, divisor) => {
      const by = constantOf(divisor);
      const over = divisor.denominator;
      return {
        terms: dividend.terms && scaled(dividend.terms, over),
        denominator: dividend.denominator.times(by),
      };
    },
    isZero: ({ terms }) => terms?.size === 0,
    carried: (value) => value,
    rounded: () => {
      throw new RangeError('an uncertain amount is not rounded on the way');
    },
  };
}

/** A denominator that all have; most have the same, or one. */
function commonDenominator(all: readonly Polynomial[]): Decimal {
  return all.reduce((common, { denominator }) => {
    if (denominator.equals(common) || denominator.equals(one)) return common;
    return common.equals(one) ? denominator : common.times(denominator);
  }, one);
}

function constantOf({ terms }: Polynomial): Decimal {
  const [only, ...others] = terms?.values() ?? [];
  if (!only || others.length > 0 || only.variables.length > 0) {
    throw new RangeError('division by something uncertain');
  }
  return only.coefficient;
}

function scaled(terms: ReadonlyMap<string, Term>, factor: Decimal): ReadonlyMap<string, Term> {
  if (factor.equals(one)) return terms;
  return new Map(
    [...terms].map(([key, term]) => [
      key,
      { ...term, coefficient: term.coefficient.times(factor) },
    ]),
  );
}

/** Terms of the same variables together; those that cancel are gone. */
function ofTerms(parts: readonly Term[], denominator: Decimal): Polynomial {
  const terms = new Map<string, Term>();
  for (const part of parts) {
    const key = part.variables.join();
    const before = terms.get(key);
    const coefficient = before ? before.coefficient.plus(part.coefficient) : part.coefficient;
    if (coefficient.isZero()) terms.delete(key);
    else terms.set(key, { variables: part.variables, coefficient });
  }
  return { terms, denominator };
}

/** The value of a polynomial over its denominator, each variable at an amount. */
export function numeratorAt(
  terms: Iterable<Term>,
  amounts: (variable: number) => Decimal,
): Decimal {
  let value = zero;
  for (const { variables, coefficient } of terms) {
    value = value.plus(
      variables.reduce((product, own) => product.times(amounts(own)), coefficient),
    );
  }
  return value;
}

/**
 * The value of terms at whole numbers of steps, as a whole number of the finest decimal: nothing but
 * integers is multiplied and added, so nothing is rounded.
 */
export interface Integers {
  /** Gives the value at some offsets, and writes the terms one by one, in their order. */
  readonly compute: (offsets: readonly bigint[], parts: bigint[]) => bigint;
  /** How many decimals the whole numbers have. */
  readonly decimals: number;
}

/** Terms for offsets of so many decimals. */
export function inIntegers(terms: readonly Term[], offsetDecimals: number): Integers {
  const decimalsOf = ({ coefficient, variables }: Term): number =>
    coefficient.decimalPlaces() + offsetDecimals * variables.length;
  const decimals = Math.max(0, ...terms.map(decimalsOf));
  const scaledTerms = terms.map(({ coefficient, variables }) => {
    const power = decimals - offsetDecimals * variables.length;
    const digits = digitsOf(coefficient.times(decimal(`1${'0'.repeat(power)}`)));
    return { coefficient: BigInt(digits), variables };
  });
  const compute = (offsets: readonly bigint[], parts: bigint[]): bigint => {
    let value = 0n;
    for (let order = 0; order < scaledTerms.length; order += 1) {
      const term = scaledTerms[order];
      if (!term) continue;
      let part = term.coefficient;
      for (const own of term.variables) part *= offsets[own] ?? 0n;
      parts[order] = part;
      value += part;
    }
    return value;
  };
  return { compute, decimals };
}
