import type { Finding, Found } from '../findings/index.ts';
import type { GivenUplift, Horizon, Service, Table, TableKind } from '../model/index.ts';
import { withChains } from './chains.ts';
import { missingPeriods } from './horizon.ts';
import { pairServices, type ServiceLine } from './services.ts';

const planKinds = [
  'operating-budget',
  'activity-net',
  'bridge',
  'volumes',
  'unit-prices',
  'uplifts',
  'base-prices',
] as const;

/** What ties the tables of a plan together. */
export interface Ties {
  readonly lines: readonly ServiceLine[];
  readonly horizon: Horizon | undefined;
  readonly uplifts: readonly GivenUplift[];
}

/**
 * Ties the tables of a plan together: no kind twice, every declared period in each, and every service
 * with the rates that its price goes on by.
 */
export function connect(
  tables: readonly Table[],
  { lines, horizon, uplifts: given }: Ties,
): Found<readonly Service[]> {
  const only = (kind: TableKind): Table | undefined => {
    const [table, another] = tables.filter((candidate) => candidate.kind === kind);
    return another ? undefined : table;
  };
  const [prices, uplifts, bridge] = [only('unit-prices'), only('uplifts'), only('bridge')];
  const paired = pairServices(lines, {
    prices,
    volumes: only('volumes'),
    uplifts,
    activities: only('activity-net'),
  });
  const chained = horizon
    ? withChains(paired.value, {
        prices,
        basePrices: only('base-prices'),
        uplifts,
        bridge,
        horizon,
        given,
      })
    : { value: paired.value, findings: [] };
  const isDeclared = horizon?.known === 'declared';
  const findings = [
    ...(isDeclared ? planKinds.flatMap((kind) => repeatedKind(kind, tables)) : []),
    ...(horizon && isDeclared
      ? missingPeriods(
          planKinds.flatMap((kind) => only(kind) ?? []),
          horizon,
        )
      : []),
    ...paired.findings,
    ...chained.findings,
  ];
  return { value: chained.value, findings };
}

/** Two tables of a kind of which a plan needs one. */
function repeatedKind(kind: TableKind, tables: readonly Table[]): readonly Finding[] {
  const [first, second] = tables.filter((table) => table.kind === kind);
  if (!first || !second) return [];
  const details = { table: second.name, other: first.name, kind };
  return [{ code: 'table/repeated-kind', at: { file: second.file }, table: second.name, details }];
}
