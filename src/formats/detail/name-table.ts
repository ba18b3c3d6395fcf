import { lineFeed } from './records.ts';

/** The names in one column, each once: a line each in some bytes, found again by hash. */
export interface NameTable {
  count: number;
  bytes: Uint8Array;
  /** Where the line of each name begins, and where the next one would. */
  starts: Int32Array;
  /** Hash, name + 1, and where the name begins and ends, side by side: one look in memory finds all. */
  slots: Int32Array;
}

const slotWidth = 4;
const firstNames = 64;
const slotsPerName = 2;

export function emptyNames(): NameTable {
  return {
    count: 0,
    bytes: new Uint8Array(firstNames * 32),
    starts: new Int32Array(firstNames + 1),
    slots: new Int32Array(firstNames * slotsPerName * slotWidth),
  };
}

/** The number of the name that stands in some bytes, counted from 0 in the order of the rows. */
export function nameOf(table: NameTable, bytes: Uint8Array, start: number, end: number): number {
  const hash = hashOf(bytes, start, end);
  const { slots } = table;
  const mask = slots.length - 1;
  for (let slot = (hash * slotWidth) & mask; ; slot = (slot + slotWidth) & mask) {
    const name = (slots[slot + 1] ?? 0) - 1;
    if (name < 0) return addedName(table, slot, hash, bytes.subarray(start, end));
    if (slots[slot] !== hash) continue;
    const from = slots[slot + 2] ?? 0;
    if ((slots[slot + 3] ?? 0) - from !== end - start) continue;
    if (isSame(table.bytes, from, bytes, start, end)) return name;
  }
}

/** Four bytes at a time, as multiplications wait for each other. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 3 < end; at += 4) {
    const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    const high = ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    hash = Math.imul(hash ^ low ^ high, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The bytes of a name. */
export function nameBytes({ bytes, starts }: NameTable, name: number): Uint8Array {
  return bytes.subarray(starts[name], (starts[name + 1] ?? 1) - 1);
}

function isSame(
  names: Uint8Array,
  from: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  for (let at = start, own = from; at < end; at += 1, own += 1) {
    if (bytes[at] !== names[own]) return false;
  }
  return true;
}

function addedName(table: NameTable, slot: number, hash: number, name: Uint8Array): number {
  const own = table.count;
  const start = table.starts[own] ?? 0;
  const end = start + name.length;
  if (end >= table.bytes.length) table.bytes = grown(table.bytes, new Uint8Array(2 * end + 1));
  table.bytes.set(name, start);
  table.bytes[end] = lineFeed;
  table.starts[own + 1] = end + 1;
  table.count = own + 1;
  fill(table.slots, slot, hash, own, start, end);
  if (table.count === table.starts.length - 1) grow(table);
  return own;
}

function fill(
  slots: Int32Array,
  slot: number,
  hash: number,
  name: number,
  start: number,
  end: number,
): void {
  slots[slot] = hash;
  slots[slot + 1] = name + 1;
  slots[slot + 2] = start;
  slots[slot + 3] = end;
}

/** Room for twice as many names. */
function grow(table: NameTable): void {
  const { slots: before, starts } = table;
  table.starts = grown(starts, new Int32Array(2 * table.count + 1));
  const slots = new Int32Array(2 * before.length);
  const mask = slots.length - 1;
  for (let own = 0; own < before.length; own += slotWidth) {
    if (before[own + 1] === 0) continue;
    let slot = ((before[own] ?? 0) * slotWidth) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + slotWidth) & mask;
    for (let part = 0; part < slotWidth; part += 1) slots[slot + part] = before[own + part] ?? 0;
  }
  table.slots = slots;
}

/** The larger array, beginning as the smaller one. */
export function grown<A extends Uint8Array | Int32Array | Float64Array>(before: A, after: A): A {
  after.set(before);
  return after;
}
