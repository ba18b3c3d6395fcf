import type { Finding } from '../findings/index.ts';
import type { Book, Table, TableKind } from '../model/index.ts';

/** The one table of a kind, or what is said of several: netto cannot tell which of them counts. */
export type Single = { readonly table: Table } | { readonly several: Finding };

/** None where the book has no table of that kind. */
export function single(book: Book, kind: TableKind): Single | undefined {
  const [table, another] = book.tables.filter((candidate) => candidate.kind === kind);
  if (!table) return undefined;
  return another ? { several: repeatedKind(book, kind, table, another) } : { table };
}

function repeatedKind({ horizon }: Book, kind: TableKind, first: Table, second: Table): Finding {
  // declared periods promise one plan, which then has no ground to stand on
  const code = horizon?.known === 'declared' ? 'table/repeated-kind' : 'table/several';
  const details = { table: second.name, other: first.name, kind };
  return { code, at: { file: second.file }, table: second.name, details };
}
