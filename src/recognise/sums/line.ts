import type { Counted } from './counts.ts';

/** How clearly a label says that its row adds others: in a word for totals, for results, or not. */
export type Voice = 'total' | 'result' | 'silent';

/** What a row is in a result: revenue and cost may enter it with opposite signs. */
export type Sense = 'revenue' | 'cost' | 'result' | 'plain';

/** A row as the search for sums sees it. */
export interface Line {
  readonly voice: Voice;
  readonly sense: Sense;
  /** Whether its label, though that of a total, may name a row among others: a result brought here. */
  readonly mayBeBrought: boolean;
  /** Whether a heading stands right above: what belongs together seldom reaches across one. */
  readonly isUnderHeading: boolean;
  /** Whether it begins something else than the row above, without a heading that says so. */
  readonly isApart: boolean;
  /** Whether it is a frame, from which changes lead to the next. */
  readonly isFrame: boolean;
  /** How far the label is set in. */
  readonly depth: number;
  /** One for each column. */
  readonly counts: readonly Counted[];
}

/** With which sign a part enters a total. */
export type SignOf = (part: Line, total: Line) => 1n | -1n;
