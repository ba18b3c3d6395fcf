import type { Place } from '../findings/index.ts';
import type { Row } from './table.ts';

/**
 * What is bought. Category and activity come from the table of services; the rows are those of
 * the same name among prices, volumes, uplifts and activities. What is missing has a finding.
 */
export interface Service {
  readonly name: string;
  readonly at: Place;
  readonly category?: string;
  readonly activity?: string;
  readonly priceRow?: Row;
  readonly volumeRow?: Row;
  readonly upliftRow?: Row;
}
