import {
  entryMatching,
  type GridCell,
  type RowRole,
  type TableKind,
  type Vocabulary,
} from '../model/index.ts';

/** Roles that a row can have in a table of a kind; a label means different things in different tables. */
const possibleRoles: Partial<Record<TableKind, readonly RowRole[]>> = {
  bridge: ['total', 'of-which', 'general-uplift', 'volume-change'],
  volumes: ['total', 'of-which', 'change', 'change-percent'],
  'unit-prices': [],
  uplifts: [],
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

/**
 * What a row is: by its label, and a heading where it has a label and nothing else. A word for
 * totals without amounts is a heading too where a row of amounts follows.
 */
export function readRole(
  label: string,
  cells: readonly GridCell[],
  following: readonly GridCell[],
  kind: TableKind,
  vocabulary: Vocabulary,
): RowRole {
  const possible = possibleRoles[kind] ?? usualRoles;
  const known = Object.fromEntries(
    possible.flatMap((role) => (vocabulary.rows[role] ? [[role, vocabulary.rows[role]]] : [])),
  ) as Partial<Record<RowRole, readonly string[]>>;
  const role = entryMatching(label.replace(leadingDash, '').replace(years, ''), known);
  const isHeading =
    isBlank(cells) && (role === undefined || (role === 'total' && !isBlank(following)));
  return isHeading ? 'heading' : (role ?? 'item');
}

function isBlank(cells: readonly GridCell[]): boolean {
  return cells.every((cell) => cell.text.trim() === '');
}
