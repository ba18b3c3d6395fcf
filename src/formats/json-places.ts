import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Finding, Place } from '../findings/index.ts';

/** JSON text with the place of everything in it. */
export interface JsonText {
  /** Absent where the text is not JSON; the findings say why. */
  readonly value?: unknown;
  readonly findings: readonly Finding[];
  /** Where the value at a path stands, or the nearest thing around it. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  /** Where the key at the end of a path stands. */
  readonly placeOfKey: (path: readonly (string | number)[]) => Place;
}

/** Parses JSON strictly; the first fault and every repeated key are findings. */
export function readJson(text: string, file: string): JsonText {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const at = (offset: number): Place => placeAt(text, file, offset);
  const placeOf = (path: readonly (string | number)[]): Place =>
    at(nodeAt(root, path)?.offset ?? 0);
  const placeOfKey = (path: readonly (string | number)[]): Place =>
    at(nodeAt(root, path)?.parent?.offset ?? nodeAt(root, path)?.offset ?? 0);

  const [fault] = errors;
  if (fault ?? !root) {
    const reason = fault ? printParseErrorCode(fault.error) : 'ValueExpected';
    const broken: Finding = {
      code: 'settings/broken-json',
      at: at(fault?.offset ?? 0),
      details: { reason },
    };
    return { findings: [broken], placeOf, placeOfKey };
  }
  // JSON.parse keeps a key such as __proto__ as a plain key, which the schema then refuses.
  return {
    value: JSON.parse(text) as unknown,
    findings: repeatedKeys(root, at),
    placeOf,
    placeOfKey,
  };
}

/** The node at a path, or at the longest part of the path that there is. */
function nodeAt(root: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  if (!root) return undefined;
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

function placeAt(text: string, file: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function repeatedKeys(node: Node | undefined, at: (offset: number) => Place): readonly Finding[] {
  const children = node?.children ?? [];
  const seen = new Set<string>();
  const own = children.flatMap((child): readonly Finding[] => {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    if (!key) return [];
    const name = String(key.value);
    const isRepeated = seen.has(name);
    seen.add(name);
    const details = { key: name };
    return isRepeated ? [{ code: 'settings/repeated-key', at: at(key.offset), details }] : [];
  });
  return [...own, ...children.flatMap((child) => repeatedKeys(child, at))];
}
