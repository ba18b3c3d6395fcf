import type { Finding } from '../findings/index.ts';
import type { Judgement } from './relation.ts';
import type { Table } from './table.ts';

/** What netto took a table for, and whether that was declared or recognised. */
export interface Assumption {
  readonly table: string;
  readonly kind: Table['kind'];
  readonly unit: Table['unit'];
  readonly signs: Table['signs'];
  readonly encoding: string;
  readonly delimiter: string;
}

/** The outcome of a check: every relation judged, every finding, most severe first. */
export interface Reconciliation {
  readonly title?: string;
  /** Relations that could be judged. */
  readonly judgements: readonly Judgement[];
  readonly findings: readonly Finding[];
  readonly assumptions: readonly Assumption[];
}
