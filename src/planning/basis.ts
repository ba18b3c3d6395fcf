import type { Finding, Found } from '../findings/index.ts';
import {
  addedRows,
  figureAt,
  isStated,
  periodsOfPlan,
  rowLabelled,
  rowsOfRole,
  tableOfKind,
  upliftColumns,
  type Book,
  type Horizon,
  type Period,
  type Row,
  type RowRole,
  type StatedFigure,
  type Table,
  type TableKind,
} from '../model/index.ts';
import { basePriceRow, priceChain, type PriceChain } from './prices.ts';

/** A service with everything its cost is made of. Volumes follow the periods of the basis. */
export interface BasisService {
  readonly name: string;
  readonly category: string;
  readonly activity: string;
  readonly chain: PriceChain;
  readonly volumes: readonly StatedFigure[];
}

/** The row of uplifts that is named as the bridge row it drives: a rate on the whole net. */
interface GeneralUplift {
  readonly name: string;
  /** These follow the periods; one without a rate has none to change. */
  readonly rates: readonly (StatedFigure | undefined)[];
}

/** All that a plan is computed from, complete: nothing in it is missing. */
export interface PlanBasis {
  readonly book: Book;
  readonly horizon: Horizon;
  /** The base period and the plan periods, oldest first. */
  readonly periods: readonly Period[];
  readonly operating: Table;
  readonly bridge: Table;
  /** These follow the periods. */
  readonly net: readonly StatedFigure[];
  readonly grossCost: readonly StatedFigure[];
  readonly services: readonly BasisService[];
  readonly generalUplift?: GeneralUplift;
  readonly activityTable: Table;
  readonly activities: readonly { readonly row: Row; readonly base: StatedFigure }[];
}

/** Gathers what a plan needs from a book; each thing that is missing is a finding. */
export function planBasis(book: Book, folder: string): Found<PlanBasis | undefined> {
  const findings: Finding[] = [];
  const gather = gatherer(book, folder, findings);
  const operating = gather.table('operating-budget');
  const activityTable = gather.table('activity-net');
  const bridge = gather.table('bridge');
  const volumes = gather.table('volumes');
  const prices = gather.table('unit-prices');
  const uplifts = gather.table('uplifts');
  const { horizon } = book;
  if (!horizon) findings.push(noPeriods(folder));
  if (!horizon || !operating || !activityTable || !bridge || !volumes || !prices || !uplifts) {
    return { value: undefined, findings };
  }

  const periods = periodsOfPlan(horizon);
  const generalUplift = generalUpliftOf(bridge, uplifts, horizon);
  const netRow = gather.row(operating, 'net');
  const costRow = gather.row(operating, 'cost');
  const basis: PlanBasis = {
    book,
    horizon,
    periods,
    operating,
    bridge,
    net: gather.figures(operating, netRow, periods),
    grossCost: gather.figures(operating, costRow, periods),
    services: book.services.flatMap((service) => {
      const chain = priceChain(book, service);
      const { name, category, activity, volumeRow } = service;
      if (!chain || !category || !activity || !volumeRow) return [];
      if (service.priceRow) {
        const begin = basePriceRow(book, { table: prices, row: service.priceRow });
        gather.figures(begin.table, begin.row, [horizon.firstPrice]);
      }
      return [
        { name, category, activity, chain, volumes: gather.figures(volumes, volumeRow, periods) },
      ];
    }),
    ...(generalUplift && { generalUplift }),
    activityTable,
    activities: addedRows(activityTable).flatMap((row) =>
      gather.figures(activityTable, row, [horizon.base]).map((base) => ({ row, base })),
    ),
  };
  return { value: findings.length === 0 ? basis : undefined, findings };
}

function generalUpliftOf(
  bridge: Table,
  uplifts: Table,
  horizon: Horizon,
): GeneralUplift | undefined {
  const row = uplifts.rows.find(({ label }) => rowLabelled(bridge, label));
  if (!row) return undefined;
  const columns = upliftColumns(uplifts, horizon);
  const rates = periodsOfPlan(horizon).map(({ year }) => {
    const column = columns.find((own) => own.year === year)?.column;
    const rate = column && row.figures[column.index];
    return rate && isStated(rate) ? rate : undefined;
  });
  return { name: row.label, rates };
}

interface Gatherer {
  table(kind: TableKind): Table | undefined;
  row(table: Table, role: RowRole): Row | undefined;
  figures(table: Table, row: Row | undefined, periods: readonly Period[]): readonly StatedFigure[];
}

function gatherer(book: Book, folder: string, findings: Finding[]): Gatherer {
  return {
    table(kind) {
      const table = tableOfKind(book, kind);
      if (!table) findings.push({ code: 'plan/no-table', at: { file: folder }, details: { kind } });
      return table;
    },
    row(table, role) {
      const [row] = rowsOfRole(table, role);
      const at = { file: table.file };
      if (!row) findings.push({ code: 'plan/no-row', at, details: { table: table.name, role } });
      return row;
    },
    figures(table, row, periods) {
      if (!row) return [];
      return periods.flatMap((period) => {
        const figure = figureAt(table, row, period);
        if (figure && isStated(figure)) return [figure];
        const details = { row: row.label, period: period.label };
        findings.push({
          code: 'plan/no-figure',
          at: figure?.at ?? row.at,
          table: table.name,
          ...details,
          details,
        });
        return [];
      });
    },
  };
}

function noPeriods(folder: string): Finding {
  const details = { key: 'periods', expected: '{"base": …, "plan": […], "firstPrice": …}' };
  return { code: 'settings/missing-key', at: { file: folder }, details };
}
