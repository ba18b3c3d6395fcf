import { entryMatching, labelKey, type Row, type Vocabulary } from '../model/index.ts';
import type { Addition } from './addition.ts';
import type { AdditionSource } from './lines.ts';
import { withoutTotal } from './senses.ts';
import { isSum } from './sums/candidates.ts';
import type { Line } from './sums/line.ts';

/** Of a name that more rows share than this, none is tied to the others. */
const mostNamesakes = 400;

/** What the heading of a group says of its rows. */
type Group = 'total' | 'net' | 'revenue' | 'cost';

/** Where rows of one name stand: their order among the lines, and their group. */
interface Namesake {
  readonly order: number;
  readonly group: Group | undefined;
}

/**
 * Rows that are made of those of their name in other groups: in a group that is a total by its heading,
 * of all of them; in one that is a net, of those in the groups of revenue and of cost. A total that names
 * them, as `Summa inkomster` after projects of their own, is made of them if they add up.
 */
export function namesakeAdditions(
  found: readonly Addition[],
  added: readonly number[],
  lines: readonly Line[],
  { rows, vocabulary }: AdditionSource,
): readonly Addition[] {
  const named = ordersByName(added.flatMap((at) => rows[at] ?? []));
  const settled = new Set(
    found.filter(({ standing }) => standing !== 'supposed').map(({ total }) => total),
  );
  return added.flatMap((at, order): readonly Addition[] => {
    const row = rows[at];
    if (!row || settled.has(at)) return [];
    const isNaming = row.role === 'total' && withoutTotal(row.label) !== row.label;
    const group = isNaming ? 'naming' : groupOf(row, vocabulary);
    if (group !== 'total' && group !== 'net' && group !== 'naming') return [];
    const alike = named.get(nameOf(row)) ?? [];
    if (alike.length > mostNamesakes) return [];
    const namesakes = alike.flatMap((index): readonly Namesake[] => {
      const other = rows[added[index] ?? -1];
      const isElsewhere =
        other && other.group !== row.group && labelKey(other.label) === labelKey(row.label);
      return other && index !== order && (isNaming || isElsewhere === true)
        ? [{ order: index, group: groupOf(other, vocabulary) }]
        : [];
    });
    const parts = partsIn[group](order, namesakes, lines);
    const printed = (orders: readonly number[]): readonly number[] =>
      orders.flatMap((index) => added[index] ?? []);
    return parts.map(({ plus, minus, standing }) => ({
      total: at,
      plus: printed(plus),
      minus: printed(minus),
      standing,
      leftOut: [],
    }));
  });
}

/** The orders of rows, by what they are about. */
function ordersByName(rows: readonly Row[]): ReadonlyMap<string, readonly number[]> {
  const orders = new Map<string, number[]>();
  for (const [order, row] of rows.entries()) {
    const own = orders.get(nameOf(row)) ?? [];
    orders.set(nameOf(row), own);
    own.push(order);
  }
  return orders;
}

/** A label without a word for totals, which also decides the case that it begins in. */
function nameOf({ label }: Row): string {
  return labelKey(withoutTotal(label)).toLocaleLowerCase('sv');
}

type Parts = Pick<Addition, 'plus' | 'minus' | 'standing'>;

/** What a row adds by the kind of its group. */
const partsIn = { total: allOf, net: sidesOf, naming: ownOf };

function allOf(
  total: number,
  namesakes: readonly Namesake[],
  lines: readonly Line[],
): readonly Parts[] {
  if (namesakes.length < 2) return [];
  const plus = namesakes.map(({ order }) => order);
  return [{ plus, minus: [], standing: isSum(total, plus, [], lines) ? 'holds' : 'supposed' }];
}

/** Rows that a total names are its own only if they add up. */
function ownOf(
  total: number,
  namesakes: readonly Namesake[],
  lines: readonly Line[],
): readonly Parts[] {
  return allOf(total, namesakes, lines).filter(({ standing }) => standing === 'holds');
}

/** One row of revenue and one of cost, under the signs that hold; none where neither do. */
function sidesOf(
  total: number,
  namesakes: readonly Namesake[],
  lines: readonly Line[],
): readonly Parts[] {
  const [revenue, ...revenues] = namesakes.filter(({ group }) => group === 'revenue');
  const [cost, ...costs] = namesakes.filter(({ group }) => group === 'cost');
  if (!revenue || !cost || revenues.length + costs.length > 0) return [];
  const ways: readonly (readonly [plus: readonly number[], minus: readonly number[]])[] = [
    [[revenue.order, cost.order], []],
    [[revenue.order], [cost.order]],
    [[cost.order], [revenue.order]],
  ];
  return ways
    .filter(([plus, minus]) => isSum(total, plus, minus, lines))
    .slice(0, 1)
    .map(([plus, minus]) => ({ plus, minus, standing: 'holds' }));
}

function groupOf({ group }: Row, { rows, senses }: Vocabulary): Group | undefined {
  if (group === undefined) return undefined;
  return entryMatching(group, {
    total: rows.total ?? [],
    net: rows.net ?? [],
    revenue: [...(rows.revenue ?? []), ...(senses.revenue ?? [])],
    cost: [...(rows.cost ?? []), ...(senses.cost ?? [])],
  });
}
