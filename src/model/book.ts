import type { Figure } from './figure.ts';
import type { Period } from './period.ts';
import type { Service } from './service.ts';
import type { Table, TableKind } from './table.ts';

/** The periods a plan is made of. */
export interface Horizon {
  /** The amounts of this period start every price chain, and are exact. */
  readonly firstPrice: Period;
  readonly base: Period;
  /** Oldest first. */
  readonly plan: readonly Period[];
}

/** A budget: its tables, and what ties them together. */
export interface Book {
  readonly title?: string;
  readonly tables: readonly Table[];
  readonly services: readonly Service[];
  readonly horizon?: Horizon;
  /**
   * Bridge figures that are taken back in the year after theirs. Unknown where the settings that
   * would tell could not be read, which is not the same as none.
   */
  readonly oneYearItems: readonly Figure[] | undefined;
}

/** The one table of a kind; none where there are several, as netto then cannot tell which. */
export function tableOfKind(book: Book, kind: TableKind): Table | undefined {
  const [table, ...others] = book.tables.filter((candidate) => candidate.kind === kind);
  return others.length === 0 ? table : undefined;
}
