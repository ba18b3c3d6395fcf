import { emptyNames, grown, nameBytes, nameOf, type NameTable } from './name-table.ts';

/** Groups by the numbers of their names in each column. */
export interface GroupTable {
  readonly columns: readonly NameTable[];
  count: number;
  /** The names of the groups, those of each side by side. */
  names: Int32Array;
  /** Group + 1 by the hash of its names. */
  slots: Int32Array;
  /** The names that are looked for. */
  readonly wanted: Int32Array;
}

/** Where the cells of a record lie in some bytes. */
export interface CellsAt {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const firstGroups = 1024;
const slotsPerGroup = 2;

export function emptyGroupTable(columns: number): GroupTable {
  return {
    columns: Array.from({ length: columns }, emptyNames),
    count: 0,
    names: new Int32Array(firstGroups * columns),
    slots: new Int32Array(firstGroups * slotsPerGroup),
    wanted: new Int32Array(columns),
  };
}

/** The group of a record by its cells in some columns, made where there is none yet. */
export function groupOf(
  table: GroupTable,
  bytes: Uint8Array,
  { starts, ends }: CellsAt,
  by: Int32Array,
): number {
  const { columns, wanted } = table;
  for (let order = 0; order < by.length; order += 1) {
    const names = columns[order];
    const column = by[order] ?? 0;
    if (names) wanted[order] = nameOf(names, bytes, starts[column] ?? 0, ends[column] ?? 0);
  }
  return groupWanted(table);
}

/** The group whose names are those wanted, made where there is none yet. */
function groupWanted(table: GroupTable): number {
  const { slots, names, wanted } = table;
  const columns = wanted.length;
  const mask = slots.length - 1;
  for (let slot = hashOf(wanted) & mask; ; slot = (slot + 1) & mask) {
    const group = (slots[slot] ?? 0) - 1;
    if (group < 0) return addedGroup(table, slot);
    let order = 0;
    while (order < columns && names[group * columns + order] === wanted[order]) order += 1;
    if (order === columns) return group;
  }
}

function hashOf(names: Int32Array): number {
  let hash = 0;
  for (const name of names) {
    hash = Math.imul(hash ^ name, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function addedGroup(table: GroupTable, slot: number): number {
  const { slots, wanted } = table;
  const group = table.count;
  slots[slot] = group + 1;
  table.names.set(wanted, group * wanted.length);
  table.count = group + 1;
  if (table.count * wanted.length === table.names.length) grow(table);
  return group;
}

/** Room for twice as many groups. */
function grow(table: GroupTable): void {
  const columns = table.wanted.length;
  table.names = grown(table.names, new Int32Array(2 * table.names.length));
  const slots = new Int32Array(2 * table.slots.length);
  const mask = slots.length - 1;
  for (let group = 0; group < table.count; group += 1) {
    const names = table.names.subarray(group * columns, (group + 1) * columns);
    let slot = hashOf(names) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = group + 1;
  }
  table.slots = slots;
}

/** Adds the groups of another table, grouped by as many columns, and tells what each of them is here. */
export function addedTable(all: GroupTable, some: GroupTable): Int32Array {
  const numbers = some.columns.map((names, order) => {
    const own = all.columns[order];
    return Int32Array.from({ length: names.count }, (_, name) => {
      const bytes = nameBytes(names, name);
      return own ? nameOf(own, bytes, 0, bytes.length) : 0;
    });
  });
  const { wanted } = all;
  return Int32Array.from({ length: some.count }, (_, group) => {
    for (const [order, own] of numbers.entries()) {
      wanted[order] = own[some.names[group * wanted.length + order] ?? 0] ?? 0;
    }
    return groupWanted(all);
  });
}
