import type { Decimal } from '../exact/index.ts';
import type { Finding, Severity } from '../findings/index.ts';
import type { Diagnosis } from './cause.ts';
import type { Reconciliation } from './reconciliation.ts';

/** What a house lets pass, and what it stops at. */
export interface Gate {
  /** Areas such as `net`, or codes such as `net/mismatch`; where there are none, all are told. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** A tolerance on top of rounding, in the unit of each table. */
  readonly maxDifference?: Decimal;
  /** The mildest severity that fails. */
  readonly failOn: Severity;
}

/** A reconciliation that has passed a gate, and what was left out there. */
export interface Gated extends Reconciliation {
  readonly gate: Gate;
  readonly leftOut: readonly Finding[];
}

/** What a check tells: what has passed the gate, and why it does not reconcile. */
export interface Report extends Gated {
  readonly diagnosis: Diagnosis;
}
