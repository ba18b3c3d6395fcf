import { stepsIn, type Decimal, type Unit } from '../../exact/index.ts';
import { isStated, type Figure } from '../../model/index.ts';

/** A printed figure in whole numbers of the finest step among those it is compared with. */
export interface Count {
  readonly value: bigint;
  readonly step: bigint;
}

/** `none` adds nothing; `unreadable` leaves every sum it would be in unjudged. */
export type Counted = Count | 'none' | 'unreadable';

export function isCount(counted: Counted | undefined): counted is Count {
  return typeof counted === 'object';
}

/**
 * The figures of rows in one unit as whole numbers, so that many sums of them can be tried, exactly;
 * those in another unit, as in a column of percentages, are none.
 */
export function countFigures(
  rows: readonly (readonly Figure[])[],
  unit: Unit,
): readonly (readonly Counted[])[] {
  const finest = rows
    .flat()
    .filter((figure) => figure.unit === unit)
    .map(({ step }) => step)
    .reduce<Decimal | undefined>(
      (least, step) => (least?.lessThan(step) ? least : step),
      undefined,
    );
  return rows.map((figures) =>
    figures.map((figure): Counted => {
      if (figure.unit !== unit) return 'none';
      if (!isStated(figure)) return figure.blank === 'unreadable' ? 'unreadable' : 'none';
      const step = finest ?? figure.step;
      return { value: stepsIn(figure.value, step), step: stepsIn(figure.step, step) };
    }),
  );
}

/** How many binary digits a whole number has: what its size can tell. */
export function bitsIn(count: bigint): number {
  return count === 0n ? 0 : absolute(count).toString(2).length;
}

export function absolute(count: bigint): bigint {
  return count < 0n ? -count : count;
}
