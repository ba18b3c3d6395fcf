import { readFileSync } from 'node:fs';
import type { Finding } from '../../src/findings/index.ts';
import { readCsv } from '../../src/formats/csv.ts';
import { suffixesOf } from '../../src/formats/notation.ts';
import { readVocabulary } from '../../src/formats/vocabulary.ts';
import type { Assumption, Table } from '../../src/model/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { readBook } from '../../src/recognise/index.ts';

const vocabulary = readVocabulary(
  readFileSync('data/vocabulary.json', 'utf8'),
  'vocabulary.json',
).value;

export interface CheckedTable {
  readonly table: Table;
  readonly relations: number;
  readonly findings: readonly Finding[];
  /** The findings as CODE LINE COLUMN-LABEL, sorted. */
  readonly told: readonly string[];
  readonly assumption: Assumption;
}

/** One table as text, recognised without any declaration and reconciled. */
export function checkedTable(text: string, name = 'tabell'): CheckedTable {
  const suffixes = suffixesOf(vocabulary.units);
  const { value } = readCsv({ text, encoding: 'utf-8' }, `${name}.csv`, name, undefined, suffixes);
  const book = readBook({ origin: '.', grids: value ? [value] : [], vocabulary });
  const { judgements, findings, assumptions } = reconcile(book, '.');
  const [table] = book.value.tables;
  const [assumption] = assumptions;
  if (!table || !assumption) throw new Error('no table');
  const told = findings.map(({ code, at, period }) =>
    [code, at.line, period].filter((part) => part !== undefined).join(' '),
  );
  return {
    table,
    relations: judgements.length,
    findings,
    told: told.toSorted(),
    assumption,
  };
}
