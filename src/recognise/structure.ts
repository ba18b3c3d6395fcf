import {
  referred,
  rowReferences,
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
import { containments } from '../formulas/index.ts';
import type { Addition } from './addition.ts';
import { readAdditions } from './additions.ts';
import type { AdditionSource } from './lines.ts';
import { readChanges, type FoundChange } from './changes.ts';
import { declaredAdditions, declaredChanges } from './declared-structure.ts';
import { withDeviations } from './deviations.ts';
import { tally } from './evidence.ts';
import { expectedNet } from './nets.ts';
import { isOnlyNet, senseOf } from './senses.ts';

/** How the rows of a table hang together. */
export interface Structure {
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
  readonly partsOf: readonly PartOf[];
  readonly changes: readonly Change[];
  /** The convention that its nets hold under, where there are any that do. */
  readonly heldUnder: SignConvention | undefined;
}

/** What is known of a table when its structure is read. */
export interface StructureSource extends AdditionSource {
  readonly columns: readonly Column[];
}

/**
 * Which rows are changes, parts and totals of which: as declared, else as the labels and figures
 * have it. Rows that turn out to be changes or totals become so by role.
 */
export function readStructure(source: StructureSource): Structure {
  const { declaration, columns, vocabulary } = source;
  const changes = declaration?.changes
    ? declaredChanges(declaration.changes, source.rows)
    : readChanges(source.rows, columns, vocabulary);
  const printed = withChanges(source.rows, changes);
  const found = readAdditions({ ...source, rows: printed });
  const all = [
    ...found.additions,
    ...expectedNet(printed, found.additions, source.kind, vocabulary),
  ];
  const additions = declaration?.sums
    ? withUndeclared(declaredAdditions(declaration.sums, printed), all, source.kind, printed)
    : all;
  const totals = new Map(additions.map((addition) => [addition.total, addition]));
  const rows = printed.map((row, at) => ({
    ...row,
    role: roleOf(row, totals.get(at), { ...source, rows: printed }),
  }));
  return {
    rows,
    blocks: withDeviations(
      additions.flatMap((addition) => blockOf(addition, rows, vocabulary)),
      columns,
    ),
    partsOf: readPartsOf(rows, declaration),
    changes: changes.flatMap(({ kind, ...at }): readonly Change[] => {
      const [row, measured] = [rows[at.row], rows[at.measured]];
      return row && measured ? [{ kind, row, measured }] : [];
    }),
    heldUnder: found.signs,
  };
}

/**
 * Declared sums, and of the totals that are not declared those that do not hold or are not whole, and the
 * net of an operating budget, which is never in no relation.
 */
function withUndeclared(
  declared: readonly Addition[],
  found: readonly Addition[],
  kind: TableKind,
  rows: readonly Row[],
): readonly Addition[] {
  const isOfBudget = (total: number): boolean =>
    isOnlyNet(rows, kind) && rows[total]?.role === 'net';
  const isNew = ({ total, standing, leftOut }: Addition): boolean =>
    (standing === 'supposed' || leftOut.length > 0 || isOfBudget(total)) &&
    !declared.some((own) => own.total === total);
  return [...declared, ...found.filter(isNew)];
}

function withChanges(rows: readonly Row[], changes: readonly FoundChange[]): readonly Row[] {
  return rows.map((row, order) => {
    const isFound = row.role === 'item' && changes.some((change) => change.row === order);
    return isFound ? { ...row, role: 'change' } : row;
  });
}

/**
 * A row that adds others is a total; a net stays one where revenue or cost make it up, and where it is
 * the only one of an operating budget.
 */
function roleOf(
  row: Row,
  addition: Addition | undefined,
  { rows, kind, vocabulary }: StructureSource,
): Row['role'] {
  if (!addition) return row.role;
  if (row.role !== 'net') return row.role === 'item' ? 'total' : row.role;
  return isNet(addition, rows, vocabulary) || isOnlyNet(rows, kind) ? 'net' : 'total';
}

function isNet(
  { total, plus, minus }: Addition,
  rows: readonly Row[],
  vocabulary: Vocabulary,
): boolean {
  const senses = [...plus, ...minus].map((part) => rows[part] && senseOf(rows[part], vocabulary));
  return rows[total]?.role === 'net' && (senses.includes('revenue') || senses.includes('cost'));
}

function blockOf(
  addition: Addition,
  rows: readonly Row[],
  vocabulary: Vocabulary,
): readonly Block[] {
  const total = rows[addition.total];
  if (!total) return [];
  const named = (indices: readonly number[]): readonly Row[] =>
    indices.flatMap((index) => rows[index] ?? []);
  const kind = isNet(addition, rows, vocabulary) ? 'net' : 'sum';
  const { plus, minus, standing, leftOut } = addition;
  return [
    {
      kind,
      total,
      plus: named(plus),
      minus: named(minus),
      standing,
      addedIn: [],
      leftOut: named(leftOut),
    },
  ];
}

/**
 * Each "varav" row under its whole: as declared, else the nearest row above that is none itself. Of
 * what is a net it may be one side alone, and larger: unless most columns hold it, it is no part.
 */
function readPartsOf(
  rows: readonly Row[],
  declaration: TableDeclaration | undefined,
): readonly PartOf[] {
  const references = rowReferences(rows);
  const declared = new Map(
    declaration?.partsOf.map(({ part, whole }) => [
      referred(part.value, references),
      referred(whole.value, references),
    ]),
  );
  return rows.flatMap((part, order) => {
    if (!declared.has(order) && part.role !== 'of-which') return [];
    const index = declared.get(order);
    const whole =
      index === undefined
        ? rows.slice(0, order).findLast(({ role }) => role !== 'of-which' && role !== 'heading')
        : rows[index];
    if (!whole) return [];
    return declared.has(order) || isContained({ part, whole }) ? [{ part, whole }] : [];
  });
}

function isContained(pair: PartOf): boolean {
  const { judged, held } = tally([...containments(pair)]);
  return judged === 0 || held * 2 >= judged;
}
