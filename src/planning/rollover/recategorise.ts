import {
  hundred,
  quotient,
  roundHalfAwayFromZero,
  total,
  zero,
  type Decimal,
} from '../../exact/index.ts';
import type { FindingCode } from '../../findings/index.ts';
import {
  nearestText,
  rowReferences,
  sameLabel,
  type Move,
  type Recategorisation,
  type TableKind,
} from '../../model/index.ts';
import {
  addRow,
  columnOf,
  evaluated,
  isDerived,
  write,
  writeOpen,
  type Draft,
  type DraftRow,
} from './draft.ts';
import type { Roll } from './roll.ts';

/** Tables whose rows go by the names of services: what has a price is not split. */
const serviceKinds: readonly TableKind[] = ['volumes', 'unit-prices', 'base-prices'];

/** What recategorising does: what moves between rows, and what names of rows become. */
export interface Recategorised {
  readonly moves: readonly Move[];
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Moves amounts between rows in the figures that are carried, so that they compare with those to come.
 * All of a row to a name that no row has renames it; all of it to another row joins them; a part goes to
 * the other row, or to a new one below. Shares are of the amounts as printed, whatever the order of the
 * lines, and those of one row add up to the amount that moves.
 */
export function recategorise(roll: Roll): Recategorised {
  const moves: Move[] = [];
  const renamed = new Map<string, string>();
  const lines = roll.options.recategorisations;
  for (const own of lines) {
    const drafts = roll.drafts.filter((draft) => rowNamed(draft, own.from));
    const refusal = refusalOf(own, lines, drafts);
    if (refusal) {
      tell(roll, own, refusal);
      continue;
    }
    if (isAll(own)) renamed.set(own.from, own.to);
    for (const draft of drafts) {
      const row = rowNamed(draft, own.from);
      if (row && isRename(own, draft)) row.label = own.to;
      else moves.push(...moveIn(roll, draft, own));
    }
  }
  for (const draft of roll.drafts) leaveEmptied(draft, lines);
  return { moves, renamed };
}

/** Why a line cannot be followed, if there is a reason. */
function refusalOf(
  own: Recategorisation,
  lines: readonly Recategorisation[],
  drafts: readonly Draft[],
): FindingCode | undefined {
  if (drafts.length === 0) return 'recategorise/unknown-row';
  const moved = lines.filter(({ from }) => sameLabel(from, own.from));
  if (total(moved.map(shareOf)).greaterThan(hundred)) return 'recategorise/too-much';
  const isEmptied = lines.some((line) => isAll(line) && sameLabel(line.from, own.to));
  if (isEmptied || sameLabel(own.from, own.to)) return 'recategorise/crossed';
  const services = drafts.filter(({ table }) => serviceKinds.includes(table.kind));
  if (services.some((draft) => !isRename(own, draft))) {
    return isAll(own) ? 'recategorise/joined-service' : 'recategorise/service';
  }
  const namesDerived = drafts.some(
    (draft) =>
      !isRename(own, draft) &&
      [own.from, own.to].some((name) => {
        const row = rowNamed(draft, name);
        return row && isDerived(draft, row);
      }),
  );
  return namesDerived ? 'recategorise/derived' : undefined;
}

/** What share of a row a line moves, in percent; an amount is no share. */
function shareOf({ amount, percent }: Recategorisation): Decimal {
  return percent ?? (amount ? zero : hundred);
}

/** Whether all of a row moves in all of its periods. */
function isAll(own: Recategorisation): boolean {
  return shareOf(own).equals(hundred) && own.since === undefined;
}

function isRename(own: Recategorisation, draft: Draft): boolean {
  return isAll(own) && !rowNamed(draft, own.to);
}

function rowNamed(draft: Draft, name: string): DraftRow | undefined {
  const references = rowReferences(draft.table.rows);
  return draft.rows.find(
    ({ label, source }) =>
      sameLabel(label, name) ||
      (source && sameLabel(references[draft.table.rows.indexOf(source)] ?? '', name)),
  );
}

function tell({ drafts, findings }: Roll, own: Recategorisation, code: FindingCode): void {
  const labels = drafts.flatMap(({ rows }) => rows.map(({ label }) => label));
  const details = { row: own.from, to: own.to, nearest: nearestText(own.from, labels) };
  findings.push({ code, at: own.at, row: own.from, details });
}

function moveIn(roll: Roll, draft: Draft, own: Recategorisation): readonly Move[] {
  const from = rowNamed(draft, own.from);
  const first = own.since === undefined ? 0 : columnNamed(draft, own.since);
  if (!from) return [];
  if (first === undefined) {
    const periods = draft.columns.map(({ label }) => label).join(', ');
    const details = { table: draft.table.name, period: own.since ?? '', periods };
    roll.findings.push({ code: 'recategorise/period', at: own.at, details });
    return [];
  }
  const to = rowNamed(draft, own.to) ?? addRow(draft, from, own.to);
  const amounts = draft.columns.flatMap(({ label, carries }, column): Move['amounts'] => {
    const amount = amountOf(roll, own, from, column);
    const printed = from.figures[column];
    if (carries !== undefined && column >= first && printed?.from && printed.isNone !== true) {
      const { open } = evaluated(printed.from, []);
      // a share of what is not known; an amount is known by itself
      if (open && !own.amount) writeOpen(to, column, open);
    }
    if (carries === undefined || column < first || !amount || amount.isZero()) return [];
    const why = { from: from.label, to: to.label, amount };
    const [left, joined] = [from.figures[column]?.value, to.figures[column]?.value];
    write(from, column, left?.minus(amount), 'recategorised', why);
    write(to, column, joined ? joined.plus(amount) : amount, 'recategorised', why);
    return [{ period: label, amount }];
  });
  weigh(roll, draft, own, from, to);
  return [{ table: draft.table.name, from: own.from, to: to.label, amounts }];
}

/**
 * What moves in a column, in whole steps of it: an amount, or its share of what is printed less what
 * the shares of the lines before it have come to, so that shares of all are all.
 */
function amountOf(
  { options }: Roll,
  own: Recategorisation,
  { figures }: DraftRow,
  column: number,
): Decimal | undefined {
  const figure = figures[column];
  const printed = figure?.from?.value;
  if (!figure || !printed) return undefined;
  if (own.amount) return roundHalfAwayFromZero(own.amount, figure.step);
  const lines = options.recategorisations.filter(({ from }) => sameLabel(from, own.from));
  const before = total(lines.slice(0, lines.indexOf(own)).map(shareOf));
  const upTo = (share: Decimal): Decimal => quotient(printed.times(share), hundred, figure.step);
  return upTo(before.plus(shareOf(own))).minus(upTo(before));
}

/** What rows weigh in the new year, where a move that begins later has not reached the base period. */
function weigh(
  roll: Roll,
  draft: Draft,
  own: Recategorisation,
  from: DraftRow,
  to: DraftRow,
): void {
  const base = columnOf(draft, roll.horizons.to.base);
  if (own.since === undefined || base === undefined) return;
  const amount = amountOf(roll, own, from, base);
  const begins = columnNamed(draft, own.since) ?? 0;
  if (!amount || begins <= base) return;
  from.later = from.later?.minus(amount) ?? amount.negated();
  to.later = to.later?.plus(amount) ?? amount;
}

function columnNamed({ columns }: Draft, name: string): number | undefined {
  const index = columns.findIndex(
    ({ label, period }) => sameLabel(label, name) || String(period?.year) === name.trim(),
  );
  return index < 0 ? undefined : index;
}

/** Says of rows that all has moved from; they stay among the others until totals have followed. */
function leaveEmptied(draft: Draft, lines: readonly Recategorisation[]): void {
  for (const row of draft.rows) {
    const own = lines.filter(({ from, since }) => !since && sameLabel(from, row.label));
    const isEmpty = total(row.figures.flatMap(({ value }) => value?.abs() ?? [])).isZero();
    if (!row.source || !isEmpty || !total(own.map(shareOf)).equals(hundred)) continue;
    draft.removed.push({ row: row.source, why: 'merged' });
  }
}
