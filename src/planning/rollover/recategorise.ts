import {
  hundred,
  quotient,
  roundHalfAwayFromZero,
  total,
  type Decimal,
} from '../../exact/index.ts';
import {
  nearestText,
  rowReferences,
  sameLabel,
  type Move,
  type Recategorisation,
  type RolledFigure,
  type TableKind,
} from '../../model/index.ts';
import { write, type Draft, type DraftRow } from './draft.ts';
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
 * the other row, or to a new one below.
 */
export function recategorise(roll: Roll): Recategorised {
  const moves: Move[] = [];
  const renamed = new Map<string, string>();
  for (const own of roll.options.recategorisations) {
    const drafts = roll.drafts.filter((draft) => rowNamed(draft, own.from));
    if (drafts.length === 0) tellUnknown(roll, own);
    if (isAll(own)) renamed.set(own.from, own.to);
    for (const draft of drafts) {
      if (isRename(own, draft)) {
        const row = rowNamed(draft, own.from);
        if (row) row.label = own.to;
      } else {
        const move = moveIn(roll, draft, own);
        if (move) moves.push(move);
      }
    }
  }
  return { moves, renamed };
}

function isAll({ amount, percent, since }: Recategorisation): boolean {
  return amount === undefined && (percent ?? hundred).equals(hundred) && since === undefined;
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

function tellUnknown({ drafts, findings }: Roll, { from, at }: Recategorisation): void {
  const labels = drafts.flatMap(({ rows }) => rows.map(({ label }) => label));
  const details = { row: from, nearest: nearestText(from, labels) };
  findings.push({ code: 'recategorise/unknown-row', at, details });
}

function moveIn(roll: Roll, draft: Draft, own: Recategorisation): Move | undefined {
  const from = rowNamed(draft, own.from);
  if (!from) return undefined;
  if (serviceKinds.includes(draft.table.kind)) {
    const details = { row: own.from };
    roll.findings.push({ code: 'recategorise/service', at: own.at, details });
    return undefined;
  }
  const first = own.since === undefined ? 0 : columnNamed(draft, own.since);
  if (first === undefined) {
    const periods = draft.columns.map(({ label }) => label).join(', ');
    const details = { table: draft.table.name, period: own.since ?? '', periods };
    roll.findings.push({ code: 'recategorise/period', at: own.at, details });
    return undefined;
  }
  const to = rowNamed(draft, own.to) ?? newRow(draft, from, own.to);
  const amounts = draft.columns.flatMap(({ label, carries }, column): Move['amounts'] => {
    const amount =
      carries === undefined || column < first ? undefined : amountOf(own, from, column);
    if (!amount || amount.isZero()) return [];
    const why = { from: from.label, to: to.label, amount };
    const [left, joined] = [from.figures[column]?.value, to.figures[column]?.value];
    write(from, column, left?.minus(amount), 'recategorised', why);
    write(to, column, joined ? joined.plus(amount) : amount, 'recategorised', why);
    return [{ period: label, amount }];
  });
  if (isAll(own)) leave(draft, from);
  return { table: draft.table.name, from: own.from, to: to.label, amounts };
}

/** What moves in a column, in whole steps of it. */
function amountOf(
  { amount, percent }: Recategorisation,
  { figures }: DraftRow,
  column: number,
): Decimal | undefined {
  const figure = figures[column];
  if (!figure?.value) return undefined;
  if (amount) return roundHalfAwayFromZero(amount, figure.step);
  return percent ? quotient(figure.value.times(percent), hundred, figure.step) : figure.value;
}

function columnNamed({ columns }: Draft, name: string): number | undefined {
  const index = columns.findIndex(
    ({ label, period }) => sameLabel(label, name) || String(period?.year) === name.trim(),
  );
  return index < 0 ? undefined : index;
}

function newRow(draft: Draft, below: DraftRow, label: string): DraftRow {
  const figures = below.figures.map(({ step }): RolledFigure => ({ value: undefined, step }));
  const row: DraftRow = { label, role: 'item', unit: below.unit, figures };
  draft.rows.splice(draft.rows.indexOf(below) + 1, 0, row);
  return row;
}

/** Says of a row that all has moved from it; it stays among the others until totals have followed. */
function leave(draft: Draft, row: DraftRow): void {
  const isEmpty = total(row.figures.flatMap(({ value }) => value ?? [])).isZero();
  if (!row.source || !isEmpty) return;
  draft.removed.push({ row: row.source, why: 'merged' });
}
