import { entryOf, type FindingCode } from './catalogue.ts';
import { severities, type Severity } from './entry.ts';
import type { Details } from './language.ts';
import type { Place } from './place.ts';

/** A printed figure behind a reckoning: what it is multiplied with, and where it stands. */
export interface ReckonedTerm {
  readonly coefficient: string;
  readonly value: string;
  readonly unit: string;
  readonly row: string;
  readonly period: string;
  readonly at: Place;
}

/** Stated figure against computed figure, as plain digits in the table's unit. */
export interface Reckoning {
  /**
   * What computed is made of: `balance` Σ coefficient · value; `ratio` the terms divided by the last
   * one; `chain` the first value times every further coefficient; `containment` the one term.
   */
  readonly form: 'balance' | 'ratio' | 'chain' | 'containment';
  readonly unit: string;
  readonly stated: string;
  readonly computed: string;
  /** The computed figure before it was rounded to the printed step, where it was. */
  readonly unrounded?: string;
  /** stated − computed */
  readonly difference: string;
  /** How far rounding of the printed figures alone can take them apart. */
  readonly slack: string;
  readonly terms: readonly ReckonedTerm[];
}

/** Something wrong, with its place. Severity and wording follow from the code. */
export interface Finding {
  readonly code: FindingCode;
  /** By which a failing relation is known again, whatever line it moves to. */
  readonly id?: string;
  readonly at: Place;
  readonly table?: string;
  readonly row?: string;
  readonly period?: string;
  readonly reckoning?: Reckoning;
  readonly related?: readonly Place[];
  /** What the wording of this code is filled with. */
  readonly details?: Details;
}

export function severityOf(finding: Finding): Severity {
  return entryOf(finding.code).severity;
}

/** Whether netto could not understand what it was given. */
export function isUnreadable(finding: Finding): boolean {
  return entryOf(finding.code).unreadable;
}

/** Whether a finding is as severe as that, or worse. */
export function isAtLeast(severity: Severity, finding: Finding): boolean {
  return severities.indexOf(severityOf(finding)) <= severities.indexOf(severity);
}

/** The most severe first; those alike keep their order. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (one, other) => severities.indexOf(severityOf(one)) - severities.indexOf(severityOf(other)),
  );
}

/** A value, and everything that was found wrong on the way to it. */
export interface Found<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
