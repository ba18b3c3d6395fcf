import type { Found } from '../findings/index.ts';
import type {
  Book,
  GivenUplift,
  Grid,
  OneYearDeclaration,
  Settings,
  TableDeclaration,
  TableKind,
  Vocabulary,
} from '../model/index.ts';
import { connect } from './connect.ts';
import { readCustomRelations } from './custom-relations.ts';
import { readBridgeItems, readOneYearItems, unknownNames } from './declared-names.ts';
import { readDetail, type DetailSource } from './detail/read.ts';
import { readHeader, type Header } from './header.ts';
import { readHorizon, tablesApart, type AskedPeriods } from './horizon.ts';
import { readKind } from './kind.ts';
import { referredNames, repeatedLabels, repeatedServices } from './labels.ts';
import { readServiceLines } from './services.ts';
import { alignSigns, signsAgainstFigures } from './signs.ts';
import { resolveSlots } from './slots.ts';
import { readTable, writtenRows } from './table.ts';

/** What a book is made from. */
export interface BookSource {
  /** The folder or files that the book was read from, for findings about all of it. */
  readonly origin: string;
  readonly grids: readonly Grid[];
  /** `unreadable` where there are settings that could not be understood. */
  readonly settings?: Settings | 'unreadable';
  readonly vocabulary: Vocabulary;
  /** Sums of detail rows, to be held against the tables. */
  readonly detail?: DetailSource;
  readonly asked?: AskedPlan;
}

/** What a user says of the plan on the command line, which goes before all settings. */
export interface AskedPlan extends AskedPeriods {
  /** Rates of prices, by category or service. */
  readonly uplifts: readonly GivenUplift[];
  /** The rate of what no volume and price covers, or of a whole net. */
  readonly generalUplifts: readonly GivenUplift[];
  readonly oneYearItems: readonly OneYearDeclaration[];
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
    .map(({ grid, header, kind, declaration }) =>
      header
        ? readTable(grid, header, kind, vocabulary, declaration)
        : { value: undefined, findings: [] },
    );
  const slots = resolveSlots(
    read.flatMap(({ value }) => value ?? []),
    source.asked?.base?.value,
  );
  const tables = alignSigns(slots.value);

  const { asked } = source;
  const horizon = readHorizon(settings?.periods, asked ?? {}, tables);
  const oneYear = [...(settings?.oneYearItems ?? []), ...(asked?.oneYearItems ?? [])];
  const items = readOneYearItems(oneYear, tables);
  const partYears = settings?.fullYearEffects ?? [];
  const begun = readBridgeItems(partYears, tables);
  const custom = readCustomRelations(settings?.relations ?? [], tables);
  const detail = source.detail
    ? readDetail(source.detail, settings?.detail, tables)
    : { value: undefined, findings: [] };
  const joined = connect(tables, {
    lines: lines.value,
    horizon: horizon.value,
    uplifts: asked?.uplifts ?? [],
  });
  const value: Book = {
    ...(settings?.title !== undefined && { title: settings.title }),
    tables,
    services: joined.value,
    ...(horizon.value && { horizon: horizon.value }),
    generalUplifts: asked?.generalUplifts ?? [],
    oneYearItems: source.settings === 'unreadable' ? undefined : items.value,
    fullYearEffects: (begun.value ?? []).map((figure, order) => ({
      figure,
      months: partYears[order]?.months ?? 0,
    })),
    customRelations: custom.value,
    ...(detail.value && { detail: detail.value }),
  };
  const findings = [
    ...unknownNames(settings, grids, tables),
    ...read.flatMap((table) => table.findings),
    ...slots.findings,
    ...tables.flatMap((table) => signsAgainstFigures(table, vocabulary)),
    ...lines.findings,
    ...repeatedLabels(tables, referredNames(lines.value, settings)),
    ...repeatedServices(lines.value),
    ...horizon.findings,
    ...items.findings,
    ...begun.findings,
    ...custom.findings,
    ...(settings ? tablesApart(tables) : []),
    ...detail.findings,
    ...joined.findings,
  ];
  return { value, findings };
}

interface Sheet {
  readonly grid: Grid;
  readonly header: Header | undefined;
  readonly kind: TableKind;
  readonly declaration: TableDeclaration | undefined;
}

function sheetOf(grid: Grid, settings: Settings | undefined, vocabulary: Vocabulary): Sheet {
  const declaration = settings?.tables.find(({ table }) => table.value === grid.name);
  const header = readHeader(writtenRows(grid), vocabulary);
  const kind = declaration?.kind ?? readKind(header, grid.name, vocabulary);
  return { grid, header, kind, declaration };
}
