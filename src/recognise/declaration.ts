import {
  columnReferences,
  rowReferences,
  type Book,
  type Row,
  type Table,
  type WrittenSettings,
  type WrittenTable,
} from '../model/index.ts';
import { measuredRows } from './column-rules.ts';

/** All that was found in a book, as settings under which a check decides the same. */
export function declarationOf(
  { title, tables, horizon, oneYearItems, fullYearEffects }: Book,
  name: string,
): WrittenSettings {
  return {
    title: title ?? name,
    tables: Object.fromEntries(tables.map((table) => [table.name, tableDeclaration(table)])),
    ...(horizon?.known === 'declared' && {
      periods: {
        firstPrice: horizon.firstPrice.label,
        base: horizon.base.label,
        plan: horizon.plan.map(({ label }) => label),
      },
    }),
    ...(oneYearItems &&
      oneYearItems.length > 0 && {
        oneYearItems: oneYearItems.map(({ figure: { row, period }, takenBackBy }) => ({
          item: row,
          period,
          ...(takenBackBy && { takenBackBy: takenBackBy.label }),
        })),
      }),
    ...(fullYearEffects.length > 0 && {
      fullYearEffects: fullYearEffects.map(({ figure: { row, period }, months }) => ({
        item: row,
        period,
        months,
      })),
    }),
  };
}

/**
 * What a table was taken for; a total that only its place suggests, or
 * that leaves rows out, is left for people to say.
 */
function tableDeclaration(table: Table): WrittenTable {
  const { kind, unit, signs, bridgeStart, dialect, rows, columns } = table;
  const references = rowReferences(rows);
  const names = new Map(rows.map((row, order) => [row, references[order] ?? row.label]));
  const nameOf = (row: Row): string => names.get(row) ?? row.label;
  const columnNames = columnReferences(columns);
  const columnsNamed = (indices: readonly number[]): readonly string[] =>
    indices.flatMap((index) => columnNames[index] ?? []);
  const measured = measuredRows(rows).length;
  return {
    kind,
    unit,
    signs,
    ...(kind === 'bridge' && { bridgeStart }),
    ...('encoding' in dialect && dialect),
    partsOf: Object.fromEntries(
      table.partsOf.map(({ part, whole }) => [nameOf(part), nameOf(whole)]),
    ),
    sums: table.blocks
      .filter(({ standing, leftOut }) => standing !== 'supposed' && leftOut.length === 0)
      .map(({ total, plus, minus }) => ({
        whole: nameOf(total),
        plus: plus.map(nameOf),
        ...(minus.length > 0 && { minus: minus.map(nameOf) }),
      })),
    changes: Object.fromEntries(
      table.changes.map(({ row, measured: of }) => [nameOf(row), nameOf(of)]),
    ),
    columns: table.columnRules.map((rule) => ({
      kind: rule.kind,
      whole: columnNames[rule.column] ?? '',
      plus: columnsNamed(rule.plus),
      ...(rule.minus.length > 0 && { minus: columnsNamed(rule.minus) }),
      ...(rule.whole !== undefined && { of: columnNames[rule.whole] ?? '' }),
      ...(rule.isOfSize === true && { ofSize: true }),
      ...(rule.rows.length < measured && { rows: rule.rows.map(nameOf) }),
    })),
  };
}
