import {
  entryMatching,
  isStated,
  type Row,
  type TableKind,
  type Vocabulary,
} from '../model/index.ts';
import { bareLabel } from './bare-labels.ts';
import type { Sense } from './sums/line.ts';

/** A result by its label, also where nothing in its table makes it a net. */
export function isResult({ label, unit }: Row, vocabulary: Vocabulary): boolean {
  const net = vocabulary.rows.net ?? [];
  return [label, bareLabel(label, unit, vocabulary)].some(
    (own) => entryMatching(own, { net }) !== undefined,
  );
}

/** What a total is of by its label: `intäkter` in `Summa intäkter`. */
export function withoutTotal(label: string): string {
  return label.replace(/^(?:del)?summa\s+/iu, '');
}

/** Revenue or cost by label, also where it is a total of such: `Summa intäkter`. */
export function senseOf({ label, role, unit }: Row, vocabulary: Vocabulary): Sense {
  if (role === 'net') return 'result';
  const { rows, senses } = vocabulary;
  const plain = withoutTotal(bareLabel(label, unit, vocabulary));
  const revenue = [...(rows.revenue ?? []), ...(senses.revenue ?? [])];
  const cost = [...(rows.cost ?? []), ...(senses.cost ?? [])];
  return entryMatching(plain, { revenue, cost }) ?? 'plain';
}

/** Whether a table is an operating budget with one row that is called its net. */
export function isOnlyNet(rows: readonly Row[], kind: TableKind): boolean {
  return kind === 'operating-budget' && rows.filter(({ role }) => role === 'net').length === 1;
}

/**
 * Whether what a table calls its net is the total of its rows: none is revenue or cost, or a total of
 * these. Among key figures such a net is only one of them.
 */
export function isNetTotal(rows: readonly Row[], vocabulary: Vocabulary): boolean {
  const isMadeOf = rows.some(
    (row) =>
      row.role === 'revenue' ||
      row.role === 'cost' ||
      (row.role === 'total' && senseOf(row, vocabulary) !== 'plain'),
  );
  return !isMadeOf && !holdsKeyFigures(rows);
}

/** Whether rows are in three units or more: amounts, shares and numbers, of which nothing is the sum. */
function holdsKeyFigures(rows: readonly Row[]): boolean {
  const told = rows.filter(({ role, figures }) => role !== 'heading' && figures.some(isStated));
  return new Set(told.map(({ unit }) => unit)).size >= 3;
}
