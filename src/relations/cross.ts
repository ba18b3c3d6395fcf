import { scaleBetween } from '../exact/index.ts';
import {
  figureAt,
  periodColumns,
  rowsOfRole,
  tableOfKind,
  type Book,
  type Relation,
} from '../model/index.ts';

/** The net of the operating budget is the grand total of net per activity, in every common period. */
export function* cross(book: Book): Generator<Relation> {
  const operating = tableOfKind(book, 'operating-budget');
  const activities = tableOfKind(book, 'activity-net');
  if (!operating || !activities) return;

  const [net] = rowsOfRole(operating, 'net');
  const grandTotal = activities.blocks.at(-1)?.total;
  const coefficient = scaleBetween(activities.unit, operating.unit);
  if (!net || !grandTotal || !coefficient) return;

  for (const { index, period } of periodColumns(operating)) {
    const subject = net.figures[index];
    const figure = figureAt(activities, grandTotal, period);
    if (!subject || !figure) continue;
    const terms = [{ coefficient, figure }];
    yield { form: 'balance', kind: 'cross', subject, terms, needs: 'every-term' };
  }
}
