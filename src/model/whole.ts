import type { Unit } from '../exact/index.ts';
import type { Row, RowRole, Table } from './table.ts';

const addedRoles: readonly RowRole[] = ['item', 'frame', 'general-uplift', 'volume-change'];

/** The rows of a unit that are added once each: no totals, headings, parts or results. */
export function itemRows(rows: readonly Row[], unit: Unit): readonly Row[] {
  return rows.filter((row) => addedRoles.includes(row.role) && row.unit === unit);
}

/**
 * The rows that the whole of a table is made of, once each: those that its total adds in the end, else
 * all that are items. A frame that the changes of a bridge start from is none of them.
 */
export function addedRows(table: Table): readonly Row[] {
  const items = itemRows(table.rows, table.unit).filter(
    ({ role }) => table.kind !== 'bridge' || role !== 'frame',
  );
  const whole = grandTotal(table);
  const parts = new Set(whole && partsInTheEnd(table, whole));
  const added = items.filter((row) => parts.has(row));
  return added.length > 0 ? added : items;
}

/** The rows that a row adds, and those that they add; the row itself where it adds none. */
function partsInTheEnd(table: Table, row: Row): readonly Row[] {
  const block = table.blocks.find(({ total }) => total === row);
  return block?.plus.flatMap((part) => partsInTheEnd(table, part)) ?? [row];
}

/** The total of the whole table: the only one that no other adds. */
export function grandTotal({ blocks }: Table): Row | undefined {
  const [only, ...others] = blocks.filter(
    ({ total }) => !blocks.some(({ plus, minus }) => plus.includes(total) || minus.includes(total)),
  );
  return others.length === 0 ? only?.total : undefined;
}
