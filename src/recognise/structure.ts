import type { Unit } from '../exact/index.ts';
import {
  entryMatching,
  sameLabel,
  signConventions,
  type Block,
  type Change,
  type Column,
  type PartOf,
  type Row,
  type SignConvention,
  type TableDeclaration,
  type TableKind,
  type Vocabulary,
} from '../model/index.ts';
import { readChanges, type FoundChange } from './changes.ts';
import { countFigures } from './sums/counts.ts';
import type { Line, Sense, SignOf, Voice } from './sums/line.ts';
import { findSums, type FoundSum } from './sums/search.ts';

/** How the rows of a table hang together. */
export interface Structure {
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
  readonly partsOf: readonly PartOf[];
  readonly changes: readonly Change[];
  readonly signs: SignConvention;
}

/** What is known of a table when its structure is read. */
export interface StructureSource {
  readonly rows: readonly Row[];
  /** How far the label of each row is set in. */
  readonly depths: readonly number[];
  readonly columns: readonly Column[];
  readonly kind: TableKind;
  readonly unit: Unit;
  readonly declaration: TableDeclaration | undefined;
  readonly vocabulary: Vocabulary;
}

/**
 * Which rows each total adds, under the sign convention that makes most columns of a net hold; ties
 * go to cost printed negative. Rows that the figures show to be totals become so by role.
 */
export function readStructure(printed: StructureSource): Structure {
  const { declaration, columns, vocabulary } = printed;
  const changes = readChanges(printed.rows, columns, vocabulary);
  const source = { ...printed, rows: withChanges(printed.rows, changes) };
  const added = addedRows(source);
  const lines = linesOf(added, source);
  const conventions = declaration?.signs ? [declaration.signs] : conventionsFor(lines);
  const [best] = conventions
    .map((signs) => ({ signs, sums: findSums(lines, signsOf(signs)) }))
    .toSorted((one, other) => heldNets(other.sums, lines) - heldNets(one.sums, lines));
  const { signs, sums } = best ?? { signs: 'cost-negative', sums: [] };

  const totals = new Map(sums.map((sum) => [added[sum.total]?.at, sum]));
  const rows = source.rows.map((row, at) => ({
    ...row,
    role: roleOf(row, totals.get(at), lines),
  }));
  const found = added.flatMap(({ at }) => rows[at] ?? []);
  return {
    rows,
    blocks: sums.flatMap((sum) => blockOf(sum, found, lines, signsOf(signs))),
    partsOf: readPartsOf(rows, declaration),
    changes: changes.flatMap(({ kind, ...at }): readonly Change[] => {
      const [row, measured] = [rows[at.row], rows[at.measured]];
      return row && measured ? [{ kind, row, measured }] : [];
    }),
    signs,
  };
}

function withChanges(rows: readonly Row[], changes: readonly FoundChange[]): readonly Row[] {
  return rows.map((row, order) => {
    const isFound = row.role === 'item' && changes.some((change) => change.row === order);
    return isFound ? { ...row, role: 'change' } : row;
  });
}

/** Kinds of tables whose rows are never added: prices and percentages. */
const unaddedKinds: readonly TableKind[] = ['unit-prices', 'uplifts', 'services'];

/** A row that is added or adds others, and its index in the table. */
interface AddedRow {
  readonly row: Row;
  readonly at: number;
}

/** Rows that are added or add others: in the table's unit, and no heading, change or part. */
function addedRows({ rows, kind, unit, declaration }: StructureSource): readonly AddedRow[] {
  if (unaddedKinds.includes(kind)) return [];
  const parts = declaration?.partsOf.map(({ part }) => part.value) ?? [];
  return rows
    .map((row, at) => ({ row, at }))
    .filter(
      ({ row }) =>
        row.unit === unit &&
        !['heading', 'change', 'change-percent', 'of-which'].includes(row.role) &&
        !parts.some((part) => sameLabel(part, row.label)),
    );
}

function linesOf(
  added: readonly AddedRow[],
  { rows, depths, unit, vocabulary }: StructureSource,
): readonly Line[] {
  const counts = countFigures(
    added.map(({ row }) => row.figures),
    unit,
  );
  return added.map(({ row, at }, order): Line => ({
    voice: voiceOf(row, added.slice(0, order)),
    sense: senseOf(row, vocabulary),
    isFrame: row.role === 'frame',
    isUnderHeading: rows[at - 1]?.role === 'heading',
    depth: depths[at] ?? 0,
    counts: counts[order] ?? [],
  }));
}

/** A frame after another of its group is what changes have made of it. */
function voiceOf({ role, group }: Row, before: readonly AddedRow[]): Voice {
  if (role === 'total') return 'total';
  const isClosing =
    role === 'frame' && before.some(({ row }) => row.role === 'frame' && row.group === group);
  return role === 'net' || isClosing ? 'result' : 'silent';
}

/** Revenue or cost by label, also where it is a total of such: `Summa intäkter`. */
function senseOf({ label, role }: Row, { rows }: Vocabulary): Sense {
  if (role === 'net') return 'result';
  const plain = label.replace(/^(?:del)?summa\s+/iu, '');
  const { revenue = [], cost = [] } = rows;
  return entryMatching(plain, { revenue, cost }) ?? 'plain';
}

/** The conventions that are worth trying: others than the first need revenue or cost, and a net. */
function conventionsFor(lines: readonly Line[]): readonly SignConvention[] {
  const hasNet = lines.some(({ voice }) => voice === 'result');
  const hasSides = lines.some(({ sense }) => sense === 'revenue' || sense === 'cost');
  return hasNet && hasSides ? signConventions : ['cost-negative'];
}

/** In a net, what is no revenue and no net itself is a cost. */
function signsOf(signs: SignConvention): SignOf {
  return ({ sense }, total) => {
    if (total.voice !== 'result' || sense === 'result') return 1n;
    if (signs === 'cost-positive') return sense === 'revenue' ? 1n : -1n;
    if (signs === 'net-cost-positive') return sense === 'revenue' ? -1n : 1n;
    return 1n;
  };
}

function heldNets(sums: readonly FoundSum[], lines: readonly Line[]): number {
  return sums
    .filter(({ total }) => lines[total]?.voice === 'result')
    .reduce((count, { held }) => count + held, 0);
}

/** A row that adds others is a total; a net stays one where revenue or cost make it up. */
function roleOf(row: Row, sum: FoundSum | undefined, lines: readonly Line[]): Row['role'] {
  if (!sum) return row.role;
  if (row.role === 'net') return isNet(sum, lines) ? 'net' : 'total';
  return row.role === 'item' ? 'total' : row.role;
}

function isNet({ total, parts }: FoundSum, lines: readonly Line[]): boolean {
  const senses = parts.map((part) => lines[part]?.sense);
  return (
    lines[total]?.voice === 'result' && (senses.includes('revenue') || senses.includes('cost'))
  );
}

function blockOf(
  sum: FoundSum,
  rows: readonly Row[],
  lines: readonly Line[],
  signOf: SignOf,
): readonly Block[] {
  const total = rows[sum.total];
  const own = lines[sum.total];
  if (!total || !own) return [];
  const signed = (sign: 1n | -1n): readonly Row[] =>
    sum.parts
      .filter((part) => lines[part] && signOf(lines[part], own) === sign)
      .flatMap((part) => rows[part] ?? []);
  const kind = isNet(sum, lines) ? 'net' : 'sum';
  return [{ kind, total, plus: signed(1n), minus: signed(-1n), standing: sum.standing }];
}

/** Each "varav" row under its whole: as declared, else the nearest row above that is none itself. */
function readPartsOf(
  rows: readonly Row[],
  declaration: TableDeclaration | undefined,
): readonly PartOf[] {
  return rows.flatMap((part, order) => {
    const declared = declaration?.partsOf.find((pair) => sameLabel(pair.part.value, part.label));
    if (!declared && part.role !== 'of-which') return [];
    const whole = declared
      ? rows.find((row) => sameLabel(row.label, declared.whole.value))
      : rows.slice(0, order).findLast((row) => row.role !== 'of-which' && row.role !== 'heading');
    return whole ? [{ part, whole }] : [];
  });
}
