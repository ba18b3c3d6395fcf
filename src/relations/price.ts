import type { Book, Relation } from '../model/index.ts';
import { priceChain } from '../planning/prices.ts';

/** Every unit price follows from the first one by the uplifts of its category. */
export function* price(book: Book): Generator<Relation> {
  for (const service of book.services) {
    const chain = priceChain(book, service);
    if (!chain) continue;
    for (const [order, { stated }] of chain.links.entries()) {
      if (!stated) continue;
      const uplifts = chain.links.slice(0, order + 1).map((link) => link.uplift);
      yield { form: 'chain', kind: 'price', subject: stated, base: chain.first, uplifts };
    }
  }
}
