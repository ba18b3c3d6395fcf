import { applyEdits, findNodeAtLocation, modify, parseTree, type JSONPath } from 'jsonc-parser';

/**
 * Puts a value in a JSON text, or with `undefined` takes it away; all else stays to the letter. What
 * stood on one line stands on one line afterwards.
 */
export function withValue(text: string, path: JSONPath, value: unknown): string {
  const before = nodeAt(text, path);
  if (value === undefined) return before ? applyEdits(text, modify(text, path, value, {})) : text;
  if (!before) return withNew(text, path, value);
  const own = text.slice(before.offset, before.offset + before.length);
  const isOnOneLine = typeof value !== 'object' || !own.includes('\n');
  const content = isOnOneLine ? oneLine(value) : lines(value, indentAt(text, before.offset), text);
  return replaced(text, before, content);
}

/**
 * Makes one value of another in the same place, as few parts of it as can be: lists of one length and
 * objects with the same keys part by part, and of a list with `undefined` in it those are taken out.
 */
export function withChanges(text: string, path: JSONPath, before: unknown, after: unknown): string {
  if (JSON.stringify(before) === JSON.stringify(after)) return text;
  const [old, parts] = [partsOf(before), partsOf(after)];
  const isAlike =
    parts && old?.length === parts.length && old.every(([key], at) => key === parts[at]?.[0]);
  if (!isAlike) return withValue(text, path, after);
  // from behind, so that what is taken out moves nothing that is still to come
  return parts.reduceRight(
    (edited, [key, value], at) =>
      value === undefined
        ? withValue(edited, [...path, key], undefined)
        : withChanges(edited, [...path, key], old[at]?.[1], value),
    text,
  );
}

type Parts = readonly (readonly [string | number, unknown])[];

function partsOf(value: unknown): Parts | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Array.isArray(value)
    ? value.map((own: unknown, index) => [index, own] as const)
    : Object.entries(value);
}

interface Piece {
  readonly offset: number;
  readonly length: number;
}

function nodeAt(text: string, path: JSONPath): ReturnType<typeof parseTree> {
  const root = parseTree(text);
  return root && findNodeAtLocation(root, [...path]);
}

/** A property that an object lacks, written like the last one it has. */
function withNew(text: string, path: JSONPath, value: unknown): string {
  const key = path.at(-1);
  const last = nodeAt(text, path.slice(0, -1))?.children?.at(-1);
  if (!last || typeof key !== 'string') return applyEdits(text, modify(text, path, value, {}));
  const own = text.slice(last.offset, last.offset + last.length);
  const indent = indentAt(text, last.offset);
  const isOnItsLine = /[\r\n][ \t]*$/u.test(text.slice(0, last.offset));
  const end = isOnItsLine ? `,${lineEnd(text)}${indent}` : ', ';
  const content = own.includes('\n') ? lines(value, indent, text) : oneLine(value);
  const place = { offset: last.offset + last.length, length: 0 };
  return replaced(text, place, `${end}${JSON.stringify(key)}: ${content}`);
}

function replaced(text: string, { offset, length }: Piece, content: string): string {
  return `${text.slice(0, offset)}${content}${text.slice(offset + length)}`;
}

function indentAt(text: string, offset: number): string {
  const line =
    text
      .slice(0, offset)
      .split(/[\r\n]/u)
      .at(-1) ?? '';
  return /^[ \t]*/u.exec(line)?.[0] ?? '';
}

function lineEnd(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
}

function lines(value: unknown, indent: string, text: string): string {
  const own = JSON.stringify(value, undefined, indent.startsWith('\t') ? '\t' : 2);
  return own.replaceAll('\n', `${lineEnd(text)}${indent}`);
}

/** `{ "kind": "base-prices", "unit": "kr/unit" }` */
function oneLine(value: unknown): string {
  const parts = partsOf(value);
  if (!parts) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const own = parts.map(
    ([key, part]) => `${isList ? '' : `${JSON.stringify(key)}: `}${oneLine(part)}`,
  );
  if (own.length === 0) return isList ? '[]' : '{}';
  return isList ? `[${own.join(', ')}]` : `{ ${own.join(', ')} }`;
}
