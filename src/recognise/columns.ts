import type { Finding } from '../findings/index.ts';
import {
  entryMatching,
  samePeriod,
  type Column,
  type GridCell,
  type Measure,
  type TableKind,
  type Vocabulary,
} from '../model/index.ts';
import type { Header, HeaderCell } from './header.ts';
import { measureOf, readLevels } from './periods.ts';
import { isPerUnit } from './units.ts';

/** A column of amounts, and its index among the cells of a row. */
export interface AmountColumn extends Column {
  readonly cell: number;
}

/**
 * The columns of amounts: a period, a measure, or both; a column of text alone is a comment, one of
 * references to notes neither. Two
 * columns of one period are an error; in a table of periods one that is none is told.
 */
export function readColumns(
  { cells, body }: Header,
  kind: TableKind,
  vocabulary: Vocabulary,
): { readonly columns: readonly AmountColumn[]; readonly findings: readonly Finding[] } {
  const columns: AmountColumn[] = [];
  const findings: Finding[] = [];
  for (const [cell, header] of cells.entries()) {
    const readings = body.flatMap((row) => row[cell] ?? []);
    const isBlank = header.levels.length === 0 && readings.every(({ text }) => text.trim() === '');
    if (cell === 0 || isBlank || isReference(header, vocabulary)) continue;

    const column = { cell, ...readColumn(header, readings, vocabulary) };
    const { period, measure, label, at } = column;
    const isRepeated = columns.some((other) => isSame(other, column));
    if (isRepeated) findings.push({ code: 'column/repeated', at, details: { period: label } });

    const hasAmounts = readings.some(({ reading }) => reading.is === 'amount');
    if (!period && !measure && hasAmounts && !freeKinds.includes(kind)) {
      findings.push({ code: 'column/not-a-period', at, details: { column: label } });
    }
    if ((period && !isRepeated) || hasAmounts) columns.push(column);
  }
  return { columns, findings };
}

/** Whether a column refers elsewhere, as to a note, so that its numbers are no amounts. */
export function isReference({ levels }: HeaderCell, { references }: Vocabulary): boolean {
  return entryMatching(levels.at(-1) ?? '', { reference: references }) !== undefined;
}

/** Kinds of tables in which columns need not be periods. */
const freeKinds: readonly TableKind[] = ['other', 'investments'];

/** Measures of columns that are of no period alone. */
const derivedMeasures: readonly Measure[] = ['total', 'deviation', 'change', 'share'];

function readColumn(
  { levels, at }: HeaderCell,
  readings: readonly GridCell[],
  vocabulary: Vocabulary,
): Column {
  const label = levels.join(' ');
  const parted = levels.flatMap((level) => partsOfLevel(level, vocabulary));
  const measure = parted.map((level) => measureOf(level, vocabulary)).findLast(Boolean);
  const isDerived = measure !== undefined && derivedMeasures.includes(measure);
  const rest = parted.filter((level) => measureOf(level, vocabulary) === undefined);
  const period = isDerived ? undefined : readLevels(rest, vocabulary);
  const unit = ownUnit(label, measure, readings, vocabulary);
  return {
    label,
    at,
    ...(period && { period: { ...period, label } }),
    ...(measure && { measure }),
    ...(unit && { unit }),
  };
}

/** A measure with its year apart, `Netto` and `2025`; a word that makes a period with it stays whole. */
function partsOfLevel(level: string, vocabulary: Vocabulary): readonly string[] {
  const [, word = '', year = ''] = /^(\D+) ((?:19|20|21)\d\d)$/u.exec(level) ?? [];
  const isApart = readLevels([level], vocabulary) === undefined && measureOf(word, vocabulary);
  return isApart ? [year, word] : [level];
}

/** The unit of a column where it is not that of its rows: percent, or an amount for one of something. */
function ownUnit(
  label: string,
  measure: Measure | undefined,
  readings: readonly GridCell[],
  vocabulary: Vocabulary,
): Column['unit'] {
  const isPercent = saysPercent(label) || isAllPercent(readings);
  if (measure === 'share' || isPercent) return '%';
  return isPerUnit(label, vocabulary) ? 'kr/unit' : undefined;
}

/** Whether a header has the sign for percent, or the word, which is not looked for in most of them. */
function saysPercent(label: string): boolean {
  if (label.includes('%')) return true;
  const isNamed = label.toLowerCase().includes('procent');
  return isNamed && /(?<!\p{L})procent(?!\p{L})/iu.test(label);
}

function isAllPercent(cells: readonly GridCell[]): boolean {
  const amounts = cells.flatMap(({ reading }) => (reading.is === 'amount' ? [reading] : []));
  return amounts.length > 0 && amounts.every(({ unit }) => unit === '%');
}

function isSame(one: Column, other: Column): boolean {
  if (!one.period || !other.period) return false;
  return samePeriod(one.period, other.period) && one.measure === other.measure;
}
