import type { Unit } from '../exact/index.ts';
import {
  referred,
  rowReferences,
  type Row,
  type TableDeclaration,
  type TableKind,
  type Vocabulary,
} from '../model/index.ts';
import { isNetTotal, isResult, senseOf } from './senses.ts';
import { countFigures } from './sums/counts.ts';
import type { Line, Voice } from './sums/line.ts';
import { unitNamedIn } from './units.ts';

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

/** Kinds of tables whose rows are never added: prices and percentages. */
const unaddedKinds: readonly TableKind[] = ['unit-prices', 'base-prices', 'uplifts', 'services'];

/** The indices of rows that are added or add others: in the table's unit, no heading, change or part. */
export function addedRows({ rows, kind, unit, declaration }: AdditionSource): readonly number[] {
  if (unaddedKinds.includes(kind)) return [];
  const references = rowReferences(rows);
  const parts = declaration?.partsOf.map(({ part }) => referred(part.value, references)) ?? [];
  return [...rows.entries()]
    .filter(([, row]) => row.unit === unit)
    .filter(([, { role }]) => !['heading', 'change', 'change-percent', 'of-which'].includes(role))
    .map(([index]) => index)
    .filter((index) => !parts.includes(index));
}

export function linesOf(
  added: readonly number[],
  { rows, depths, unit, vocabulary }: AdditionSource,
): readonly Line[] {
  const own = added.flatMap((index) => rows[index] ?? []);
  const counts = countFigures(
    own.map(({ figures }) => figures),
    unit,
  );
  const isTotal = isNetTotal(rows, vocabulary);
  const framed = new Set<string | undefined>();
  return own.map((row, order): Line => {
    const at = added[order] ?? 0;
    const isClosing = row.role === 'frame' && framed.has(row.group);
    if (row.role === 'frame') framed.add(row.group);
    return {
      voice: isClosing ? 'result' : voiceOf(row, isTotal),
      sense: isResult(row, vocabulary) ? 'result' : senseOf(row, vocabulary),
      mayBeBrought: at === 0 || isFirstOfGroup(row, rows[at - 1]) || isResult(row, vocabulary),
      isFrame: row.role === 'frame',
      isUnderHeading: isFirstOfGroup(row, rows[at - 1]),
      isApart: isApart(row, rows[at - 1], vocabulary),
      depth: depths[at] ?? 0,
      counts: counts[order] ?? [],
    };
  });
}

/** Whether a row stands below its heading, or is the first one that a column counts to its group. */
function isFirstOfGroup({ group }: Row, above: Row | undefined): boolean {
  if (above === undefined) return false;
  return above.role === 'heading' || (group !== undefined && above.group !== group);
}

/** Whether a row begins something else than the row above it, by a blank line or by the unit they name. */
function isApart(row: Row, above: Row | undefined, vocabulary: Vocabulary): boolean {
  if (above?.at.line === undefined || row.at.line === undefined) return false;
  const isNamedAlike = unitNamedIn(row.label, vocabulary) === unitNamedIn(above.label, vocabulary);
  return row.at.line - above.at.line > 1 || row.unit !== above.unit || !isNamedAlike;
}

/** A net that is the total of its rows speaks as one. */
function voiceOf({ role }: Row, isNetATotal: boolean): Voice {
  if (role === 'total' || (role === 'net' && isNetATotal)) return 'total';
  return role === 'net' ? 'result' : 'silent';
}
