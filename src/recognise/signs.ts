import { decimal, total, type Decimal } from '../exact/index.ts';
import {
  isStated,
  rowsOfRole,
  signConventions,
  type SignConvention,
  type Table,
} from '../model/index.ts';
import { bridge } from '../relations/bridge.ts';
import { cross } from '../relations/cross.ts';
import { judge } from '../relations/index.ts';
import { net } from '../relations/net.ts';

/**
 * The sign convention under which net holds in most columns; ties go to cost printed negative.
 * A table without net, revenue and cost has no say, and gets the same.
 */
export function readSigns(table: Table): SignConvention {
  if (!rowsOfRole(table, 'net').some((row) => row.figures.some(isStated))) return 'cost-negative';
  const holding = (signs: SignConvention): number =>
    [...net({ tables: [{ ...table, signs }], services: [], oneYearItems: [] })]
      .map(judge)
      .filter(({ verdict }) => verdict === 'holds' || verdict === 'rounding').length;
  const [best] = signConventions
    .map((signs) => ({ signs, count: holding(signs) }))
    .toSorted((one, other) => other.count - one.count);
  return best?.signs ?? 'cost-negative';
}

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
  const book = { tables: [...operating, candidate], services: [], oneYearItems: [] };
  return total(
    [...cross(book), ...bridge(book)].map((relation) =>
      decimal(judge(relation).reckoning?.difference ?? '0').abs(),
    ),
  );
}
