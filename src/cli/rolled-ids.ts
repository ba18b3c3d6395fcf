import { severityOf, type Finding } from '../findings/index.ts';
import { rowReferences, sameLabel, type RolledTable, type Rollover } from '../model/index.ts';

/**
 * The ids that a difference has a year on: one for every column that carries it, with the name that its
 * row has there. `bridge:förändringar/Summa/Plan 2027` is that of `Budget 2027`, and where the table has
 * a column for the plan of the year before also that of `Plan 2027`.
 */
export function laterIds(id: string, { tables }: Rollover): readonly string[] {
  const [, own = '', number = ''] = /^(.*?)(#\d+)?$/su.exec(id) ?? [];
  const ids = tables.flatMap((rolled) => {
    const { table, columns } = rolled;
    const mark = `:${table.name}/`;
    const from = own.indexOf(mark);
    if (from < 0) return [];
    return columns.flatMap(({ label, carries, isAdded }) => {
      const before = carries === undefined || isAdded ? undefined : table.columns[carries]?.label;
      if (before === undefined || !own.endsWith(`/${before}`)) return [];
      const row = own.slice(from + mark.length, -before.length - 1);
      return [`${own.slice(0, from)}${mark}${laterRow(row, rolled)}/${label}${number}`];
    });
  });
  return ids.length === 0 ? [id] : ids;
}

/** What a row is referred to by a year on. */
function laterRow(reference: string, { table, rows }: RolledTable): string {
  const before = rowReferences(table.rows);
  const place = before.findIndex((own) => sameLabel(own, reference));
  const after = rows.findIndex(({ source }) => source && source === table.rows[place]);
  if (after < 0) return reference;
  const later = rows.map(({ source, role, label }) => ({
    role,
    label,
    ...(source?.group !== undefined && { group: source.group }),
  }));
  return rowReferences(later)[after] ?? reference;
}

/** Whether an error is of a cell that has been left open, which is told at its source. */
function isOpen({ table, row, period }: Finding, { tables }: Rollover): boolean {
  const own = tables.find((rolled) => rolled.table.name === table);
  const column = own?.columns.findIndex(({ label }) => sameLabel(label, period ?? '')) ?? -1;
  return own?.rows.some(({ label, figures }) => label === row && figures[column]?.open) === true;
}

/**
 * Errors of the new folder that the source has not, each told with its own code; at its place where the
 * new folder is written, else by its table, row and period.
 */
export function newErrors(
  before: readonly Finding[],
  after: readonly Finding[],
  rolled: Rollover,
  placeOf: (own: Finding) => Finding['at'],
): readonly Finding[] {
  const known = new Set(
    before.flatMap(({ id, code }) => (id === undefined ? [code] : laterIds(id, rolled))),
  );
  return after
    .filter((own) => severityOf(own) === 'error' && !known.has(own.id ?? own.code))
    .filter((own) => !isOpen(own, rolled))
    .map((own): Finding => {
      const { table, row, period, code } = own;
      const cell = [table, row, period].filter((part) => part !== undefined).join('/');
      const details = { code: cell === '' ? code : `${code}, ${cell}` };
      return {
        code: 'rollover/new-error',
        at: placeOf(own),
        ...(table !== undefined && { table }),
        ...(row !== undefined && { row }),
        ...(period !== undefined && { period }),
        details,
      };
    });
}
