import * as z from 'zod';
import type { Unit } from '../exact/index.ts';
import type { Found } from '../findings/index.ts';
import {
  bridgeStarts,
  signConventions,
  tableKinds,
  type Declared,
  type Settings,
  type TableDeclaration,
} from '../model/index.ts';
import { readJson, type JsonText } from './json-places.ts';
import { validate } from './schema-findings.ts';

export const units = ['kr', 'tkr', 'mnkr', 'units', 'kr/unit', '%'] as const satisfies Unit[];

const name = z.string().min(1);

const tableSchema = z.strictObject({
  kind: z.enum(tableKinds).optional(),
  unit: z.enum(units).optional(),
  signs: z.enum(signConventions).optional(),
  bridgeStart: z.enum(bridgeStarts).optional(),
  partsOf: z.record(name, name).optional(),
});

/** The schema of budget.json; data/budget.schema.json is made from it. */
export const settingsSchema = z.strictObject({
  $schema: z.string().optional(),
  title: name,
  tables: z.record(name, tableSchema).optional(),
  periods: z.strictObject({ base: name, plan: z.array(name).min(1), firstPrice: name }).optional(),
  oneYearItems: z.array(z.strictObject({ item: name, period: name })).optional(),
});

/** Reads budget.json: what it declares, each name with its place. */
export function readSettings(text: string, file: string): Found<Settings | undefined> {
  const json = readJson(text, file);
  const { value, findings } = validate(settingsSchema, json);
  return { value: value && declaredIn(value, json), findings };
}

function declaredIn(settings: z.output<typeof settingsSchema>, json: JsonText): Settings {
  const declared = (value: string, ...path: (string | number)[]): Declared<string> => ({
    value,
    at: json.placeOf(path),
  });
  const { title, tables = {}, periods, oneYearItems = [] } = settings;
  return {
    title,
    tables: Object.entries(tables).map(([table, { partsOf = {}, ...declaration }]) => ({
      ...withoutUndefined(declaration),
      table: { value: table, at: json.placeOfKey(['tables', table]) },
      partsOf: Object.entries(partsOf).map(([part, whole]) => ({
        part: { value: part, at: json.placeOfKey(['tables', table, 'partsOf', part]) },
        whole: declared(whole, 'tables', table, 'partsOf', part),
      })),
    })),
    ...(periods && {
      periods: {
        firstPrice: declared(periods.firstPrice, 'periods', 'firstPrice'),
        base: declared(periods.base, 'periods', 'base'),
        plan: periods.plan.map((label, order) => declared(label, 'periods', 'plan', order)),
      },
    }),
    oneYearItems: oneYearItems.map(({ item, period }, order) => ({
      item: declared(item, 'oneYearItems', order, 'item'),
      period: declared(period, 'oneYearItems', order, 'period'),
    })),
  };
}

type Loose = Omit<z.output<typeof tableSchema>, 'partsOf'>;

function withoutUndefined({
  kind,
  unit,
  signs,
  bridgeStart,
}: Loose): Omit<TableDeclaration, 'table' | 'partsOf'> {
  return {
    ...(kind && { kind }),
    ...(unit && { unit }),
    ...(signs && { signs }),
    ...(bridgeStart && { bridgeStart }),
  };
}
