import type { Finding, Found } from '../findings/index.ts';
import { acknowledgementsName, recategorisationsName } from '../formats/asides.ts';
import { readCsv } from '../formats/csv.ts';
import { decode } from '../formats/encoding.ts';
import { suffixesOf, type UnitSuffixes } from '../formats/notation.ts';
import { isOtherWorkbook, isWorkbook } from '../formats/workbook/kind.ts';
import {
  sheetOf,
  type Delimiter,
  type Encoding,
  type Grid,
  type Vocabulary,
} from '../model/index.ts';
import { fileName, pathIn, standardInput, type ReadableFiles } from './files.ts';
import { loadBytes, troubleAt } from './load-text.ts';

/** What the user says of the tables, which is then not worked out. */
export interface AskedDialect {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

/** Files of a folder that say something of its tables, and are none. */
const asides: readonly string[] = [acknowledgementsName, recategorisationsName];

/** Whether a file of a folder holds tables. */
export function isTable(name: string): boolean {
  return isShown(name) && !asides.includes(name) && /\.(?:csv|xlsx|xlsm)$/iu.test(name);
}

/** Excel keeps a file `~$plan.xlsx` beside an open workbook. */
function isShown(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$');
}

/** The paths of the tables in a folder; a workbook that is not read is told. */
export async function listTables(
  files: ReadableFiles,
  folder: string,
): Promise<Found<readonly string[]>> {
  const names = await files.list(folder);
  if ('trouble' in names)
    return { value: [], findings: [await troubleAt(files, folder, names.trouble)] };
  const value = names.value.filter(isTable).map((name) => pathIn(folder, name));
  const skipped = names.value
    .filter((name) => isShown(name) && isOtherWorkbook(name))
    .map((name): Finding => ({ code: 'workbook/skipped', at: { file: pathIn(folder, name) } }));
  const empty: Finding = { code: 'folder/no-tables', at: { file: folder } };
  return { value, findings: value.length === 0 ? [empty, ...skipped] : skipped };
}

/**
 * The tables of some files, in the order of the files: one of a text, all of a workbook. `askedOf`
 * gives what is said of a text by the name of its table; amounts may end with the units of the vocabulary.
 */
export async function loadGrids(
  files: ReadableFiles,
  paths: readonly string[],
  askedOf: (table: string) => AskedDialect,
  { units }: Vocabulary,
): Promise<Found<readonly Grid[]>> {
  const suffixes = suffixesOf(units);
  const read: Found<readonly Grid[]>[] = [];
  // one after the other, so that the same findings always come in the same order
  for (const path of paths) {
    read.push(await gridsAt(files, path, askedOf(tableName(path)), suffixes));
  }
  return {
    value: namedApart(read.flatMap(({ value }) => value)),
    findings: read.flatMap(({ findings }) => findings),
  };
}

async function gridsAt(
  files: ReadableFiles,
  path: string,
  { encoding, delimiter }: AskedDialect,
  suffixes: UnitSuffixes,
): Promise<Found<readonly Grid[]>> {
  const { value: bytes, findings } = await loadBytes(files, path);
  if (!bytes) return { value: [], findings };
  if (isWorkbook(bytes, path)) {
    const { readWorkbook } = await import('../formats/workbook.ts');
    return readWorkbook(bytes, path, suffixes);
  }
  const text = await decode(bytes, path, encoding);
  if (!text.value) return { value: [], findings: text.findings };
  const grid = readCsv(text.value, path, tableName(path), delimiter, suffixes);
  return { value: grid.value ? [grid.value] : [], findings: grid.findings };
}

/** The name of the table in a text: that of its file without the ending. */
function tableName(path: string): string {
  if (path === standardInput) return 'stdin';
  return fileName(path).replace(/\.[^.]*$/u, '');
}

/**
 * A table on a sheet has its file before its name, `plan/Blad1`, where another file has a table of
 * that name.
 */
function namedApart(grids: readonly Grid[]): readonly Grid[] {
  const filesOf = new Map<string, Set<string>>();
  for (const { name, file } of grids) filesOf.set(name, (filesOf.get(name) ?? new Set()).add(file));
  return grids.map((grid) => {
    const isAlone = filesOf.get(grid.name)?.size === 1 || sheetOf(grid.dialect) === undefined;
    return isAlone ? grid : { ...grid, name: `${tableName(grid.file)}/${grid.name}` };
  });
}
