import { total, zero } from '../../exact/index.ts';
import { samePeriod, type ColumnRule, type Period } from '../../model/index.ts';
import { originOf, write, type Draft, type DraftRow } from './draft.ts';

/** A column that a net is made of, and whether it adds or subtracts it. */
interface Side {
  readonly column: number;
  readonly sign: 1 | -1;
}

/**
 * Lets the cost of an activity follow its net, where both are printed side by side: revenue is that of
 * the year before in the new year, else as printed, and the cost is the rest.
 */
export function followNet(draft: Draft, row: DraftRow, column: number, before: Period): void {
  const own = originOf(row);
  const rule = draft.table.columnRules.find(
    ({ kind, column: place, rows }) =>
      kind === 'net' && place === draft.columns[column]?.place && own && rows.includes(own),
  );
  const net = row.figures[column]?.value;
  const sides = rule ? sidesOf(draft, rule) : [];
  const cost = sides.find((side) => measureOf(draft, side.column) === 'cost');
  if (!cost || !net) return;
  const others = sides.filter((side) => side !== cost);
  for (const side of others) hold(draft, row, side.column, before);
  const rest = total(
    others.map((side) => (row.figures[side.column]?.value ?? zero).times(side.sign)),
  );
  const value = net.minus(rest).times(cost.sign);
  if (!row.figures[cost.column]?.value?.equals(value)) {
    write(row, cost.column, value, 'restOfNet', { net: value });
  }
}

function sidesOf({ columns }: Draft, { plus, minus }: ColumnRule): readonly Side[] {
  const at = (places: readonly number[], sign: 1 | -1): readonly Side[] =>
    places.map((place) => ({
      column: columns.findIndex((own) => own.place === place && !own.isAdded),
      sign,
    }));
  return [...at(plus, 1), ...at(minus, -1)].filter((side) => side.column >= 0);
}

function measureOf({ table, columns }: Draft, column: number): string | undefined {
  return table.columns[columns[column]?.place ?? column]?.measure;
}

/** A side of the new year is that of the year before. */
function hold(draft: Draft, row: DraftRow, side: number, before: Period): void {
  const figure = row.figures[side];
  if (!figure || figure.from || figure.why) return;
  const earlier = draft.columns.findIndex(
    ({ period }, column) =>
      period && samePeriod(period, before) && measureOf(draft, column) === measureOf(draft, side),
  );
  const value = row.figures[earlier]?.value;
  if (value) write(row, side, value, 'heldRow', { from: before.label });
}
