import type { Unit } from '../../exact/index.ts';
import type { Details, FindingCode } from '../../findings/index.ts';
import type { PlainEncoding } from './cell-text.ts';
import { emptyGroups, type Groups } from './groups.ts';

/** So many bad rows are listed with their place; the others are counted. */
export const mostListed = 100;

/** A row that could not be added, as bytes until the encoding is known. */
export interface BadRow {
  readonly code: FindingCode;
  /** Counted from where the tally began. */
  readonly line: number;
  /** What stands before the cell on its line. */
  readonly before: Uint8Array;
  readonly text: Uint8Array;
  readonly details: Details;
}

/** What has been counted of a stretch of rows; plain data, so that a worker can send it. */
export interface Tally extends Counts {
  readonly groups: Groups;
}

/** The same without the groups, which several stretches may share. */
export interface Counts {
  /** Rows that are added, and those of them whose amount names a unit. */
  rows: number;
  named: number;
  readonly units: Set<Unit>;
  /** Rows that could not be added, the first of them listed. */
  bad: number;
  readonly listed: BadRow[];
  decimals: number;
  /** As which encodings amounts were read that only make sense in one of them. */
  readonly encodings: Set<PlainEncoding>;
  /** How many lines have been read, and where in the file the next row begins. */
  lines: number;
  end: number;
}

export function emptyTally(columns: number, groups = emptyGroups(columns)): Tally {
  return {
    groups,
    rows: 0,
    named: 0,
    units: new Set(),
    bad: 0,
    listed: [],
    decimals: 0,
    encodings: new Set(),
    lines: 0,
    end: 0,
  };
}

/** Adds the counts of the stretch that follows. */
export function addCounts(all: Counts, next: Counts): void {
  for (const row of next.listed.slice(0, mostListed - all.listed.length)) {
    all.listed.push({ ...row, line: all.lines + row.line });
  }
  all.rows += next.rows;
  all.named += next.named;
  for (const unit of next.units) all.units.add(unit);
  for (const encoding of next.encodings) all.encodings.add(encoding);
  all.bad += next.bad;
  all.decimals = Math.max(all.decimals, next.decimals);
  all.lines += next.lines;
  all.end = next.end;
}
