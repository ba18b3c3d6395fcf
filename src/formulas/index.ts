import type { Book, Expectation, Relation } from '../model/index.ts';
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
export { detailRelations } from './detail.ts';
export { noTotal, unfitUnit } from './ends.ts';
export { containments } from './of-which.ts';
export { additionsOf, missingNet, spanOf, unverified } from './sum.ts';
export { rowsWithoutPlace } from './places.ts';

const kinds = [net, change, percent, columns, ofWhich, sum, cross, bridge, price, custom, detail];

/** Every formula that a book should have by its kinds and labels, each once. */
export function expectationsOf(book: Book): readonly Expectation[] {
  return kinds.flatMap((expectations) => [...expectations(book)]);
}

/** Everything that must hold in a book: those of its expectations that were found. */
export function relationsOf(book: Book): readonly Relation[] {
  return expectationsOf(book).flatMap((own) => ('relation' in own ? [own.relation] : []));
}
