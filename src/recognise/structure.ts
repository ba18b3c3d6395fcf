import {
  itemRows,
  sameLabel,
  type Block,
  type PartOf,
  type Row,
  type TableDeclaration,
} from '../model/index.ts';

/**
 * Which rows each total adds. One total adds every item of the table, wherever it stands; of
 * several, each adds the items since the one before, and one without items of its own adds those
 * totals. Rows of another unit, such as shares in percent, are not added.
 */
export function readBlocks(rows: readonly Row[]): readonly Block[] {
  const totals = rows.filter((row) => row.role === 'total');
  const [only, ...others] = totals;
  if (!only) return [];
  if (others.length === 0) return withParts(only, itemRows(rows, only.unit));

  let since = 0;
  return totals.flatMap((total, order) => {
    const at = rows.indexOf(total);
    const own = itemRows(rows.slice(since, at), total.unit);
    since = at + 1;
    return withParts(total, own.length > 0 ? own : totals.slice(0, order));
  });
}

function withParts(total: Row, parts: readonly Row[]): readonly Block[] {
  return parts.length > 0 ? [{ total, parts }] : [];
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
