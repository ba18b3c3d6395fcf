import type { Finding } from '../../findings/index.ts';
import {
  labelKey,
  nearestText,
  referred,
  rowReferences,
  sameLabel,
  type DetailName,
  type Table,
} from '../../model/index.ts';

/** What the names of detail rows mean in a table: the index of a row or a column. */
export interface Names {
  readonly meant: (name: string) => number | undefined;
  /** The names that the table has. */
  readonly known: readonly string[];
  /** Names of the settings that mean nothing in the table. */
  readonly findings: readonly Finding[];
}

/** Activities by the settings, else by the rows of the table that bear their names; a heading is none. */
export function activityNames(table: Table, declared: readonly DetailName[]): Names {
  const references = rowReferences(table.rows);
  const findings = declared.flatMap(({ meant }): readonly Finding[] => {
    if (referred(meant.value, references) !== undefined) return [];
    const nearest = nearestText(meant.value, references.filter(Boolean));
    const details = { row: meant.value, table: table.name, nearest };
    return [{ code: 'settings/unknown-row', at: meant.at, details }];
  });
  const byName = (name: string): number | undefined =>
    referred(folded(name), references.map(folded)) ??
    alone(table.rows, ({ role, label }) => role !== 'heading' && isNamed(label, name));
  return {
    meant: remembered(declared, (name) => referred(name, references), byName),
    known: references.filter(Boolean),
    findings,
  };
}

/**
 * Periods by the settings, else by the columns that bear their names, else by their year (`2026`,
 * `202601`, `2026-01-31`) where only one column is of it.
 */
export function periodNames(
  { columns, name: table }: Table,
  declared: readonly DetailName[],
): Names {
  const labels = columns.map(({ label }) => label);
  const findings = declared.flatMap(({ meant }): readonly Finding[] => {
    if (referred(meant.value, labels) !== undefined) return [];
    const details = { row: meant.value, table, nearest: nearestText(meant.value, labels) };
    return [{ code: 'settings/unknown-column', at: meant.at, details }];
  });
  const byName = (name: string): number | undefined => {
    const own = alone(labels, (label) => isNamed(label, name));
    const year = yearOf(name);
    return (
      own ?? alone(columns, ({ period }) => period !== undefined && String(period.year) === year)
    );
  };
  return {
    meant: remembered(declared, (name) => referred(name, labels), byName),
    known: labels,
    findings,
  };
}

/** A year, a month or a day; `2026` of each. */
const dated = /^(\d{4})(?:-?(?:0[1-9]|1[0-2])(?:-?[0-3]\d)?)?$/u;

export function yearOf(period: string): string | undefined {
  return dated.exec(period)?.[1];
}

/** Finds each name once, however many groups bear it. */
function remembered(
  declared: readonly DetailName[],
  ofTable: (name: string) => number | undefined,
  byName: (name: string) => number | undefined,
): (name: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (name) => {
    if (!known.has(name)) {
      const own = declared.find(({ printed }) => sameLabel(printed, name));
      known.set(name, own ? ofTable(own.meant.value) : byName(name));
    }
    return known.get(name);
  };
}

/** The index of the only one that fits. */
function alone<T>(all: readonly T[], fits: (own: T) => boolean): number | undefined {
  const [first, ...others] = all.flatMap((own, index) => (fits(own) ? [index] : []));
  return others.length === 0 ? first : undefined;
}

/** Whether a name is that of a label; no name is that of none. */
function isNamed(label: string, name: string): boolean {
  return folded(name) !== '' && folded(label) === folded(name);
}

function folded(name: string): string {
  return labelKey(name).toLocaleLowerCase('sv');
}
