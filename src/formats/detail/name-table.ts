import { lineFeed } from './cells.ts';

/** The names in one column, each once: a line each in some bytes, found again by hash. */
export interface NameTable {
  count: number;
  bytes: Uint8Array;
  /** The same bytes, to be compared four at a time. */
  view: DataView;
  /** Where the line of each name begins, and where the next one would. */
  starts: Int32Array;
  /** Hash, name + 1, and where the name begins and ends, side by side: one look in memory finds all. */
  slots: Int32Array;
  /** Where in `slots` the last name was found: rows that follow each other often have the same. */
  last: number;
}

const slotWidth = 4;
const firstNames = 64;
const slotsPerName = 2;

/** Bytes that are compared as one number. */
const wordLength = 4;

export function emptyNames(): NameTable {
  const bytes = new Uint8Array(firstNames * 32);
  return {
    count: 0,
    bytes,
    view: viewOf(bytes),
    starts: new Int32Array(firstNames + 1),
    slots: new Int32Array(firstNames * slotsPerName * slotWidth),
    last: 0,
  };
}

/** The number of the name that stands in some bytes, counted from 0 in the order of the rows. */
export function nameOf(table: NameTable, view: DataView, start: number, end: number): number {
  const { slots, last } = table;
  if (isAt(table, last, view, start, end)) return (slots[last + 1] ?? 0) - 1;
  const hash = hashOf(view, start, end);
  const mask = slots.length - 1;
  for (let slot = (hash * slotWidth) & mask; ; slot = (slot + slotWidth) & mask) {
    const name = (slots[slot + 1] ?? 0) - 1;
    if (name < 0) return addedName(table, slot, hash, bytesIn(view, start, end));
    if (slots[slot] !== hash || !isAt(table, slot, view, start, end)) continue;
    table.last = slot;
    return name;
  }
}

/** Whether a slot holds the name that stands in some bytes. */
function isAt(table: NameTable, slot: number, view: DataView, start: number, end: number): boolean {
  const { slots } = table;
  const from = slots[slot + 2] ?? 0;
  const isHeld = slots[slot + 1] !== 0 && (slots[slot + 3] ?? 0) - from === end - start;
  return isHeld && isSame(table.view, from, view, start, end);
}

/** A word at a time, as multiplications wait for each other. */
function hashOf(view: DataView, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + wordLength <= end; at += wordLength) {
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at += 1) hash = Math.imul(hash ^ view.getUint8(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The bytes of a name. */
export function nameBytes({ bytes, starts }: NameTable, name: number): Uint8Array {
  return bytes.subarray(starts[name], (starts[name + 1] ?? 1) - 1);
}

function isSame(
  names: DataView,
  from: number,
  view: DataView,
  start: number,
  end: number,
): boolean {
  const shift = from - start;
  if (end - start < wordLength) {
    let at = start;
    while (at < end && view.getUint8(at) === names.getUint8(at + shift)) at += 1;
    return at === end;
  }
  // the last word first, as names tend to differ at their ends; it may overlap the one before
  const last = end - wordLength;
  if (view.getInt32(last, true) !== names.getInt32(last + shift, true)) return false;
  let at = start;
  while (at < last && view.getInt32(at, true) === names.getInt32(at + shift, true))
    at += wordLength;
  return at >= last;
}

function addedName(table: NameTable, slot: number, hash: number, name: Uint8Array): number {
  const own = table.count;
  const start = table.starts[own] ?? 0;
  const end = start + name.length;
  if (end >= table.bytes.length) {
    table.bytes = grown(table.bytes, new Uint8Array(2 * end + 1));
    table.view = viewOf(table.bytes);
  }
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

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function bytesIn({ buffer, byteOffset }: DataView, start: number, end: number): Uint8Array {
  return new Uint8Array(buffer, byteOffset + start, end - start);
}

/** The larger array, beginning as the smaller one. */
export function grown<A extends Uint8Array | Int32Array | Float64Array>(before: A, after: A): A {
  after.set(before);
  return after;
}
