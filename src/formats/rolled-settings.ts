import { parse } from 'jsonc-parser';
import type { RolledTable, Rollover } from '../model/index.ts';
import { withChanges, withValue } from './json-edits.ts';
import { rolledDetail, type NamedDetail } from './rolled-detail.ts';
import { goneRows, labelInPlaceOf } from './rolled-names.ts';

/** The part of budget.json that names rows and columns. */
interface NamedTable {
  readonly partsOf?: Readonly<Record<string, string>>;
  readonly changes?: Readonly<Record<string, string>>;
  readonly sums?: readonly Named[];
  readonly columns?: readonly (Named & {
    readonly of?: string;
    readonly rows?: readonly string[];
  })[];
}

interface Named {
  readonly whole: string;
  readonly plus?: readonly string[];
  readonly minus?: readonly string[];
}

/** Tables that are new, each with what is declared of it, and what a path becomes in the new folder. */
export interface SettingsNames {
  readonly added: readonly (readonly [name: string, declared: object])[];
  readonly rebase: (path: string) => string;
}

interface NamedSettings {
  readonly $schema?: string;
  readonly title?: string;
  readonly tables?: Readonly<Record<string, NamedTable>>;
  readonly relations?: readonly Named[];
  readonly oneYearItems?: readonly object[];
  readonly fullYearEffects?: readonly object[];
  readonly detail?: NamedDetail;
}

/**
 * budget.json a year on: its title and periods, and the names of rows and columns; what it says of rows
 * that are gone goes with them, and so do one-year items and full-year effects whose year has left the
 * columns. All else stays to the letter.
 */
export function rolledSettings(
  text: string,
  rolled: Rollover,
  { added, rebase }: SettingsNames,
): string {
  const settings = parse(text) as NamedSettings;
  const { to, tables, renamed } = rolled;
  const { $schema: schema } = settings;
  let edited = withValue(text, ['title'], rolled.title);
  if (schema !== undefined) edited = withValue(edited, ['$schema'], rebase(schema));
  edited = withValue(edited, ['periods', 'firstPrice'], to.firstPrice.label);
  edited = withValue(edited, ['periods', 'base'], to.base.label);
  for (const [order, { label }] of to.plan.entries())
    edited = withValue(edited, ['periods', 'plan', order], label);
  for (const key of ['oneYearItems', 'fullYearEffects'] as const) {
    const own = rolled.marks[key] ?? [];
    const isSame = JSON.stringify(own) === JSON.stringify(settings[key] ?? []);
    if (!isSame) edited = withValue(edited, [key], own.length > 0 ? own : undefined);
  }
  for (const [name, own] of Object.entries(settings.tables ?? {})) {
    const table = tables.find((candidate) => candidate.table.name === name);
    if (!table) continue;
    for (const [key, value] of Object.entries(renamedTable(own, table, renamed))) {
      const before = own[key as keyof NamedTable];
      edited = withChanges(edited, ['tables', name, key], before, value);
    }
  }
  if (settings.relations) {
    const gone = new Set(
      tables.flatMap((own) => goneRows(own).map((row) => `${own.table.name}/${row}`)),
    );
    const relations = settings.relations.map((own) =>
      renamedNames(own, (name) => renamedReference(name, renamed), gone),
    );
    edited = withChanges(edited, ['relations'], settings.relations, relations);
  }
  for (const [key, value] of Object.entries(rolledDetail(settings.detail ?? {}, rolled))) {
    const before = settings.detail?.[key as keyof NamedDetail];
    edited = withChanges(edited, ['detail', key], before, value);
  }
  if (!settings.tables) return edited;
  for (const [name, declared] of added) edited = withValue(edited, ['tables', name], declared);
  return edited;
}

function renamedTable(
  { partsOf, changes, sums, columns }: NamedTable,
  table: RolledTable,
  renamed: ReadonlyMap<string, string>,
): Readonly<Partial<Record<keyof NamedTable, unknown>>> {
  const gone = new Set(goneRows(table));
  const rowName = (name: string): string => renamed.get(name) ?? name;
  const pairs = (own: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(own)
        .filter((pair) => !pair.some((name) => gone.has(name)))
        .map(([part, whole]) => [rowName(part), rowName(whole)]),
    );
  const columnName = (name: string): string => labelInPlaceOf(name, table) ?? name;
  return {
    ...(partsOf && { partsOf: pairs(partsOf) }),
    ...(changes && { changes: pairs(changes) }),
    ...(sums && {
      sums: sums.map((own) => withNewRows(renamedNames(own, rowName, gone), table)),
    }),
    ...(columns && {
      columns: columns.map((own) => ({
        ...own,
        ...renamedNames(own, columnName, new Set()),
        ...(own.of !== undefined && { of: columnName(own.of) }),
        ...(own.rows && { rows: own.rows.filter((row) => !gone.has(row)).map(rowName) }),
      })),
    }),
  };
}

function renamedNames(
  own: Named,
  rename: (name: string) => string,
  gone: ReadonlySet<string>,
): Named | undefined {
  if (gone.has(own.whole)) return undefined;
  const kept = (names: readonly string[]): readonly string[] =>
    names.filter((name) => !gone.has(name)).map(rename);
  return {
    ...own,
    whole: rename(own.whole),
    ...(own.plus && { plus: kept(own.plus) }),
    ...(own.minus && { minus: kept(own.minus) }),
  };
}

/** A total adds the new rows that stand below one that it adds. */
function withNewRows(own: Named | undefined, { rows }: RolledTable): Named | undefined {
  if (!own?.plus) return own;
  const plus = [...own.plus];
  for (const [order, { source, label }] of rows.entries()) {
    const above = rows.slice(0, order).findLast((row) => row.source);
    const place = above ? plus.indexOf(above.label) : -1;
    if (!source && place >= 0) plus.push(label);
  }
  return { ...own, plus };
}

function renamedReference(name: string, renamed: ReadonlyMap<string, string>): string {
  const [table = '', ...row] = name.split('/');
  return [table, renamed.get(row.join('/')) ?? row.join('/')].join('/');
}
