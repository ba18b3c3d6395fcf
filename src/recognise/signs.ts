import {
  isStated,
  rowsOfRole,
  signConventions,
  type SignConvention,
  type Table,
} from '../model/index.ts';
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
