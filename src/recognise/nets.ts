import { minusOne, one, total as totalOf, type Decimal } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import {
  isStated,
  type Balance,
  type Row,
  type Table,
  type TableKind,
  type Vocabulary,
} from '../model/index.ts';
import { judge, missingNet } from '../formulas/index.ts';
import type { Addition } from './addition.ts';
import { tally } from './evidence.ts';
import { senseOf } from './senses.ts';

/** Rows of revenue, cost and net, as indices in their table. */
interface NetRows {
  readonly net: number;
  readonly revenue: number;
  readonly cost: number;
}

/** A net and the signs with which its sides enter it. */
interface NetOfSides {
  readonly net: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** Bits that a row must tell before it is believed to be a net that nothing calls so. */
const neededBits = 8;

/**
 * The row of an operating budget that is its net by the figures, where none is called so: the first below
 * a row of revenue and one of cost that is their sum or difference in most columns.
 */
export function netByFigures(
  rows: readonly Row[],
  kind: TableKind,
  vocabulary: Vocabulary,
): number | undefined {
  if (kind !== 'operating-budget' || rows.some(({ role }) => role === 'net')) return undefined;
  return [...rows.entries()].find(([net, row]) => {
    const sides = sidesAbove(net, rows, vocabulary);
    if (!sides || !['item', 'total'].includes(row.role)) return false;
    if (senseOf(row, vocabulary) !== 'plain') return false;
    return waysOf(sides).some((way) => {
      const { judged, held, bits } = tally(balancesOf(way, rows));
      return held * 2 > judged && bits >= neededBits;
    });
  })?.[0];
}

/**
 * What the only net of an operating budget follows from by the words of its rows, where no sum of rows
 * gave it: the revenue and the cost above it, with the signs that miss it least.
 */
export function expectedNet(
  rows: readonly Row[],
  found: readonly Addition[],
  kind: TableKind,
  vocabulary: Vocabulary,
): readonly Addition[] {
  const nets = [...rows.entries()].filter(([, { role }]) => role === 'net');
  const [[net] = [-1]] = nets;
  const isFound = found.some(({ total }) => total === net);
  if (kind !== 'operating-budget' || nets.length !== 1 || isFound) return [];
  const sides = sidesAbove(net, rows, vocabulary);
  const several = (['revenue', 'cost'] as const).some(
    (side) => rows.filter(({ role }) => role === side).length > 1,
  );
  if (!sides || several) return [];
  const [nearest] = waysOf(sides)
    .map((way) => ({ way, miss: missOf(way, rows) }))
    .toSorted((one, other) => one.miss.comparedTo(other.miss));
  if (!nearest) return [];
  const { plus, minus } = nearest.way;
  return [{ total: net, plus, minus, standing: 'labels', leftOut: [] }];
}

/** The nearest rows of revenue and of cost above a row and in its unit, or their totals. */
function sidesAbove(
  net: number,
  rows: readonly Row[],
  vocabulary: Vocabulary,
): NetRows | undefined {
  const nearest = (side: 'revenue' | 'cost'): number =>
    rows.findLastIndex(
      (row, index) =>
        index < net &&
        row.unit === rows[net]?.unit &&
        (row.role === side || (row.role === 'total' && senseOf(row, vocabulary) === side)),
    );
  const [revenue, cost] = [nearest('revenue'), nearest('cost')];
  return revenue < 0 || cost < 0 ? undefined : { net, revenue, cost };
}

/** Revenue + cost, revenue − cost and cost − revenue. */
function waysOf({ net, revenue, cost }: NetRows): readonly NetOfSides[] {
  return [
    { net, plus: [revenue, cost], minus: [] },
    { net, plus: [revenue], minus: [cost] },
    { net, plus: [cost], minus: [revenue] },
  ];
}

function balancesOf({ net, plus, minus }: NetOfSides, rows: readonly Row[]): readonly Balance[] {
  const own = rows[net];
  return (own?.figures ?? []).flatMap((subject, column): readonly Balance[] => {
    if (subject.unit !== own?.unit) return [];
    const terms = [...plus, ...minus].flatMap((index) => {
      const figure = rows[index]?.figures[column];
      return figure ? [{ coefficient: minus.includes(index) ? minusOne : one, figure }] : [];
    });
    // a side of zero would make the net a copy of the other
    const isTelling = terms.every(({ figure }) => isStated(figure) && !figure.value.isZero());
    return isTelling ? [{ form: 'balance', kind: 'net', subject, terms, needs: 'every-term' }] : [];
  });
}

function missOf(way: NetOfSides, rows: readonly Row[]): Decimal {
  return totalOf(
    balancesOf(way, rows).map((relation) => {
      const { subject } = relation;
      const { computed } = judge(relation).reckoning ?? {};
      return isStated(subject) && computed !== undefined
        ? subject.value.minus(computed).abs()
        : totalOf([]);
    }),
  );
}

/** A net that was found by the figures alone, and an operating budget that has none. */
export function netFindings(table: Table, byFigures: number | undefined): readonly Finding[] {
  const { name, kind, rows } = table;
  if (kind !== 'operating-budget') return [];
  const found = byFigures === undefined ? undefined : rows[byFigures];
  if (found) {
    const { label, at } = found;
    const details = { table: name, row: label };
    return [{ code: 'table/net-by-figures', at, table: name, row: label, details }];
  }
  const missing = missingNet(table);
  return missing ? [missing] : [];
}
