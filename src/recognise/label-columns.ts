import type { GridCell, Vocabulary } from '../model/index.ts';
import { isReference } from './columns.ts';
import type { Header, HeaderCell } from './header.ts';
import { measureOf, readLevels } from './periods.ts';

/** Where a table names its rows: columns of groups, outermost first, and that of the labels. */
export interface LabelColumns {
  readonly groups: readonly number[];
  readonly label: number;
}

/** What names a row. */
export interface RowName {
  readonly label: string;
  /** How far the label is set in. */
  readonly depth: number;
  /** What its columns of groups say, from the row or the rows above. */
  readonly group?: string;
}

/**
 * Of the columns of text before the amounts, one whose names stand for several rows each is a group;
 * the first other is the label. Codes beside a text name nothing, and what follows the label is a comment.
 */
export function readLabelColumns(header: Header, vocabulary: Vocabulary): LabelColumns {
  const { body } = header;
  const candidates = leadingTexts(header, vocabulary);
  const groups: number[] = [];
  for (const [order, column] of candidates.entries()) {
    const inner = candidates[order + 1];
    if (inner === undefined) return { groups, label: column };
    const rows = body.filter((cells) => textAt(cells, inner) !== '');
    const texts = rows.map((cells) => textAt(cells, column));
    if (texts.every((text) => text === '')) continue;
    if (isGrouping(texts)) groups.push(column);
    else if (!texts.every((text) => code.test(text))) return { groups, label: column };
  }
  return { groups, label: 0 };
}

/** A short number of something: `120`, `1.2`, `P-14`. */
const code = /^(?:\p{L}{0,3}[-. ]?\d[\d.:/–-]*\p{L}?)?$/u;

/** Whether most rows share their text with another, or have none of their own. */
function isGrouping(texts: readonly string[]): boolean {
  const shared = texts.filter(
    (text) => text === '' || texts.filter((other) => other === text).length > 1,
  );
  return shared.length * 2 >= texts.length;
}

/** The first columns up to one that is a period, a measure or holds amounts; references stand aside. */
function leadingTexts({ cells, body }: Header, vocabulary: Vocabulary): readonly number[] {
  const holds = (column: number, reading: GridCell['reading']['is']): boolean =>
    body.some((row) => row[column]?.reading.is === reading);
  const isText = ({ levels }: HeaderCell, column: number): boolean =>
    !holds(column, 'amount') &&
    holds(column, 'no-amount') &&
    readLevels(levels, vocabulary) === undefined &&
    levels.every((level) => measureOf(level, vocabulary) === undefined);
  const refers = (cell: HeaderCell): boolean => isReference(cell, vocabulary);
  const end = cells.findIndex(
    (cell, column) => column > 0 && !refers(cell) && !isText(cell, column),
  );
  const hasAmounts = end > 0 && cells.slice(end).some((_, order) => holds(end + order, 'amount'));
  if (!hasAmounts) return [0];
  const leading = [...cells.keys()].slice(0, end);
  const texts = leading.filter((column) => !cells.slice(column, column + 1).some(refers));
  return texts.length > 0 ? texts : [0];
}

function textAt(cells: readonly GridCell[], column: number): string {
  return (cells[column]?.text ?? '').replace(/\s+/gu, ' ').trim();
}

/** The name of each row: its innermost text; a group holds until the next one of its column. */
export function readNames(
  body: readonly (readonly GridCell[])[],
  { groups, label }: LabelColumns,
): readonly RowName[] {
  let standing: readonly string[] = [];
  return body.map((cells) => {
    const texts = groups.map((column) => textAt(cells, column));
    const first = texts.findIndex((text) => text !== '');
    if (first >= 0) standing = [...standing.slice(0, first), ...texts.slice(first)];
    const isWritten = (column: number): boolean => textAt(cells, column) !== '';
    const own = isWritten(label) ? label : [...cells.keys()].slice(0, label).findLast(isWritten);
    const outer = groups.findIndex((column) => column === own);
    const parts = (outer < 0 ? standing : standing.slice(0, outer)).filter(Boolean);
    return {
      ...readLabel(cells[own ?? label]?.text ?? ''),
      ...(parts.length > 0 && { group: parts.join(', ') }),
    };
  });
}

/** A label, and how far it is set in: by spaces or a dash before it. */
function readLabel(text: string): Pick<RowName, 'label' | 'depth'> {
  const [, margin = '', dash = ''] = /^([^\S\r\n]*)([-–—•]\s)?/u.exec(text) ?? [];
  return { label: text.replace(/\s+/gu, ' ').trim(), depth: margin.length + dash.length };
}
