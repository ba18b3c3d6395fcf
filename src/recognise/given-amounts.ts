import {
  entryMatching,
  type GivenAmounts,
  type Grid,
  type GridCell,
  type Vocabulary,
} from '../model/index.ts';
import { readHeader, type HeaderCell } from './header.ts';
import { readLevels } from './periods.ts';
import { writtenRows } from './table.ts';
import { unitsIn } from './unit-words.ts';

/**
 * Reads a file of amounts by row: with the header of a table, or lines of a row and its amount alone.
 * A column that is neither a period nor holds amounts is left out.
 */
export function readGivenAmounts(grid: Grid, vocabulary: Vocabulary): GivenAmounts {
  const rows = writtenRows(grid);
  const header = hasHeader(rows[0] ?? [], vocabulary) ? readHeader(rows, vocabulary) : undefined;
  const body = header?.body ?? rows;
  const width = Math.max(0, ...body.map((row) => row.length));
  const columns = Array.from({ length: Math.max(0, width - 1) }, (_, order) => {
    const levels = levelsOf(header?.cells[order + 1]);
    const period = readLevels(levels, vocabulary);
    const index = order + 1;
    const at = header?.cells[index]?.at ?? { file: grid.file };
    return { index, label: levels.join(' '), at, ...(period && { period }) };
  }).filter(({ index, period }) => period ?? body.some((row) => isAmount(row[index])));
  const printed = [header?.title ?? '', ...columns.map(({ label }) => label)].join(' ');
  const unit = unitsIn(printed, vocabulary)[0] ?? unitOfCells(body);
  return {
    file: grid.file,
    name: grid.name,
    ...(unit && { unit }),
    columns: columns.map(({ label, period, at }) => ({ label, at, ...(period && { period }) })),
    rows: body.map((row) => {
      const label = plain(row[0]?.text ?? '');
      const at = row[0]?.at ?? { file: grid.file };
      const isTotal = entryMatching(label, { total: vocabulary.rows.total ?? [] }) !== undefined;
      return { label, at, isTotal, cells: columns.map(({ index }) => row[index] ?? blankAt(at)) };
    }),
  };
}

/** A cell that its line ends before. */
function blankAt(at: GridCell['at']): GridCell {
  return { text: '', at, reading: { is: 'none' } };
}

/** Lines of rows and amounts have no header: the first of them holds digits that are no period. */
function hasHeader(first: readonly GridCell[], vocabulary: Vocabulary): boolean {
  return !first
    .slice(1)
    .map(({ text }) => plain(text))
    .some((text) => /\d/u.test(text) && readLevels([text], vocabulary) === undefined);
}

function levelsOf(cell: HeaderCell | undefined): readonly string[] {
  return cell?.levels ?? [];
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function isAmount(cell: GridCell | undefined): boolean {
  return cell?.reading.is === 'amount';
}

/** The unit that every amount is printed with, where all say the same. */
function unitOfCells(rows: readonly (readonly GridCell[])[]): GivenAmounts['unit'] {
  const amounts = rows.flat().flatMap(({ reading }) => (reading.is === 'amount' ? [reading] : []));
  const [unit, ...others] = new Set(amounts.map((own) => own.unit));
  return others.length === 0 ? unit : undefined;
}
