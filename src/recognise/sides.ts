import {
  isStated,
  type Block,
  type Column,
  type ColumnRule,
  type Provenance,
  type Row,
  type SignConvention,
  type StatedFigure,
  type TableKind,
  type Vocabulary,
} from '../model/index.ts';
import type { Unit } from '../exact/index.ts';
import { senseOf } from './senses.ts';

/** A table as far as its signs follow from it. */
export interface SignedTable {
  readonly kind: TableKind;
  readonly unit: Unit;
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
  readonly columns: readonly Column[];
  readonly columnRules: readonly ColumnRule[];
}

/** The amounts of a table, no zeros among them, that are revenue and those that are cost. */
export interface Sides {
  readonly revenue: readonly StatedFigure[];
  readonly cost: readonly StatedFigure[];
}

/** How net follows from revenue and cost, and how that is known. */
export interface FoundSigns {
  readonly signs: SignConvention;
  readonly signsKnown: Provenance;
}

/** On which side of zero each side lies under a convention. */
const sideOf: Readonly<Record<SignConvention, Readonly<Record<keyof Sides, 1 | -1>>>> = {
  'cost-negative': { revenue: 1, cost: -1 },
  'cost-positive': { revenue: 1, cost: 1 },
  'net-cost-positive': { revenue: 1, cost: 1 },
  'revenue-negative': { revenue: -1, cost: 1 },
};

/** The amounts of rows in the unit of their table, differences and shares left out. */
export function amountsOf(
  rows: readonly Row[],
  { unit, columns }: Pick<SignedTable, 'unit' | 'columns'>,
  isMeant: (column: Column) => boolean = isWhole,
): readonly StatedFigure[] {
  return rows
    .filter((row) => row.unit === unit)
    .flatMap(({ figures }) =>
      figures.filter((_, index) => columns[index] !== undefined && isMeant(columns[index])),
    )
    .filter(isStated)
    .filter((figure) => figure.unit === unit && !figure.value.isZero());
}

function isWhole({ measure, unit }: Column): boolean {
  return unit === undefined && (measure === undefined || measure === 'net' || measure === 'total');
}

/** 1 or −1 where most amounts lie on that side of zero, 0 where as many lie on either. */
function sideOfMost(figures: readonly StatedFigure[]): 1 | -1 | 0 {
  const positive = figures.filter(({ value }) => value.isPositive()).length;
  if (positive * 2 === figures.length) return 0;
  return positive * 2 > figures.length ? 1 : -1;
}

/** The sides of nets by the words of their rows, and rows of these roles; else by those of columns. */
export function sidesIn(table: SignedTable, vocabulary: Vocabulary): Sides {
  const { rows, blocks } = table;
  const parts = new Set(
    blocks.filter(({ kind }) => kind === 'net').flatMap(({ plus, minus }) => [...plus, ...minus]),
  );
  const ofSide = (side: keyof Sides): readonly Row[] =>
    rows.filter(
      (row) => row.role === side || (parts.has(row) && senseOf(row, vocabulary) === side),
    );
  const byRows = {
    revenue: amountsOf(ofSide('revenue'), table),
    cost: amountsOf(ofSide('cost'), table),
  };
  if (byRows.revenue.length + byRows.cost.length > 0) return byRows;
  const own = rows.filter(({ role }) => role !== 'heading' && role !== 'change');
  const inColumns = (side: keyof Sides): readonly StatedFigure[] =>
    amountsOf(own, table, ({ measure, unit }) => measure === side && unit === undefined);
  return { revenue: inColumns('revenue'), cost: inColumns('cost') };
}

/**
 * The convention of a table, by what nets hold under, else by where revenue and cost lie. A net that is the
 * sum of both is one of cost printed negative, or of revenue printed negative; the side of its costs
 * tells. Where neither tells, a net that is printed positive is assumed to be a cost.
 */
export function signsByFigures(
  table: SignedTable,
  held: SignConvention | undefined,
  vocabulary: Vocabulary,
): FoundSigns {
  const sides = sidesIn(table, vocabulary);
  const [revenue, cost] = [sideOfMost(sides.revenue), sideOfMost(sides.cost)];
  const under = held ?? heldInColumns(table);
  if (under !== undefined && under !== 'cost-negative') {
    return { signs: under, signsKnown: 'read' };
  }
  if (under === 'cost-negative') {
    const isTurned = cost === 1 ? revenue <= 0 : cost === 0 && revenue === -1;
    if (isTurned) return { signs: turnedSum(sides), signsKnown: 'read' };
    return { signs: under, signsKnown: revenue === 0 && cost === 0 ? 'assumed' : 'read' };
  }
  if (revenue * cost === -1) {
    return { signs: cost === 1 ? 'revenue-negative' : 'cost-negative', signsKnown: 'read' };
  }
  const nets = amountsOf(
    table.rows.filter(({ role }) => role === 'net'),
    table,
  );
  if (cost === 1) {
    const isCost = revenue === 0 || sideOfMost(nets) === 1;
    return { signs: isCost ? 'net-cost-positive' : 'cost-positive', signsKnown: 'assumed' };
  }
  return assumedSigns(nets);
}

/** A sum of sides whose costs are positive: its revenue is negative, or it has none. */
function turnedSum({ revenue }: Sides): SignConvention {
  return revenue.length > 0 ? 'revenue-negative' : 'net-cost-positive';
}

/**
 * Amounts of a net on their own: a board costs more than it is paid, so that the side on which most of them
 * lie is that of cost. Where three in four do, the figures say so; otherwise it is only assumed.
 */
export function assumedSigns(nets: readonly StatedFigure[]): FoundSigns {
  const amounts = nets.filter(({ value }) => !value.isZero());
  const above = amounts.filter(({ value }) => value.isPositive()).length;
  const most = Math.max(above, amounts.length - above);
  const isTold = amounts.length >= leastAmounts && most * 4 >= amounts.length * 3;
  const signs = sideOfMost(nets) === 1 ? 'net-cost-positive' : 'cost-negative';
  return { signs, signsKnown: isTold ? 'read' : 'assumed' };
}

const leastAmounts = 3;

/** The convention that a column of nets holds under. */
function heldInColumns({ columns, columnRules }: SignedTable): SignConvention | undefined {
  const rule = columnRules.find(({ kind }) => kind === 'net');
  if (!rule) return undefined;
  const taken = rule.minus.map((index) => columns[index]?.measure);
  if (taken.length === 0) return 'cost-negative';
  return taken.includes('cost') ? 'cost-positive' : 'net-cost-positive';
}

/** The first amount of each side that most of its amounts contradict a convention with. */
export function contradicting(signs: SignConvention, sides: Sides): readonly StatedFigure[] {
  return (['cost', 'revenue'] as const).flatMap((side) => {
    const expected = sideOf[signs][side];
    if (sideOfMost(sides[side]) !== -expected) return [];
    return sides[side].filter(({ value }) => value.isNegative() === (expected === 1)).slice(0, 1);
  });
}
