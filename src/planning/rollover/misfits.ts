import type { Decimal } from '../../exact/index.ts';
import type { Finding } from '../../findings/index.ts';
import type { GivenAmounts } from '../../model/index.ts';
import type { Draft, DraftRow } from './draft.ts';
import type { GivenFor } from './given.ts';

/** How many times larger or smaller than expected amounts in another unit are, at the least. */
const otherUnit = 100;

/** Rows enough to say that they all are in another unit, or of the other sign. */
const enough = 3;

/**
 * Amounts in another unit than the table, or of the other sign than what stands beside them: an error
 * where the file says so or most of several rows do. A row by itself may be right, and is a warning.
 */
export function misfits(
  { table }: Draft,
  { file, unit }: GivenAmounts,
  matched: readonly GivenFor[],
  beside: (row: DraftRow) => Decimal | undefined,
): readonly Finding[] {
  const details = { table: table.name, unit: table.unit, given: unit ?? '–' };
  const ofFile = (code: 'given/unit' | 'given/sign'): readonly Finding[] => [
    { code, at: { file }, table: table.name, details },
  ];
  if (unit !== undefined && unit !== table.unit) return ofFile('given/unit');

  const pairs = matched.flatMap((own) => {
    const other = beside(own.row);
    return other && !own.value.isZero() && !other.isZero() ? [{ ...own, other }] : [];
  });
  const isMost = (some: readonly unknown[]): boolean =>
    some.length >= enough && some.length * 2 > pairs.length;
  const larger = pairs.filter(({ value, other }) => value.abs().gte(other.abs().times(otherUnit)));
  const smaller = pairs.filter(({ value, other }) => other.abs().gte(value.abs().times(otherUnit)));
  if (isMost(larger) || isMost(smaller)) return ofFile('given/unit');

  const turned = pairs.filter(({ value, other }) => value.isNegative() !== other.isNegative());
  if (isMost(turned)) return ofFile('given/sign');

  const ofRows = (code: 'given/row-unit' | 'given/row-sign', rows: typeof pairs): Finding[] =>
    rows.map(({ row: { label: row }, at }) => {
      const own = { row, table: table.name };
      return { code, at, ...own, details: own };
    });
  return [
    ...ofRows('given/row-unit', [...larger, ...smaller]),
    ...ofRows('given/row-sign', turned),
  ];
}
