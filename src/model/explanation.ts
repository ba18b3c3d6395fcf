import type { Decimal, Unit } from '../exact/index.ts';
import type { Cause } from './cause.ts';
import type { Figure, StatedFigure } from './figure.ts';
import type { Judgement } from './formula.ts';
import type { ScenarioAccount } from './scenario-account.ts';

/** One printed figure in a formula, and how it enters. */
export interface Ingredient {
  readonly operator: '+' | '−' | '×' | '/';
  readonly figure: StatedFigure;
  /** What enters, where it is not the figure itself: 1,032 for an uplift of 3,2 %. */
  readonly enters?: Decimal;
}

/** How netto computes a figure, with the numbers filled in. */
export interface Derivation {
  readonly formula: 'cost' | 'net' | 'spread';
  readonly ingredients: readonly Ingredient[];
  readonly exact: Decimal;
  readonly shown: Decimal;
  readonly unit: Unit;
}

/** A cell, the relations that hold it, and how netto computes it. */
export interface Explanation {
  readonly figure: Figure;
  readonly judgements: readonly Judgement[];
  readonly derivations: readonly Derivation[];
  /** The causes of its relations that fail, and those that would change it. */
  readonly causes: readonly Cause[];
  /** What a scenario makes of it, where one is asked about. */
  readonly scenario?: ScenarioAccount;
}
