import * as z from 'zod/mini';
import type { Unit } from '../exact/index.ts';
import type { Found } from '../findings/index.ts';
import { delimiters, encodings } from '../model/dialect.ts';
import {
  bridgeStarts,
  columnKinds,
  signConventions,
  tableKinds,
  type DeclaredSum,
  type Settings,
  type TableDeclaration,
} from '../model/index.ts';
import { alikeInDetail, declaredDetail, detailSchema } from './detail-settings.ts';
import { readJson, type JsonText } from './json-places.ts';
import { name, type Declare } from './named.ts';
import { validate } from './schema-findings.ts';

export const units = [
  'kr',
  'tkr',
  'mnkr',
  'mdkr',
  'units',
  'kr/unit',
  '%',
] as const satisfies Unit[];

const names = z.array(name);

const sumSchema = z.strictObject({
  whole: name,
  plus: z.optional(names),
  minus: z.optional(names),
});

const columnSchema = z.strictObject({
  kind: z.enum(columnKinds),
  ...sumSchema.shape,
  of: z.optional(name),
  ofSize: z.optional(z.boolean()),
  rows: z.optional(names),
});

const tableSchema = z.strictObject({
  kind: z.optional(z.enum(tableKinds)),
  unit: z.optional(z.enum(units)),
  signs: z.optional(z.enum(signConventions)),
  bridgeStart: z.optional(z.enum(bridgeStarts)),
  encoding: z.optional(z.enum(encodings)),
  delimiter: z.optional(z.enum(delimiters)),
  partsOf: z.optional(z.record(name, name)),
  sums: z.optional(z.array(sumSchema)),
  changes: z.optional(z.record(name, name)),
  columns: z.optional(z.array(columnSchema)),
});

/** The schema of budget.json; data/budget.schema.json is made from it. */
export const settingsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  title: z.optional(name),
  tables: z.optional(z.record(name, tableSchema)),
  periods: z.optional(
    z.strictObject({ base: name, plan: names.check(z.minLength(1)), firstPrice: name }),
  ),
  oneYearItems: z.optional(
    z.array(z.strictObject({ item: name, period: name, takenBackBy: z.optional(name) })),
  ),
  fullYearEffects: z.optional(
    z.array(
      z.strictObject({
        item: name,
        period: name,
        months: z.int().check(z.minimum(1), z.maximum(11)),
      }),
    ),
  ),
  relations: z.optional(z.array(sumSchema)),
  detail: z.optional(detailSchema),
});

/** Reads budget.json: what it declares, each name with its place. */
export function readSettings(text: string, file: string): Found<Settings | undefined> {
  const json = readJson(text, file);
  const { value, findings } = validate(settingsSchema, json);
  const alike = alikeInDetail(value?.detail, json);
  return { value: value && declaredIn(value, json), findings: [...findings, ...alike] };
}

function declaredIn(settings: z.output<typeof settingsSchema>, json: JsonText): Settings {
  const { title, tables = {}, periods, relations = [], detail } = settings;
  const { oneYearItems = [], fullYearEffects = [] } = settings;
  const declared: Declare = (value, ...path) => ({ value, at: json.placeOf(path) });
  return {
    ...(title !== undefined && { title }),
    tables: Object.entries(tables).map(([table, own]) => declaredTable(table, own, json)),
    ...(periods && {
      periods: {
        firstPrice: declared(periods.firstPrice, 'periods', 'firstPrice'),
        base: declared(periods.base, 'periods', 'base'),
        plan: periods.plan.map((label, order) => declared(label, 'periods', 'plan', order)),
      },
    }),
    oneYearItems: oneYearItems.map(({ item, period, takenBackBy }, order) => ({
      item: declared(item, 'oneYearItems', order, 'item'),
      period: declared(period, 'oneYearItems', order, 'period'),
      ...(takenBackBy !== undefined && {
        takenBackBy: declared(takenBackBy, 'oneYearItems', order, 'takenBackBy'),
      }),
    })),
    fullYearEffects: fullYearEffects.map(({ item, period, months }, order) => ({
      item: declared(item, 'fullYearEffects', order, 'item'),
      period: declared(period, 'fullYearEffects', order, 'period'),
      months,
    })),
    relations: relations.map((own, order) => declaredSum(own, declared, ['relations', order])),
    ...(detail && { detail: declaredDetail(detail, declared) }),
  };
}

function declaredTable(
  table: string,
  { partsOf = {}, sums, changes, columns, ...plain }: z.output<typeof tableSchema>,
  json: JsonText,
): TableDeclaration {
  const declared: Declare = (value, ...path) => ({
    value,
    at: json.placeOf(['tables', table, ...path]),
  });
  const key: Declare = (value, ...path) => ({
    value,
    at: json.placeOfKey(['tables', table, ...path, value]),
  });
  return {
    ...withoutUndefined(plain),
    table: { value: table, at: json.placeOfKey(['tables', table]) },
    partsOf: Object.entries(partsOf).map(([part, whole]) => ({
      part: key(part, 'partsOf'),
      whole: declared(whole, 'partsOf', part),
    })),
    ...(sums && {
      sums: sums.map((sum, order) => declaredSum(sum, declared, ['sums', order])),
    }),
    ...(changes && {
      changes: Object.entries(changes).map(([row, measured]) => ({
        row: key(row, 'changes'),
        measured: declared(measured, 'changes', row),
      })),
    }),
    ...(columns && {
      columns: columns.map((column, order) => ({
        kind: column.kind,
        ...declaredSum(column, declared, ['columns', order]),
        ...(column.of !== undefined && { of: declared(column.of, 'columns', order, 'of') }),
        ...(column.ofSize !== undefined && { ofSize: column.ofSize }),
        ...(column.rows && {
          rows: column.rows.map((row, at) => declared(row, 'columns', order, 'rows', at)),
        }),
      })),
    }),
  };
}

function declaredSum(
  { whole, plus = [], minus = [] }: z.output<typeof sumSchema>,
  declared: Declare,
  path: readonly (string | number)[],
): DeclaredSum {
  return {
    whole: declared(whole, ...path, 'whole'),
    plus: plus.map((row, order) => declared(row, ...path, 'plus', order)),
    minus: minus.map((row, order) => declared(row, ...path, 'minus', order)),
  };
}

type Plain = Omit<z.output<typeof tableSchema>, 'partsOf' | 'sums' | 'changes' | 'columns'>;

function withoutUndefined({
  kind,
  unit,
  signs,
  bridgeStart,
  encoding,
  delimiter,
}: Plain): Omit<TableDeclaration, 'table' | 'partsOf'> {
  return {
    ...(kind && { kind }),
    ...(unit && { unit }),
    ...(signs && { signs }),
    ...(bridgeStart && { bridgeStart }),
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
  };
}
