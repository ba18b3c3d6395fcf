import type { Place } from '../findings/index.ts';
import type { Figure } from './figure.ts';
import type { Period } from './period.ts';
import type { Row } from './table.ts';

/** How a rate is known: from a flag, from the table of uplifts, or from the printed prices themselves. */
type RateKnown = 'given' | 'declared' | 'inferred';

/** The rate by which a price rises from the year before, in percent; open where nothing gives it. */
export interface YearRate {
  readonly year: number;
  readonly figure: Figure;
  readonly known: RateKnown;
}

/** A price that follows from its first one, which is exact, by one rate a year. */
export interface PriceChain {
  readonly first: Figure;
  readonly firstPeriod: Period;
  /** Every year after the first one up to the last of the plan, oldest first. */
  readonly rates: readonly YearRate[];
}

/**
 * What is bought: a volume at a unit price. Rows and category are those that the table of services
 * names, else those of the same name; what is missing has a finding. Without a chain the prices are
 * kept as they are printed.
 */
export interface Service {
  readonly name: string;
  readonly at: Place;
  readonly category?: string;
  readonly activity?: string;
  readonly priceRow?: Row;
  readonly volumeRow?: Row;
  /** Of its category, where there is a table of uplifts. */
  readonly upliftRow?: Row;
  readonly chain?: PriceChain;
}
