import { decimal, quotient, type Decimal } from '../../exact/index.ts';
import { fill } from '../../findings/index.ts';
import {
  figureAt,
  isStated,
  labelKey,
  type GivenAmounts,
  type RolledFigure,
} from '../../model/index.ts';
import { addedItems, fullYearEffects, oneYearItems, type PlacedItem } from './bridge-items.ts';
import { columnOf, write, type Draft, type DraftRow } from './draft.ts';
import { givenColumn } from './given.ts';
import { beforeLastOf, lastOf } from './horizon.ts';
import { draftOfKind, type Roll } from './roll.ts';

const monthsOfYear = 12;

/**
 * Items of the bridge for the new year: those of both last plan years go on, a one-year item gets a
 * line that takes it back, one that begins within a year has the rest of it in the next, and those
 * given are added. The uplift of the whole net is reckoned with the nets.
 */
export function rollBridge(roll: Roll): void {
  const draft = draftOfKind(roll, 'bridge');
  if (!draft) return;
  if (draft.table.bridgeStart === 'base') {
    const { name: table, file } = draft.table;
    roll.findings.push({ code: 'rollover/cumulative', at: { file }, table, details: { table } });
    return;
  }
  for (const row of addedItems(draft)) rollItem(roll, draft, row);
  for (const item of oneYearItems(roll.book)) takeBack(roll, draft, item);
  for (const given of roll.options.items) giveItems(roll, draft, given);
}

function rollItem({ book, horizons }: Roll, draft: Draft, row: DraftRow): void {
  const { from, to } = horizons;
  const column = columnOf(draft, lastOf(to));
  const last = row.source && figureAt(draft.table, row.source, lastOf(from));
  const before = row.source && figureAt(draft.table, row.source, beforeLastOf(from));
  if (column === undefined || !last || !isStated(last)) return;
  if (oneYearItems(book).some(({ figure }) => figure === last)) return;

  const begun = fullYearEffects(book).find(({ figure }) => figure === last || figure === before);
  if (begun?.figure === last) {
    const rest = restOfYear(begun.figure.value, begun.months, last.step);
    const details = { months: String(begun.months), from: begun.period.label };
    write(row, column, rest, 'remainder', details);
  } else if (!begun && before && isStated(before)) {
    const details = { before: before.period, from: last.period };
    write(row, column, last.value, 'recurring', details);
  }
}

/** What is left to a full year of an item that ran for some months of it. */
function restOfYear(amount: Decimal, months: number, step: Decimal): Decimal {
  const rest = decimal(String(monthsOfYear - months));
  return quotient(amount.times(rest), decimal(String(months)), step);
}

/** A line of its own for what a one-year item is taken back by in the year after. */
function takeBack({ options }: Roll, draft: Draft, { figure, period }: PlacedItem): void {
  const column = draft.columns.findIndex((own) => own.period?.year === period.year + 1);
  if (column < 0) return;
  const label = fill(options.reversalLabel, { item: figure.row });
  const details = { item: figure.row, period: period.label };
  write(itemLabelled(draft, label), column, figure.value.negated(), 'reversal', details);
}

/** The item of a name; a new one stands below the last of them. */
function itemLabelled(draft: Draft, label: string): DraftRow {
  const items = addedItems(draft);
  const known = items.find((own) => labelKey(own.label) === labelKey(label));
  if (known) return known;
  const last = items.at(-1);
  const figures = draft.columns.map(({ place, carries }): RolledFigure => {
    const step = draft.table.rows[0]?.figures[carries ?? place]?.step ?? decimal('1');
    return { value: undefined, step };
  });
  const row: DraftRow = { label, role: 'item', unit: draft.table.unit, figures };
  draft.rows.splice(last ? draft.rows.indexOf(last) + 1 : 1, 0, row);
  return row;
}

/** Items of a file: in the periods of its columns, or in the new year where it names none. */
function giveItems(roll: Roll, draft: Draft, given: GivenAmounts): void {
  const { file, unit } = given;
  if (unit !== undefined && unit !== draft.table.unit) {
    const details = { table: draft.table.name, unit: draft.table.unit, given: unit };
    roll.findings.push({ code: 'given/unit', at: { file }, details });
    return;
  }
  const places = given.columns.map(({ period }) =>
    columnOf(draft, period ?? lastOf(roll.horizons.to)),
  );
  if (places.every((place) => place === undefined)) {
    roll.findings.push(...givenColumn(given, lastOf(roll.horizons.to)).findings);
    return;
  }
  for (const line of given.rows) {
    for (const [order, { reading, at }] of line.cells.entries()) {
      const column = places[order];
      const details = { row: line.label, table: draft.table.name };
      if (reading.is === 'no-amount') roll.findings.push({ code: 'given/no-amount', at, details });
      if (column === undefined || reading.is !== 'amount') continue;
      const row = itemLabelled(draft, line.label);
      const before = row.figures[column]?.value;
      const why = { file, ...(before && { before }) };
      write(row, column, reading.value, 'itemGiven', why);
    }
  }
}
