import type { Finding, Found } from '../findings/index.ts';
import type { Grid } from '../model/index.ts';
import { limits } from './limits.ts';
import type { UnitSuffixes } from './notation.ts';
import { areasOf, extentOf, type Cells } from './workbook/areas.ts';
import {
  formulasWithoutValue,
  hiddenParts,
  hiddenSheet,
  mergedInBody,
  notATable,
} from './workbook/layout-findings.ts';
import { refusalOf } from './workbook/refusal.ts';
import { readSheets, type Sheet } from './workbook/sheets.ts';
import { isTable, tableOf } from './workbook/tables.ts';

/**
 * Reads every table on every sheet of a workbook, hidden ones too: formulas by the value stored for
 * them, numbers as they are printed. A table is named by its sheet, further ones on it `Blad1#2`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  suffixes?: UnitSuffixes,
): Promise<Found<readonly Grid[]>> {
  const refusal = await refusalOf(bytes, file);
  if (refusal) return { value: [], findings: [{ code: refusal, at: { file } }] };
  const sheets = await readSheets(bytes, file, suffixes);
  if (!sheets) return { value: [], findings: [{ code: 'workbook/unreadable', at: { file } }] };

  const read = sheets.map((sheet) => readSheet(sheet, file));
  const value = read.flatMap((own) => own.value);
  const findings = read.flatMap((own) => own.findings);
  const isSilent = value.length === 0 && findings.length === 0;
  return { value, findings: isSilent ? [{ code: 'file/empty', at: { file } }] : findings };
}

/** The tables of one sheet, in reading order. */
function readSheet(sheet: Sheet, file: string): Found<readonly Grid[]> {
  const beyond = cellBeyondLimits(sheet.cells);
  const areas = beyond ? [] : areasOf(sheet.cells);
  const tables = areas.filter(isTable);
  const isTooLarge = tables.length > limits.tables || tables.some(isAreaTooLarge);
  if (beyond ?? isTooLarge) {
    const at = beyond ?? { file, sheet: sheet.name };
    return { value: [], findings: [{ code: 'workbook/too-large', at }] };
  }

  const laidOut = tables.map(tableOf);
  const findings = [
    ...(tables.length > 0 ? hiddenSheet(sheet, file) : []),
    ...formulasWithoutValue(sheet),
    ...laidOut.flatMap((table) => [
      ...hiddenParts(table, sheet),
      ...mergedInBody(table, sheet, file),
    ]),
    ...areas.filter((area) => !isTable(area)).flatMap(notATable),
  ];
  const value = laidOut.map(({ rows }, order): Grid => ({
    name: order === 0 ? sheet.name : `${sheet.name}#${String(order + 1)}`,
    file,
    rows,
    isDamaged: false,
    dialect: { sheet: sheet.name },
  }));
  return { value, findings };
}

/** The place of the first cell beyond what a table may span, or with more text than a cell may hold. */
function cellBeyondLimits(cells: Cells): Finding['at'] | undefined {
  const isBeyond = ({ at: { line = 0, column = 0 }, text }: Cells[number]): boolean =>
    line > limits.rows || column > limits.columns || text.length > limits.cell;
  return cells.find(isBeyond)?.at;
}

function isAreaTooLarge(cells: Cells): boolean {
  const { top, bottom, left, right } = extentOf(cells);
  return (bottom - top + 1) * (right - left + 1) > limits.area;
}
