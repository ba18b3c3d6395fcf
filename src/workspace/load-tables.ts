import type { Found } from '../findings/index.ts';
import { decode } from '../formats/encoding.ts';
import { readAmount, suffixesOf } from '../formats/notation.ts';
import { isWorkbook } from '../formats/workbook/kind.ts';
import type { Grid, GridCell, PlainTable, Vocabulary } from '../model/index.ts';
import { findTables, freeName, nameBySheet } from '../recognise/index.ts';
import type { Files } from './files.ts';
import type { AskedDialect } from './load-grids.ts';
import { loadBytes } from './load-text.ts';

/** Reads the tables out of a workbook or a text; everything wrong on the way is a finding. */
export async function loadTables(
  files: Files,
  path: string,
  vocabulary: Vocabulary,
  { encoding }: AskedDialect,
): Promise<Found<readonly PlainTable[]>> {
  const { value: bytes, findings } = await loadBytes(files, path);
  if (!bytes) return { value: [], findings };
  const suffixes = suffixesOf(vocabulary.units);
  if (isWorkbook(bytes, path)) {
    const { readWorkbook } = await import('../formats/workbook.ts');
    const grids = await readWorkbook(bytes, path, suffixes);
    return { value: plainTables(grids.value, vocabulary), findings: grids.findings };
  }
  const text = await decode(bytes, path, encoding);
  if (!text.value) return { value: [], findings: text.findings };
  return findTables(text.value.text, path, vocabulary, (cell) => readAmount(cell, suffixes));
}

function plainTables(grids: readonly Grid[], vocabulary: Vocabulary): readonly PlainTable[] {
  const tables: PlainTable[] = [];
  for (const { name: sheet, file, rows } of grids) {
    const title = rows[0]?.[0]?.text ?? '';
    const name = freeName(
      nameBySheet(sheet.replace(/#\d+$/u, ''), title, vocabulary),
      tables.map((table) => table.name),
    );
    const at = rows[0]?.[0]?.at ?? { file };
    tables.push({ name, at, rows: rows.map((row) => row.map(writtenCell)) });
  }
  return tables;
}

/** A cell that should hold an amount and does not is written as one in doubt, never as a blank. */
function writtenCell({ text, reading }: GridCell): string {
  return text === '' && reading.is === 'no-amount' ? '?' : text;
}
