import type { Decimal } from '../exact/index.ts';
import type { Finding, Place } from '../findings/index.ts';

/** A difference that a house knows of and lets stand, as a line of avvikelser.csv says. */
export interface Acknowledgement {
  /** The relation: kind, table, row and column, without lines. */
  readonly id: string;
  /** stated − computed, exactly. */
  readonly difference: Decimal;
  readonly reason: string;
  readonly decidedBy: string;
  /** `2026-11-25`. */
  readonly date: string;
  /** The last day that it holds; empty where it has none. */
  readonly validUntil: string;
  readonly caseNumber: string;
  readonly at: Place;
}

/** A finding that is let stand, and what says so. */
export interface Acknowledged {
  readonly finding: Finding;
  readonly by: Acknowledgement;
}
