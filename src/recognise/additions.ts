import type { Unit } from '../exact/index.ts';
import {
  entryMatching,
  referred,
  rowReferences,
  signConventions,
  type Row,
  type SignConvention,
  type Standing,
  type TableDeclaration,
  type TableKind,
  type Vocabulary,
} from '../model/index.ts';
import { countFigures } from './sums/counts.ts';
import type { Line, Sense, SignOf, Voice } from './sums/line.ts';
import type { FoundSum } from './sums/rounds.ts';
import { findSums } from './sums/search.ts';

/** A total and the rows it adds and subtracts, as indices in the table. */
export interface Addition {
  readonly total: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly standing: Standing;
}

/** What is known of a table when its totals are looked for. */
export interface AdditionSource {
  readonly rows: readonly Row[];
  /** How far the label of each row is set in. */
  readonly depths: readonly number[];
  readonly kind: TableKind;
  readonly unit: Unit;
  readonly declaration: TableDeclaration | undefined;
  readonly vocabulary: Vocabulary;
}

/**
 * Which rows each total adds, under the sign convention that makes most columns of a net hold; ties
 * go to cost printed negative.
 */
export function readAdditions(source: AdditionSource): {
  readonly additions: readonly Addition[];
  readonly signs: SignConvention;
} {
  const { declaration } = source;
  const added = addedRows(source);
  const lines = linesOf(added, source);
  const conventions = declaration?.signs ? [declaration.signs] : conventionsFor(lines);
  const [best] = conventions
    .map((signs) => ({ signs, sums: findSums(lines, signsOf(signs)) }))
    .toSorted((one, other) => heldNets(other.sums, lines) - heldNets(one.sums, lines));
  const { signs, sums } = best ?? { signs: 'cost-negative', sums: [] };
  return { signs, additions: sums.map((sum) => additionOf(sum, added, lines, signsOf(signs))) };
}

/** Kinds of tables whose rows are never added: prices and percentages. */
const unaddedKinds: readonly TableKind[] = ['unit-prices', 'uplifts', 'services'];

/** The indices of rows that are added or add others: in the table's unit, no heading, change or part. */
function addedRows({ rows, kind, unit, declaration }: AdditionSource): readonly number[] {
  if (unaddedKinds.includes(kind)) return [];
  const references = rowReferences(rows);
  const parts = declaration?.partsOf.map(({ part }) => referred(part.value, references)) ?? [];
  return [...rows.entries()]
    .filter(([, row]) => row.unit === unit)
    .filter(([, { role }]) => !['heading', 'change', 'change-percent', 'of-which'].includes(role))
    .map(([index]) => index)
    .filter((index) => !parts.includes(index));
}

function linesOf(
  added: readonly number[],
  { rows, depths, unit, vocabulary }: AdditionSource,
): readonly Line[] {
  const own = added.flatMap((index) => rows[index] ?? []);
  const counts = countFigures(
    own.map(({ figures }) => figures),
    unit,
  );
  const framed = new Set<string | undefined>();
  return own.map((row, order): Line => {
    const at = added[order] ?? 0;
    const isClosing = row.role === 'frame' && framed.has(row.group);
    if (row.role === 'frame') framed.add(row.group);
    return {
      voice: isClosing ? 'result' : voiceOf(row),
      sense: senseOf(row, vocabulary),
      isFrame: row.role === 'frame',
      isUnderHeading: rows[at - 1]?.role === 'heading',
      depth: depths[at] ?? 0,
      counts: counts[order] ?? [],
    };
  });
}

function voiceOf({ role }: Row): Voice {
  if (role === 'total') return 'total';
  return role === 'net' ? 'result' : 'silent';
}

/** Revenue or cost by label, also where it is a total of such: `Summa intäkter`. */
export function senseOf({ label, role }: Row, { rows }: Vocabulary): Sense {
  if (role === 'net') return 'result';
  const plain = label.replace(/^(?:del)?summa\s+/iu, '');
  const { revenue = [], cost = [] } = rows;
  return entryMatching(plain, { revenue, cost }) ?? 'plain';
}

/** The conventions that are worth trying: others than the first need revenue or cost, and a net. */
function conventionsFor(lines: readonly Line[]): readonly SignConvention[] {
  const hasNet = lines.some(({ voice }) => voice === 'result');
  const hasSides = lines.some(({ sense }) => sense === 'revenue' || sense === 'cost');
  return hasNet && hasSides ? signConventions : ['cost-negative'];
}

/** In a net, what is no revenue and no net itself is a cost. */
function signsOf(signs: SignConvention): SignOf {
  return ({ sense }, total) => {
    if (total.voice !== 'result' || sense === 'result') return 1n;
    if (signs === 'cost-positive') return sense === 'revenue' ? 1n : -1n;
    if (signs === 'net-cost-positive') return sense === 'revenue' ? -1n : 1n;
    return 1n;
  };
}

function heldNets(sums: readonly FoundSum[], lines: readonly Line[]): number {
  return sums
    .filter(({ total }) => lines[total]?.voice === 'result')
    .reduce((count, { held }) => count + held, 0);
}

function additionOf(
  { total, parts, standing }: FoundSum,
  added: readonly number[],
  lines: readonly Line[],
  signOf: SignOf,
): Addition {
  const own = lines[total];
  const signed = (sign: 1n | -1n): readonly number[] =>
    parts
      .filter((part) => own && lines[part] && signOf(lines[part], own) === sign)
      .flatMap((part) => added[part] ?? []);
  return { total: added[total] ?? total, plus: signed(1n), minus: signed(-1n), standing };
}
