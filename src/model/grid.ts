import type { Decimal, Unit } from '../exact/index.ts';
import type { Place } from '../findings/index.ts';
import type { Dialect } from './dialect.ts';

/** A cell read as an amount. `none` is an empty cell or a lone dash: no value, which is not zero. */
export type CellReading =
  | {
      readonly is: 'amount';
      readonly value: Decimal;
      readonly decimals: number;
      readonly unit?: Unit;
    }
  | { readonly is: 'none' }
  | {
      readonly is: 'no-amount';
      readonly why: 'notation' | 'error-cell' | 'too-long' | 'formula-without-value';
    };

export interface GridCell {
  readonly text: string;
  readonly at: Place;
  readonly reading: CellReading;
}

/** The cells of one table as read from a file, before anything is understood. */
export interface Grid {
  readonly name: string;
  readonly file: string;
  readonly rows: readonly (readonly GridCell[])[];
  /** Whether rows were lost on the way: what is left may be read, but not reckoned with. */
  readonly isDamaged: boolean;
  readonly dialect: Dialect;
}
