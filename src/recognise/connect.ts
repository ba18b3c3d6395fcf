import type { Finding, Found } from '../findings/index.ts';
import type { Horizon, Service, Table, TableKind } from '../model/index.ts';
import { missingPeriods } from './horizon.ts';
import { joinServices, type ServiceLine } from './services.ts';

const planKinds = [
  'operating-budget',
  'activity-net',
  'bridge',
  'volumes',
  'unit-prices',
  'uplifts',
] as const;

/** What a service needs: a volume, a price, its uplift, and an activity that it lands on. */
const serviceKinds: readonly TableKind[] = ['volumes', 'unit-prices', 'uplifts', 'activity-net'];

/**
 * Ties the tables of a plan together: none of a kind twice, every period in each, every service whole.
 * Where there are volumes, prices or services, all that a service needs has to be there.
 */
export function connect(
  tables: readonly Table[],
  lines: readonly ServiceLine[] | undefined,
  horizon: Horizon,
  origin: string,
): Found<readonly Service[]> {
  const only = (kind: TableKind): Table | undefined => {
    const [table, another] = tables.filter((candidate) => candidate.kind === kind);
    return another ? undefined : table;
  };
  const hasServices = tables.some(({ kind }) => kind === 'volumes' || kind === 'unit-prices');
  const needed =
    lines || hasServices ? [...serviceKinds, ...(lines ? [] : ['services' as const])] : [];
  const [prices, volumes] = [only('unit-prices'), only('volumes')];
  const [uplifts, activities] = [only('uplifts'), only('activity-net')];
  const services =
    lines && prices && volumes && uplifts && activities
      ? joinServices(lines, { prices, volumes, uplifts, activities }, horizon)
      : { value: [], findings: [] };
  const findings = [
    ...needed.flatMap((kind) => absent(kind, tables, origin)),
    ...planKinds.flatMap((kind) => repeated(kind, tables)),
    ...missingPeriods(
      [...planKinds, 'base-prices' as const].flatMap((kind) => only(kind) ?? []),
      horizon,
    ),
    ...services.findings,
  ];
  return { value: services.value, findings };
}

function absent(kind: TableKind, tables: readonly Table[], origin: string): readonly Finding[] {
  if (tables.some((table) => table.kind === kind)) return [];
  return [{ code: 'plan/no-table', at: { file: origin }, details: { kind } }];
}

function repeated(kind: TableKind, tables: readonly Table[]): readonly Finding[] {
  const [first, second] = tables.filter((table) => table.kind === kind);
  if (!first || !second) return [];
  const details = { table: second.name, other: first.name, kind };
  return [{ code: 'table/repeated-kind', at: { file: second.file }, table: second.name, details }];
}
