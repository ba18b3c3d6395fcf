import { stepOfDecimals, zero, type Decimal } from '../../exact/index.ts';
import type { RowRole } from '../../model/index.ts';
import type { Reading } from './readings.ts';

/** A row with all that it may hold: one reading where it is certain, none in a heading. */
export interface OpenRow {
  readonly role: RowRole;
  readonly readings: readonly Reading[];
}

/** A total, and the rows that may add up to it, each with the sign it is added with. */
interface Addition {
  readonly total: number;
  readonly parts: readonly { readonly row: number; readonly sign: 1 | -1 }[];
}

/** More rows and more sums than these are too many to look through. */
const mostParts = 60;
const mostSums = 10_000;

const partRoles: readonly RowRole[] = [
  'item',
  'revenue',
  'cost',
  'frame',
  'general-uplift',
  'volume-change',
];

/** Leaves to each row the readings with which the totals add up in most of the open columns. */
export function decideBySums(rows: readonly OpenRow[]): readonly OpenRow[] {
  let decided = rows;
  for (const { total } of totalsOf(rows)) {
    const addition = additionsFor(total, decided)
      .filter(({ parts }) => [total, ...parts.map(({ row }) => row)].some(isOpen))
      .map((own) => readingsThatHold(own, decided))
      .find(Boolean);
    if (addition) decided = decided.map((row, index) => keep(row, addition.get(index)));
  }
  return decided;

  function isOpen(index: number): boolean {
    return (decided[index]?.readings.length ?? 0) > 1;
  }
}

function keep(row: OpenRow, kept: ReadonlySet<number> | undefined): OpenRow {
  return kept ? { ...row, readings: row.readings.filter((_, order) => kept.has(order)) } : row;
}

function totalsOf(rows: readonly OpenRow[]): readonly { readonly total: number }[] {
  return rows.flatMap(({ role }, total) => (isTotal(role) ? [{ total }] : []));
}

function isTotal(role: RowRole | undefined): boolean {
  return role === 'total' || role === 'net';
}

/** The rows that a total may add: of its block, above, below, the totals above; signs of a net. */
function additionsFor(total: number, rows: readonly OpenRow[]): readonly Addition[] {
  const ends = (index: number): boolean =>
    isTotal(rows[index]?.role) || rows[index]?.role === 'heading';
  const indices = rows.map((_, index) => index);
  const above = indices.slice(0, total);
  const below = indices.slice(total + 1);
  const blockStart = above.findLastIndex(ends) + 1;
  const blockEnd = below.findIndex(ends);
  const items = (own: readonly number[]): readonly number[] =>
    own.filter((index) => partRoles.includes(rows[index]?.role ?? 'heading'));
  const runs = [
    items(above.slice(blockStart)),
    items(above),
    above.filter((index) => isTotal(rows[index]?.role)),
    items(blockEnd < 0 ? below : below.slice(0, blockEnd)),
  ].filter((run) => run.length > 0 && run.length <= mostParts);
  return runs.flatMap((run) =>
    signsOf(run, rows).map((signs) => ({
      total,
      parts: run.map((row, order) => ({ row, sign: signs[order] ?? 1 })),
    })),
  );
}

/** Cost may be subtracted, or revenue, where these are printed positive. */
function signsOf(
  run: readonly number[],
  rows: readonly OpenRow[],
): readonly (readonly (1 | -1)[])[] {
  const signs = (subtracted?: RowRole): readonly (1 | -1)[] =>
    run.map((index) => (subtracted && rows[index]?.role === subtracted ? -1 : 1));
  const senses = (['cost', 'revenue'] as const).filter((sense) =>
    run.some((index) => rows[index]?.role === sense),
  );
  return [signs(), ...senses.map(signs)];
}

type Amounts = readonly (Decimal | undefined)[];

/** What some choice of readings adds up to, and the choices that do; two are enough to be in doubt. */
interface Sum {
  readonly amounts: Amounts;
  readonly choices: readonly (readonly number[])[];
}

/** Per row the readings by which most open columns add up; nothing where no choice is that good. */
function readingsThatHold(
  { total, parts }: Addition,
  rows: readonly OpenRow[],
): ReadonlyMap<number, ReadonlySet<number>> | undefined {
  const all = [...parts.map(({ row }) => row), total];
  const columns = openColumns(all.flatMap((row) => rows[row] ?? []));
  const sums = sumsOf(parts, rows, columns);
  const totals = rows[total]?.readings ?? [];
  const slack = slackOf(
    all.flatMap((row) => rows[row]?.readings ?? []),
    all.length,
  );
  let best = { held: columns.length / 2, choices: [] as (readonly number[])[] };
  for (const { amounts, choices } of sums ?? []) {
    for (const [order, reading] of totals.entries()) {
      const stated = amountsOf(reading, columns);
      const held = columns.filter((_, at) => isWithin(stated[at], amounts[at], slack)).length;
      const own = choices.map((choice) => [...choice, order]);
      if (held > best.held) best = { held, choices: own };
      else if (held === best.held) best.choices.push(...own);
    }
  }
  if (best.held * 2 <= columns.length) return undefined;
  return new Map(
    all.map((row, order) => [row, new Set(best.choices.map((choice) => choice[order] ?? 0))]),
  );
}

/** The columns in which some row can be read in several ways. */
function openColumns(rows: readonly OpenRow[]): readonly number[] {
  const width = Math.max(
    ...rows.flatMap(({ readings }) => readings.map((own) => own.cells.length)),
  );
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some(({ readings }) => new Set(readings.map((own) => own.cells[column]?.text)).size > 1),
  );
}

/** Every sum of the rows in some columns, by every choice of readings; none where they are too many. */
function sumsOf(
  parts: Addition['parts'],
  rows: readonly OpenRow[],
  columns: readonly number[],
): Iterable<Sum> | undefined {
  let sums: readonly Sum[] = [{ amounts: columns.map(() => undefined), choices: [[]] }];
  for (const { row, sign } of parts) {
    const next = new Map<string, Sum>();
    for (const [order, reading] of (rows[row]?.readings ?? []).entries()) {
      const own = amountsOf(reading, columns);
      for (const before of sums) {
        const amounts = before.amounts.map((sum, at) => plus(sum, own[at]?.times(sign)));
        const key = amounts.map((amount) => amount?.toFixed() ?? '').join(' ');
        const choices = before.choices.map((choice) => [...choice, order]);
        const known = next.get(key)?.choices ?? [];
        next.set(key, { amounts, choices: [...known, ...choices].slice(0, 2) });
      }
    }
    if (next.size > mostSums) return undefined;
    sums = [...next.values()];
  }
  return sums;
}

function plus(sum: Decimal | undefined, amount: Decimal | undefined): Decimal | undefined {
  return amount ? (sum ?? zero).plus(amount) : sum;
}

function amountsOf({ cells }: Reading, columns: readonly number[]): Amounts {
  return columns.map((column) => {
    const reading = cells[column]?.reading;
    return reading?.is === 'amount' ? reading.value : undefined;
  });
}

/** Half a step of the finest printed figure, for each of the rows. */
function slackOf(readings: readonly Reading[], count: number): Decimal {
  const decimals = readings.flatMap(({ cells }) =>
    cells.map(({ reading }) => (reading.is === 'amount' ? reading.decimals : 0)),
  );
  return stepOfDecimals(Math.max(0, ...decimals))
    .times(count)
    .times('0.5');
}

function isWithin(
  stated: Decimal | undefined,
  computed: Decimal | undefined,
  slack: Decimal,
): boolean {
  if (!stated || !computed) return false;
  return stated.minus(computed).abs().lessThanOrEqualTo(slack);
}
