import {
  figuresOf,
  labelKey,
  nearestNames,
  sameLabel,
  type Book,
  type Cause,
  type Diagnosis,
  type Figure,
  type Judgement,
  type Reconciliation,
} from '../model/index.ts';
import { relationNames } from './identity.ts';

/** The figures that `table/row/period` or `row/period` can mean; labels may hold slashes too. */
export function figuresNamed(book: Book, subject: string): readonly Figure[] {
  const wanted = labelKey(subject);
  const fold = (text: string): string => text.toLocaleLowerCase('sv');
  const exact = allFigures(book).filter((figure) => namesOf(figure).includes(wanted));
  if (exact.length > 0) return exact;
  return allFigures(book).filter((figure) => namesOf(figure).map(fold).includes(fold(wanted)));
}

/** The full names of cells that look most like a subject. */
export function nearestCells(book: Book, subject: string): readonly string[] {
  return nearestNames(
    subject,
    allFigures(book).flatMap((figure) => namesOf(figure)[0] ?? []),
  );
}

/** The name of a cell with its table: what `explain` takes. */
export function cellName(figure: Figure): string {
  return namesOf(figure)[0] ?? '';
}

function namesOf({ table, row, period }: Figure): readonly string[] {
  return [`${table}/${row}/${period}`, `${row}/${period}`].map(labelKey);
}

function allFigures(book: Book): readonly Figure[] {
  return book.tables.flatMap((table) => table.rows.flatMap((row) => row.figures));
}

/** Every relation that holds a figure, as it is judged. */
export function judgementsOf({ judgements }: Reconciliation, figure: Figure): readonly Judgement[] {
  return judgements.filter(({ formula }) => figuresOf(formula).some(({ at }) => at === figure.at));
}

/** The relation that an id such as `net:driftbudget/Netto/Plan 2028` names, as it is judged. */
export function judgementNamed(
  { judgements }: Reconciliation,
  book: Book,
  id: string,
): Judgement | undefined {
  const names = relationNames(judgements, book);
  return judgements.find(({ formula }) => sameLabel(names.get(formula) ?? '', id));
}

/** The causes that explain one of some relations, or change a figure; those alone that stand out. */
export function causesAbout(
  { causes }: Diagnosis,
  figure: Figure,
  judgements: readonly Judgement[],
): readonly Cause[] {
  const reckonings = new Set(judgements.map(({ reckoning }) => reckoning));
  return causes.filter(
    ({ cells, follow, explains }) =>
      explains.some((own) => reckonings.has(own)) ||
      [...cells, ...follow].some((own) => own.figure.at === figure.at),
  );
}
