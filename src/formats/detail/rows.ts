import { stepOfDecimals, stepsIn, type Unit } from '../../exact/index.ts';
import type { Details, FindingCode } from '../../findings/index.ts';
import type { CellReading } from '../../model/index.ts';
import { mostDigits, readAmount } from '../notation.ts';
import { fineDecimals, plainAmount } from './amounts.ts';
import { cellText, isBlankRecord } from './cell-text.ts';
import { cellsFor, contentOf, hasEscaped, type Cells } from './cells.ts';
import { groupOf, type CellsAt } from './group-table.ts';
import { addExact, addFine } from './groups.ts';
import type { Layout } from './layout.ts';
import { readRecord } from './records.ts';
import { viewOf } from './name-table.ts';
import { mostListed, type Tally } from './tally.ts';

/** One record: its cells, and where it stands, itself and its cells, in the bytes of the file. */
interface Row {
  readonly bytes: Uint8Array;
  readonly cells: Cells;
  readonly raw: Uint8Array;
  /** Where the cells begin in `raw`; the marks of a quoted one count. */
  readonly cellAt: (column: number) => number;
}

/** Adds the rows of one layout to a tally. */
export interface RowAdder {
  /** Adds a record whose amount is plain; says whether it was one. The view is of the same bytes. */
  readonly addPlain: (bytes: Uint8Array, view: DataView, cells: Cells) => boolean;
  /** Adds any other record, or lists it as a bad one. */
  readonly add: (row: Row) => void;
  /** Lists a row as a bad one, at some byte of it. */
  readonly list: (code: FindingCode, raw: Uint8Array, at: number) => void;
}

const units: readonly Unit[] = ['kr', 'tkr', 'mnkr'];

export function rowAdder(layout: Layout, tally: Tally): RowAdder {
  const { by, amount: amountColumn, columns, encoding, separator } = layout;
  const { groups, listed } = tally;
  const last = { decimals: 0 };

  const addPlain = (bytes: Uint8Array, view: DataView, cells: Cells): boolean => {
    if (cells.count !== columns || (cells.doubled > 0 && hasEscaped(cells, by))) return false;
    const { starts, ends } = cells;
    const start = starts[amountColumn] ?? 0;
    const amount = plainAmount(bytes, start, ends[amountColumn] ?? 0, last);
    if (Number.isNaN(amount)) return false;
    if (last.decimals > tally.decimals) tally.decimals = last.decimals;
    tally.rows += 1;
    addFine(groups, groupOf(groups.table, view, cells, by), amount, 1);
    return true;
  };

  const list = (code: FindingCode, raw: Uint8Array, at: number, more: More = {}): void => {
    tally.bad += 1;
    if (listed.length >= mostListed) return;
    const before = raw.slice(0, at);
    const { text = none, details = {} } = more;
    listed.push({ code, line: tally.lines, before, text: text.slice(), details });
  };

  const add = (row: Row): void => {
    const { bytes, cells, raw, cellAt } = row;
    if (cells.count !== columns) {
      const code = cells.count < columns ? 'row/too-few-cells' : 'row/too-many-cells';
      const details = { count: String(cells.count), expected: String(columns) };
      if (!isBlank(row, separator)) list(code, raw, 0, { details });
      return;
    }
    const content = contentOf(bytes, cells, amountColumn);
    const { text, as } = cellText(content, encoding);
    const reading = readAmount(text);
    if (reading.is !== 'amount' || (reading.unit && !units.includes(reading.unit))) {
      if (reading.is === 'none' && isBlank(row, separator)) return;
      const details = { limit: String(mostDigits) };
      list(codeOf(reading), raw, cellAt(amountColumn), { text: content, details });
      return;
    }
    if (as) tally.encodings.add(as);
    if (reading.unit) {
      tally.units.add(reading.unit);
      tally.named += 1;
    }
    tally.rows += 1;
    tally.decimals = Math.max(tally.decimals, reading.decimals);
    const names = hasEscaped(cells, by) ? namesOf(row, by) : { ...row, names: cells, by };
    addReading(names, reading);
  };

  const addReading = (own: Named, { value, decimals }: Amount): void => {
    const group = groupOf(groups.table, viewOf(own.bytes), own.names, own.by);
    const steps = decimals <= fineDecimals ? stepsIn(value, fineStep) : undefined;
    if (steps === undefined || steps > mostFine || -steps > mostFine) {
      addExact(groups, group, value);
    } else addFine(groups, group, value.times(fineInOne).toNumber(), 1);
  };

  return { addPlain, add, list };
}

type Amount = Extract<CellReading, { is: 'amount' }>;

interface More {
  readonly text?: Uint8Array;
  readonly details?: Details;
}

interface Named {
  readonly bytes: Uint8Array;
  readonly names: CellsAt;
  readonly by: Int32Array;
}

const none = new Uint8Array(0);
const fineStep = stepOfDecimals(fineDecimals);
const fineInOne = 10 ** fineDecimals;
const mostFine = BigInt(Number.MAX_SAFE_INTEGER);

function codeOf(reading: CellReading): FindingCode {
  if (reading.is === 'none') return 'detail/no-amount';
  if (reading.is === 'amount') return 'amount/unreadable';
  return `amount/${reading.why === 'error-cell' || reading.why === 'too-long' ? reading.why : 'unreadable'}`;
}

/** The names of a row with doubled marks as single ones, put together anew. */
function namesOf({ bytes, cells }: Row, by: Int32Array): Named {
  const contents = Array.from(by, (column) => contentOf(bytes, cells, column));
  const [starts, ends] = [new Int32Array(by.length), new Int32Array(by.length)];
  const own = new Uint8Array(contents.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const [order, content] of contents.entries()) {
    own.set(content, at);
    starts[order] = at;
    at += content.length;
    ends[order] = at;
  }
  return { bytes: own, names: { starts, ends }, by: Int32Array.from(by, (_, order) => order) };
}

/** Whether nothing but blanks stands in any cell. */
function isBlank({ raw, bytes, cells }: Row, separator: number): boolean {
  const isOfFile = cells.count <= cells.starts.length;
  const all = isOfFile ? cells : cellsFor(cells.count, separator);
  const own = isOfFile ? bytes : raw;
  if (!isOfFile && readRecord(raw, viewOf(raw), 0, raw.length, true, all) < 0) return false;
  return isBlankRecord(own, all);
}
