import { one, scaleBetween } from '../exact/index.ts';
import {
  figureAt,
  grandTotal,
  netSign,
  rowsOfRole,
  tableOfKind,
  type Book,
  type Relation,
} from '../model/index.ts';
import { bridgeSteps } from '../planning/bridge.ts';

/** The changes of a year lead from net to net, one-year items of the year before taken back. */
export function* bridge(book: Book): Generator<Relation> {
  const changes = tableOfKind(book, 'bridge');
  const operating = tableOfKind(book, 'operating-budget');
  if (!changes || !operating || !book.oneYearItems) return;

  const total = grandTotal(changes);
  const [net] = rowsOfRole(operating, 'net');
  const unitScale = scaleBetween(operating.unit, changes.unit);
  if (!total || !net || !unitScale) return;

  const scale = unitScale.times(netSign(operating) * netSign(changes));

  for (const { index, from, to, reversed } of bridgeSteps(book, changes, operating)) {
    const subject = total.figures[index];
    const after = figureAt(operating, net, to);
    const before = figureAt(operating, net, from);
    if (!subject || !after || !before) continue;
    const terms = [
      { coefficient: scale, figure: after },
      { coefficient: scale.negated(), figure: before },
      ...reversed.map((figure) => ({ coefficient: one, figure })),
    ];
    yield { form: 'balance', kind: 'bridge', subject, terms, needs: 'every-term' };
  }
}
