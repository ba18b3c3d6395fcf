import type { Book, Relation } from '../model/index.ts';
import { bridge } from './bridge.ts';
import { change, percent } from './change.ts';
import { cross } from './cross.ts';
import { net } from './net.ts';
import { ofWhich } from './of-which.ts';
import { price } from './price.ts';
import { sum } from './sum.ts';

export { isFailing, judge } from './judge.ts';

const kinds = [net, change, percent, ofWhich, sum, cross, bridge, price];

/** Everything that must hold in a book. */
export function relationsOf(book: Book): readonly Relation[] {
  return kinds.flatMap((relations) => [...relations(book)]);
}
