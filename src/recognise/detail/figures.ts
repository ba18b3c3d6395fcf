import { minusOne, one, total, zero, type Decimal } from '../../exact/index.ts';
import type { Finding } from '../../findings/index.ts';
import {
  isStated,
  netSign,
  type Declared,
  type DetailedFigure,
  type DetailSigns,
  type Figure,
  type Table,
} from '../../model/index.ts';

/** A printed figure and the sum of the rows behind it, in its unit; as it is printed if rows have costs negative. */
export interface Tie {
  readonly subject: Figure;
  /** The activity, as the rows first name it. */
  readonly name: string;
  readonly sum: Decimal;
}

/** By what the sums are multiplied. */
const signOf: Readonly<Record<DetailSigns, Decimal>> = {
  'cost-negative': one,
  'cost-positive': minusOne,
};

/** The figures, each with its sum as the table prints it. */
export function detailedFigures(
  ties: readonly Tie[],
  signs: DetailSigns,
  files: readonly string[],
): readonly DetailedFigure[] {
  const [file = ''] = files;
  const name = files.map((path) => path.split(/[/\\]/u).at(-1) ?? path).join(' + ');
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
      value: sum.times(signOf[signs]),
    },
  }));
}

/** The signs under which more figures hold; of two alike those that are nearer, then those of the table's net. */
export function foundSigns(ties: readonly Tie[], table: Table): DetailSigns {
  const own = netSign(table) === 1 ? 'cost-negative' : 'cost-positive';
  const turned = opposite[own];
  const more = holding(turned, ties) - holding(own, ties);
  if (more !== 0) return more > 0 ? turned : own;
  return missing(turned, ties).lessThan(missing(own, ties)) ? turned : own;
}

/**
 * Signs that are declared, but hold for no figure while the opposite ones hold for two or more, and for
 * twice as many as hold neither way: then either they or those of the table are wrong.
 */
export function opposedSigns(
  ties: readonly Tie[],
  { value: signs, at }: Declared<DetailSigns>,
  table: Table,
): Finding | undefined {
  const other = opposite[signs];
  // a sum of nothing says nothing about signs
  const telling = ties.filter(
    (tie) => isStated(tie.subject) && !(holds(tie, signs) && holds(tie, other)),
  );
  const turned = holding(other, telling);
  if (holding(signs, telling) > 0 || turned < 2 || (telling.length - turned) * 2 > turned) {
    return undefined;
  }
  const counts = { count: String(turned), of: String(telling.length) };
  return { code: 'detail/signs', at, details: { table: table.name, signs, other, ...counts } };
}

/** How many figures hold. */
function holding(signs: DetailSigns, ties: readonly Tie[]): number {
  return ties.filter((tie) => holds(tie, signs)).length;
}

/** Whether a figure is its sum, its own rounding allowed for. */
function holds(tie: Tie, signs: DetailSigns): boolean {
  const miss = missOf(tie, signs);
  return miss?.lessThanOrEqualTo(tie.subject.step.times('0.5')) ?? false;
}

/** By how much all figures are missed. */
function missing(signs: DetailSigns, ties: readonly Tie[]): Decimal {
  return total(ties.flatMap((tie) => missOf(tie, signs) ?? []));
}

function missOf({ subject, sum }: Tie, signs: DetailSigns): Decimal | undefined {
  return isStated(subject) ? sum.times(signOf[signs]).minus(subject.value).abs() : undefined;
}

const opposite: Readonly<Record<DetailSigns, DetailSigns>> = {
  'cost-negative': 'cost-positive',
  'cost-positive': 'cost-negative',
};
