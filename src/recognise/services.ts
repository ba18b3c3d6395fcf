import type { Finding, FindingCode, Found, Place } from '../findings/index.ts';
import {
  addedRows,
  entryMatching,
  isStated,
  nearestText,
  sameName,
  type Grid,
  type Row,
  type Service,
  type ServiceColumn,
  type Table,
  type Vocabulary,
} from '../model/index.ts';
import { writtenRows } from './table.ts';

/** One line of the table of services; what it leaves blank is empty. */
export interface ServiceLine extends Readonly<Record<ServiceColumn, string>> {
  readonly name: string;
  readonly at: Place;
}

/** Reads the table of services: `Insats;Volymrad;Prisrad;Kategori;Verksamhet`; the rows may be absent. */
export function readServiceLines(
  grid: Grid,
  vocabulary: Vocabulary,
): Found<readonly ServiceLine[]> {
  const [header = [], ...body] = writtenRows(grid);
  const columnOf = (role: ServiceColumn): number =>
    header.findIndex(({ text }) => entryMatching(text, vocabulary.serviceColumns) === role);
  const missing = (['category', 'activity'] as const).filter((role) => columnOf(role) < 0);
  const findings = missing.map((role): Finding => {
    const details = { column: vocabulary.serviceColumns[role][0] ?? role };
    return { code: 'service/no-column', at: header[0]?.at ?? { file: grid.file }, details };
  });
  const value = body.map((cells): ServiceLine => {
    const textAt = (index: number): string =>
      (cells[index]?.text ?? '').replace(/\s+/gu, ' ').trim();
    return {
      name: textAt(0),
      category: textAt(columnOf('category')),
      activity: textAt(columnOf('activity')),
      volumeRow: textAt(columnOf('volumeRow')),
      priceRow: textAt(columnOf('priceRow')),
      at: cells[0]?.at ?? { file: grid.file },
    };
  });
  return { value, findings };
}

/** The tables that a service has a row in, as far as the book has them. */
export interface ServiceTables {
  readonly prices: Table | undefined;
  readonly volumes: Table | undefined;
  readonly uplifts: Table | undefined;
  readonly activities: Table | undefined;
}

/**
 * Pairs volumes and prices: by the lines of the table of services, else by name. A row that only one of
 * the two tables has is told and is no service; so is what a line names and no table has.
 */
export function pairServices(
  lines: readonly ServiceLine[],
  tables: ServiceTables,
): Found<readonly Service[]> {
  const listed = lines.map((line) => listedService(line, tables));
  const taken = new Set(listed.flatMap(({ value }) => [value.volumeRow, value.priceRow]));
  const free = (table: Table | undefined): readonly Row[] =>
    (table ? countedRows(table) : []).filter((row) => !taken.has(row));
  const [volumes, prices] = [free(tables.volumes), free(tables.prices)];
  const byName = prices.flatMap((priceRow): readonly Found<Service>[] => {
    const volumeRow = volumes.find((row) => sameName(row.label, priceRow.label));
    return volumeRow ? [namedService(priceRow, volumeRow, lines.length > 0)] : [];
  });
  const paired = new Set(byName.flatMap(({ value }) => [value.volumeRow, value.priceRow]));
  const alone =
    tables.volumes && tables.prices
      ? [
          ...volumes.map((row) => ({ row, table: tables.volumes, other: tables.prices })),
          ...prices.map((row) => ({ row, table: tables.prices, other: tables.volumes })),
        ].filter(({ row }) => !paired.has(row))
      : [];
  const all = inRowOrder([...listed, ...byName], tables.prices);
  return {
    value: all.map(({ value }) => value),
    findings: [
      ...all.flatMap(({ findings }) => findings),
      ...all.flatMap(({ value }) => belowZero(value)),
      ...alone.map(({ row, table, other }): Finding => {
        const nearest = nearestText(row.label, labelsOf(other));
        const details = {
          row: row.label,
          table: table?.name ?? '',
          other: other?.name ?? '',
          nearest,
        };
        return { code: 'service/unpaired', at: row.at, row: row.label, details };
      }),
    ],
  };
}

/** A volume or a price below zero, which no service has: the first of each row. */
function belowZero({ name, volumeRow, priceRow }: Service): readonly Finding[] {
  return [volumeRow, priceRow].flatMap((row): readonly Finding[] => {
    const figure = row?.figures.filter(isStated).find(({ value }) => value.lessThan(0));
    if (!figure) return [];
    const { at, table, period } = figure;
    return [
      { code: 'service/below-zero', at, table, row: name, period, details: { row: name, period } },
    ];
  });
}

/** In the order of the unit prices; what has none comes last. */
function inRowOrder(
  services: readonly Found<Service>[],
  prices: Table | undefined,
): readonly Found<Service>[] {
  const rank = ({ value: { priceRow } }: Found<Service>): number =>
    priceRow && prices ? prices.rows.indexOf(priceRow) : Number.MAX_SAFE_INTEGER;
  return services.toSorted((one, other) => rank(one) - rank(other));
}

/** The rows of a table that have amounts, none of which adds others. */
function countedRows(table: Table): readonly Row[] {
  return table.rows.filter(
    ({ role, unit, figures }) =>
      role !== 'heading' && role !== 'total' && unit === table.unit && figures.some(isStated),
  );
}

function rowNamed(table: Table | undefined, name: string): Row | undefined {
  return table?.rows.find(({ label }) => sameName(label, name));
}

function labelsOf(table: Table | undefined): readonly string[] {
  return (table?.rows ?? []).map(({ label }) => label);
}

function listedService(line: ServiceLine, tables: ServiceTables): Found<Service> {
  const { name, at } = line;
  const findings: Finding[] = [];
  const among = (code: FindingCode, table: Table | undefined, wanted: string): Row | undefined => {
    const row = wanted === '' ? undefined : rowNamed(table, wanted);
    if (row || !table) return row;
    const details = { service: name, nearest: nearestText(wanted || name, labelsOf(table)) };
    findings.push({ code, at, row: name, details });
    return undefined;
  };
  const priceRow = among('service/no-price', tables.prices, line.priceRow || name);
  const volumeRow = among('service/no-volume', tables.volumes, line.volumeRow || name);
  const upliftRow = among('service/no-category', tables.uplifts, line.category);
  const landing = tables.activities && {
    ...tables.activities,
    rows: addedRows(tables.activities),
  };
  // a service may name no activity: its cost is then assigned to none
  const activity =
    line.activity === '' ? undefined : among('service/no-activity', landing, line.activity)?.label;
  const category = upliftRow?.label ?? (tables.uplifts ? '' : line.category);
  const value = {
    name,
    at,
    ...(category !== '' && { category }),
    ...(activity !== undefined && { activity }),
    ...(priceRow && { priceRow }),
    ...(volumeRow && { volumeRow }),
    ...(upliftRow && { upliftRow }),
  };
  return { value, findings };
}

/** A service by the name of its rows; where there is a table of services it should have been listed. */
function namedService(priceRow: Row, volumeRow: Row, isTable: boolean): Found<Service> {
  const { label: name, at } = priceRow;
  const unlisted: Finding = { code: 'service/unlisted', at, row: name, details: { service: name } };
  return {
    value: { name, at, priceRow, volumeRow },
    findings: isTable ? [unlisted] : [],
  };
}
