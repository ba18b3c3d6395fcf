import { moneyScale, one } from '../exact/index.ts';
import {
  addedRows,
  figureAt,
  grandTotal,
  isStated,
  netSign,
  tableOfKind,
  type Book,
  type Figure,
  type Period,
  type Row,
  type Table,
} from '../model/index.ts';
import { verdictOn } from '../formulas/index.ts';
import { shareOf, spreadTotal } from '../formulas/spread.ts';
import { unprinted } from '../formulas/unprinted.ts';
import {
  type SpreadTotal,
  type NetInputs,
  type ActivityInputs,
  type ActivityRow,
  type AddFormulas,
  asPlanned,
} from './inputs.ts';

/** The net of each plan year over the activities, in proportion to the base period. */
export function activityInputs(
  book: Book,
  periods: readonly Period[],
  net: NetInputs,
  frame: SpreadTotal,
  add: AddFormulas,
): ActivityInputs | undefined {
  const table = tableOfKind(book, 'activity-net');
  const [base, ...later] = periods;
  if (!table || !base) return undefined;
  const scale = moneyScale(net.source.table.unit, table.unit).times(
    netSign(net.source.table) * netSign(table),
  );
  const total = grandTotal(table);
  const isComplete = addsUpWithoutBlanks(table, base);
  const rows = addedRows(table).flatMap((row): readonly ActivityRow[] => {
    const figures = periods.map((period) => figureIn(table, row, period));
    const [own] = figures;
    if (!own || (isComplete && own.value === undefined)) return [];
    return [{ row, base: own, figures: [{ ...own }, ...figures.slice(1)] }];
  });
  const weights = rows.map(({ base: weight }) => weight);
  const step = rows[0]?.base.step ?? one;
  const totals = periods.map((period, order) => {
    const printed = total && figureAt(table, total, period);
    const [beside] = rows;
    if (!beside) return undefined;
    const figure = printed
      ? { ...printed }
      : unprinted({ ...beside.base, row: table.name }, period.label);
    const own = net.figures[order];
    if (order === 0) {
      const terms = weights.map((weight) => ({ coefficient: one, figure: weight }));
      add({ form: 'sum', kind: 'total', subject: figure, terms });
    } else if (own) {
      add(spreadTotal(figure, frame === 'stated' ? asPlanned(own) : own, scale));
    }
    return figure;
  });
  for (const [order] of later.entries()) {
    const whole = totals[order + 1];
    for (const [at, { figures }] of rows.entries()) {
      const [figure, weight] = [figures[order + 1], weights[at]];
      if (figure && weight && whole) add(shareOf(figure, whole, weight, weights, step));
    }
  }
  const printed = total && figureAt(table, total, base);
  return {
    table,
    rows,
    totals: totals.flatMap((figure) => figure ?? []),
    ...(printed && isStated(printed) && { printedTotal: printed }),
  };
}

function figureIn(table: Table, row: Row, period: Period): Figure {
  const printed = figureAt(table, row, period);
  if (printed) return printed;
  const [beside] = row.figures;
  if (!beside) throw new Error('a row without a figure');
  return unprinted(beside, period.label);
}

/** Whether the stated total of a period is what its rows add up to without those that are blank, which are no items then. */
function addsUpWithoutBlanks(table: Table, period: Period): boolean {
  const total = grandTotal(table);
  const whole = total && figureAt(table, total, period);
  if (!whole || !isStated(whole)) return false;
  const rows = addedRows(table).flatMap((row) => figureAt(table, row, period) ?? []);
  if (rows.some((figure) => figure.value === undefined && figure.blank === 'unreadable'))
    return false;
  const terms = rows.map((figure) => ({ coefficient: one, figure }));
  const verdict = verdictOn({
    form: 'balance',
    kind: 'sum',
    subject: whole,
    terms,
    needs: 'any-term',
  });
  return verdict === 'holds' || verdict === 'rounding';
}
