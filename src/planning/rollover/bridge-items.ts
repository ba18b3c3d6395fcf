import {
  isStated,
  itemRows,
  periodColumns,
  type Book,
  type Figure,
  type Period,
  type StatedFigure,
  type Table,
} from '../../model/index.ts';
import type { Draft, DraftRow } from './draft.ts';

/** A figure of the bridge, and the period of its column. */
export interface PlacedItem {
  readonly figure: StatedFigure;
  readonly period: Period;
}

/** One-year items, each with its period. */
export function oneYearItems({ oneYearItems: items, tables }: Book): readonly PlacedItem[] {
  return (items ?? []).filter(isStated).flatMap((figure) => {
    const period = periodOf(tables, figure);
    return period ? [{ figure, period }] : [];
  });
}

/** Items that begin within their year, with the months they run in it. */
export function fullYearEffects({
  fullYearEffects: effects,
  tables,
}: Book): readonly (PlacedItem & { readonly months: number })[] {
  return effects.flatMap(({ figure, months }) => {
    const period = periodOf(tables, figure);
    return period && isStated(figure) ? [{ figure, period, months }] : [];
  });
}

function periodOf(tables: readonly Table[], figure: Figure): Period | undefined {
  const bridge = tables.find(({ kind }) => kind === 'bridge');
  const column =
    bridge &&
    periodColumns(bridge).find(({ index }) =>
      bridge.rows.some(({ figures }) => figures[index] === figure),
    );
  return column?.period;
}

/** The rows that the bridge adds, new ones among them. */
export function addedItems(draft: Draft): readonly DraftRow[] {
  const items = itemRows(draft.table.rows, draft.table.unit);
  return draft.rows.filter(({ source }) => !source || items.includes(source));
}
