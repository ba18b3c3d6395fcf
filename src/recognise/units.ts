import { unfitUnit } from '../formulas/index.ts';
import { scaleBetween, type Unit } from '../exact/index.ts';
import type { Finding, Place } from '../findings/index.ts';
import {
  entryMatching,
  type Column,
  type GridCell,
  type Provenance,
  type Table,
  type TableKind,
  type Vocabulary,
} from '../model/index.ts';
import type { Header } from './header.ts';
import { readNames, type LabelColumns } from './label-columns.ts';
import { isMoney, lastUnit, moneyWordsIn, unitAtEnd, unitsIn } from './unit-words.ts';

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
export function unfitUnits(table: Table): readonly Finding[] {
  const expected = neededUnits[table.kind];
  if (expected === undefined || scaleBetween(table.unit, expected)) return [];
  return [unfitUnit(table, expected)];
}

/** The unit of a table, how it is known, and what its header says that was not understood. */
interface FoundUnit {
  readonly unit: Unit;
  readonly unitKnown: Provenance;
  readonly findings: readonly Finding[];
}

/** What a unit is read from. */
export interface UnitSource {
  readonly table: string;
  readonly header: Header;
  readonly names: LabelColumns;
  readonly columns: readonly Column[];
  readonly kind: TableKind;
  readonly declared: Unit | undefined;
  readonly vocabulary: Vocabulary;
}

/**
 * The unit a table is in: as declared, else what its title says, else all of its columns that say one, else
 * its totals and nets, else what all its amounts say of themselves, else what is usual for its kind; else
 * tkr, assumed.
 */
export function readUnit(source: UnitSource): FoundUnit {
  const { header, columns, kind, declared, vocabulary } = source;
  if (declared) return { unit: declared, unitKnown: 'declared', findings: [] };
  const titles = titlesOf(source).map(({ text }) => text);
  const [printed] = unitsNamedBy(titles, vocabulary);
  const [common = unitOfTotals(source), ...others] = unitsNamedBy(
    moneyLabels(columns),
    vocabulary,
  ).filter(isMoney);
  const named = printed ?? (others.length === 0 ? common : undefined);
  const isPrice = usualUnits[kind] === 'kr/unit' && named === 'kr';
  const read = isPrice ? 'kr/unit' : (named ?? unitOfAmounts(header.body) ?? usualUnits[kind]);
  const unit = read ?? 'tkr';
  return { unit, unitKnown: read ? 'read' : 'assumed', findings: unclearUnits(source, unit) };
}

/** The money that rows of totals, nets, their sides and changes end with, where they all say the same. */
function unitOfTotals({ header, names, vocabulary }: UnitSource): Unit | undefined {
  const { total, revenue, cost, net, change } = vocabulary.rows;
  const words = { of: [total, revenue, cost, net, change].flatMap((own = []) => own) };
  const units = readNames(header.body, names).flatMap(({ label }) => {
    const last = isPerUnit(label, vocabulary) ? undefined : lastUnit(label, vocabulary);
    if (!last || !isMoney(last.unit)) return [];
    const isMeant = [label, last.before].some((own) => entryMatching(own, words) !== undefined);
    return isMeant ? [last.unit] : [];
  });
  const [unit, ...others] = new Set(units);
  return others.length === 0 ? unit : undefined;
}

interface Title {
  readonly text: string;
  readonly at: Place;
}

/** The texts of a header above and beside the columns of amounts. */
function titlesOf({ header, names }: UnitSource): readonly Title[] {
  const beside = header.cells.slice(1, names.label + 1);
  return [
    ...header.titles,
    ...beside.flatMap(({ levels, at }) => levels.map((text) => ({ text, at }))),
  ];
}

/** The headers of columns that are in the unit of their table, for all that is known so far. */
function moneyLabels(columns: readonly Column[]): readonly string[] {
  return columns.filter(({ unit }) => unit === undefined).map(({ label }) => label);
}

function unitsNamedBy(texts: readonly string[], vocabulary: Vocabulary): readonly Unit[] {
  return [...new Set(texts.flatMap((text) => moneyWordsIn(text, vocabulary).units))];
}

/**
 * Words of a header that say of its money what is not understood: each place once, and the columns that
 * name another unit than their table.
 */
function unclearUnits(source: UnitSource, unit: Unit): readonly Finding[] {
  const { table, columns, vocabulary } = source;
  if (!isMoney(unit) && unit !== 'kr/unit') return [];
  const titles = titlesOf(source);
  const named = unitsNamedBy(
    titles.map(({ text }) => text),
    vocabulary,
  ).filter(isMoney);
  const labels = columns.filter((column) => column.unit === undefined);
  const told = (at: Place, words: readonly string[]): Finding => ({
    code: 'table/unit-words',
    at,
    table,
    details: { table, words: words.join(', '), unit },
  });
  const strange = [...titles, ...labels.map(({ label, at }) => ({ text: label, at }))].flatMap(
    ({ text, at }): readonly Finding[] => {
      const { unclear } = moneyWordsIn(text, vocabulary);
      return unclear.length > 0 ? [told(at, unclear)] : [];
    },
  );
  const apart = labels.flatMap(({ label, at }): readonly Finding[] => {
    const others = moneyWordsIn(label, vocabulary).units.filter(
      (own) => isMoney(own) && own !== unit && unit !== 'kr/unit',
    );
    return others.length > 0 ? [told(at, [label])] : [];
  });
  const [first] = titles.filter(({ text }) => moneyWordsIn(text, vocabulary).units.some(isMoney));
  const several = named.length > 1 && first ? [told(first.at, named)] : [];
  return [...strange, ...several, ...apart];
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
  return unitAtEnd(label, vocabulary);
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
