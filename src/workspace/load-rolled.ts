import type { Finding, Found } from '../findings/index.ts';
import { readCsv } from '../formats/csv.ts';
import { decode } from '../formats/encoding.ts';
import { recategorisationsName } from '../formats/asides.ts';
import { readRecategorisations } from '../formats/recategorisations.ts';
import type { TableText } from '../formats/rolled-table.ts';
import type { Dialect, GivenAmounts, Recategorisation, Vocabulary } from '../model/index.ts';
import { readGivenAmounts } from '../recognise/index.ts';
import { pathIn, type Files } from './files.ts';
import { loadGrids } from './load-grids.ts';
import { loadBytes, loadText } from './load-text.ts';

/** The text of a table, its cells, and the bytes that they were read from. */
export interface TableSource extends TableText {
  readonly bytes: Uint8Array;
}

/** Reads a table once more, as it was read before, to be written anew; a sheet of a workbook cannot be. */
export async function loadTableSource(
  files: Files,
  file: string,
  name: string,
  dialect?: Dialect,
): Promise<Found<TableSource | undefined>> {
  const asked = dialect && 'encoding' in dialect ? dialect : undefined;
  if (dialect && !asked) {
    const refused: Finding = { code: 'rollover/workbook', at: { file }, details: { path: file } };
    return { value: undefined, findings: [refused] };
  }
  const { value: bytes, findings } = await loadBytes(files, file);
  if (!bytes) return { value: undefined, findings };
  const text = await decode(bytes, file, asked?.encoding);
  if (!text.value) return { value: undefined, findings: text.findings };
  const grid = readCsv(text.value, file, name, asked?.delimiter);
  const value = grid.value && { text: text.value.text, grid: grid.value, bytes };
  return { value, findings: grid.findings };
}

/** Reads a file of amounts by row: the table of a text, or those of a workbook. */
export async function loadGivenAmounts(
  files: Files,
  path: string,
  vocabulary: Vocabulary,
): Promise<Found<readonly GivenAmounts[]>> {
  const grids = await loadGrids(files, [path], () => ({}), vocabulary);
  return {
    value: grids.value.map((grid) => readGivenAmounts(grid, vocabulary)),
    findings: grids.findings,
  };
}

/** Reads a file of recategorisations: the one asked for, else that of the folder, where it has one. */
export async function loadRecategorisations(
  files: Files,
  folder: string,
  asked: string | undefined,
): Promise<Found<readonly Recategorisation[]>> {
  const path = asked ?? pathIn(folder, recategorisationsName);
  if (asked === undefined && (await files.kind(path)) === undefined) {
    return { value: [], findings: [] };
  }
  const text = await loadText(files, path);
  return text.value
    ? readRecategorisations(text.value, path)
    : { value: [], findings: text.findings };
}
