import type { Place } from '../findings/index.ts';
import {
  columnReferences,
  labelKey,
  rowReferences,
  type Book,
  type Judgement,
  type Relation,
} from '../model/index.ts';

/**
 * The name by which each relation is known again, without lines: `net:driftbudget/Netto/Plan 2028`.
 * Several of a kind over one cell are numbered, those that hold too, so that none changes its name
 * when another is mended.
 */
export function relationNames(
  judgements: readonly Judgement[],
  book: Book,
): ReadonlyMap<Relation, string> {
  const cells = cellNames(book);
  const counts = new Map<string, number>();
  return new Map(
    judgements.map(({ formula }) => {
      const { subject, kind } = formula;
      const cell = cells.get(subject.at) ?? [subject.table, subject.row, subject.period].join('/');
      const name = `${kind}:${cell}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [formula, count === 1 ? name : `${name}#${String(count)}`];
    }),
  );
}

function cellNames({ tables }: Book): ReadonlyMap<Place, string> {
  return new Map(
    tables.flatMap(({ name, rows, columns }) => {
      const [rowNames, columnNames] = [rowReferences(rows), columnReferences(columns)];
      return rows.flatMap(({ figures }, row) =>
        figures.map(({ at }, column): [Place, string] => [
          at,
          [name, rowNames[row] ?? '', columnNames[column] ?? ''].join('/'),
        ]),
      );
    }),
  );
}

/** Whether a name is that of a relation between a figure and its detail rows. */
export function isOfDetail(name: string): boolean {
  return labelKey(name).startsWith('detail:' satisfies `${Relation['kind']}:`);
}
