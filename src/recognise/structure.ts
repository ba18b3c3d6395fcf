import {
  sameLabel,
  type Block,
  type PartOf,
  type Row,
  type RowRole,
  type TableDeclaration,
} from '../model/index.ts';

const addedRoles: readonly RowRole[] = ['item', 'general-uplift', 'volume-change'];

/**
 * Which rows each total adds. One total adds every item of the table, wherever it stands; of
 * several, each adds the items since the one before, and one without items of its own adds those
 * totals.
 */
export function readBlocks(rows: readonly Row[]): readonly Block[] {
  const totals = rows.filter((row) => row.role === 'total');
  const [only, ...others] = totals;
  if (!only) return [];
  if (others.length === 0) return withParts(only, rows.filter(isAdded));

  let since = 0;
  return totals.flatMap((total, order) => {
    const at = rows.indexOf(total);
    const own = rows.slice(since, at).filter(isAdded);
    since = at + 1;
    return withParts(total, own.length > 0 ? own : totals.slice(0, order));
  });
}

function withParts(total: Row, parts: readonly Row[]): readonly Block[] {
  return parts.length > 0 ? [{ total, parts }] : [];
}

function isAdded(row: Row): boolean {
  return addedRoles.includes(row.role);
}

/** Each "varav" row under its whole: as declared, else the nearest row above that is none itself. */
export function readPartsOf(
  rows: readonly Row[],
  declaration: TableDeclaration | undefined,
): readonly PartOf[] {
  return rows.flatMap((part, order) => {
    const declared = declaration?.partsOf.find((pair) => sameLabel(pair.part.value, part.label));
    if (!declared && part.role !== 'of-which') return [];
    const whole = declared
      ? rows.find((row) => sameLabel(row.label, declared.whole.value))
      : rows.slice(0, order).findLast((row) => row.role !== 'of-which' && row.role !== 'heading');
    return whole ? [{ part, whole }] : [];
  });
}
