import type { CellObject, ColInfo, Range, RowInfo, WorkSheet } from '@e965/xlsx';
import type { GridCell } from '../../model/index.ts';
import type { UnitSuffixes } from '../notation.ts';
import { readStored, type StoredValue } from './cells.ts';
import { isDateFormat } from './number-format.ts';

/** A rectangle of a sheet; lines and columns count from 1, the last ones included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One sheet of a workbook: its filled cells, line by line, and what its layout hides or merges. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly GridCell[];
  readonly merged: readonly Area[];
  readonly hiddenLines: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** In workbooks with more cells hidden rows and columns are not looked for: that takes too long. */
const mostStyledCells = 100_000;

/** Reads every sheet of a sound archive; none where the library finds that it is no workbook. */
export async function readSheets(
  bytes: Uint8Array,
  file: string,
  suffixes?: UnitSuffixes,
): Promise<readonly Sheet[] | undefined> {
  const { read } = await import('@e965/xlsx');
  const options = {
    type: 'array' as const,
    dense: true,
    sheetStubs: true,
    cellNF: true,
    cellHTML: false,
  };
  try {
    const book = read(bytes, options);
    const names = book.SheetNames;
    // A sheet that the library could not make sense of is left out without a word.
    if (names.some((name) => !book.Sheets[name])) return undefined;
    const sheets = names.map((name) => book.Sheets[name] ?? {});
    const isSmall = sheets.reduce((sum, own) => sum + cellCount(own), 0) <= mostStyledCells;
    const styled = isSmall ? read(bytes, { ...options, cellStyles: true }).Sheets : {};
    const states = book.Workbook?.Sheets ?? [];
    return sheets.map((sheet, order): Sheet => {
      const name = names[order] ?? '';
      return {
        name,
        isHidden: (states[order]?.Hidden ?? 0) !== 0,
        cells: filledCells(sheet['!data'] ?? [], { file, sheet: name }, suffixes),
        merged: (sheet['!merges'] ?? []).map(areaOf),
        hiddenLines: hiddenAmong(styled[name]?.['!rows'] ?? []),
        hiddenColumns: hiddenAmong(styled[name]?.['!cols'] ?? []),
      };
    });
  } catch {
    // The library tells a broken workbook by throwing.
    return undefined;
  }
}

function cellCount(sheet: WorkSheet): number {
  return Object.values(sheet['!data'] ?? []).reduce((sum, row) => sum + Object.keys(row).length, 0);
}

function areaOf({ s, e }: Range): Area {
  return { top: s.r + 1, bottom: e.r + 1, left: s.c + 1, right: e.c + 1 };
}

/** The numbers of what is hidden; lists of the library have gaps. */
function hiddenAmong(list: readonly (RowInfo | ColInfo | undefined)[]): readonly number[] {
  return [...list.entries()].flatMap(([index, own]) => (own?.hidden === true ? [index + 1] : []));
}

/** Cells with something in them. Rows and cells of the library's lists may be missing. */
function filledCells(
  rows: readonly (readonly (CellObject | undefined)[] | undefined)[],
  place: { readonly file: string; readonly sheet: string },
  suffixes: UnitSuffixes | undefined,
): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (const [row, own] of rows.entries()) {
    // a row of one cell in the last column is a list of thousands of gaps: only its keys are walked
    for (const [index, cell] of Object.entries(own ?? [])) {
      const stored = cell && storedValue(cell);
      if (!stored) continue;
      const at = { ...place, line: row + 1, column: parseInt(index, 10) + 1 };
      const read = { ...readStored(stored, suffixes), at };
      if (read.text.trim() !== '' || stored.is === 'formula-without-value') cells.push(read);
    }
  }
  return cells;
}

function storedValue({ t, v, w, z, f, F }: CellObject): StoredValue | undefined {
  const isFormula = f !== undefined || F !== undefined;
  if (t === 'z') return isFormula ? { is: 'formula-without-value' } : undefined;
  if (t === 'e') return { is: 'error', name: w ?? '#' };
  if (typeof v !== 'number' || !Number.isFinite(v)) return { is: 'text', text: String(v ?? '') };
  const format = String(z ?? 'General');
  if (isDateFormat(format)) return { is: 'date', printed: w ?? String(v) };
  return { is: 'number', number: v, format };
}
