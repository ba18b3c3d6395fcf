import type { Book, Relation } from '../model/index.ts';
import { columns } from './across.ts';
import { bridge } from './bridge.ts';
import { change, percent } from './change.ts';
import { cross } from './cross.ts';
import { custom } from './custom.ts';
import { detail } from './detail.ts';
import { ofWhich } from './of-which.ts';
import { price } from './price.ts';
import { net, sum } from './sum.ts';

export { isFailing, judge, verdictOn } from './judge.ts';
export { linearsOf } from './linear.ts';
export { across } from './across.ts';
export { changesOf } from './change.ts';
export { detail } from './detail.ts';
export { containments } from './of-which.ts';
export { additionsOf } from './sum.ts';

const kinds = [net, change, percent, columns, ofWhich, sum, cross, bridge, price, custom, detail];

/** Everything that must hold in a book. */
export function relationsOf(book: Book): readonly Relation[] {
  return kinds.flatMap((relations) => [...relations(book)]);
}
