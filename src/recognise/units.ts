import { scaleBetween, type Unit } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import type { GridCell, Table, TableKind, Vocabulary } from '../model/index.ts';
import type { Header } from './header.ts';
import type { LabelColumns } from './label-columns.ts';

const usualUnits: Partial<Record<TableKind, Unit>> = {
  volumes: 'units',
  'unit-prices': 'kr/unit',
  'base-prices': 'kr/unit',
  uplifts: '%',
};

/** The unit that a table of a kind must be in, or be money like; others may be in any. */
const neededUnits: Partial<Record<TableKind, Unit>> = {
  'operating-budget': 'tkr',
  'activity-net': 'tkr',
  bridge: 'tkr',
  ...usualUnits,
};

/** A table whose unit cannot be tied to the others: reckoned with, it would give wrong figures. */
export function unfitUnit({ name, kind, unit, file, columns }: Table): readonly Finding[] {
  const expected = neededUnits[kind];
  if (expected === undefined || scaleBetween(unit, expected)) return [];
  const details = { table: name, unit, expected };
  return [{ code: 'table/unit', at: columns[0]?.at ?? { file }, table: name, details }];
}

/**
 * The unit a table is in: what its header says, else what all its amounts say of themselves, else
 * what is usual for its kind.
 */
export function readUnit(
  { title, cells, body }: Header,
  { label }: LabelColumns,
  kind: TableKind,
  vocabulary: Vocabulary,
): Unit {
  const beside = cells.slice(1, label + 1).flatMap(({ levels }) => levels);
  const [printed] = unitsIn([title, ...beside].join(' '), vocabulary);
  if (usualUnits[kind] === 'kr/unit' && printed === 'kr') return 'kr/unit';
  return printed ?? unitOfAmounts(body) ?? usualUnits[kind] ?? 'tkr';
}

/** The unit that every amount is printed with, if they agree; percentages are beside the point. */
function unitOfAmounts(body: readonly (readonly GridCell[])[]): Unit | undefined {
  const units = new Set(
    body.flat().flatMap(({ reading }) => (reading.is === 'amount' ? [reading.unit] : [])),
  );
  units.delete('%');
  const [unit] = units;
  return units.size === 1 ? unit : undefined;
}

/** What a label ends with where it says in which unit its row is: `(antal)`, `, %`, `i procent`. */
const unitOfLabel = /(?:^|[(,] ?|\bi )([^\s(),]+)\)?$/u;

/** A per cent sign after a word, not after a number as in `Uppräkning 3 %`. */
const percentOfLabel = /[^\d\s]\s?%$/u;

/**
 * The unit of a row: percent where its label or all its amounts say so, a number of units where its
 * label says so, else that of its table. A unit in the midst of a label is about something else.
 */
export function unitOfRow(
  label: string,
  cells: readonly GridCell[],
  tableUnit: Unit,
  vocabulary: Vocabulary,
): Unit {
  const amounts = cells.flatMap(({ reading }) => (reading.is === 'amount' ? [reading] : []));
  if (amounts.length > 0 && amounts.every(({ unit }) => unit === '%')) return '%';
  if (percentOfLabel.test(label)) return '%';
  const [first = ''] = label.split(' ');
  const own = unitNamedIn(label, vocabulary);
  if (own === '%') return '%';
  const isCounted = own === 'units' || unitsIn(first, vocabulary)[0] === 'units';
  return isCounted && tableUnit !== 'kr/unit' ? 'units' : tableUnit;
}

/** The unit that a label ends with, if it names one. */
export function unitNamedIn(label: string, vocabulary: Vocabulary): Unit | undefined {
  const [, word = ''] = unitOfLabel.exec(label) ?? [];
  return unitsIn(word, vocabulary)[0];
}

/** Whether a header names amounts for one of something, which do not add up over different rows. */
export function isPerUnit(label: string, { counted }: Vocabulary): boolean {
  const folded = label.toLowerCase();
  // without any of these there is no rate, and \p{L}, which is slow to compile, is spared
  return /snitt|medel|pris|per|\//u.test(folded) && isRate(folded, counted);
}

/** By an average or a price (`snitt`, `à-pris`), kronor for one (`kr/barn`), or what one counts. */
function isRate(folded: string, counted: readonly string[]): boolean {
  const kronorOrPrice =
    /(?<!\p{L})(?:[tm]?kr ?(?:\/|per) ?\p{L}|(?:genom)?snitt|medel(?:kostnad|värde)|styckpris|[àáa][- ]?pris)/u;
  if (kronorOrPrice.test(folded)) return true;
  // after `per` or a stroke, the last word counted: `per inskrivet barn`
  const perOne = folded.matchAll(/(?:(?<!\p{L})per |\/ ?)(?:\p{L}+ )?(\p{L}+)/gu);
  return [...perOne].some(([words]) =>
    words.split(/[ /]+/u).some((word) => counted.includes(word)),
  );
}

/** The units that the words of a text name, in order. */
export function unitsIn(text: string, { units }: Vocabulary): readonly Unit[] {
  const known = Object.entries(units) as [Unit, readonly string[]][];
  return text
    .toLowerCase()
    .split(/[\s,()]+/u)
    .flatMap((word) =>
      known
        .filter(([, words]) => words.some((own) => own.toLowerCase() === word))
        .map(([unit]) => unit),
    );
}
