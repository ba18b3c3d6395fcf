import * as z from 'zod/mini';
import type { Found } from '../findings/index.ts';
import { measures, periodKinds, rowRoles, tableKinds, type Vocabulary } from '../model/index.ts';
import { readJson } from './json-places.ts';
import { name } from './named.ts';
import { validate } from './schema-findings.ts';
import { units } from './settings.ts';

const words = z.array(name);

/** The schema of data/vocabulary.json; data/vocabulary.schema.json is made from it. */
export const vocabularySchema = z.strictObject({
  $schema: z.optional(z.string()),
  tables: z.partialRecord(z.enum(tableKinds), words),
  rows: z.partialRecord(z.enum(rowRoles), words),
  senses: z.partialRecord(z.enum(['revenue', 'cost']), words),
  columns: z.partialRecord(z.enum(measures), words),
  periods: z.partialRecord(z.enum(periodKinds), words),
  units: z.partialRecord(z.enum(units), words),
  money: z.strictObject({ numbers: words, currencies: words }),
  exceptions: z.strictObject({ excluded: words, included: words }),
  references: words,
  counted: words,
  serviceColumns: z.strictObject({
    category: words,
    activity: words,
    volumeRow: words,
    priceRow: words,
  }),
  reversal: z.string().check(z.regex(/\{item\}/u)),
  text: z.strictObject({
    names: z.partialRecord(z.enum(tableKinds), z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/u))),
    numbered: words,
    running: words,
  }),
});

const noWords: Vocabulary = {
  tables: {},
  rows: {},
  senses: {},
  columns: {},
  periods: {},
  units: {},
  money: { numbers: [], currencies: [] },
  exceptions: { excluded: [], included: [] },
  references: [],
  counted: [],
  serviceColumns: { category: [], activity: [], volumeRow: [], priceRow: [] },
  reversal: '{item}',
  text: { names: {}, numbered: [], running: [] },
};

/** Reads the vocabulary; a broken one recognises nothing, and its findings say why. */
export function readVocabulary(text: string, file: string): Found<Vocabulary> {
  const { value, findings } = validate(vocabularySchema, readJson(text, file));
  return { value: value ?? noWords, findings };
}
