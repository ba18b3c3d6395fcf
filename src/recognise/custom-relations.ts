import type { Finding, Found } from '../findings/index.ts';
import { scaleBetween } from '../exact/index.ts';
import {
  nearestText,
  referred,
  rowReferences,
  sameLabel,
  type CustomRelation,
  type Declared,
  type DeclaredSum,
  type Table,
  type TableRow,
} from '../model/index.ts';

/**
 * The relations of the user's own, over rows of any table: `table/row`, or the row alone where only
 * one table has it. One that names no row, goes in a circle or contradicts another is a finding, and
 * is not judged.
 */
export function readCustomRelations(
  declared: readonly DeclaredSum[],
  tables: readonly Table[],
): Found<readonly CustomRelation[]> {
  const names = namedRows(tables);
  const read = declared.map((own) => readRelation(own, names));
  const relations = read.flatMap(({ value }) => value ?? []);
  const twisted = [...inCircles(relations), ...contradictions(relations)];
  return {
    value: relations
      .map(({ formula }) => formula)
      .filter((_, order) => !twisted.some(({ at }) => at === relations[order]?.at)),
    findings: [...read.flatMap(({ findings }) => findings), ...twisted],
  };
}

interface ReadRelation {
  readonly formula: CustomRelation;
  readonly at: Finding['at'];
  readonly name: string;
}

type NamedRows = ReadonlyMap<string, readonly TableRow[]>;

/** Every row by `table/row` and by its own name. */
function namedRows(tables: readonly Table[]): NamedRows {
  const named = new Map<string, TableRow[]>();
  for (const table of tables) {
    const references = rowReferences(table.rows);
    for (const [order, row] of table.rows.entries()) {
      const reference = references[order] ?? '';
      if (reference === '') continue;
      for (const name of [`${table.name}/${reference}`, reference]) {
        named.set(name, [...(named.get(name) ?? []), { table, row }]);
      }
    }
  }
  return named;
}

function readRelation(
  { whole, plus, minus }: DeclaredSum,
  names: NamedRows,
): Found<ReadRelation | undefined> {
  const findings: Finding[] = [];
  const rowsOf = (own: readonly Declared<string>[]): readonly TableRow[] =>
    own.flatMap(({ value, at }) => {
      const keys = [...names.keys()];
      const index = referred(value, keys);
      const rows = names.get(keys[index ?? -1] ?? '') ?? [];
      if (rows.length !== 1) {
        const full = rows.map(({ table }) => `${table.name}/${value}`);
        const nearest = full.length > 0 ? full.join(' | ') : nearestText(value, keys);
        const details = { row: value, nearest };
        findings.push({ code: 'settings/relation-row', at, details });
        return [];
      }
      return rows;
    });
  const [total] = rowsOf([whole]);
  const [added, taken] = [rowsOf(plus), rowsOf(minus)];
  if (!total || findings.length > 0) return { value: undefined, findings };
  const formula = { whole: total, plus: added, minus: taken };
  if (!meets(formula)) {
    const details = { row: whole.value };
    return {
      value: undefined,
      findings: [{ code: 'settings/relation-apart', at: whole.at, details }],
    };
  }
  return { value: { formula, at: whole.at, name: whole.value }, findings };
}

/** Whether there is a column that all tables have, in a unit that they share. */
function meets({ whole, plus, minus }: CustomRelation): boolean {
  return whole.table.columns.some(({ label }) =>
    [...plus, ...minus].every(
      ({ table, row }) =>
        scaleBetween(row.unit, whole.row.unit) &&
        table.columns.some((own) => sameLabel(own.label, label)),
    ),
  );
}

function partsOf({ formula }: ReadRelation): readonly TableRow[] {
  return [...formula.plus, ...formula.minus];
}

/** Relations whose whole is, by way of others, a part of itself. */
function inCircles(relations: readonly ReadRelation[]): readonly Finding[] {
  const reaches = (from: TableRow, to: TableRow, seen: ReadonlySet<ReadRelation>): boolean =>
    relations
      .filter((own) => own.formula.whole.row === from.row && !seen.has(own))
      .some((own) =>
        partsOf(own).some(
          (part) => part.row === to.row || reaches(part, to, new Set([...seen, own])),
        ),
      );
  return relations
    .filter(({ formula }) => reaches(formula.whole, formula.whole, new Set()))
    .map(({ at, name }) => ({ code: 'settings/circular-relation', at, details: { row: name } }));
}

/** Relations of one whole that leave a single row over between them, which would have to be zero. */
function contradictions(relations: readonly ReadRelation[]): readonly Finding[] {
  return relations.flatMap((own, order): readonly Finding[] => {
    const twice = repeatedPart(own);
    const other = relations
      .slice(0, order)
      .map((before) => lonePart(own, before))
      .find((row) => row !== undefined);
    const row = twice ?? other;
    if (!row) return [];
    const details = { row: own.name, other: `${row.table.name}/${row.row.label}` };
    return [{ code: 'settings/contradictory-relation', at: own.at, details }];
  });
}

function repeatedPart(own: ReadRelation): TableRow | undefined {
  const parts = partsOf(own);
  return parts.find((part, order) => parts.findIndex(({ row }) => row === part.row) !== order);
}

function lonePart(one: ReadRelation, other: ReadRelation): TableRow | undefined {
  if (one.formula.whole.row !== other.formula.whole.row) return undefined;
  const weight = ({ formula }: ReadRelation, { row }: TableRow): number =>
    formula.plus.filter((own) => own.row === row).length -
    formula.minus.filter((own) => own.row === row).length;
  const rows = [
    ...new Map([...partsOf(one), ...partsOf(other)].map((own) => [own.row, own])).values(),
  ];
  const [only, ...others] = rows.filter((row) => weight(one, row) !== weight(other, row));
  return others.length === 0 ? only : undefined;
}
