import { sameLabel, type RolledTable } from '../model/index.ts';

/** The labels of the rows that are no longer there. */
export function goneRows({ removed }: RolledTable): readonly string[] {
  return removed.map(({ row }) => row.label);
}

/** How the column is labelled that takes the place of one of the source. */
export function labelInPlaceOf(label: string, { table, columns }: RolledTable): string | undefined {
  const found = columns.find(
    ({ place, isAdded }) => !isAdded && sameLabel(table.columns[place]?.label ?? '', label),
  );
  return found?.label;
}
