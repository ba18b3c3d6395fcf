import { labelKey, sameLabel } from './names.ts';
import type { Column, Row } from './table.ts';

/**
 * The name by which each row can be told from the others: its label, `group/label` where that is
 * not enough, and `#2` for the second of the same name.
 */
export function rowReferences(rows: readonly Row[]): readonly string[] {
  const told = rows.filter(({ role }) => role !== 'heading');
  const labels = countOf(told.map(({ label }) => label));
  const named = rows.map((row) =>
    row.role === 'heading' || labels.get(labelKey(row.label)) === 1 || row.group === undefined
      ? row.label
      : `${row.group}/${row.label}`,
  );
  return numbered(named, (order) => rows[order]?.role !== 'heading');
}

/** The name of each column: its label, and `#2` for the second of the same. */
export function columnReferences(columns: readonly Column[]): readonly string[] {
  return numbered(columns.map(({ label }) => label));
}

/** The index of what a reference names; none where it names nothing. */
export function referred(reference: string, references: readonly string[]): number | undefined {
  const index = references.findIndex((own) => sameLabel(own, reference));
  return index < 0 ? undefined : index;
}

function countOf(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels.map(labelKey)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function numbered(
  names: readonly string[],
  isNumbered: (order: number) => boolean = () => true,
): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name, order) => {
    if (!isNumbered(order)) return name;
    const count = (seen.get(labelKey(name)) ?? 0) + 1;
    seen.set(labelKey(name), count);
    return count === 1 ? name : `${name}#${String(count)}`;
  });
}
