import { scaleBetween, type Decimal } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import { grandTotal, netSign, rowsOfRole, type Row, type Table } from '../model/index.ts';

/** A row that a relation between two tables needs, or what is said of its lack. */
export type End = { readonly row: Row } | { readonly lacks: Finding };

/** The net of an operating budget. */
export function netEnd(table: Table): End {
  const [row] = rowsOfRole(table, 'net');
  return row ? { row } : { lacks: noNet(table) };
}

/** The total of a table that no other total adds. */
export function totalEnd(table: Table): End {
  const row = grandTotal(table);
  return row ? { row } : { lacks: noTotal(table) };
}

/** What an amount of one table is in another, by units and signs; a finding where the units do not allow it. */
export function scaleTo(from: Table, to: Table): Decimal | Finding {
  const scale = scaleBetween(from.unit, to.unit);
  if (scale) return scale.times(netSign(from) * netSign(to));
  return unfitUnit(scaleBetween(from.unit, 'tkr') ? to : from, 'tkr');
}

/** A table in a unit that its kind cannot be in. */
export function unfitUnit(table: Table, expected: string): Finding {
  const details = { table: table.name, unit: table.unit, expected };
  return { code: 'table/unit', at: placeOf(table), table: table.name, details };
}

/** An operating budget without a row that is its net. */
export function noNet(table: Table): Finding {
  const [cost] = rowsOfRole(table, 'cost');
  const at = cost?.at ?? placeOf(table);
  return { code: 'table/no-net', at, table: table.name, details: { table: table.name } };
}

/** A table whose rows should have a total, and has none that is of all of them. */
export function noTotal(table: Table): Finding {
  const { name } = table;
  return { code: 'table/no-total', at: placeOf(table), table: name, details: { table: name } };
}

function placeOf({ columns, file }: Table): Finding['at'] {
  return columns[0]?.at ?? { file };
}
