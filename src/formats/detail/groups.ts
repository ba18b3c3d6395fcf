import { ofSteps, stepOfDecimals, stepsIn, type Decimal } from '../../exact/index.ts';
import { mostDigits } from '../notation.ts';
import { fineDecimals } from './amounts.ts';

/** More groups than this are refused: nobody reads them, and they would fill the memory. */
export const mostGroups = 1_000_000;

/** A key holds the length of each name in two bytes before it. */
const lengthBytes = 2;

/**
 * The groups of some rows by the bytes of their names, each with its rows and its exact sum: whole
 * ten-thousandths in doubles that never leave the safe integers, and in bigints what is too large or
 * too fine for them.
 */
export interface Groups {
  count: number;
  /** Keys one after the other, where each begins, and where the last one ends. */
  keys: Uint8Array;
  keyStarts: Int32Array;
  hashes: Int32Array;
  /** Group + 1 by hash, with open addressing. */
  slots: Int32Array;
  rows: Float64Array;
  fine: Float64Array;
  /** In units of the last decimal that an amount can have. */
  readonly exact: Map<number, bigint>;
}

const firstGroups = 1024;
const slotsPerGroup = 4;

export function emptyGroups(): Groups {
  return {
    count: 0,
    keys: new Uint8Array(firstGroups * 32),
    keyStarts: new Int32Array(firstGroups + 1),
    hashes: new Int32Array(firstGroups),
    slots: new Int32Array(firstGroups * slotsPerGroup),
    rows: new Float64Array(firstGroups),
    fine: new Float64Array(firstGroups),
    exact: new Map(),
  };
}

/** Where the cells of a record, or the names of a group, lie in some bytes. */
export interface NamesAt {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The group of a record by its cells in some columns, made where there is none yet. */
export function groupOf(
  groups: Groups,
  bytes: Uint8Array,
  { starts, ends }: NamesAt,
  by: Int32Array,
): number {
  let hash = 0x811c9dc5;
  for (const column of by) {
    const end = ends[column] ?? 0;
    const start = starts[column] ?? 0;
    hash = Math.imul(hash ^ (end - start), 0x01000193);
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  }
  hash ^= hash >>> 15;
  const { slots, hashes } = groups;
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const group = (slots[slot] ?? 0) - 1;
    if (group < 0) {
      slots[slot] = groups.count + 1;
      return addedGroup(groups, hash, bytes, starts, ends, by);
    }
    if (hashes[group] === hash && isGroup(groups, group, bytes, starts, ends, by)) return group;
  }
}

/** Adds an amount in ten-thousandths to a group; both are whole and safe, and so is what is kept. */
export function addFine(groups: Groups, group: number, amount: number): void {
  const { rows, fine } = groups;
  rows[group] = (rows[group] ?? 0) + 1;
  addUncounted(groups, fine, group, amount);
}

function addUncounted(groups: Groups, fine: Float64Array, group: number, amount: number): void {
  const before = fine[group] ?? 0;
  const sum = before + amount;
  if (Number.isSafeInteger(sum)) {
    fine[group] = sum;
    return;
  }
  addSteps(groups, group, BigInt(before) * stepsInFine);
  fine[group] = amount;
}

/** Adds an amount that is finer or larger than `addFine` takes. */
export function addExact(groups: Groups, group: number, amount: Decimal): void {
  groups.rows[group] = (groups.rows[group] ?? 0) + 1;
  addSteps(groups, group, stepsIn(amount, finestStep));
}

function addSteps({ exact }: Groups, group: number, steps: bigint): void {
  exact.set(group, (exact.get(group) ?? 0n) + steps);
}

const finestStep = stepOfDecimals(mostDigits);
const stepsInFine = 10n ** BigInt(mostDigits - fineDecimals);

/** The exact sum of a group. */
export function sumOf({ fine, exact }: Groups, group: number): Decimal {
  const own = exact.get(group);
  const whole = BigInt(fine[group] ?? 0);
  if (own === undefined) return ofSteps(whole, fineStep);
  return ofSteps(whole * stepsInFine + own, finestStep);
}

const fineStep = stepOfDecimals(fineDecimals);

/** Adds all of some groups to others that are grouped by as many names. */
export function addGroups(all: Groups, some: Groups, names: number): void {
  const by = Int32Array.from({ length: names }, (_, order) => order);
  const cells = namesAt(names);
  for (let own = 0; own < some.count && all.count <= mostGroups; own += 1) {
    placeNames(some, own, cells);
    const group = groupOf(all, some.keys, cells, by);
    all.rows[group] = (all.rows[group] ?? 0) + (some.rows[own] ?? 0);
    addUncounted(all, all.fine, group, some.fine[own] ?? 0);
    const steps = some.exact.get(own);
    if (steps !== undefined) addSteps(all, group, steps);
  }
}

export function namesAt(names: number): NamesAt {
  return { starts: new Int32Array(names), ends: new Int32Array(names) };
}

/** Finds where the names of a group lie among the keys. */
export function placeNames(
  { keys, keyStarts }: Groups,
  group: number,
  { starts, ends }: NamesAt,
): void {
  let at = keyStarts[group] ?? 0;
  for (let name = 0; name < starts.length; name += 1) {
    const length = ((keys[at] ?? 0) << 8) | (keys[at + 1] ?? 0);
    starts[name] = at + lengthBytes;
    at += lengthBytes + length;
    ends[name] = at;
  }
}

function isGroup(
  { keys, keyStarts }: Groups,
  group: number,
  bytes: Uint8Array,
  starts: Int32Array,
  ends: Int32Array,
  by: Int32Array,
): boolean {
  let key = keyStarts[group] ?? 0;
  for (const column of by) {
    const end = ends[column] ?? 0;
    let at = starts[column] ?? 0;
    if ((((keys[key] ?? 0) << 8) | (keys[key + 1] ?? 0)) !== end - at) return false;
    key += lengthBytes;
    for (; at < end; at += 1, key += 1) if (bytes[at] !== keys[key]) return false;
  }
  return true;
}

function addedGroup(
  groups: Groups,
  hash: number,
  bytes: Uint8Array,
  starts: Int32Array,
  ends: Int32Array,
  by: Int32Array,
): number {
  const group = groups.count;
  let length = 0;
  for (const column of by) length += lengthBytes + (ends[column] ?? 0) - (starts[column] ?? 0);
  let key = groups.keyStarts[group] ?? 0;
  if (key + length > groups.keys.length) {
    groups.keys = grown(groups.keys, new Uint8Array(2 * (key + length)));
  }
  for (const column of by) {
    const [start, end] = [starts[column] ?? 0, ends[column] ?? 0];
    groups.keys[key] = (end - start) >> 8;
    groups.keys[key + 1] = end - start;
    key += lengthBytes;
    for (let at = start; at < end; at += 1, key += 1) groups.keys[key] = bytes[at] ?? 0;
  }
  groups.hashes[group] = hash;
  groups.keyStarts[group + 1] = key;
  groups.count = group + 1;
  if (groups.count === groups.rows.length) grow(groups);
  return group;
}

/** Room for twice as many groups. */
function grow(groups: Groups): void {
  const room = 2 * groups.rows.length;
  groups.rows = grown(groups.rows, new Float64Array(room));
  groups.fine = grown(groups.fine, new Float64Array(room));
  groups.hashes = grown(groups.hashes, new Int32Array(room));
  groups.keyStarts = grown(groups.keyStarts, new Int32Array(room + 1));
  const slots = new Int32Array(room * slotsPerGroup);
  const mask = slots.length - 1;
  for (let group = 0; group < groups.count; group += 1) {
    let slot = (groups.hashes[group] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = group + 1;
  }
  groups.slots = slots;
}

function grown<A extends Uint8Array | Int32Array | Float64Array>(before: A, after: A): A {
  after.set(before);
  return after;
}
