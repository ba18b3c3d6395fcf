import { minusOne, one } from '../exact/index.ts';
import type { Finding } from '../findings/index.ts';
import {
  isStated,
  itemRows,
  rowsOfRole,
  type Block,
  type Book,
  type Expectation,
  type Relation,
  type Row,
  type Table,
  type TableKind,
  type Term,
} from '../model/index.ts';
import { noNet } from './ends.ts';
import { isFailing, judge } from './judge.ts';

/** Rows of a block add up to its total, in every column. */
export function* sum(book: Book): Generator<Expectation> {
  for (const table of book.tables) {
    yield* additions(table, 'sum');
    for (const row of lonelyTotals(table)) {
      const unjudged = noParts(table, row);
      yield* row.figures.map((): Expectation => ({ kind: 'sum', unjudged }));
    }
  }
}

/** Net is revenue and cost together, by the sign convention of the table. */
export function* net(book: Book): Generator<Expectation> {
  for (const table of book.tables) {
    yield* additions(table, 'net');
    const unjudged = missingNet(table);
    if (!unjudged) continue;
    yield* table.columns.map((): Expectation => ({ kind: 'net', unjudged }));
  }
}

function* additions(table: Table, kind: Block['kind']): Generator<Expectation> {
  for (const block of table.blocks.filter((own) => own.kind === kind)) {
    const { total, standing } = block;
    const doubted = standing === 'supposed' ? unverified(table, block) : undefined;
    const relations = new Map(
      [...additionsOf(block)].map((relation) => [relation.subject, relation]),
    );
    for (const subject of total.figures) {
      const relation = relations.get(subject);
      if (!relation) yield { kind, leftOut: 'other-unit' };
      else if (doubted) yield { kind, unjudged: doubted };
      else yield { kind, relation };
    }
  }
}

/** What one total adds, in every column that is in its unit. */
export function* additionsOf(block: Block): Generator<Relation> {
  const { kind, total } = block;
  for (const [column, subject] of total.figures.entries()) {
    if (subject.unit !== total.unit) continue;
    yield { form: 'balance', kind, subject, terms: termsOf(block, column), needs: 'any-term' };
  }
}

function termsOf({ plus, minus, addedIn }: Block, column: number): readonly Term[] {
  const signed = (rows: readonly Row[], coefficient: Term['coefficient']): readonly Term[] =>
    rows.flatMap(({ figures }) => {
      const figure = figures[column];
      return figure ? [{ coefficient, figure }] : [];
    });
  return [...signed(plus, one), ...signed(minus, addedIn.includes(column) ? one : minusOne)];
}

/** A total by its label that no rows add up to in most columns. */
export function unverified({ name }: Table, block: Block): Finding {
  const { total, plus } = block;
  const [miss] = [...additionsOf(block)].map(judge).filter(({ verdict }) => isFailing(verdict));
  const details = {
    row: total.label,
    parts: spanOf(plus),
    computed: miss?.reckoning?.computed ?? '',
    stated: miss?.reckoning?.stated ?? '',
    period: miss?.formula.subject.period ?? '',
  };
  return { code: 'total/unverified', at: total.at, table: name, row: total.label, details };
}

/** The first and the last of some rows, as a message names them. */
export function spanOf(rows: readonly Row[]): string {
  const [first, last] = [rows[0]?.label ?? '', rows.at(-1)?.label ?? ''];
  return first === last ? first : `${first} … ${last}`;
}

/** An operating budget of revenue and cost that has a net neither in a row nor in a column. */
export function missingNet(table: Table): Finding | undefined {
  if (table.kind !== 'operating-budget') return undefined;
  const has = (role: Row['role']): boolean => rowsOfRole(table, role).length > 0;
  const isNet = has('net') || table.columns.some(({ measure }) => measure === 'net');
  return !isNet && has('cost') && has('revenue') ? noNet(table) : undefined;
}

/** Tables whose rows are never added. */
const unaddedKinds: readonly TableKind[] = ['unit-prices', 'base-prices', 'uplifts', 'services'];

/**
 * Totals by their label for which no rows were found though some stand above them that no total adds, and
 * nets of a budget that has revenue and cost. What another total adds is no total of rows that are here.
 */
function lonelyTotals(table: Table): readonly Row[] {
  const { kind, rows, unit, blocks } = table;
  if (unaddedKinds.includes(kind)) return [];
  const placed = new Set(blocks.flatMap(({ total, plus, minus }) => [total, ...plus, ...minus]));
  const loose = itemRows(rows, unit).filter((row) => !placed.has(row));
  const hasSides = (['revenue', 'cost'] as const).every(
    (side) => rowsOfRole(table, side).length > 0,
  );
  return rows.filter((row, order) => {
    const isTotal =
      row.role === 'total' && rows.slice(0, order).filter((own) => loose.includes(own)).length > 1;
    const isNet = row.role === 'net' && kind === 'operating-budget' && hasSides;
    const isTold = row.unit === unit && row.figures.some(isStated);
    return (isTotal || isNet) && isTold && !placed.has(row);
  });
}

function noParts({ name }: Table, { label, at }: Row): Finding {
  return { code: 'total/no-parts', at, table: name, row: label, details: { row: label } };
}
