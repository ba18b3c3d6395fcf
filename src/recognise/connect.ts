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

/** Ties the tables of a plan together: one of each kind, every period in each, every service whole. */
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
      [...planKinds, 'base-prices' as const].flatMap((kind) => only(kind) ?? []),
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
