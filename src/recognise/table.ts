import type { Finding, Found } from '../findings/index.ts';
import type {
  Grid,
  GridCell,
  Row,
  Table,
  TableDeclaration,
  TableKind,
  Vocabulary,
} from '../model/index.ts';
import { readColumns } from './columns.ts';
import { readFigures, unitOfRow, unreadableAmounts, type RowOfCells } from './figures.ts';
import { readUnit, unfitUnit } from './kind.ts';
import { readRole } from './rows.ts';
import { readSigns } from './signs.ts';
import { readBlocks, readPartsOf } from './structure.ts';

/** Rows with something in them; Excel leaves empty ones at the end. */
export function writtenRows(grid: Grid): Grid['rows'] {
  return grid.rows.filter((row) => row.some((cell) => cell.text.trim() !== ''));
}

/** Understands a grid as a table of amounts. What the declaration says wins over what is found. */
export function readTable(
  grid: Grid,
  kind: TableKind,
  vocabulary: Vocabulary,
  declaration: TableDeclaration | undefined,
): Found<Table | undefined> {
  const [header, ...body] = writtenRows(grid);
  if (!header) return { value: undefined, findings: [] };

  const { columns, findings } = readColumns(header, body, vocabulary);
  if (columns.length === 0 || body.length === 0) {
    const at = header[0]?.at ?? { file: grid.file };
    return { value: undefined, findings: [...findings, { code: 'table/no-amounts', at }] };
  }

  const unit = declaration?.unit ?? readUnit(header[0]?.text ?? '', kind, vocabulary);
  const rowsOfCells = body.map((cells): RowOfCells => ({
    label: (cells[0]?.text ?? '').replace(/\s+/gu, ' ').trim(),
    unit: unitOfRow(cells, unit),
    isWhole: hasRoomFor(cells, header),
    isReckoned: hasRoomFor(cells, header) && !grid.isDamaged,
    cells,
  }));
  const figures = readFigures(grid.name, columns, rowsOfCells);
  const rows = groupedRows(
    rowsOfCells.map(({ label, unit: own, cells }, order): Row => ({
      label,
      unit: own,
      role: readRole(label, cells.slice(1), kind, vocabulary),
      at: cells[0]?.at ?? { file: grid.file },
      figures: figures[order] ?? [],
    })),
  );
  const table: Table = {
    name: grid.name,
    file: grid.file,
    dialect: grid.dialect,
    kind,
    unit,
    signs: 'cost-negative',
    bridgeStart: declaration?.bridgeStart ?? 'previous',
    columns: columns.map(({ label, at, period }) => ({ label, at, ...(period && { period }) })),
    rows,
    blocks: readBlocks(rows),
    partsOf: readPartsOf(rows, declaration),
  };
  return {
    value: { ...table, signs: declaration?.signs ?? readSigns(table) },
    findings: [
      ...findings,
      ...rowsOfCells.flatMap((row) => misfit(row, header)),
      ...unfitUnit(table),
      ...unreadableAmounts(
        grid.name,
        columns,
        rowsOfCells.filter((row) => row.isWhole),
      ),
      ...unnamed(rows),
    ],
  };
}

/** Empty cells beyond the header are what Excel leaves; a missing cell is missing. */
function hasRoomFor(cells: readonly GridCell[], header: readonly GridCell[]): boolean {
  return (
    cells.length >= header.length &&
    cells.slice(header.length).every((cell) => cell.text.trim() === '')
  );
}

function misfit({ isWhole, cells, label }: RowOfCells, header: readonly GridCell[]): Finding[] {
  const [first] = cells;
  if (isWhole || !first) return [];
  const code = cells.length < header.length ? 'row/too-few-cells' : 'row/too-many-cells';
  const details = { count: String(cells.length), expected: String(header.length) };
  return [{ code, at: first.at, row: label, details }];
}

/** Gives each row the heading above it, and a net without revenue or cost the role of a total. */
function groupedRows(rows: readonly Row[]): readonly Row[] {
  const isMadeOf = rows.some((row) => row.role === 'revenue' || row.role === 'cost');
  let group: string | undefined;
  return rows.map((row) => {
    if (row.role === 'heading') group = row.label;
    const role = row.role === 'net' && !isMadeOf ? 'total' : row.role;
    return { ...row, role, ...(group !== undefined && row.role !== 'heading' && { group }) };
  });
}

function unnamed(rows: readonly Row[]): readonly Finding[] {
  return rows.filter((row) => row.label === '').map((row) => ({ code: 'row/unnamed', at: row.at }));
}
