import { scaleBetween } from '../exact/index.ts';
import {
  figureAt,
  grandTotal,
  netSign,
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
  const total = grandTotal(activities);
  const scale = scaleBetween(activities.unit, operating.unit);
  if (!net || !total || !scale) return;

  const coefficient = scale.times(netSign(activities) * netSign(operating));

  for (const { index, period } of periodColumns(operating)) {
    const subject = net.figures[index];
    const figure = figureAt(activities, total, period);
    if (!subject || !figure) continue;
    const terms = [{ coefficient, figure }];
    yield { form: 'balance', kind: 'cross', subject, terms, needs: 'every-term' };
  }
}
