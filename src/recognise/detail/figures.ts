import { minusOne, one, total, zero, type Decimal } from '../../exact/index.ts';
import {
  isStated,
  netSign,
  type DetailedFigure,
  type DetailSigns,
  type Figure,
  type Table,
} from '../../model/index.ts';

/** A printed figure and the sum of the rows behind it, in its unit and in the sign of the rows. */
export interface Tie {
  readonly subject: Figure;
  /** The activity, as the rows first name it. */
  readonly name: string;
  readonly sum: Decimal;
}

/** The figures, each with its sum in the sign of the table. */
export function detailedFigures(
  ties: readonly Tie[],
  signs: DetailSigns,
  table: Table,
  files: readonly string[],
): readonly DetailedFigure[] {
  const [file = ''] = files;
  const name = files.map((path) => path.split(/[/\\]/u).at(-1) ?? path).join(' + ');
  const sign = signs === signsOf(table) ? one : minusOne;
  return ties.map(({ subject, name: row, sum }) => ({
    subject,
    sum: {
      table: name,
      row,
      period: subject.period,
      // a place of its own, by which the sum is told from others
      at: { file },
      unit: subject.unit,
      step: zero,
      value: sum.times(sign),
    },
  }));
}

/** The signs under which more figures hold; of two alike those that are nearer, then those of the table. */
export function foundSigns(ties: readonly Tie[], table: Table): DetailSigns {
  const [own, turned] = [missesUnder(one, ties), missesUnder(minusOne, ties)];
  const isTurned =
    turned.holding === own.holding
      ? turned.missing.lessThan(own.missing)
      : turned.holding > own.holding;
  return isTurned ? opposite[signsOf(table)] : signsOf(table);
}

/** How many figures hold with their sums in a sign, rounding allowed for, and by how much all are missed. */
function missesUnder(
  sign: Decimal,
  ties: readonly Tie[],
): { readonly holding: number; readonly missing: Decimal } {
  const misses = ties.flatMap(({ subject, sum }) => {
    if (!isStated(subject)) return [];
    const miss = sum.times(sign).minus(subject.value).abs();
    return [{ miss, holds: miss.lessThanOrEqualTo(subject.step.times('0.5')) }];
  });
  return {
    holding: misses.filter(({ holds }) => holds).length,
    missing: total(misses.map(({ miss }) => miss)),
  };
}

function signsOf(table: Table): DetailSigns {
  return netSign(table) === 1 ? 'cost-negative' : 'cost-positive';
}

const opposite: Readonly<Record<DetailSigns, DetailSigns>> = {
  'cost-negative': 'cost-positive',
  'cost-positive': 'cost-negative',
};
