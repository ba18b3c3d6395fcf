import type { Finding, Found } from '../findings/index.ts';
import { basePriceText } from '../formats/base-prices.ts';
import { encode } from '../formats/encoding.ts';
import { renamedCells } from '../formats/renamed-cells.ts';
import { rolledSettings } from '../formats/rolled-settings.ts';
import { rolledText } from '../formats/rolled-table.ts';
import type { Dialect, Rollover, TableChanges, Vocabulary } from '../model/index.ts';
import { fileName, pathIn, type Files } from '../workspace/files.ts';
import { settingsName } from '../workspace/load-book.ts';
import { isTable } from '../workspace/load-grids.ts';
import { loadTableSource, type TableSource } from '../workspace/load-rolled.ts';
import { loadText } from '../workspace/load-text.ts';

/** The files of next year's folder, what is another in them, and what stays behind in the source. */
export interface RolledFolder {
  readonly files: Map<string, Uint8Array>;
  readonly changes: readonly TableChanges[];
  readonly leftBehind: readonly string[];
  /** The file of the first prices, where it is new. */
  readonly basePrices?: string;
}

/** A text of the new folder, and the one of the source that it is written like. */
interface Written {
  readonly name: string;
  readonly text: string;
  readonly like?: TableSource;
}

/** Writes next year's tables and settings, in memory. */
export async function rolledFolder(
  rolled: Rollover,
  folder: string,
  disk: Files,
  vocabulary: Vocabulary,
): Promise<Found<RolledFolder>> {
  const baseName = vocabulary.text.names['base-prices'] ?? 'base-prices';
  const tables = await rolledTables(rolled, disk, baseName);
  const names = await disk.list(folder);
  const listed = 'value' in names ? names.value : [];
  const known = rolled.tables.map(({ table }) => fileName(table.file));
  const others = listed.filter((name) => isTable(name) && !known.includes(name));
  const renamed = await renamedTables(others, rolled, folder, disk);
  const settings = await loadText(disk, pathIn(folder, settingsName));
  const written: readonly Written[] = [
    ...tables.value.map((own) => own.written),
    ...renamed.value,
    ...(settings.value
      ? [{ name: settingsName, text: rolledSettings(settings.value.text, rolled, baseName) }]
      : []),
  ];
  const encoded = await encodeAll(written);
  return {
    value: {
      files: new Map(encoded.value),
      changes: tables.value.flatMap(({ changes }) => changes ?? []),
      leftBehind: listed.filter((name) => !encoded.value.some(([own]) => own === name)),
      ...(rolled.basePrices && { basePrices: `${baseName}.csv` }),
    },
    findings: [tables, renamed, settings, encoded].flatMap(({ findings }) => findings),
  };
}

interface WrittenTable {
  readonly written: Written;
  /** None for a table that the source does not have. */
  readonly changes?: TableChanges;
}

async function rolledTables(
  { tables, basePrices, renamed }: Rollover,
  disk: Files,
  base: string,
): Promise<Found<readonly WrittenTable[]>> {
  const findings: Finding[] = [];
  const value: WrittenTable[] = [];
  for (const own of tables) {
    const { file, name, dialect } = own.table;
    const source = await loadTableSource(disk, file, name, dialect);
    findings.push(...source.findings);
    if (!source.value) continue;
    const { text, changes } = rolledText(source.value, own);
    value.push({ written: { name: fileName(file), text, like: source.value }, changes });
    if (basePrices?.table !== own.table) continue;
    const title = `${base.slice(0, 1).toLocaleUpperCase('sv')}${base.slice(1)}`;
    const first = basePriceText(source.value, basePrices, title, renamed);
    value.push({ written: { name: `${base}.csv`, text: first, like: source.value } });
  }
  return { value, findings };
}

/** Tables without amounts, that of services: as they are, but for the names of rows. */
async function renamedTables(
  names: readonly string[],
  { renamed }: Rollover,
  folder: string,
  disk: Files,
): Promise<Found<readonly Written[]>> {
  const findings: Finding[] = [];
  const value: Written[] = [];
  for (const name of names) {
    const source = await loadTableSource(disk, pathIn(folder, name), name);
    findings.push(...source.findings);
    if (!source.value) continue;
    value.push({ name, text: renamedCells(source.value, renamed), like: source.value });
  }
  return { value, findings };
}

async function encodeAll(
  written: readonly Written[],
): Promise<Found<readonly (readonly [string, Uint8Array])[]>> {
  const findings: Finding[] = [];
  const value: (readonly [string, Uint8Array])[] = [];
  for (const { name, text, like } of written) {
    const bytes = like
      ? await encode(text, like.bytes, encodingOf(like.grid.dialect))
      : new TextEncoder().encode(text);
    const details = { path: name, reason: 'encoding' };
    if (bytes) value.push([name, bytes]);
    else findings.push({ code: 'file/not-written', at: { file: name }, details });
  }
  return { value, findings };
}

function encodingOf(dialect: Dialect): Parameters<typeof encode>[2] {
  return 'encoding' in dialect ? dialect.encoding : undefined;
}
