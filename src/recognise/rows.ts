import type { Unit } from '../exact/index.ts';
import {
  entryMatching,
  type GridCell,
  type RowRole,
  type TableKind,
  type Vocabulary,
} from '../model/index.ts';
import { bareLabel } from './bare-labels.ts';

/** Roles that a row can have in a table of a kind; a label means different things in different tables. */
const possibleRoles: Partial<Record<TableKind, readonly RowRole[]>> = {
  bridge: ['total', 'of-which', 'general-uplift', 'volume-change'],
  volumes: ['total', 'of-which', 'change', 'change-percent'],
  'unit-prices': [],
  'base-prices': [],
  uplifts: ['general-uplift'],
};

const usualRoles: readonly RowRole[] = [
  'total',
  'revenue',
  'cost',
  'net',
  'frame',
  'change',
  'change-percent',
  'of-which',
];

/** A dash that sets a label in says nothing of what the row is. */
const leadingDash = /^[-–—•]\s*/u;

/** Nor does a year: `Ram 2026`. */
const years = /\s*\b(?:19|20|21)\d\d\b/gu;

/** A label and the cells after it. */
export interface LabelledCells {
  readonly label: string;
  readonly cells: readonly GridCell[];
}

/** The rows right before and after one, where there are any. */
export interface Neighbours {
  readonly above: LabelledCells | undefined;
  readonly following: LabelledCells | undefined;
}

/** What is known of the table of a row. */
export interface RoleSource {
  readonly kind: TableKind;
  readonly unit: Unit;
  readonly vocabulary: Vocabulary;
}

/**
 * What a row is: by its label, and a heading where it has a label and nothing else. A word for
 * totals, results or their sides without amounts is a heading too where rows follow that it could head.
 */
export function readRole(
  { label, cells }: LabelledCells,
  neighbours: Neighbours,
  table: RoleSource,
): RowRole {
  const role = roleByLabel(label, table);
  const isHeading = isBlank(cells) && isHeadingOf(role, neighbours, table);
  return isHeading ? 'heading' : (role ?? 'item');
}

/** By the label as printed, else without the unit and the footnotes at its end. */
function roleByLabel(label: string, { kind, unit, vocabulary }: RoleSource): RowRole | undefined {
  const possible = possibleRoles[kind] ?? usualRoles;
  const known = Object.fromEntries(
    possible.flatMap((role) => (vocabulary.rows[role] ? [[role, vocabulary.rows[role]]] : [])),
  ) as Partial<Record<RowRole, readonly string[]>>;
  const plain = label.replace(leadingDash, '').replace(years, '');
  return entryMatching(plain, known) ?? entryMatching(bareLabel(plain, unit, vocabulary), known);
}

/**
 * A total heads whatever has amounts; revenue, cost and results head what has no such word itself, and a
 * result right after a side of it heads nothing.
 */
function isHeadingOf(
  role: RowRole | undefined,
  { above, following }: Neighbours,
  table: RoleSource,
): boolean {
  if (role === undefined) return true;
  if (!following || isBlank(following.cells)) return false;
  if (role === 'total') return true;
  const roleOf = (row: LabelledCells): RowRole | undefined => roleByLabel(row.label, table);
  if (role === 'net' && above && isSide(roleOf(above))) return false;
  return (role === 'net' || isSide(role)) && roleOf(following) === undefined;
}

function isSide(role: RowRole | undefined): boolean {
  return role === 'revenue' || role === 'cost';
}

function isBlank(cells: readonly GridCell[]): boolean {
  return cells.every((cell) => cell.text.trim() === '');
}
