import type { Finding, Found } from '../findings/index.ts';
import {
  grandTotal,
  isStated,
  type Grid,
  type Row,
  type Table,
  type TableDeclaration,
  type TableKind,
  type Vocabulary,
} from '../model/index.ts';
import { noTotal, spanOf, unverified } from '../formulas/index.ts';
import { readColumnRules } from './column-rules.ts';
import { incompleteTotals } from './column-sums.ts';
import { readColumns } from './columns.ts';
import { declaredColumnRules } from './declared-structure.ts';
import { readFigures, unreadableAmounts, type RowOfCells } from './figures.ts';
import type { Header } from './header.ts';
import { readLabelColumns, readNames } from './label-columns.ts';
import { isNetTotal, isOnlyNet } from './senses.ts';
import { signsByFigures, type FoundSigns } from './sides.ts';
import { netByFigures, netFindings } from './nets.ts';
import { isPlaced, misfit } from './row-cells.ts';
import { readRole } from './rows.ts';
import { readStructure } from './structure.ts';
import { readUnit, unfitUnits, unitOfRow } from './units.ts';

/** Rows with something in them; Excel leaves empty ones at the end. */
export function writtenRows(grid: Grid): Grid['rows'] {
  return grid.rows.filter((row) => row.some((cell) => cell.text.trim() !== ''));
}

/** Understands a grid as a table of amounts. What the declaration says wins over what is found. */
export function readTable(
  grid: Grid,
  header: Header,
  kind: TableKind,
  vocabulary: Vocabulary,
  declaration: TableDeclaration | undefined,
): Found<Table | undefined> {
  const { columns, findings } = readColumns(header, kind, vocabulary);
  if (columns.length === 0 || header.body.length === 0) {
    const at = header.cells[0]?.at ?? { file: grid.file };
    return { value: undefined, findings: [...findings, { code: 'table/no-amounts', at }] };
  }

  const names = readLabelColumns(header, vocabulary);
  const { unit, unitKnown, ...unitWords } = readUnit({
    table: grid.name,
    header,
    names,
    columns,
    kind,
    declared: declaration?.unit,
    vocabulary,
  });
  const rowsOfCells = readNames(header.body, names).map((name, order): RowOfCells => {
    const cells = header.body[order] ?? [];
    const isWhole = isPlaced(cells, header, columns.length);
    const own = unitOfRow(name.label, cells, unit, vocabulary);
    return { ...name, unit: own, isWhole, isReckoned: isWhole && !grid.isDamaged, cells };
  });
  const figures = readFigures(grid.name, columns, rowsOfCells);
  const labelled = rowsOfCells.map(({ label, cells }) => ({
    label,
    cells: cells.slice(names.label + 1),
  }));
  const printed = groupedRows(
    rowsOfCells.map(({ label, group, unit: own, cells }, order): Row => ({
      label,
      ...(group !== undefined && { group }),
      unit: own,
      role: readRole(
        labelled[order] ?? { label, cells },
        { above: labelled[order - 1], following: labelled[order + 1] },
        { kind, unit, vocabulary },
      ),
      at: cells[0]?.at ?? { file: grid.file },
      figures: figures[order] ?? [],
    })),
    kind,
    vocabulary,
  );
  const net = netByFigures(printed, kind, vocabulary);
  const rows = printed.map((row, order): Row => (order === net ? { ...row, role: 'net' } : row));
  const depths = rowsOfCells.map(({ depth }) => depth);
  const { heldUnder, ...structure } = readStructure({
    rows,
    depths,
    columns,
    kind,
    unit,
    declaration,
    vocabulary,
  });
  const columnRules = declaration?.columns
    ? declaredColumnRules(declaration.columns, columns, structure.rows)
    : readColumnRules(columns, structure.rows);
  const signed = { ...structure, kind, unit, columns, columnRules };
  const signs: FoundSigns = declaration?.signs
    ? { signs: declaration.signs, signsKnown: 'declared' }
    : signsByFigures(signed, heldUnder, vocabulary);
  const table: Table = {
    name: grid.name,
    file: grid.file,
    dialect: grid.dialect,
    kind,
    unit,
    unitKnown,
    bridgeStart: declaration?.bridgeStart ?? 'previous',
    columns,
    ...signs,
    ...structure,
    columnRules,
  };
  return {
    value: table,
    findings: [
      ...findings,
      ...unitWords.findings,
      ...rowsOfCells.flatMap((row) => misfit(row, header)),
      ...unfitUnits(table),
      ...unreadableAmounts(
        grid.name,
        columns,
        rowsOfCells.filter((row) => row.isWhole),
      ),
      ...unnamed(structure.rows),
      ...netFindings(table, net),
      ...missingTotal(table),
      ...table.blocks
        .filter(({ standing }) => standing === 'supposed')
        .map((block) => unverified(table, block)),
      ...incomplete(table),
      ...incompleteTotals(table),
    ],
  };
}

/**
 * Gives each row the heading above it, unless a column gives it a group, and the role of a total to a
 * net that is one; in an operating budget it is the net all the same.
 */
function groupedRows(
  rows: readonly Row[],
  kind: TableKind,
  vocabulary: Vocabulary,
): readonly Row[] {
  const isTotal = isNetTotal(rows, vocabulary) && !isOnlyNet(rows, kind);
  let group: string | undefined;
  return rows.map((row) => {
    if (row.role === 'heading') group = row.label;
    const role = row.role === 'net' && isTotal ? 'total' : row.role;
    const isUnder = row.role !== 'heading' && row.group === undefined;
    return { ...row, role, ...(isUnder && group !== undefined && { group }) };
  });
}

function unnamed(rows: readonly Row[]): readonly Finding[] {
  return rows.filter((row) => row.label === '').map((row) => ({ code: 'row/unnamed', at: row.at }));
}

/** A table whose rows should have a total, and has none that is of all of them. */
function missingTotal(table: Table): readonly Finding[] {
  const { kind, unit, rows, blocks } = table;
  if (kind !== 'activity-net' && kind !== 'bridge' && kind !== 'investments') return [];
  const parts = rows.filter((row) => row.unit === unit && row.figures.some(isStated));
  // of investments there may be several: revenue, expenses, one for each kind
  const isMissing = blocks.length === 0 || (kind !== 'investments' && !grandTotal(table));
  if (parts.length < 2 || !isMissing) return [];
  return [noTotal(table)];
}

/** Totals whose rows add up, and that leave out others which stand with these. */
function incomplete({ name, blocks }: Table): readonly Finding[] {
  return blocks
    .filter(({ leftOut }) => leftOut.length > 0)
    .map(({ total, plus, leftOut }): Finding => ({
      code: 'total/incomplete',
      at: total.at,
      table: name,
      row: total.label,
      related: leftOut.map(({ at }) => at),
      details: { row: total.label, parts: spanOf(plus), rows: spanOf(leftOut) },
    }));
}
