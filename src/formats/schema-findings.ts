import * as z from 'zod/mini';
import type { Finding, Found } from '../findings/index.ts';
import { nearestText } from '../model/index.ts';
import type { JsonText } from './json-places.ts';

// a schema is used once or twice; to compile it takes longer
z.config({ jitless: true });

/** Holds a JSON text against a schema; every deviation is a finding at its place. */
export function validate<S extends z.ZodMiniType>(
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

function deviationOf(issue: Issue, schema: z.ZodMiniType, json: JsonText): readonly Finding[] {
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

/** What was expected, in the terms of JSON, which are the same in every language. */
function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  if (issue.code === 'invalid_key') return issue.issues.map(expectedBy).join(' | ');
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'too_small') return `${sizeOf(issue)} ≥ ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `${sizeOf(issue)} ≤ ${String(issue.maximum)}`;
  return issue.code === 'invalid_format' ? (issue.pattern ?? issue.format) : issue.code;
}

/** What has to be larger or smaller: a number itself, of anything else its length. */
function sizeOf({ origin }: { readonly origin: string }): string {
  return origin === 'number' || origin === 'int' ? origin : `${origin}, length`;
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
  if (schema instanceof z.ZodMiniOptional) return keysAt(schema.def.innerType, path);
  const [head, ...rest] = path;
  if (schema instanceof z.ZodMiniObject) {
    const shape = schema.shape as Record<string, unknown>;
    return head === undefined ? Object.keys(shape) : keysAt(shape[String(head)], rest);
  }
  if (head === undefined) return [];
  if (schema instanceof z.ZodMiniRecord) return keysAt(schema.def.valueType, rest);
  if (schema instanceof z.ZodMiniArray) return keysAt(schema.def.element, rest);
  return [];
}
