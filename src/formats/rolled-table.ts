import {
  labelKey,
  sameLabel,
  yearLater,
  type ChangedCell,
  type Column,
  type Grid,
  type RolledRow,
  type RolledTable,
  type TableChanges,
} from '../model/index.ts';
import { printLike } from './printed-amount.ts';
import {
  cellText,
  joinRecords,
  rawCell,
  rawRecords,
  type RawRecord,
  type RawText,
} from './records.ts';

/** The text of a table, and the cells that were read from it. */
export interface TableText {
  readonly text: string;
  readonly grid: Grid;
}

/** A table a year on as text, and all that is another in it. */
export interface RolledText {
  readonly text: string;
  readonly changes: TableChanges;
}

/**
 * Writes a table a year on into the text that it was read from: what is carried keeps its cells to the
 * letter, lines that are no rows stay, and columns that are none of amounts as well.
 */
export function rolledText(source: TableText, rolled: RolledTable): RolledText {
  const raw = rawRecords(source.text, source.grid);
  const cellOf = cellsOfColumns(source.grid, rolled.table.columns);
  const amounts = raw.records.flatMap((own) => cellOf.map((at) => cellText(own.cells[at] ?? '')));
  const sheet: Sheet = { raw, rolled, cellOf, amounts };
  const changed: ChangedCell[] = [];
  const records = raw.records.flatMap((record): readonly RawRecord[] => {
    const row = rolled.table.rows.find(({ at }) => at.line === record.line);
    if (!row) return [isHeader(sheet, record) ? headerRecord(sheet, record) : record];
    const at = rolled.rows.findIndex((own) => own.source === row);
    const below = rolled.rows.slice(at + 1);
    const isOwn = at >= 0;
    const next = below.findIndex((own) => own.source !== undefined);
    const added = isOwn ? below.slice(0, next < 0 ? below.length : next) : [];
    const written = isOwn ? [rolled.rows[at], ...added] : [];
    return written.flatMap((own) => (own ? rowRecord(sheet, record, own, changed) : []));
  });
  return {
    text: joinRecords({ ...raw, records }),
    changes: changesOf(rolled, changed),
  };
}

/** A table at work: its pieces, what becomes of it, and in which cell of a record a column stands. */
interface Sheet {
  readonly raw: RawText;
  readonly rolled: RolledTable;
  readonly cellOf: readonly number[];
  /** The cells of amounts as they are printed. */
  readonly amounts: readonly string[];
}

function cellsOfColumns({ rows }: Grid, columns: readonly Column[]): readonly number[] {
  return columns.map(({ at }) => {
    const row = rows.find((cells) => cells.some((cell) => isAt(cell.at, at)));
    return row?.findIndex((cell) => isAt(cell.at, at)) ?? -1;
  });
}

function isAt(one: Column['at'], other: Column['at']): boolean {
  return one.line === other.line && one.column === other.column;
}

/** The lines above the rows, and such as are printed anew further down. */
function isHeader({ raw, rolled }: Sheet, record: RawRecord): boolean {
  const first = rolled.table.rows[0]?.at.line ?? 0;
  const key = ({ cells }: RawRecord): string => cells.map(labelKey).join('\n');
  return (
    record.line < first ||
    raw.records.some(
      (own) => own.line < first && key(own) === key(record) && key(own).trim() !== '',
    )
  );
}

/** A header a year on: above its columns of periods, or where all years are kept above those named anew. */
function headerRecord({ rolled, cellOf, raw }: Sheet, record: RawRecord): RawRecord {
  const { table, columns } = rolled;
  const added = columns.find(({ isAdded }) => isAdded);
  const years = new Set(table.columns.flatMap(({ period }) => period?.year ?? []));
  const cells = record.cells.map((cell, index) => {
    const place = cellOf.indexOf(index);
    const own = columns.find((column) => column.place === place && !column.isAdded);
    const before = table.columns[place]?.label;
    if (!own || before === undefined || own.label === before) return cell;
    if (!added) return yearLater(cell, years);
    return sameLabel(cellText(cell), before) ? rawCell(own.label, raw.delimiter, cell) : cell;
  });
  if (!added) return { ...record, cells };
  const last = cellOf[added.place] ?? cells.length - 1;
  const isLabelled = sameLabel(
    cellText(record.cells[last] ?? ''),
    table.columns[added.place]?.label ?? '',
  );
  const label = isLabelled ? rawCell(added.label, raw.delimiter, cells[last]) : '';
  return { ...record, cells: inserted(cells, last + 1, label) };
}

function inserted(cells: readonly string[], at: number, cell: string): readonly string[] {
  const padded = [...cells, ...Array.from({ length: Math.max(0, at - cells.length) }, () => '')];
  return [...padded.slice(0, at), cell, ...padded.slice(at)];
}

/** The record of a row, or of a new row like it. */
function rowRecord(
  sheet: Sheet,
  like: RawRecord,
  row: RolledRow,
  changed: ChangedCell[],
): RawRecord {
  const { rolled, cellOf, raw } = sheet;
  const labelled = labelCell(sheet, like);
  const cells = row.source ? [...like.cells] : like.cells.map(() => '');
  if (!row.source || !sameLabel(cellText(cells[labelled] ?? ''), row.label)) {
    const isRenamed = row.source && row.label !== row.source.label;
    if (!row.source || isRenamed)
      cells[labelled] = rawCell(row.label, raw.delimiter, like.cells[labelled]);
  }
  let written: readonly string[] = cells;
  for (const [order, column] of rolled.columns.entries()) {
    const figure = row.figures[order];
    const at = cellOf[column.place] ?? -1;
    const before =
      column.carries === undefined ? '' : (like.cells[cellOf[column.carries] ?? -1] ?? '');
    const isCarried = figure?.why === undefined || isAsBefore(figure);
    const cell = isCarried
      ? row.source
        ? before
        : ''
      : amountCell(sheet, like, figure.value, figure.step, column.place);
    if (column.isAdded) written = inserted(written, at + 1, cell);
    else written = replaced(written, at, cell);
    if (isCarried) continue;
    const old = figure.from ? cellText(before).trim() : undefined;
    changed.push({
      row: row.label,
      period: column.label,
      ...(old !== undefined && { before: old }),
      after: cellText(cell),
      why: figure.why,
    });
  }
  return { line: like.line, cells: written, end: like.end };
}

/** Whether a figure comes to what is printed where it comes from. */
function isAsBefore({ value, from }: RolledRow['figures'][number]): boolean {
  return from?.value !== undefined && value?.equals(from.value) === true;
}

function replaced(cells: readonly string[], at: number, cell: string): readonly string[] {
  if (at < cells.length) return cells.map((own, index) => (index === at ? cell : own));
  return cell === '' ? cells : inserted(cells, at, cell);
}

/** Where the label of a row stands in its record. */
function labelCell({ rolled }: Sheet, { line, cells }: RawRecord): number {
  const row = rolled.table.rows.find(({ at }) => at.line === line);
  const index = cells.findIndex((cell) => row && sameLabel(cellText(cell), row.label));
  return Math.max(0, index);
}

/** An amount as a cell, printed like the others of its row, the last ones first, and of its table. */
function amountCell(
  { raw, cellOf, amounts }: Sheet,
  { cells }: RawRecord,
  value: RolledRow['figures'][number]['value'],
  step: RolledRow['figures'][number]['step'],
  place: number,
): string {
  if (!value) return '';
  const nearest = cellOf
    .map((at, order) => ({ at, distance: Math.abs(order - place) }))
    .toSorted((one, other) => one.distance - other.distance)
    .map(({ at }) => cells[at] ?? '');
  const like = nearest.find((cell) => cell !== '') ?? '';
  return rawCell(printLike(value, step, nearest.map(cellText), amounts), raw.delimiter, like);
}

function changesOf(
  { table, columns, rows, removed }: RolledTable,
  cells: readonly ChangedCell[],
): TableChanges {
  return {
    table: table.name,
    file: table.file,
    columns: columns.map(({ label, carries }) => {
      const own = carries === undefined ? undefined : table.columns[carries]?.label;
      return { label, ...(own !== undefined && { carries: own }) };
    }),
    removed: removed.map(({ row, why }) => ({ row: row.label, why })),
    added: rows.filter(({ source }) => !source).map(({ label }) => label),
    renamed: rows.flatMap(({ source, label }) =>
      source && source.label !== label ? [{ before: source.label, after: label }] : [],
    ),
    cells,
  };
}
