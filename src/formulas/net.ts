import { decimal, minusOne, moneyScale, one, total, type Decimal } from '../exact/index.ts';
import {
  addedRows,
  figureAt,
  grandTotal,
  isStated,
  netSign,
  rowsOfRole,
  tableOfKind,
  type Book,
  type Figure,
  type Formula,
  type Period,
  type Row,
  type SignedSum,
  type Table,
  type Term,
} from '../model/index.ts';
import { known, unprinted } from './unprinted.ts';

/** Where the net of a book stands: in a row, or as the sum of some. */
export interface NetSource {
  readonly table: Table;
  readonly name: string;
  readonly row?: Row;
  /** What adds up to it where no row of its own does. */
  readonly parts: readonly { readonly row: Row; readonly coefficient: Decimal }[];
}

/**
 * The net of a book: the net row of the operating budget, else its revenue and cost, else the total of the
 * activities, else their rows. None where no table has one.
 */
export function netSource(book: Book): NetSource | undefined {
  const operating = tableOfKind(book, 'operating-budget');
  const activities = tableOfKind(book, 'activity-net');
  if (operating) {
    const [row] = rowsOfRole(operating, 'net');
    if (row) return { table: operating, name: row.label, row, parts: [] };
    const parts = sidesOf(operating);
    if (parts.length > 0) return { table: operating, name: 'Netto', parts };
  }
  if (!activities) return undefined;
  const row = grandTotal(activities);
  if (row) return { table: activities, name: row.label, row, parts: [] };
  const parts = addedRows(activities).map((own) => ({ row: own, coefficient: one }));
  return { table: activities, name: activities.name, parts };
}

/** Revenue and cost, as the convention of the table makes a net of them; none where a side is missing. */
function sidesOf(table: Table): NetSource['parts'] {
  const [revenues, costs] = [rowsOfRole(table, 'revenue'), rowsOfRole(table, 'cost')];
  if (revenues.length === 0 || costs.length === 0) return [];
  const revenueSign = table.signs === 'net-cost-positive' ? minusOne : one;
  const costSign = table.signs === 'cost-positive' ? minusOne : one;
  return [
    ...revenues.map((row) => ({ row, coefficient: revenueSign })),
    ...costs.map((row) => ({ row, coefficient: costSign })),
  ];
}

/** The net of a period: as printed, or not; and the sum that it is where it has no row. */
export function netIn(
  { table, row, name, parts }: NetSource,
  period: Period,
): { readonly figure: Figure; readonly sum?: SignedSum } {
  const printed = row && figureAt(table, row, period);
  if (printed) return { figure: printed };
  const [beside] = row ? row.figures : (parts[0]?.row.figures ?? []);
  if (!beside) throw new Error('a net without a column');
  const subject = unprinted({ ...beside, row: name }, period.label);
  const terms = parts.flatMap(({ row: part, coefficient }): readonly Term[] => {
    const figure = figureAt(table, part, period);
    return figure ? [{ coefficient, figure }] : [];
  });
  if (terms.length === 0 || terms.length < parts.length) return { figure: subject };
  // the sum of what is printed is as good as printed
  const stated = terms.flatMap(({ coefficient, figure }) =>
    isStated(figure) ? [figure.value.times(coefficient)] : [],
  );
  if (stated.length === terms.length) return { figure: known(subject, total(stated)) };
  return { figure: subject, sum: { form: 'sum', kind: 'net', subject, terms } };
}

const percent = decimal('0.01');

/** What a cost of so many tkr is in the net of a table: its unit, and against its sign. */
export function costScale(table: Table): Decimal {
  return moneyScale('tkr', table.unit).times(-netSign(table));
}

/** What the net of a period without a bridge follows from. */
export interface NetStep {
  readonly before: Figure;
  readonly after: Figure;
  readonly costsBefore: readonly Figure[];
  readonly costsAfter: readonly Figure[];
  /** The general uplift of the period, in percent. */
  readonly rate: Figure;
  /** `costScale` of the table of the net. */
  readonly scale: Decimal;
}

/** The net of a period, what of the net before no volume and price covers, and what an uplift adds to that. */
export interface CarriedNet {
  readonly net: SignedSum;
  readonly rest: Figure;
  readonly formulas: readonly Formula[];
}

/**
 * N(t) = N(t−1) + Δ(Σ v·p) + g(t) · (N(t−1) − Σ v·p(t−1)): services follow their volumes and prices, and
 * the rest of the net the general uplift (DESIGN §5). Items of a plan without a bridge are those of scenarios.
 */
export function carriedNet(step: NetStep): CarriedNet {
  const { before, after, costsBefore, costsAfter, rate, scale } = step;
  const rest = unprinted(before, before.period, 'plan/no-figure');
  const raise = unprinted(before, after.period, 'plan/no-figure');
  const net: SignedSum = {
    form: 'sum',
    kind: 'net',
    subject: after,
    terms: [
      { coefficient: one, figure: rest },
      { coefficient: one, figure: raise },
      ...costsAfter.map((figure) => ({ coefficient: scale, figure })),
    ],
  };
  const restFormula: SignedSum = {
    form: 'sum',
    kind: 'general',
    subject: rest,
    terms: [
      { coefficient: one, figure: before },
      ...costsBefore.map((figure) => ({ coefficient: scale.negated(), figure })),
    ],
  };
  const raiseFormula: Formula = {
    form: 'product',
    kind: 'general',
    subject: raise,
    factors: [rest, rate],
    scale: percent,
  };
  return { net, rest, formulas: [net, restFormula, raiseFormula] };
}
