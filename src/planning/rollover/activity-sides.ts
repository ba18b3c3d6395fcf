import { minusOne, one } from '../../exact/index.ts';
import { samePeriod, type ColumnRule, type Period, type SignedSum } from '../../model/index.ts';
import { unprinted } from '../../formulas/unprinted.ts';
import {
  evaluated,
  figureIn,
  originOf,
  valueOf,
  write,
  writeNone,
  writeOpen,
  type Draft,
  type DraftRow,
} from './draft.ts';

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
  const net = row.figures[column];
  const sides = rule ? sidesOf(draft, rule) : [];
  const cost = sides.find((side) => measureOf(draft, side.column) === 'cost');
  if (!cost || !net || (!net.value && !net.open)) return;
  const others = sides.filter((side) => side !== cost);
  for (const side of others) hold(draft, row, side.column, before);
  const sign = cost.sign > 0 ? one : minusOne;
  const beside = figureIn(draft, row, column);
  const rest: SignedSum = {
    form: 'sum',
    kind: 'net',
    subject: unprinted(beside, beside.period),
    terms: [
      { coefficient: sign, figure: beside },
      ...others
        .filter((side) => row.figures[side.column]?.isNone !== true)
        .map((side) => ({
          coefficient: side.sign > 0 ? sign.negated() : sign,
          figure: figureIn(draft, row, side.column),
        })),
    ],
  };
  const { value, open } = valueOf(rest);
  if (open) writeOpen(row, cost.column, open);
  else if (row.figures[cost.column]?.value?.equals(value) !== true) {
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
  if (earlier < 0) return;
  if (row.figures[earlier]?.isNone === true) {
    writeNone(row, side);
    return;
  }
  const { value, open } = evaluated(figureIn(draft, row, earlier), []);
  if (open) writeOpen(row, side, open);
  else write(row, side, value, 'heldRow', { from: before.label });
}
