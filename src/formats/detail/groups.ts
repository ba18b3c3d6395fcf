import { stepOfDecimals, stepsIn, type Decimal } from '../../exact/index.ts';
import { mostDigits } from '../notation.ts';
import { fineDecimals } from './amounts.ts';
import { emptyGroupTable, groupsFrom, type GroupTable } from './group-table.ts';
import { grown } from './name-table.ts';

/** More groups than this are refused: nobody reads them, and they would fill the memory. */
export const mostGroups = 1_000_000;

/** More bytes of names than this, in one column, are refused too. */
const mostNameBytes = 64 * 1024 * 1024;

/** Whether there are more groups or names than are allowed. */
export function isOverfull({ table: { count, columns } }: Groups): boolean {
  return count > mostGroups || columns.some(({ bytes }) => bytes.length > 2 * mostNameBytes);
}

/**
 * The groups of some rows, each with its exact sum: whole ten-thousandths in doubles that never leave
 * the safe integers, and in bigints what is too large or too fine for them.
 */
export interface Groups {
  readonly table: GroupTable;
  /** Of each group its ten-thousandths and its rows, side by side. */
  sums: Float64Array;
  /** In units of the last decimal that an amount can have. */
  readonly exact: Map<number, bigint>;
}

export function emptyGroups(columns: number): Groups {
  return { table: emptyGroupTable(columns), sums: new Float64Array(2048), exact: new Map() };
}

/** Adds an amount of whole, safe ten-thousandths, and so many rows, to a group. */
export function addFine(groups: Groups, group: number, amount: number, rows: number): void {
  const at = 2 * group;
  if (at >= groups.sums.length) groups.sums = grown(groups.sums, new Float64Array(2 * at));
  const { sums } = groups;
  sums[at + 1] = (sums[at + 1] ?? 0) + rows;
  const before = sums[at] ?? 0;
  const sum = before + amount;
  if (Number.isSafeInteger(sum)) {
    sums[at] = sum;
    return;
  }
  addSteps(groups, group, BigInt(before) * stepsInFine);
  sums[at] = amount;
}

/** Adds an amount that is finer or larger than `addFine` takes. */
export function addExact(groups: Groups, group: number, amount: Decimal): void {
  addFine(groups, group, 0, 1);
  addSteps(groups, group, stepsIn(amount, finestStep));
}

function addSteps({ exact }: Groups, group: number, steps: bigint): void {
  exact.set(group, (exact.get(group) ?? 0n) + steps);
}

const finestStep = stepOfDecimals(mostDigits);
const stepsInFine = 10n ** BigInt(mostDigits - fineDecimals);

/** How many rows a group has. */
export function rowsOf({ sums }: Groups, group: number): number {
  return sums[2 * group + 1] ?? 0;
}

/** The exact sums of groups, in steps of so many decimals: as many as their amounts have, or more. */
export function stepsOf({ sums, exact }: Groups, decimals: number): (group: number) => bigint {
  const fineInStep = 10 ** (fineDecimals - decimals);
  const finestInStep = 10n ** BigInt(mostDigits - decimals);
  return (group) => {
    const fine = sums[2 * group] ?? 0;
    const own = exact.get(group);
    if (own === undefined && decimals <= fineDecimals) return BigInt(fine / fineInStep);
    return (BigInt(fine) * stepsInFine + (own ?? 0n)) / finestInStep;
  };
}

/** Adds some groups to others by as many names, from one of them up to another. */
export function groupAdder(all: Groups, some: Groups): (from: number, to: number) => void {
  const groupHere = groupsFrom(some.table, all.table);
  return (from, to) => {
    for (let own = from; own < to; own += 1) {
      const group = groupHere(own);
      addFine(all, group, some.sums[2 * own] ?? 0, rowsOf(some, own));
      const steps = some.exact.get(own);
      if (steps !== undefined) addSteps(all, group, steps);
    }
  };
}
