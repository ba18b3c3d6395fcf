import { decimal, total, type Decimal } from '../exact/index.ts';
import type { Table } from '../model/index.ts';
import { bridge } from '../formulas/bridge.ts';
import { cross } from '../formulas/cross.ts';
import { judge } from '../formulas/index.ts';

const netConventions = ['cost-negative', 'net-cost-positive'] as const;

/**
 * Gives net per activity and the bridge the sign under which they are nearest to the operating
 * budget, where nothing is declared; ties go to cost printed negative.
 */
export function alignSigns(
  tables: readonly Table[],
  isDeclared: (table: Table) => boolean,
): readonly Table[] {
  return tables.map((table) => {
    const isTied = table.kind === 'activity-net' || table.kind === 'bridge';
    if (!isTied || isDeclared(table)) return table;
    const candidates = netConventions.map((signs) => ({ ...table, signs }));
    const [nearest] = candidates
      .map((candidate) => ({ candidate, distance: distanceOf(candidate, tables) }))
      .toSorted((one, other) => one.distance.comparedTo(other.distance));
    return nearest?.candidate ?? table;
  });
}

/** How far a table is from the operating budget: the sum of what the relations between them miss. */
function distanceOf(candidate: Table, tables: readonly Table[]): Decimal {
  const operating = tables.filter(({ kind }) => kind === 'operating-budget');
  const book = {
    tables: [...operating, candidate],
    services: [],
    oneYearItems: [],
    fullYearEffects: [],
    customRelations: [],
    generalUplifts: [],
  };
  return total(
    [...cross(book), ...bridge(book)].map((formula) =>
      decimal(judge(formula).reckoning?.difference ?? '0').abs(),
    ),
  );
}
