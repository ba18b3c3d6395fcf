import { emptyNames, grown, nameBytes, nameOf, viewOf, type NameTable } from './name-table.ts';

/** Groups by the numbers of their names in each column. */
export interface GroupTable {
  readonly columns: readonly NameTable[];
  count: number;
  /** The names of the groups, those of each side by side. */
  names: Int32Array;
  /**
   * Group + 1, in a place of its own for every combination of names as long as there is room for all,
   * afterwards by the hash of its names.
   */
  slots: Int32Array;
  isDense: boolean;
  /** How many bits of a place each column takes, while there is one for every combination. */
  readonly bits: Int32Array;
  /** The names that are looked for. */
  readonly wanted: Int32Array;
}

/** Where the cells of a record lie in some bytes. */
export interface CellsAt {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const firstGroups = 1024;
const firstBits = 3;

/** Places for more combinations than two to this power would take too much memory. */
const mostBits = 22;

export function emptyGroupTable(columns: number): GroupTable {
  const isDense = columns * firstBits <= mostBits;
  return {
    columns: Array.from({ length: columns }, emptyNames),
    count: 0,
    names: new Int32Array(firstGroups * columns),
    slots: new Int32Array(isDense ? 1 << (columns * firstBits) : 2 * firstGroups),
    isDense,
    bits: new Int32Array(columns).fill(firstBits),
    wanted: new Int32Array(columns),
  };
}

/** The group of a record by its cells in some columns, made where there is none yet. */
export function groupOf(
  table: GroupTable,
  view: DataView,
  { starts, ends }: CellsAt,
  by: Int32Array,
): number {
  const { columns, wanted } = table;
  for (let order = 0; order < by.length; order += 1) {
    const names = columns[order];
    const column = by[order] ?? 0;
    if (names) wanted[order] = nameOf(names, view, starts[column] ?? 0, ends[column] ?? 0);
  }
  return groupWanted(table);
}

/** The group whose names are those wanted, made where there is none yet. */
function groupWanted(table: GroupTable): number {
  return table.isDense ? denseGroup(table) : hashedGroup(table);
}

function denseGroup(table: GroupTable): number {
  const { slots, wanted, bits } = table;
  let place = 0;
  for (let order = 0; order < wanted.length; order += 1) {
    const name = wanted[order] ?? 0;
    const own = bits[order] ?? 0;
    if (name >> own !== 0) {
      widen(table, order);
      return groupWanted(table);
    }
    place = (place << own) | name;
  }
  const group = (slots[place] ?? 0) - 1;
  return group < 0 ? addedGroup(table, place) : group;
}

function hashedGroup(table: GroupTable): number {
  const { slots, names, wanted } = table;
  const columns = wanted.length;
  const mask = slots.length - 1;
  for (let slot = hashOf(wanted, 0, columns) & mask; ; slot = (slot + 1) & mask) {
    const group = (slots[slot] ?? 0) - 1;
    if (group < 0) return addedGroup(table, slot);
    let order = 0;
    while (order < columns && names[group * columns + order] === wanted[order]) order += 1;
    if (order === columns) return group;
  }
}

function hashOf(names: Int32Array, from: number, count: number): number {
  let hash = 0;
  for (let order = 0; order < count; order += 1) {
    hash = Math.imul(hash ^ ((names[from + order] ?? 0) + order), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function addedGroup(table: GroupTable, slot: number): number {
  const { wanted } = table;
  const group = table.count;
  table.slots[slot] = group + 1;
  table.names.set(wanted, group * wanted.length);
  table.count = group + 1;
  if (table.count * wanted.length === table.names.length) {
    table.names = grown(table.names, new Int32Array(2 * table.names.length));
  }
  if (!table.isDense && 2 * table.count > table.slots.length) placeByHash(table);
  return group;
}

/** Twice as many places for the names of a column; by hash where that would be too many. */
function widen(table: GroupTable, column: number): void {
  const { bits, names, count } = table;
  bits[column] = (bits[column] ?? 0) + 1;
  const all = bits.reduce((sum, own) => sum + own, 0);
  if (all > mostBits) {
    table.isDense = false;
    placeByHash(table);
    return;
  }
  const slots = new Int32Array(1 << all);
  for (let group = 0; group < count; group += 1) {
    let place = 0;
    for (const [order, own] of bits.entries()) {
      place = (place << own) | (names[group * bits.length + order] ?? 0);
    }
    slots[place] = group + 1;
  }
  table.slots = slots;
}

/** Places all groups by hash, with room for as many again. */
function placeByHash(table: GroupTable): void {
  const { names, wanted, count } = table;
  let room = 2 * firstGroups;
  while (room < 4 * count) room *= 2;
  const slots = new Int32Array(room);
  const mask = room - 1;
  for (let group = 0; group < count; group += 1) {
    let slot = hashOf(names, group * wanted.length, wanted.length) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = group + 1;
  }
  table.slots = slots;
}

/** Tells what a group of another table, by as many columns, is here; made where there is none yet. */
export function groupsFrom(some: GroupTable, all: GroupTable): (group: number) => number {
  const numbers = some.columns.map((names, order) => {
    const own = all.columns[order];
    return Int32Array.from({ length: names.count }, (_, name) => {
      const bytes = viewOf(nameBytes(names, name));
      return own ? nameOf(own, bytes, 0, bytes.byteLength) : 0;
    });
  });
  const { wanted } = all;
  return (group) => {
    for (let order = 0; order < wanted.length; order += 1) {
      wanted[order] = numbers[order]?.[some.names[group * wanted.length + order] ?? 0] ?? 0;
    }
    return groupWanted(all);
  };
}
