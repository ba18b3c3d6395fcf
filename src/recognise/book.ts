import type { Finding, Found } from '../findings/index.ts';
import {
  figureAt,
  isStated,
  nearestText,
  rowLabelled,
  sameLabel,
  type Book,
  type Declared,
  type Figure,
  type Grid,
  type Horizon,
  type Service,
  type Settings,
  type Table,
  type TableDeclaration,
  type TableKind,
  type Vocabulary,
} from '../model/index.ts';
import { missingPeriods, periodsOf, readHorizon, tablesApart } from './horizon.ts';
import { readKind } from './kind.ts';
import { referredNames, repeatedLabels, repeatedServices } from './labels.ts';
import { joinServices, readServiceLines, type ServiceLine } from './services.ts';
import { readTable, writtenRows } from './table.ts';

/** What a book is made from. */
export interface BookSource {
  /** The folder or files that the book was read from, for findings about all of it. */
  readonly origin: string;
  readonly grids: readonly Grid[];
  /** `unreadable` where there are settings that could not be understood. */
  readonly settings?: Settings | 'unreadable';
  readonly vocabulary: Vocabulary;
}

/** Understands grids as a budget; whatever does not fit together is a finding. */
export function readBook(source: BookSource): Found<Book> {
  const { grids, vocabulary } = source;
  const settings = source.settings === 'unreadable' ? undefined : source.settings;
  const sheets = grids.map((grid) => sheetOf(grid, settings, vocabulary));
  const services = sheets.find(({ kind }) => kind === 'services');
  const lines = services
    ? readServiceLines(services.grid, vocabulary)
    : { value: [], findings: [] };
  const read = sheets
    .filter((sheet) => sheet.kind !== 'services')
    .map(({ grid, kind, declaration }) => readTable(grid, kind, vocabulary, declaration));
  const tables = read.flatMap(({ value }) => value ?? []);

  const horizon = readHorizon(settings?.periods, tables);
  const items = readOneYearItems(settings, tables);
  const isListed = services !== undefined;
  const joined =
    horizon.value &&
    connect(tables, isListed ? lines.value : undefined, horizon.value, source.origin);
  const value: Book = {
    ...(settings && { title: settings.title }),
    tables,
    services: joined?.value ?? [],
    ...(horizon.value && { horizon: horizon.value }),
    oneYearItems: source.settings === 'unreadable' ? undefined : items.value,
  };
  const findings = [
    ...unknownNames(settings, grids, tables),
    ...read.flatMap((table) => table.findings),
    ...lines.findings,
    ...repeatedLabels(tables, referredNames(lines.value, settings)),
    ...repeatedServices(lines.value),
    ...horizon.findings,
    ...items.findings,
    ...(settings ? tablesApart(tables) : []),
    ...(joined?.findings ?? []),
  ];
  return { value, findings };
}

interface Sheet {
  readonly grid: Grid;
  readonly kind: TableKind;
  readonly declaration: TableDeclaration | undefined;
}

function sheetOf(grid: Grid, settings: Settings | undefined, vocabulary: Vocabulary): Sheet {
  const declaration = settings?.tables.find(({ table }) => table.value === grid.name);
  const header = writtenRows(grid)[0]?.[0]?.text ?? '';
  const kind = declaration?.kind ?? readKind(header, grid.name, vocabulary);
  return { grid, kind, declaration };
}

const planKinds = [
  'operating-budget',
  'activity-net',
  'bridge',
  'volumes',
  'unit-prices',
  'uplifts',
] as const;

/** Ties the tables of a plan together: one of each kind, every period in each, every service whole. */
function connect(
  tables: readonly Table[],
  lines: readonly ServiceLine[] | undefined,
  horizon: Horizon,
  origin: string,
): Found<readonly Service[]> {
  const only = (kind: TableKind): Table | undefined => {
    const [table, another] = tables.filter((candidate) => candidate.kind === kind);
    return another ? undefined : table;
  };
  const kinds: readonly TableKind[] = lines ? planKinds : [...planKinds, 'services'];
  const [prices, volumes] = [only('unit-prices'), only('volumes')];
  const [uplifts, activities] = [only('uplifts'), only('activity-net')];
  const services =
    lines && prices && volumes && uplifts && activities
      ? joinServices(lines, { prices, volumes, uplifts, activities }, horizon)
      : { value: [], findings: [] };
  const findings = [
    ...kinds.flatMap((kind) => absentOrRepeated(kind, tables, origin)),
    ...missingPeriods(
      planKinds.flatMap((kind) => only(kind) ?? []),
      horizon,
    ),
    ...services.findings,
  ];
  return { value: services.value, findings };
}

function absentOrRepeated(
  kind: TableKind,
  tables: readonly Table[],
  origin: string,
): readonly Finding[] {
  const [first, second] = tables.filter((table) => table.kind === kind);
  if (!first) return [{ code: 'plan/no-table', at: { file: origin }, details: { kind } }];
  if (!second) return [];
  const details = { table: second.name, other: first.name, kind };
  return [{ code: 'table/repeated-kind', at: { file: second.file }, table: second.name, details }];
}

/**
 * The figures of the one-year items; a name that matches nothing is a finding. One that matches
 * several rows leaves them unknown, and the repeated label is a finding of its own.
 */
function readOneYearItems(
  settings: Settings | undefined,
  tables: readonly Table[],
): Found<readonly Figure[] | undefined> {
  const bridge = tables.find((table) => table.kind === 'bridge');
  if (!settings || !bridge) return { value: [], findings: [] };

  const findings: Finding[] = [];
  const value = settings.oneYearItems.flatMap(({ item, period }) => {
    const row = rowLabelled(bridge, item.value);
    const own = periodsOf([bridge]);
    const column = own.find(({ label }) => sameLabel(label, period.value));
    if (!row) findings.push(unknownRow(item, bridge));
    if (!column) {
      const nearest = nearestText(
        period.value,
        own.map(({ label }) => label),
      );
      const details = { period: period.value, nearest };
      findings.push({ code: 'settings/unknown-period', at: period.at, details });
    }
    const figure = row && column && figureAt(bridge, row, column);
    if (figure && !isStated(figure)) {
      const details = { row: figure.row, period: figure.period };
      findings.push({
        code: 'plan/no-figure',
        at: figure.at,
        table: bridge.name,
        ...details,
        details,
      });
    }
    return figure ?? [];
  });
  const isKnown = settings.oneYearItems.every(
    ({ item }) => bridge.rows.filter(({ label }) => sameLabel(label, item.value)).length === 1,
  );
  return { value: isKnown && findings.length === 0 ? value : undefined, findings };
}

/** Tables and rows that the settings name and that are not there. */
function unknownNames(
  settings: Settings | undefined,
  grids: readonly Grid[],
  tables: readonly Table[],
): readonly Finding[] {
  return (settings?.tables ?? []).flatMap(({ table, partsOf }): readonly Finding[] => {
    if (!grids.some((grid) => grid.name === table.value)) {
      const nearest = nearestText(
        table.value,
        grids.map((grid) => grid.name),
      );
      const details = { table: table.value, nearest };
      return [{ code: 'settings/unknown-table', at: table.at, details }];
    }
    const found = tables.find(({ name }) => name === table.value);
    return partsOf
      .flatMap(({ part, whole }) => [part, whole])
      .filter(({ value }) => found && !rowLabelled(found, value))
      .flatMap((name) => (found ? [unknownRow(name, found)] : []));
  });
}

function unknownRow({ value, at }: Declared<string>, table: Table): Finding {
  const nearest = nearestText(
    value,
    table.rows.map((row) => row.label),
  );
  return { code: 'settings/unknown-row', at, details: { row: value, table: table.name, nearest } };
}
