import type { Finding } from '../findings/index.ts';
import {
  grandTotal,
  isStated,
  itemRows,
  type Book,
  type Row,
  type Table,
  type TableKind,
} from '../model/index.ts';

/**
 * Every row of amounts of a table with a grand total has a place: a total adds it, or it is a total, a
 * part, a change, or in a relation of the user's own. One that has none is in no sum, and is told.
 */
export function rowsWithoutPlace({ tables, customRelations }: Book): readonly Finding[] {
  const own = new Set(
    customRelations.flatMap(({ whole, plus, minus }) =>
      [whole, ...plus, ...minus].map(({ row }) => row),
    ),
  );
  return tables.flatMap((table) => {
    const total = grandTotal(table);
    if (!total) return [];
    return outside(table)
      .filter((row) => !own.has(row))
      .map((row): Finding => {
        const details = { row: row.label, table: table.name, total: total.label };
        return { code: 'row/outside', at: row.at, table: table.name, row: row.label, details };
      });
  });
}

/** Kinds of tables of which every row is a part of the whole; in others only what stands among the parts. */
const wholeKinds: readonly TableKind[] = ['activity-net', 'bridge', 'investments'];

function outside({ kind, rows, unit, blocks, partsOf, changes }: Table): readonly Row[] {
  const added = new Set(
    blocks.flatMap(({ total, plus, minus, leftOut }) => [total, ...plus, ...minus, ...leftOut]),
  );
  const placed = new Set([
    ...added,
    ...partsOf.map(({ part }) => part),
    ...changes.map(({ row }) => row),
  ]);
  const orders = rows.flatMap((row, order) => (added.has(row) ? [order] : []));
  const [first, last] = [orders[0] ?? 0, orders.at(-1) ?? 0];
  const among = new Set(wholeKinds.includes(kind) ? rows : rows.slice(first, last));
  // a frame is what the others lead to, by its word
  return itemRows(rows, unit).filter(
    (row) =>
      row.role !== 'frame' && row.figures.some(isStated) && !placed.has(row) && among.has(row),
  );
}
