import { decimal, quotient, type Decimal } from '../../exact/index.ts';
import { fill } from '../../findings/index.ts';
import {
  isStated,
  sameLabel,
  samePeriod,
  type GivenAmounts,
  type RolledFigure,
  type Rollover,
  type StatedFigure,
} from '../../model/index.ts';
import {
  carriedFrom,
  fullYearEffects,
  marksOf,
  oneYearItems,
  type PlacedItem,
} from './bridge-items.ts';
import {
  addends,
  addRow,
  columnOf,
  columnOfYear,
  evaluated,
  originOf,
  write,
  writeOpen,
  type Draft,
  type DraftRow,
} from './draft.ts';
import { give } from './give.ts';
import { itemsGiven } from './given-items.ts';
import { beforeLastOf, lastOf } from './horizon.ts';
import { draftOfKind, type Roll } from './roll.ts';

const monthsOfYear = 12;

/**
 * Items of the bridge for the new year: those of both last plan years go on, a one-year item gets a
 * line that takes it back, one that begins within a year has the rest of it in the next, and those
 * given are added. The uplift of the whole net is reckoned with the nets.
 */
export function rollBridge(roll: Roll): Rollover['marks'] {
  const draft = draftOfKind(roll, 'bridge');
  const takers = new Map<StatedFigure, DraftRow>();
  if (!draft) return {};
  if (draft.table.bridgeStart === 'base') {
    const { name: table, file } = draft.table;
    roll.findings.push({ code: 'rollover/cumulative', at: { file }, table, details: { table } });
    return marksOf(roll.book, draft, takers);
  }
  for (const row of addends(draft)) rollItem(roll, draft, row);
  for (const item of oneYearItems(roll.book)) {
    const row = item.takenBackBy ? undefined : takeBack(roll, draft, item);
    if (row) takers.set(item.figure, row);
  }
  for (const given of roll.options.items) giveItems(roll, draft, given);
  for (const item of fullYearEffects(roll.book)) tellNoRemainder(roll, draft, item);
  return marksOf(roll.book, draft, takers);
}

function rollItem({ book, horizons }: Roll, draft: Draft, row: DraftRow): void {
  const { from, to } = horizons;
  const column = columnOf(draft, lastOf(to));
  const [last, before] = [lastOf(from), beforeLastOf(from)].map((period) =>
    carriedFrom(draft, row, period),
  );
  if (column === undefined || !last) return;
  const own = originOf(row);
  const isOf = ({ figure }: PlacedItem): boolean => own?.figures.includes(figure) === true;
  const isOneYear = oneYearItems(book).some(
    (item) => item.takenBackBy === own || (isOf(item) && samePeriod(item.period, lastOf(from))),
  );
  if (isOneYear) return;

  const begun = fullYearEffects(book).filter(isOf);
  const inLast = begun.find(({ period }) => samePeriod(period, lastOf(from)));
  const inBefore = begun.some(({ period }) => samePeriod(period, beforeLastOf(from)));
  const lack = [last, before].find((figure) => figure && isUnread(figure));
  if (lack?.from) {
    const { open } = evaluated(lack.from, []);
    if (open) writeOpen(row, column, open);
    return;
  }
  // a blank row is no item
  if (!last.value) return;
  if (inLast) {
    const rest = restOfYear(last.value, inLast.months, last.step);
    const details = { months: String(inLast.months), from: inLast.period.label };
    write(row, column, rest, 'remainder', details);
  } else if (!inBefore && before?.value) {
    const details = { before: beforeLastOf(from).label, from: lastOf(from).label };
    write(row, column, last.value, 'recurring', details);
  }
}

function isUnread({ from }: RolledFigure): boolean {
  return from !== undefined && !isStated(from) && from.blank === 'unreadable';
}

/** Says of an item that began within its year that the next, which is printed, has nothing for the rest. */
function tellNoRemainder({ findings }: Roll, draft: Draft, { figure, period }: PlacedItem): void {
  const column = columnOfYear(draft, period.year + 1);
  const row = draft.rows.find(({ source }) => source?.figures.includes(figure));
  if (column === undefined || !row || row.figures[column]?.value) return;
  const details = {
    item: row.label,
    period: period.label,
    next: draft.columns[column]?.label ?? '',
  };
  findings.push({ code: 'rollover/no-remainder', at: figure.at, row: row.label, details });
}

/** What is left to a full year of an item that ran for some months of it. */
function restOfYear(amount: Decimal, months: number, step: Decimal): Decimal {
  const rest = decimal(String(monthsOfYear - months));
  return quotient(amount.times(rest), decimal(String(months)), step);
}

/** A line of its own for what a one-year item is taken back by in the year after. */
function takeBack(
  { options }: Roll,
  draft: Draft,
  { figure, period }: PlacedItem,
): DraftRow | undefined {
  const column = columnOfYear(draft, period.year + 1);
  if (column === undefined) return undefined;
  const label = fill(options.reversalLabel, { item: figure.row });
  const details = { item: figure.row, period: period.label };
  const row = itemLabelled(draft, label);
  if (row) write(row, column, figure.value.negated(), 'reversal', details);
  return row;
}

/** The item of a name; a new one stands below the last of them. */
function itemLabelled(draft: Draft, label: string): DraftRow | undefined {
  const items = addends(draft);
  const last = items.at(-1);
  const known = items.find((own) => sameLabel(own.label, label));
  return known ?? (last && addRow(draft, last, label, 'item'));
}

/** Writes the items of a file, known and new. */
function giveItems(roll: Roll, draft: Draft, given: GivenAmounts): void {
  const { value, findings } = itemsGiven(draft, given, lastOf(roll.horizons.to));
  roll.findings.push(...findings);
  for (const { label, row: known, column, ...own } of value) {
    const row = known ?? itemLabelled(draft, label);
    if (row) give(roll, draft, column, { ...own, row }, 'itemGiven');
  }
}
