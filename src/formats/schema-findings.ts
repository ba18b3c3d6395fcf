import * as z from 'zod';
import type { Finding, Found } from '../findings/index.ts';
import { nearestText } from '../model/index.ts';
import type { JsonText } from './json-places.ts';

// a schema is used once or twice; to compile it takes longer
z.config({ jitless: true });

/** Holds a JSON text against a schema; every deviation is a finding at its place. */
export function validate<S extends z.ZodType>(
  schema: S,
  json: JsonText,
): Found<z.output<S> | undefined> {
  if (json.value === undefined) return { value: undefined, findings: json.findings };
  const result = schema.safeParse(json.value);
  if (result.success) return { value: result.data, findings: json.findings };
  const deviations = result.error.issues.flatMap((issue) => deviationOf(issue, schema, json));
  return { value: undefined, findings: [...json.findings, ...deviations] };
}

type Issue = z.core.$ZodIssue;

function deviationOf(issue: Issue, schema: z.ZodType, json: JsonText): readonly Finding[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'settings/unknown-key',
      at: json.placeOfKey([...path, key]),
      details: { key, nearest: nearestText(key, keysAt(schema, path)) },
    }));
  }
  const details = { key: path.join('.') || 'budget.json', expected: expectedBy(issue) };
  const isMissing = valueAt(json.value, path) === undefined;
  const code = isMissing ? 'settings/missing-key' : 'settings/wrong-value';
  return [{ code, at: json.placeOf(path), details }];
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  if (issue.code === 'invalid_key') return issue.issues.map(expectedBy).join(' | ');
  if (issue.code === 'invalid_type') return issue.expected;
  return issue.message;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

/** The keys that an object of the schema may have at a path. */
function keysAt(schema: unknown, path: readonly (string | number)[]): readonly string[] {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const [head, ...rest] = path;
  if (head === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  if (inner instanceof z.ZodObject) {
    return keysAt((inner.shape as Record<string, unknown>)[String(head)], rest);
  }
  if (inner instanceof z.ZodRecord) return keysAt(inner.valueType, rest);
  if (inner instanceof z.ZodArray) return keysAt(inner.element, rest);
  return [];
}
