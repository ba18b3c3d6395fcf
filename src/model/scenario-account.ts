import type { Decimal, Unit } from '../exact/index.ts';
import type { Computed } from './plan.ts';

/** How one effect of a scenario is reckoned. */
export type AccountLine =
  /** (after − before) · factor: a volume at the old price, or a price at the new volume, in kr. */
  | {
      readonly is: 'volume' | 'price';
      readonly name: string;
      readonly before: Decimal;
      readonly after: Decimal;
      readonly factor: Decimal;
      readonly effect: Decimal;
    }
  /** An item of the bridge, or the general uplift; where it is spread, the share of the figure. */
  | {
      readonly is: 'item';
      readonly name: string;
      readonly whole: Decimal;
      readonly share?: { readonly part: Decimal; readonly of: Decimal };
      readonly effect: Decimal;
    }
  /** A factor of a price: its first amount, or 1 + an uplift. */
  | { readonly is: 'factor'; readonly name: string; readonly factor: Decimal };

/** What a scenario makes of one printed figure, and by which effects. */
export interface ScenarioAccount {
  readonly plan: Decimal;
  readonly outcome: Computed;
  readonly unit: Unit;
  readonly lines: readonly AccountLine[];
}
