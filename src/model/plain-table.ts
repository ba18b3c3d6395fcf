import type { Place } from '../findings/index.ts';

/** A table before anything is understood of it: its cells as printed, the header first. */
export interface PlainTable {
  /** A file name without its ending. */
  readonly name: string;
  /** Where it begins. */
  readonly at: Place;
  readonly rows: readonly (readonly string[])[];
}
