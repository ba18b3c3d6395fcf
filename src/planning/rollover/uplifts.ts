import { stepOfDecimals, type Decimal } from '../../exact/index.ts';
import {
  nearestText,
  sameLabel,
  type Figure,
  type GivenUplift,
  type Row,
} from '../../model/index.ts';
import {
  columnOfYear,
  evaluated,
  figureIn,
  rowOf,
  write,
  writeOpen,
  type Draft,
  type DraftRow,
} from './draft.ts';
import { lastOf } from './horizon.ts';
import { draftOfKind, type Roll } from './roll.ts';

/** Uplifts of the new year: as given, else as in the year before; others are replaced where given. */
export function rollUplifts(roll: Roll): void {
  const draft = draftOfKind(roll, 'uplifts');
  const { uplifts } = roll.options;
  for (const given of uplifts)
    if (!draft || !rowNamed(draft, given)) tellUnknown(roll, draft, given);
  const added = draft && columnOfYear(draft, lastOf(roll.horizons.to).year);
  if (!draft || added === undefined) return;

  const before = columnOfYear(draft, lastOf(roll.horizons.from).year);
  for (const row of draft.rows) {
    const last = row.figures[before ?? -1];
    if (before === undefined || !last || last.isNone === true) continue;
    const { value, open } = evaluated(figureIn(draft, row, before), []);
    const from = draft.columns[before]?.label ?? '';
    if (value) write(row, added, value, 'upliftAsBefore', { from });
    else writeOpen(row, added, open);
  }
  for (const given of uplifts) giveUplift(roll, draft, given, added);
}

function giveUplift(roll: Roll, draft: Draft, given: GivenUplift, added: number): void {
  const row = rowNamed(draft, given);
  if (!row) return;
  const columnFor = ({ period }: GivenUplift): number | undefined =>
    period === undefined ? added : columnNamed(draft, period);
  const column = columnFor(given);
  if (column === undefined) {
    const periods = draft.columns.map(({ label }) => label).join(', ');
    const details = { period: given.period ?? '', periods };
    roll.findings.push({ code: 'rollover/unknown-period', at: given.at, details });
    return;
  }
  const { uplifts } = roll.options;
  const earlier = uplifts.slice(0, uplifts.indexOf(given));
  if (earlier.some((own) => rowNamed(draft, own) === row && columnFor(own) === column)) {
    const details = { category: row.label, period: draft.columns[column]?.label ?? '' };
    roll.findings.push({ code: 'rollover/repeated-uplift', at: given.at, details });
    return;
  }
  const before = row.figures[column]?.from?.value;
  if (before && column !== added && before.equals(given.percent)) return;
  refine(row, column, given.percent);
  write(row, column, given.percent, 'upliftGiven', before ? { before } : {});
}

/** A cell is printed with the decimals of its column, or with those of the rate where it has more. */
function refine(row: DraftRow, column: number, rate: Decimal): void {
  const figure = row.figures[column];
  const step = stepOfDecimals(rate.decimalPlaces());
  if (figure && step.lessThan(figure.step)) row.figures[column] = { ...figure, step };
}

/** The row of a category; capitals do not count, unless two categories differ in them alone. */
function rowNamed({ rows }: Draft, { category }: GivenUplift): DraftRow | undefined {
  const exact = rows.find(({ label }) => sameLabel(label, category));
  const folded = (label: string): string => label.toLocaleLowerCase('sv');
  const alike = rows.filter(({ label }) => sameLabel(folded(label), folded(category)));
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}

/** A column by its label, a year on or as it was, or by its year alone. */
function columnNamed({ table, columns }: Draft, name: string): number | undefined {
  const index = columns.findIndex(
    ({ label, period, place, isAdded }) =>
      sameLabel(label, name) ||
      String(period?.year) === name.trim() ||
      (!isAdded && sameLabel(table.columns[place]?.label ?? '', name)),
  );
  return index < 0 ? undefined : index;
}

function tellUnknown(roll: Roll, draft: Draft | undefined, { category, at }: GivenUplift): void {
  const nearest = nearestText(
    category,
    (draft?.rows ?? []).map(({ label }) => label),
  );
  roll.findings.push({ code: 'rollover/unknown-category', at, details: { category, nearest } });
}

/** The rate of a category in a year: as it was in the source, where it has been replaced, and as it is a year on. */
export interface RolledRate {
  readonly before: Figure;
  readonly after: Figure;
}

/** The rates of a row of uplifts in a year; none where there is no column for it. */
export function rateIn(roll: Roll, source: Row, year: number): RolledRate | undefined {
  const draft = draftOfKind(roll, 'uplifts');
  const column = draft && columnOfYear(draft, year);
  const row = draft && rowOf(draft, source);
  if (!row || column === undefined) return undefined;
  const after = figureIn(draft, row, column);
  return { before: row.figures[column]?.from ?? after, after };
}
