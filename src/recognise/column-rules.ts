import type { Column, ColumnRule, Measure, Row } from '../model/index.ts';
import { across } from '../formulas/index.ts';
import { sharesFor } from './column-shares.ts';
import { leftOutOf, runsBeside, silentTotals } from './column-sums.ts';
import { tally } from './evidence.ts';
import { bitsIn } from './sums/counts.ts';

/** What a column could be, in any rows. */
export type ColumnFormula = Omit<ColumnRule, 'rows' | 'column'>;

/**
 * How columns follow from one another, by what holds in most rows: net from revenue and cost, a
 * deviation or a change from two other columns, a percentage from a change and what it changed, a
 * total from the columns beside it. Rows of revenue may have the sign of a deviation of their own.
 */
export function readColumnRules(
  columns: readonly Column[],
  rows: readonly Row[],
): readonly ColumnRule[] {
  const measured = measuredRows(rows);
  const rules: ColumnRule[] = [];
  for (const measure of ['net', 'deviation', 'change', 'share', 'total'] as const) {
    for (const [column, own] of columns.entries()) {
      if (own.measure !== measure && !(measure === 'share' && own.unit === '%')) continue;
      if (measure !== 'share' && own.unit !== undefined) continue;
      const formulas = formulasFor(measure, column, columns, rules);
      for (const side of sidesOf(measured, measure, formulas, column)) {
        const best = bestOf(formulas, column, side);
        const isPartial = measure === 'total' && best && leftOutOf(best.plus, column, columns);
        if (best && !isPartial) rules.push({ ...best, column, rows: side });
      }
    }
  }
  return [...rules, ...silentTotals(columns, measured, rules)];
}

/** The rows that rules between columns are about: amounts, not percentages. */
export function measuredRows(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ role, unit }) => role !== 'heading' && unit !== '%');
}

/** Rows of revenue apart, whose deviation may be printed with the other sign. */
function sidesOf(
  rows: readonly Row[],
  measure: Measure,
  formulas: readonly ColumnFormula[],
  column: number,
): readonly (readonly Row[])[] {
  if (measure !== 'deviation') return [rows];
  const isApart = turnedGroups(rows, formulas, column);
  const revenue = rows.filter((row) => row.role === 'revenue' || isApart(row));
  const others = rows.filter((row) => !revenue.includes(row));
  return [revenue, others].filter((side) => side.length > 0);
}

/** Groups under a heading in which all rows go against what the others follow from, as revenue does. */
function turnedGroups(
  rows: readonly Row[],
  formulas: readonly ColumnFormula[],
  column: number,
): (row: Row) => boolean {
  const common = bestOf(formulas, column, rows);
  if (!common) return () => false;
  const turned = { ...common, plus: common.minus, minus: common.plus };
  const groups = new Set(rows.flatMap(({ group }) => group ?? []));
  const apart = [...groups].filter((group) => {
    const own = rows.filter((row) => row.group === group);
    const [as, against] = [common, turned].map((formula) =>
      tally([...across({ ...formula, column, rows: own })]),
    );
    return (
      as?.held === 0 && against !== undefined && against.held > 1 && against.held === against.judged
    );
  });
  return ({ group }) => group !== undefined && apart.includes(group);
}

/** What a column could follow from, the nearest columns to its left first. */
function formulasFor(
  measure: Measure,
  column: number,
  columns: readonly Column[],
  rules: readonly ColumnRule[],
): readonly ColumnFormula[] {
  switch (measure) {
    case 'net':
      return netsOf(column, columns);
    case 'total':
      return runsBeside(column, columns, rules);
    case 'deviation':
    case 'change':
      return pairsFor(column, columns).map(([plus, minus]) => ({
        kind: measure,
        plus: [plus],
        minus: [minus],
      }));
    case 'share':
      return sharesFor(column, columns, rules, pairsFor(column, columns));
    case 'revenue':
    case 'cost':
      return [];
  }
}

/** The ways in which a net follows from the revenue and the cost nearest to its left. */
function netsOf(column: number, columns: readonly Column[]): readonly ColumnFormula[] {
  const year = columns[column]?.period;
  const nearest = (measure: Measure): number =>
    columns.findLastIndex(
      (own, index) => index < column && own.measure === measure && own.period?.year === year?.year,
    );
  const [revenue, cost] = [nearest('revenue'), nearest('cost')];
  if (revenue < 0 || cost < 0) return [];
  return [
    { kind: 'net', plus: [revenue, cost], minus: [] },
    { kind: 'net', plus: [revenue], minus: [cost] },
    { kind: 'net', plus: [cost], minus: [revenue] },
  ];
}

/** Pairs of columns that hold amounts of their own, those nearest to the left first. */
function pairsFor(
  column: number,
  columns: readonly Column[],
): readonly (readonly [number, number])[] {
  const distance = (index: number): number =>
    index < column ? column - index : columns.length + index;
  const own = [...columns.keys()]
    .filter((index) => index !== column && mayBeMeasured(columns[index]))
    .toSorted((left, right) => distance(left) - distance(right));
  return own.flatMap((plus) =>
    own.flatMap((minus) => (plus === minus ? [] : [[plus, minus] as const])),
  );
}

/** Measures that follow from other columns. */
const derived: readonly (Measure | undefined)[] = ['total', 'deviation', 'change', 'share'];

/** Whether a column holds amounts of its own, which do not follow from other columns. */
export function holdsAmounts(column: Column | undefined): boolean {
  return column?.unit === undefined && !derived.includes(column?.measure);
}

/** Whether a column holds amounts that another can be a difference of: its own, or a total of them. */
function mayBeMeasured(column: Column | undefined): boolean {
  return holdsAmounts(column) || (column?.measure === 'total' && column.unit === undefined);
}

/** Bits that a rule must tell before it is believed: the more were tried, the more. */
function neededBits(tried: number): number {
  return 2 + 2 * bitsIn(BigInt(tried));
}

/** The formula that holds in most rows, if it holds in more than half and hardly by chance. */
export function bestOf(
  formulas: readonly ColumnFormula[],
  column: number,
  rows: readonly Row[],
): ColumnFormula | undefined {
  const needed = neededBits(formulas.length);
  const [best] = formulas
    .map((formula) => ({ formula, ...tally([...across({ ...formula, column, rows })]) }))
    .filter(({ held, judged, bits }) => held * 2 > judged && bits >= needed)
    .toSorted((left, right) => right.held - left.held || left.missed - right.missed);
  return best?.formula;
}
