import { decimal, digitsOf, total, type Decimal } from '../exact/index.ts';
import type { Amount, Period, PlannedFigure } from '../model/index.ts';

/** Money is shown in whole tkr where no table says otherwise. */
export const tkrStep = decimal('1');

/**
 * What a value is: printed in the source, computed by netto, or their difference; the plan's, a
 * scenario's, or the effect of one, in volume and in price; a frame, and how far a net is from it.
 */
export type Quality =
  | 'stated'
  | 'computed'
  | 'diff'
  | 'volumeEffect'
  | 'priceEffect'
  | 'wholeEffect'
  | 'planned'
  | 'scenario'
  | 'effect'
  | 'frame'
  | 'toFrame';

/** One amount of a table for people, as plain digits, beside the exact figure it shows. */
export interface SectionCell {
  readonly quality: Quality;
  readonly shown?: string;
  readonly exact?: string;
  /** Whether a figure that it needs has no value. */
  readonly isOpen?: boolean;
}

export interface SectionRow {
  readonly label: string;
  readonly isTotal: boolean;
  /** In the order of the headings. */
  readonly groups: readonly (readonly SectionCell[])[];
  /** A bar for every group, each as long as the others, for a terminal. */
  readonly bars?: readonly string[];
}

/** One table of a result: rows, and a group of cells per period or step between periods. */
export interface Section<Name extends string = string> {
  readonly name: Name;
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly SectionRow[];
}

/** Stated, computed and their difference as shown; `statedShown` where stated is finer than that. */
export function compared(
  figure: PlannedFigure,
  statedShown: Decimal | undefined = figure.stated,
): readonly SectionCell[] {
  const { stated, shown } = figure;
  return [
    cell('stated', statedShown, stated),
    amountCell('computed', figure),
    cell('diff', shown && statedShown?.minus(shown)),
  ];
}

/** An amount, or that it is open. */
export function amountCell(quality: Quality, { exact, shown, open }: Amount): SectionCell {
  return open ? { quality, isOpen: true } : cell(quality, shown, exact);
}

export function cell(
  quality: Quality,
  shown: Decimal | undefined,
  exact: Decimal | undefined = shown,
): SectionCell {
  if (!shown || !exact) return { quality };
  return { quality, shown: digitsOf(shown), exact: digitsOf(exact) };
}

/** The sum of a column: shown figures add up as shown, exact ones exactly. */
export function added(period: Period, figures: readonly PlannedFigure[]): PlannedFigure {
  const stated = figures.flatMap((figure) => figure.stated ?? []);
  return {
    period,
    ...(stated.length === figures.length && { stated: total(stated) }),
    ...totalAmount(figures),
  };
}

/** The sum of amounts as exact and as shown; open for the first that is. */
export function totalAmount(amounts: readonly Amount[]): Amount {
  const open = amounts.find((own) => own.open)?.open;
  if (open) return { open };
  const known = amounts.flatMap((own) => (own.open ? [] : [own]));
  return {
    exact: total(known.map(({ exact }) => exact)),
    shown: total(known.map(({ shown }) => shown)),
  };
}
