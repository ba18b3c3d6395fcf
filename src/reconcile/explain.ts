import {
  figuresOf,
  labelKey,
  nearestNames,
  type Book,
  type Figure,
  type Judgement,
} from '../model/index.ts';
import { judge, relationsOf } from '../relations/index.ts';

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

/** Every relation that holds a figure, judged. */
export function judgementsOf(book: Book, figure: Figure): readonly Judgement[] {
  return relationsOf(book)
    .filter((relation) => figuresOf(relation).includes(figure))
    .map(judge);
}
