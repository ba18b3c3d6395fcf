import {
  columnReferences,
  referred,
  rowReferences,
  type Column,
  type ColumnRule,
  type Declared,
  type DeclaredSum,
  type Row,
  type TableDeclaration,
} from '../model/index.ts';
import type { Addition } from './addition.ts';
import type { FoundChange } from './changes.ts';
import { measuredRows } from './column-rules.ts';

/** The sums that the settings declare; one with a name that is no row's is told of elsewhere. */
export function declaredAdditions(
  sums: readonly DeclaredSum[],
  rows: readonly Row[],
): readonly Addition[] {
  const references = rowReferences(rows);
  return sums.flatMap(({ whole, plus, minus }): readonly Addition[] => {
    const total = referred(whole.value, references);
    const [added, taken] = [indicesOf(plus, references), indicesOf(minus, references)];
    if (total === undefined || !added || !taken) return [];
    return [{ total, plus: added, minus: taken, standing: 'declared', leftOut: [] }];
  });
}

/** The changes that the settings declare; in percent where the label or the cells say so. */
export function declaredChanges(
  changes: NonNullable<TableDeclaration['changes']>,
  rows: readonly Row[],
): readonly FoundChange[] {
  const references = rowReferences(rows);
  return changes.flatMap((change): readonly FoundChange[] => {
    const row = referred(change.row.value, references);
    const measured = referred(change.measured.value, references);
    if (row === undefined || measured === undefined) return [];
    return [{ kind: rows[row]?.unit === '%' ? 'percent' : 'change', row, measured }];
  });
}

/** The rules between columns that the settings declare. */
export function declaredColumnRules(
  declared: NonNullable<TableDeclaration['columns']>,
  columns: readonly Column[],
  rows: readonly Row[],
): readonly ColumnRule[] {
  const [columnNames, rowNames] = [columnReferences(columns), rowReferences(rows)];
  return declared.flatMap((rule): readonly ColumnRule[] => {
    const { kind, whole, plus, minus, of, ofSize, rows: own } = rule;
    const column = referred(whole.value, columnNames);
    const [added, taken] = [indicesOf(plus, columnNames), indicesOf(minus, columnNames)];
    const share = of && referred(of.value, columnNames);
    const named = own && indicesOf(own, rowNames);
    if (column === undefined || !added || !taken || (of && share === undefined)) return [];
    const among = named ? named.flatMap((index) => rows[index] ?? []) : measuredRows(rows);
    const isOfSize = ofSize === true && { isOfSize: true };
    const base = { kind, column, plus: added, minus: taken, rows: among, ...isOfSize };
    return [share === undefined ? base : { ...base, whole: share }];
  });
}

/** Every name that a declaration gives to rows and to columns of its table. */
export function namesIn({ partsOf, sums = [], changes = [], columns = [] }: TableDeclaration): {
  readonly rows: readonly Declared<string>[];
  readonly columns: readonly Declared<string>[];
} {
  return {
    rows: [
      ...partsOf.flatMap(({ part, whole }) => [part, whole]),
      ...sums.flatMap(({ whole, plus, minus }) => [whole, ...plus, ...minus]),
      ...changes.flatMap(({ row, measured }) => [row, measured]),
      ...columns.flatMap(({ rows = [] }) => rows),
    ],
    columns: columns.flatMap(({ whole, plus, minus, of }) => [
      whole,
      ...plus,
      ...minus,
      ...(of ? [of] : []),
    ]),
  };
}

function indicesOf(
  names: readonly Declared<string>[],
  references: readonly string[],
): readonly number[] | undefined {
  const indices = names.flatMap(({ value }) => referred(value, references) ?? []);
  return indices.length === names.length ? indices : undefined;
}
