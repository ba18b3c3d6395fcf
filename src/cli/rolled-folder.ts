import { swedishDigits } from '../exact/index.ts';
import type { Finding, Found } from '../findings/index.ts';
import { basePriceText } from '../formats/base-prices.ts';
import { csvFile } from '../formats/csv-writer.ts';
import { decode, encode } from '../formats/encoding.ts';
import { renamedCells } from '../formats/renamed-cells.ts';
import { rolledSettings } from '../formats/rolled-settings.ts';
import { rolledText } from '../formats/rolled-table.ts';
import type { Encoding, Rollover, TableChanges, Vocabulary } from '../model/index.ts';
import { fileName, pathIn, seenFrom, type Files } from '../workspace/files.ts';
import { settingsName } from '../workspace/load-book.ts';
import { isTable } from '../workspace/load-grids.ts';
import { loadTableSource, type TableSource } from '../workspace/load-rolled.ts';
import { loadBytes } from '../workspace/load-text.ts';
import { wholePath } from './rollover-target.ts';

/** The files of next year's folder, what is another in them, and what stays behind in the source. */
export interface RolledFolder {
  readonly files: Map<string, Uint8Array>;
  readonly changes: readonly TableChanges[];
  readonly leftBehind: readonly string[];
  /** The file of the first prices, where it is new. */
  readonly basePrices?: string;
  readonly inferred: readonly string[];
}

/** A text of the new folder, and the bytes of the source that it is written like. */
interface Written {
  readonly name: string;
  readonly text: string;
  readonly like: Pick<TableSource, 'bytes'>;
  readonly encoding?: Encoding;
}

/** The folder that is rolled, and the one to be made, where that is known. */
export interface RolledPlaces {
  readonly folder: string;
  readonly target?: string;
}

/** Writes next year's tables and settings, in memory. */
export async function rolledFolder(
  rolled: Rollover,
  places: RolledPlaces,
  disk: Files,
  vocabulary: Vocabulary,
): Promise<Found<RolledFolder>> {
  const { folder } = places;
  const baseName = vocabulary.text.names['base-prices'] ?? 'base-prices';
  const tables = await rolledTables(rolled, disk, baseName);
  const names = await disk.list(folder);
  const listed = 'value' in names ? names.value : [];
  const known = rolled.tables.map(({ table }) => fileName(table.file));
  const others = listed.filter((name) => isTable(name) && !known.includes(name));
  const renamed = await renamedTables(others, rolled, folder, disk);
  const rates = inferredTables(rolled, vocabulary, others.length > 0);
  const settings = await settingsText(rolled, places, disk, { baseName, vocabulary, rates });
  const written: readonly Written[] = [
    ...tables.value.map((own) => own.written),
    ...renamed.value,
    ...(settings.value ? [settings.value] : []),
  ];
  const encoded = await encodeAll([...written, ...rates]);
  return {
    value: {
      files: new Map(encoded.value),
      changes: tables.value.flatMap(({ changes }) => changes ?? []),
      leftBehind: listed.filter((name) => !encoded.value.some(([own]) => own === name)),
      ...(rolled.basePrices && { basePrices: `${baseName}.csv` }),
      inferred: rates.map(({ name }) => name),
    },
    findings: [tables, renamed, settings, encoded].flatMap(({ findings }) => findings),
  };
}

/** Rates that were found in the printed prices, and the services that follow them, unless a table pairs them. */
function inferredTables(
  { inferredRates: rates }: Rollover,
  { text, serviceColumns }: Vocabulary,
  hasServices: boolean,
): readonly Written[] {
  if (!rates) return [];
  const { columns, categories, services } = rates;
  const nameOf = (kind: 'uplifts' | 'services'): string => `${text.names[kind] ?? kind}.csv`;
  const like = { bytes: new Uint8Array() };
  const title = (word: string): string =>
    `${word.slice(0, 1).toLocaleUpperCase('sv')}${word.slice(1)}`;
  const [category = '', activity = ''] = [serviceColumns.category, serviceColumns.activity].map(
    ([first]) => title(first ?? ''),
  );
  const uplifts = [
    [category, ...columns],
    ...categories.map((own) => [
      own.category,
      ...own.rates.map((rate) => (rate ? `${swedishDigits(rate)} %` : '')),
    ]),
  ];
  const paired = [
    [title(text.names.services ?? 'services'), category, activity],
    ...services.map((own) => [own.name, own.category, own.activity ?? '']),
  ];
  return [
    { name: nameOf('uplifts'), text: csvFile(uplifts), like },
    ...(hasServices ? [] : [{ name: nameOf('services'), text: csvFile(paired), like }]),
  ];
}

/** Tables that the source does not have, which settings may have to declare. */
interface NewTables {
  readonly baseName: string;
  readonly vocabulary: Vocabulary;
  readonly rates: readonly Written[];
}

/** budget.json a year on; a schema beside it is named as it is seen from the new folder. */
async function settingsText(
  rolled: Rollover,
  { folder, target }: RolledPlaces,
  disk: Files,
  { baseName, vocabulary, rates }: NewTables,
): Promise<Found<Written | undefined>> {
  const path = pathIn(folder, settingsName);
  // a folder may have no settings: the tables say it all
  if ((await disk.kind(path)) === undefined) return { value: undefined, findings: [] };
  const { value: bytes, findings } = await loadBytes(disk, path);
  const source = bytes && (await decode(bytes, path));
  if (!bytes || !source?.value) {
    return { value: undefined, findings: [...findings, ...(source?.findings ?? [])] };
  }
  const from = await disk.absolute(folder);
  const to = target === undefined ? undefined : await wholePath(target, disk);
  const rebase = (schema: string): string =>
    to === undefined ? schema : seenFrom(schema, from, to);
  const { text, encoding } = source.value;
  const declared = rates.map(({ name }) => {
    const table = name.replace(/\.csv$/u, '');
    const isUplifts = table === (vocabulary.text.names.uplifts ?? 'uplifts');
    return [table, isUplifts ? { kind: 'uplifts', unit: '%' } : { kind: 'services' }] as const;
  });
  const added = [
    ...(rolled.basePrices ? [[baseName, { kind: 'base-prices', unit: 'kr/unit' }] as const] : []),
    ...declared,
  ];
  const written = rolledSettings(text, rolled, { added, rebase });
  return { value: { name: settingsName, text: written, like: { bytes }, encoding }, findings };
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
    value.push({ written: writtenLike(fileName(file), text, source.value), changes });
    if (basePrices?.table !== own.table) continue;
    const title = `${base.slice(0, 1).toLocaleUpperCase('sv')}${base.slice(1)}`;
    const first = basePriceText(source.value, basePrices, title, renamed);
    value.push({ written: writtenLike(`${base}.csv`, first, source.value) });
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
    value.push(writtenLike(name, renamedCells(source.value, renamed), source.value));
  }
  return { value, findings };
}

async function encodeAll(
  written: readonly Written[],
): Promise<Found<readonly (readonly [string, Uint8Array])[]>> {
  const findings: Finding[] = [];
  const value: (readonly [string, Uint8Array])[] = [];
  for (const { name, text, like, encoding } of written) {
    const bytes = await encode(text, like.bytes, encoding);
    const details = { path: name, reason: 'encoding' };
    if (bytes) value.push([name, bytes]);
    else findings.push({ code: 'file/not-written', at: { file: name }, details });
  }
  return { value, findings };
}

function writtenLike(name: string, text: string, like: TableSource): Written {
  const { dialect } = like.grid;
  return { name, text, like, ...('encoding' in dialect && { encoding: dialect.encoding }) };
}
