import { labelKey, sameLabel, sameName } from './names.ts';
import type { Column, Row } from './table.ts';

/**
 * The name by which each row can be told from the others: its label, `group/label` where that is
 * not enough, and `#1`, `#2` where several share that or there is no label. A heading has none.
 */
export function rowReferences(
  rows: readonly Pick<Row, 'role' | 'label' | 'group'>[],
): readonly string[] {
  const told = rows.filter(({ role }) => role !== 'heading');
  const labels = countOf(told.map(({ label }) => label));
  return numbered(
    rows.map(({ role, label, group }) => {
      if (role === 'heading') return undefined;
      const isEnough = labels.get(labelKey(label)) === 1 || group === undefined;
      return isEnough ? label : `${group}/${label}`;
    }),
  );
}

/** The name of each column: its label, and `#1`, `#2` where several share it. */
export function columnReferences(columns: readonly Column[]): readonly string[] {
  return numbered(columns.map(({ label }) => label));
}

/** The index of what a reference names; none where it names nothing, as what has no name does. */
export function referred(reference: string, references: readonly string[]): number | undefined {
  if (labelKey(reference) === '') return undefined;
  const exact = references.findIndex((own) => sameLabel(own, reference));
  if (exact >= 0) return exact;
  // capitals and marks of footnotes do not count, where that leaves one
  const alike = [...references.keys()].filter((at) => sameName(references[at] ?? '', reference));
  return alike.length === 1 ? alike[0] : undefined;
}

function countOf(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels.map(labelKey)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function numbered(names: readonly (string | undefined)[]): readonly string[] {
  const counts = countOf(names.filter((name) => name !== undefined));
  const seen = new Map<string, number>();
  return names.map((name) => {
    if (name === undefined) return '';
    const key = labelKey(name);
    if (key !== '' && counts.get(key) === 1) return name;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return `${name}#${String(seen.get(key))}`;
  });
}
