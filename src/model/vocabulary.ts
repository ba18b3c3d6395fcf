import type { Unit } from '../exact/index.ts';
import { labelKey, withoutFootnotes } from './names.ts';
import type { PeriodKind } from './period.ts';
import type { Measure, RowRole, TableKind } from './table.ts';

/** A label pattern: the words themselves, with `*` before or after them for anything at all. */
type Pattern = string;

/** The words by which tables, rows, periods and units are recognised. Case does not matter. */
export interface Vocabulary {
  readonly tables: Partial<Record<TableKind, readonly Pattern[]>>;
  readonly rows: Partial<Record<RowRole, readonly Pattern[]>>;
  /** Rows that are revenue or cost in a result, beside those of these roles. */
  readonly senses: Partial<Record<'revenue' | 'cost', readonly Pattern[]>>;
  /** What columns measure, by their headers. */
  readonly columns: Partial<Record<Measure, readonly Pattern[]>>;
  readonly periods: Partial<Record<PeriodKind, readonly string[]>>;
  readonly units: Partial<Record<Unit, readonly string[]>>;
  /** Words for numbers and for currencies, which beside a unit may make it another one. */
  readonly money: Readonly<Record<'numbers' | 'currencies', readonly string[]>>;
  /** Words of a total before what it leaves out, and before what it adds in spite of that. */
  readonly exceptions: Readonly<Record<'excluded' | 'included', readonly string[]>>;
  /** Headers of columns that refer elsewhere: to a note, an account, a page. */
  readonly references: readonly Pattern[];
  /** What an amount can be for one of: an amount per child does not add up over rows. */
  readonly counted: readonly string[];
  /** The headers of the columns of the table of services. */
  readonly serviceColumns: Readonly<Record<ServiceColumn, readonly Pattern[]>>;
  /** How the line of a bridge is called that takes back a one-year `{item}`. */
  readonly reversal: string;
  /** What tells tables from sentences in running text. */
  readonly text: TextWords;
}

/** What a column of the table of services names. */
export type ServiceColumn = 'category' | 'activity' | 'volumeRow' | 'priceRow';

interface TextWords {
  /** The file name, without its ending, of a table of a kind. */
  readonly names: Partial<Record<TableKind, string>>;
  /** Words that a number after them belongs to, as in `Årskurs 7`. */
  readonly numbered: readonly string[];
  /** Words that no label ends with; only a sentence goes on after them. */
  readonly running: readonly string[];
}

function matches(label: string, pattern: Pattern): boolean {
  const folded = pattern.toLowerCase();
  if (folded.startsWith('*')) return label.endsWith(folded.slice(1));
  return folded.endsWith('*') ? label.startsWith(folded.slice(0, -1)) : label === folded;
}

/** The entry whose longest pattern fits the label; the longest, so that "netto per" beats "netto". */
export function entryMatching<K extends string>(
  label: string,
  entries: Partial<Record<K, readonly Pattern[]>>,
): K | undefined {
  const folded = withoutFootnotes(labelKey(label)).toLowerCase();
  let best: { key: K; length: number } | undefined;
  for (const key of Object.keys(entries) as K[]) {
    for (const pattern of entries[key] ?? []) {
      if (matches(folded, pattern) && pattern.length > (best?.length ?? 0)) {
        best = { key, length: pattern.length };
      }
    }
  }
  return best?.key;
}
