import type { Finding } from '../findings/index.ts';
import type { Acknowledged } from './acknowledgement.ts';
import type { Detailing } from './book.ts';
import type { ExpectedCount } from './expectation.ts';
import type { Judgement } from './formula.ts';
import type { Standing, Table } from './table.ts';

/** What netto took a table for, and whether that was declared or recognised. */
export type Assumption = Pick<Table, 'kind' | 'unit' | 'unitKnown' | 'signs' | 'signsKnown'> &
  Table['dialect'] & {
    readonly table: string;
    readonly totals: readonly AssumedTotal[];
    readonly changes: readonly AssumedChange[];
    readonly columns: readonly AssumedColumn[];
    readonly detail?: AssumedDetail;
  };

/** Labels of the columns, or names of the rows, in which something holds and in which it does not. */
interface Outcome {
  readonly holds: readonly string[];
  readonly fails: readonly string[];
}

/** The rows that a total adds and subtracts, by name. */
interface AssumedTotal extends Outcome {
  readonly row: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly standing: Standing;
}

/** A row that is the change of another from the period before. */
interface AssumedChange extends Outcome {
  readonly row: string;
  readonly kind: 'change' | 'percent';
  readonly measured: string;
}

/** A column that follows from others, by label. */
interface AssumedColumn extends Outcome {
  readonly column: string;
  readonly kind: Table['columnRules'][number]['kind'];
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly whole?: string;
  /** Whether the share is of the size of the whole, whatever its sign. */
  readonly isOfSize?: boolean;
}

/** The detail rows that a table is held against; of an outcome, the cells as `row/column`. */
type AssumedDetail = Outcome & Omit<Detailing, 'table' | 'figures'>;

/** The outcome of a check: every relation judged, every finding, most severe first. */
export interface Reconciliation {
  readonly title?: string;
  /** Relations that could be judged. */
  readonly judgements: readonly Judgement[];
  /** What there should be of each kind, and how it ended. */
  readonly expected: readonly ExpectedCount[];
  readonly findings: readonly Finding[];
  /** Findings that are let stand, and so are not among the others. */
  readonly acknowledged: readonly Acknowledged[];
  readonly assumptions: readonly Assumption[];
}
