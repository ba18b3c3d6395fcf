import type { Finding } from '../findings/index.ts';
import {
  figuresOf,
  isStated,
  type Column,
  type ColumnRule,
  type Relation,
  type Row,
  type Table,
} from '../model/index.ts';
import { across } from '../formulas/index.ts';
import { bestOf, holdsAmounts, measuredRows, type ColumnFormula } from './column-rules.ts';
import { tally } from './evidence.ts';
import { bitsIn } from './sums/counts.ts';

/** Two or more columns in a row right before a total or right after it, the most first. */
export function runsBeside(
  column: number,
  columns: readonly Column[],
  rules: readonly ColumnRule[],
): readonly ColumnFormula[] {
  const isEnd = (own: Column): boolean => !holdsAmounts(own);
  const start = columns.slice(0, column).findLastIndex(isEnd) + 1;
  const end = columns.findIndex((own, index) => index > column && isEnd(own));
  const all = [...columns.keys()];
  const before = all.slice(start, column);
  const after = all.slice(column + 1, end < 0 ? columns.length : end);
  return [
    ...before.map((_, order) => before.slice(order)),
    ...after.map((_, order) => after.slice(0, after.length - order)),
  ]
    .filter((run) => run.length > 1)
    .map((plus): ColumnFormula => ({ kind: 'sum', plus, minus: [] }))
    .filter((formula) => !isKnown(column, formula, rules));
}

/** Whether a rule ties the same columns together the other way round. */
function isKnown(column: number, { plus }: ColumnFormula, rules: readonly ColumnRule[]): boolean {
  const key = (indices: readonly number[]): string =>
    indices.toSorted((one, other) => one - other).join(' ');
  const own = key([column, ...plus]);
  return rules.some((rule) => key([rule.column, ...rule.plus, ...rule.minus]) === own);
}

/** Bits that a total without a word for it must tell, for every sum tried and every row that fails. */
const silentBits = 12;
const perFailure = 6;

/**
 * Columns that add others without a word for it: all before them, all after them, or from the
 * opening of their kind to what they close. Only rows in which two figures or more are added tell.
 */
export function silentTotals(
  columns: readonly Column[],
  rows: readonly Row[],
  rules: readonly ColumnRule[],
): readonly ColumnRule[] {
  const found: ColumnRule[] = [];
  const proposals = [...columns.keys()].flatMap((column) =>
    spansFor(column, columns, rules).map((plus) => ({ column, plus })),
  );
  for (const { column, plus } of proposals) {
    const rule: ColumnRule = { kind: 'sum', column, plus, minus: [], rows };
    const known = [...rules, ...found];
    const isTaken = found.some((own) => own.column === column);
    if (isTaken || isKnown(column, rule, known)) continue;
    const { held, judged, bits } = tally([...across(rule)].filter(addsSeveral));
    const needed = silentBits + 2 * bitsIn(BigInt(proposals.length));
    if (held * 2 > judged && bits >= needed + perFailure * (judged - held)) found.push(rule);
  }
  return found;
}

function addsSeveral(formula: Relation): boolean {
  const [, ...others] = figuresOf(formula);
  return others.filter((figure) => isStated(figure) && !figure.value.isZero()).length > 1;
}

/** The columns that one without a word for totals could add. */
function spansFor(
  column: number,
  columns: readonly Column[],
  rules: readonly ColumnRule[],
): readonly (readonly number[])[] {
  const own = columns[column];
  if (!own || !isPlain(own) || rules.some((rule) => rule.column === column)) return [];
  const isFree = (index: number): boolean => {
    const other = columns[index];
    const isItem = other?.measure === 'change' && !rules.some((rule) => rule.column === index);
    return other?.unit === undefined && (isItem || holdsAmounts(other));
  };
  const all = [...columns.keys()];
  const opening = columns.slice(0, column).findLastIndex((other) => isAlike(own, other));
  const spans = [
    all.slice(0, column),
    ...(opening < 0 ? [] : [all.slice(opening, column)]),
    all.slice(column + 1),
  ];
  return spans.filter((span) => span.length > 1 && span.every(isFree));
}

/** Whether a column says of itself neither that it is a side nor that it follows from others. */
function isPlain({ measure, unit }: Column): boolean {
  return unit === undefined && (measure === undefined || measure === 'net');
}

function isAlike(one: Column, other: Column): boolean {
  return one.period !== undefined && one.period.kind === other.period?.kind;
}

/** Totals that add some columns and leave out one of their kind beside these: no rule, but told. */
export function incompleteTotals({ name, columns, rows, columnRules }: Table): readonly Finding[] {
  return [...columns.entries()].flatMap(([column, own]): readonly Finding[] => {
    const isOpen = own.measure === 'total' && own.unit === undefined;
    if (!isOpen || columnRules.some((rule) => rule.column === column)) return [];
    const best = bestOf(runsBeside(column, columns, columnRules), column, measuredRows(rows));
    const leftOut = best && leftOutOf(best.plus, column, columns);
    if (!leftOut) return [];
    const labels = best.plus.flatMap((index) => columns[index]?.label ?? []);
    const details = { column: own.label, parts: labels.join(' + '), other: leftOut.label };
    return [{ code: 'column/incomplete', at: own.at, table: name, period: own.label, details }];
  });
}

/** The column beside a run that a total should add as well, if there is one. */
export function leftOutOf(
  run: readonly number[],
  column: number,
  columns: readonly Column[],
): Column | undefined {
  const isBefore = (run[0] ?? 0) < column;
  const [last, next] = isBefore
    ? [run[0] ?? 0, (run[0] ?? 0) - 1]
    : [run.at(-1) ?? 0, (run.at(-1) ?? 0) + 1];
  const [own, beyond, total] = [columns[last], columns[next], columns[column]];
  if (!own || !beyond || !holdsAmounts(beyond)) return undefined;
  const [, from, to] =
    /((?:19|20|21)\d\d) ?[-–] ?((?:19|20|21)\d\d)/u.exec(total?.label ?? '') ?? [];
  const year = beyond.period?.year;
  const isMeant =
    from && to && year !== undefined
      ? year >= parseInt(from, 10) && year <= parseInt(to, 10)
      : isOfOneKind(own, beyond);
  return isMeant ? beyond : undefined;
}

/** Whether two columns are months, periods of a kind, or numbered alike as `T1` and `T2`. */
function isOfOneKind(one: Column, other: Column): boolean {
  if (one.period || other.period) return isAlike(one, other);
  const stem = ({ label }: Column): string => label.replace(/\d+/gu, '#');
  const isNumbered = /\d/u.test(one.label) && stem(one) === stem(other);
  return isNumbered || (isMonth(one) && isMonth(other));
}

function isMonth({ label }: Column): boolean {
  return /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?$/iu.test(label);
}
