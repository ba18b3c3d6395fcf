import {
  entryMatching,
  periodColumns,
  type Change,
  type Column,
  type Row,
  type Vocabulary,
} from '../model/index.ts';
import { changesOf } from '../formulas/index.ts';
import { tally } from './evidence.ts';

/** A change between periods by the indices of its row and of the row whose change it is. */
export interface FoundChange {
  readonly kind: Change['kind'];
  readonly row: number;
  readonly measured: number;
}

/** Bits that a change must tell before a row is believed to be one. */
const neededBits = 8;

/**
 * Which rows are changes from the period before, and of which row. What its label says for certain
 * is believed; a row that may be one by its label must be one in the figures, of a row of its group or
 * of a result. Of several rows it
 * could be the change of, the one that holds in most columns is it, then a net or total, then the
 * nearest above. A change in percent is of the row that the change nearest to it measures, or of one that
 * it fits in every column.
 */
export function readChanges(
  rows: readonly Row[],
  columns: readonly Column[],
  vocabulary: Vocabulary,
): readonly FoundChange[] {
  const amounts = [...rows.entries()].flatMap(([order, row]): readonly FoundChange[] => {
    const isCertain = row.role === 'change';
    if (!isCertain && !(row.role === 'item' && row.unit !== '%' && mayBeChange(row, vocabulary)))
      return [];
    const all = measurable(rows, order);
    const candidates = isCertain ? all : all.filter((index) => isNear(rows, index, order));
    const best = bestOf('change', order, candidates, rows, columns);
    return best && (isCertain || isConvincing(best)) ? [best.change] : [];
  });
  const percents = [...rows.entries()].flatMap(([order, row]): readonly FoundChange[] => {
    const isCertain = row.role === 'change-percent';
    if (!isCertain && !(row.unit === '%' && mayBeChange(row, vocabulary))) return [];
    const [beside] = amounts.toSorted(
      (one, other) => Math.abs(one.row - order) - Math.abs(other.row - order),
    );
    const candidates = beside && isCertain ? [beside.measured] : measurable(rows, order);
    const best = bestOf('percent', order, candidates, rows, columns);
    const isSpotless = best !== undefined && best.held > 0 && best.held === best.judged;
    return best && (isCertain || isSpotless || isConvincing(best)) ? [best.change] : [];
  });
  return [...amounts, ...percents];
}

function isConvincing({ held, judged, bits }: Tried): boolean {
  return held * 2 > judged && bits >= neededBits;
}

function mayBeChange({ label }: Row, { columns }: Vocabulary): boolean {
  return entryMatching(label, { change: columns.change ?? [] }) !== undefined;
}

/** Rows that could be measured: nets and totals first, then those above, nearest first. */
function measurable(rows: readonly Row[], order: number): readonly number[] {
  const others = [
    ...[...rows.keys()].slice(0, order).reverse(),
    ...[...rows.keys()].slice(order + 1),
  ].filter((index) => !['heading', 'change', 'change-percent'].includes(roleAt(rows, index)));
  const isResult = (index: number): boolean => isResultAt(rows, index);
  return [...others.filter(isResult), ...others.filter((index) => !isResult(index))];
}

function isResultAt(rows: readonly Row[], index: number): boolean {
  return ['net', 'total'].includes(roleAt(rows, index));
}

function isNear(rows: readonly Row[], index: number, order: number): boolean {
  return isResultAt(rows, index) || rows[index]?.group === rows[order]?.group;
}

function roleAt(rows: readonly Row[], index: number): string {
  return rows[index]?.role ?? '';
}

interface Tried {
  readonly change: FoundChange;
  readonly judged: number;
  readonly held: number;
  readonly bits: number;
}

function bestOf(
  kind: Change['kind'],
  order: number,
  candidates: readonly number[],
  rows: readonly Row[],
  columns: readonly Column[],
): Tried | undefined {
  const periods = periodColumns({ columns });
  const own = rows[order];
  if (!own) return undefined;
  const tried = candidates.flatMap((measured): readonly Tried[] => {
    const other = rows[measured];
    if (!other) return [];
    const relations = [...changesOf({ kind, row: own, measured: other }, periods)];
    return [{ change: { kind, row: order, measured }, ...tally(relations) }];
  });
  return tried.toSorted((one, other) => other.held - one.held)[0];
}
