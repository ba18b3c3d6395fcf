import type { Finding } from '../findings/index.ts';
import { labelKey, type Row, type RowRole, type Settings, type Table } from '../model/index.ts';
import type { ServiceLine } from './services.ts';

/** Names by which the calculation refers to rows, per table. */
export type ReferredNames = (table: Table, label: string) => boolean;

/** Which rows are referred to by name: those of services, categories, activities and settings. */
export function referredNames(
  lines: readonly ServiceLine[],
  settings: Settings | undefined,
): ReferredNames {
  const keys = (labels: readonly string[]): ReadonlySet<string> => new Set(labels.map(labelKey));
  const categories = keys(lines.map((line) => line.category));
  const activities = keys(lines.map((line) => line.activity));
  const named = [...(settings?.oneYearItems ?? []), ...(settings?.fullYearEffects ?? [])];
  const takers = (settings?.oneYearItems ?? []).flatMap(({ takenBackBy }) => takenBackBy ?? []);
  const items = keys([...named.map(({ item }) => item), ...takers].map(({ value }) => value));
  return ({ kind }, label) => {
    const key = labelKey(label);
    if (['unit-prices', 'base-prices', 'volumes'].includes(kind)) return lines.length > 0;
    if (kind === 'uplifts') return categories.has(key);
    if (kind === 'activity-net') return activities.has(key);
    return kind === 'bridge' && items.has(key);
  };
}

/** Rows that are told apart by what they follow. */
const unnamedRoles: readonly RowRole[] = ['total', 'heading', 'change', 'change-percent'];

/** Labels that stand twice within a group: an error where something depends on which is meant. */
export function repeatedLabels(
  tables: readonly Table[],
  isReferred: ReferredNames,
): readonly Finding[] {
  return tables.flatMap((table) =>
    repeated(
      table.rows.filter(({ role, unit }) => !unnamedRoles.includes(role) && unit !== '%'),
    ).map((row): Finding => ({
      code: isReferred(table, row.label) ? 'row/ambiguous' : 'row/repeated',
      at: row.at,
      table: table.name,
      row: row.label,
      details: { row: row.label },
    })),
  );
}

function repeated(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const identity = JSON.stringify([row.group ?? '', labelKey(row.label)]);
    const isRepeated = row.label !== '' && seen.has(identity);
    seen.add(identity);
    return isRepeated;
  });
}

/** Services listed twice: which category or activity holds would be a guess. */
export function repeatedServices(lines: readonly ServiceLine[]): readonly Finding[] {
  const seen = new Set<string>();
  return lines.flatMap(({ name, at }): readonly Finding[] => {
    const isRepeated = seen.has(labelKey(name));
    seen.add(labelKey(name));
    return isRepeated ? [{ code: 'row/ambiguous', at, row: name, details: { row: name } }] : [];
  });
}
