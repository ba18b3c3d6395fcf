import { one, type Decimal } from '../exact/index.ts';
import { rowsOfRole, type Book, type Relation, type RowRole, type Table } from '../model/index.ts';

/** Net is revenue and cost together, by the sign convention of the table. */
export function* net(book: Book): Generator<Relation> {
  for (const table of book.tables) {
    for (const row of rowsOfRole(table, 'net')) {
      for (const [column, subject] of row.figures.entries()) {
        const terms = rowsOfRole(table, 'revenue', 'cost').flatMap((part) => {
          const figure = part.figures[column];
          return figure ? [{ coefficient: signOf(part.role, table), figure }] : [];
        });
        yield { form: 'balance', kind: 'net', subject, terms, needs: 'any-term' };
      }
    }
  }
}

function signOf(role: RowRole, table: Table): Decimal {
  switch (table.signs) {
    case 'cost-negative':
      return one;
    case 'cost-positive':
      return role === 'cost' ? one.negated() : one;
    case 'net-cost-positive':
      return role === 'cost' ? one : one.negated();
  }
}
