import type { Finding, Found, Place } from '../findings/index.ts';
import {
  addedRows,
  entryMatching,
  isStated,
  labelKey,
  nearestText,
  rowLabelled,
  upliftColumns,
  type Grid,
  type Horizon,
  type Row,
  type Service,
  type Table,
  type Vocabulary,
} from '../model/index.ts';
import { writtenRows } from './table.ts';

/** One line of the table of services. */
export interface ServiceLine {
  readonly name: string;
  readonly category: string;
  readonly activity: string;
  readonly at: Place;
}

/** Reads the table of services: Insats;Kategori;Verksamhet. */
export function readServiceLines(
  grid: Grid,
  vocabulary: Vocabulary,
): Found<readonly ServiceLine[]> {
  const [header = [], ...body] = writtenRows(grid);
  const columnOf = (role: 'category' | 'activity'): number =>
    header.findIndex(({ text }) => entryMatching(text, vocabulary.serviceColumns) === role);
  const columns = { category: columnOf('category'), activity: columnOf('activity') };

  const missing = (['category', 'activity'] as const).filter((role) => columns[role] < 0);
  const findings = missing.map((role): Finding => {
    const details = { column: vocabulary.serviceColumns[role][0] ?? role };
    return { code: 'service/no-column', at: header[0]?.at ?? { file: grid.file }, details };
  });
  const value = body.map((cells) => {
    const textAt = (index: number): string =>
      (cells[index]?.text ?? '').replace(/\s+/gu, ' ').trim();
    return {
      name: textAt(0),
      category: textAt(columns.category),
      activity: textAt(columns.activity),
      at: cells[0]?.at ?? { file: grid.file },
    };
  });
  return { value, findings };
}

/** The tables that a service has a row in. */
export interface ServiceTables {
  readonly prices: Table;
  readonly volumes: Table;
  readonly uplifts: Table;
  readonly activities: Table;
}

/** Joins lines, prices, volumes and uplifts by name; whatever a service lacks is a finding. */
export function joinServices(
  lines: readonly ServiceLine[],
  tables: ServiceTables,
  horizon: Horizon,
): Found<readonly Service[]> {
  const { prices, volumes } = tables;
  const names = new Map<string, { readonly name: string; readonly at: Place }>();
  for (const named of [...prices.rows.map(rowName), ...volumes.rows.map(rowName), ...lines]) {
    if (!names.has(labelKey(named.name))) names.set(labelKey(named.name), named);
  }
  const joined = [...names.values()].map(({ name, at }) => {
    const line = lines.find((own) => labelKey(own.name) === labelKey(name));
    return joinService(name, line?.at ?? at, line, tables);
  });
  const categories = new Set(joined.flatMap(({ value }) => value.upliftRow ?? []));
  return {
    value: joined.map(({ value }) => value),
    findings: [
      ...joined.flatMap(({ findings }) => findings),
      ...[...categories].flatMap((row) => missingUplifts(row, tables.uplifts, horizon)),
    ],
  };
}

function rowName(row: Row): { readonly name: string; readonly at: Place } {
  return { name: row.label, at: row.at };
}

function joinService(
  name: string,
  at: Place,
  line: ServiceLine | undefined,
  { prices, volumes, uplifts, activities }: ServiceTables,
): Found<Service> {
  const findings: Finding[] = [];
  const among = (code: LackCode, table: Table, wanted: string): Row | undefined => {
    const row = wanted === '' ? undefined : rowLabelled(table, wanted);
    if (row) return row;
    const labels = table.rows.map((own) => own.label);
    const details = { service: name, nearest: nearestText(wanted || name, labels) };
    findings.push({ code, at, row: name, details });
    return undefined;
  };
  const priceRow = among('service/no-price', prices, name);
  const volumeRow = among('service/no-volume', volumes, name);
  const upliftRow = among('service/no-category', uplifts, line?.category ?? '');
  const landing = { ...activities, rows: addedRows(activities) };
  const activityRow = among('service/no-activity', landing, line?.activity ?? '');
  const value = {
    name,
    at,
    ...(upliftRow && { category: upliftRow.label, upliftRow }),
    ...(activityRow && { activity: activityRow.label }),
    ...(priceRow && { priceRow }),
    ...(volumeRow && { volumeRow }),
  };
  return { value, findings };
}

type LackCode =
  'service/no-price' | 'service/no-volume' | 'service/no-category' | 'service/no-activity';

/** Uplifts that the price chain needs and has not, from the first price to the last plan year. */
function missingUplifts(row: Row, uplifts: Table, horizon: Horizon): readonly Finding[] {
  return upliftColumns(uplifts, horizon).flatMap(({ column }): readonly Finding[] => {
    const figure = column && row.figures[column.index];
    if (!figure || isStated(figure) || figure.blank === 'unreadable') return [];
    const others = uplifts.rows.filter((own) => own !== row).map((own) => own.label);
    const place = { table: uplifts.name, row: row.label, period: figure.period };
    const nearest = nearestText(row.label, others);
    const details = { category: row.label, period: figure.period, nearest };
    return [{ code: 'category/no-uplift', at: figure.at, ...place, details }];
  });
}
