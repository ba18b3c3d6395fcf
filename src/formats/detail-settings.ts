import * as z from 'zod/mini';
import type { Finding } from '../findings/index.ts';
import { delimiters, encodings } from '../model/dialect.ts';
import type { Declared, DetailDeclaration, DetailName } from '../model/index.ts';
import { alikeNames } from './alike-names.ts';
import type { JsonText } from './json-places.ts';
import { name, type Declare } from './named.ts';

/** What names in detail rows mean; rows may have none. */
const meaningsSchema = z.record(z.string(), name);

/** The part of budget.json about detail rows. */
export const detailSchema = z.strictObject({
  activity: z.optional(name),
  period: z.optional(name),
  amount: z.optional(name),
  unit: z.optional(z.enum(['kr', 'tkr', 'mnkr'])),
  signs: z.optional(z.enum(['cost-negative', 'cost-positive'])),
  table: z.optional(name),
  encoding: z.optional(z.enum(encodings)),
  delimiter: z.optional(z.enum(delimiters)),
  activities: z.optional(meaningsSchema),
  periods: z.optional(meaningsSchema),
});

type DetailSettings = z.output<typeof detailSchema>;

/** Names of detail rows that are told apart by JSON alone. */
export function alikeInDetail(
  { activities = {}, periods = {} }: DetailSettings = {},
  json: JsonText,
): readonly Finding[] {
  return [
    ...alikeNames(activities, ['detail', 'activities'], json),
    ...alikeNames(periods, ['detail', 'periods'], json),
  ];
}

/** What is declared of detail rows, each name with its place. */
export function declaredDetail(
  { activities = {}, periods = {}, ...own }: DetailSettings,
  declared: Declare,
): DetailDeclaration {
  const meanings = (key: string, own: Readonly<Record<string, string>>): readonly DetailName[] =>
    Object.entries(own).map(([printed, meant]) => ({
      printed,
      meant: declared(meant, 'detail', key, printed),
    }));
  const { activity, period, amount, table, unit, signs, encoding, delimiter } = own;
  const called = (key: 'activity' | 'period' | 'amount' | 'table'): Declared<string> =>
    declared(own[key] ?? '', 'detail', key);
  return {
    ...(activity && { activity: called('activity') }),
    ...(period && { period: called('period') }),
    ...(amount && { amount: called('amount') }),
    ...(table && { table: called('table') }),
    ...(unit && { unit }),
    ...(signs && { signs: { value: signs, at: declared(signs, 'detail', 'signs').at } }),
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    activities: meanings('activities', activities),
    periods: meanings('periods', periods),
  };
}
