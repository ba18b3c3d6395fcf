import type { Language } from '../findings/index.ts';
import type { Paint } from './paint.ts';

/** How a report for people looks. */
export interface Style {
  readonly language: Language;
  readonly paint: Paint;
  /** Characters in a line. */
  readonly width: number;
}
