import {
  isStated,
  periodColumns,
  samePeriod,
  type Book,
  type Figure,
  type OneYearItem,
  type Period,
  type RolledFigure,
  type Rollover,
  type StatedFigure,
  type Table,
} from '../../model/index.ts';
import { rowOf, type Draft, type DraftRow } from './draft.ts';

/** A figure of the bridge, and the period of its column. */
export interface PlacedItem {
  readonly figure: StatedFigure;
  readonly period: Period;
}

/** One-year items, each with its period and the row that takes it back, if the source has one. */
export function oneYearItems({
  oneYearItems: items,
  tables,
}: Book): readonly (PlacedItem & Pick<OneYearItem, 'takenBackBy'>)[] {
  return (items ?? []).flatMap(({ figure, ...others }) => {
    const period = periodOf(tables, figure);
    return period && isStated(figure) ? [{ figure, period, ...others }] : [];
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

/** The figure that a row carries from a period of the source, as far as the draft has it. */
export function carriedFrom(
  { table, columns }: Draft,
  { figures, source }: DraftRow,
  period: Period,
): RolledFigure | undefined {
  const index = periodColumns(table).find((own) => samePeriod(own.period, period))?.index;
  if (index === undefined) return undefined;
  const column = columns.findIndex(({ carries }) => carries === index);
  return figures[column] ?? source?.figures[index];
}

/**
 * What the new settings say of items whose year is still among the columns, so that they are not
 * taken for such as recur.
 */
export function marksOf(
  book: Book,
  draft: Draft,
  takers: ReadonlyMap<StatedFigure, DraftRow>,
): Rollover['marks'] {
  const placed = <T extends PlacedItem>(
    items: readonly T[],
  ): readonly { readonly own: T; readonly item: string; readonly period: string }[] =>
    items.flatMap((own) => {
      const row = draft.rows.find(({ figures }) => figures.some(({ from }) => from === own.figure));
      const at = row?.figures.findIndex(({ from }) => from === own.figure) ?? -1;
      const label = draft.columns[at]?.label;
      return row && label !== undefined ? [{ own, item: row.label, period: label }] : [];
    });
  return {
    oneYearItems: placed(oneYearItems(book)).map(({ own, item, period }) => {
      const taker = takers.get(own.figure) ?? rowOf(draft, own.takenBackBy);
      return { item, period, ...(taker && { takenBackBy: taker.label }) };
    }),
    fullYearEffects: placed(fullYearEffects(book)).map(({ own, item, period }) => ({
      item,
      period,
      months: own.months,
    })),
  };
}
