import { one, total, zero, type Decimal } from '../../exact/index.ts';
import {
  isStated,
  netSign,
  type DetailDeclaration,
  type DetailedFigure,
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

/** Gives the sums the sign of the table: by what is declared, else by what holds in most figures. */
export function detailedFigures(
  ties: readonly Tie[],
  signs: DetailDeclaration['signs'],
  table: Table,
  files: readonly string[],
): readonly DetailedFigure[] {
  const [file = ''] = files;
  const name = files.map((path) => path.split(/[/\\]/u).at(-1) ?? path).join(' + ');
  const sign = signs ? declaredSign(signs, table) : foundSign(ties);
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

function declaredSign(signs: 'cost-negative' | 'cost-positive', table: Table): Decimal {
  const own = signs === 'cost-negative' ? 1 : -1;
  return own === netSign(table) ? one : one.negated();
}

/** That under which more figures hold; of two alike that which is nearer, then that of the rows. */
function foundSign(ties: readonly Tie[]): Decimal {
  const [same, turned] = [one, one.negated()].map((sign) => {
    const misses = ties.flatMap(({ subject, sum }) => {
      if (!isStated(subject)) return [];
      const miss = sum.times(sign).minus(subject.value).abs();
      return [{ miss, holds: miss.lessThanOrEqualTo(subject.step.times('0.5')) }];
    });
    return {
      holding: misses.filter(({ holds }) => holds).length,
      missing: total(misses.map(({ miss }) => miss)),
    };
  });
  if (!same || !turned || same.holding > turned.holding) return one;
  const isNearer = same.holding < turned.holding || turned.missing.lessThan(same.missing);
  return isNearer ? one.negated() : one;
}
