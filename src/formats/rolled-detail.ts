import { sameLabel, type RolledTable, type Rollover } from '../model/index.ts';
import { goneRows, labelInPlaceOf } from './rolled-names.ts';

/** The part of budget.json that says what names in detail rows mean. */
export interface NamedDetail {
  readonly table?: string;
  readonly activities?: Names;
  readonly periods?: Names;
}

type Names = Readonly<Record<string, string>>;

/**
 * What names in detail rows mean a year on: rows go by their new names, and what means a row or column
 * that is gone goes with it. A name with a year in it still means that year; any other, the column in the
 * same place.
 */
export function rolledDetail(
  { table: named, activities, periods }: NamedDetail,
  { tables, renamed }: Rollover,
): NamedDetail {
  const table = tables.find(({ table: { name, kind } }) =>
    named === undefined ? kind === 'activity-net' : name === named,
  );
  if (!table) return {};
  const gone = new Set(goneRows(table));
  return {
    ...(activities && {
      activities: meant(activities, (_, row) =>
        gone.has(row) ? undefined : (renamed.get(row) ?? row),
      ),
    }),
    ...(periods && { periods: meant(periods, (name, label) => columnMeant(name, label, table)) }),
  };
}

function meant(names: Names, meaning: (name: string, before: string) => string | undefined): Names {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, before]) => {
      const after = meaning(name, before);
      return after === undefined ? [] : [[name, after]];
    }),
  );
}

const year = /\d{4}/u;

function columnMeant(name: string, label: string, table: RolledTable): string | undefined {
  if (!year.test(name)) return labelInPlaceOf(label, table);
  return table.columns.find((own) => sameLabel(own.label, label))?.label;
}
