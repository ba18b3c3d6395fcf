import type { Place } from '../../findings/index.ts';
import { isStated, type Book, type Figure, type StatedFigure } from '../../model/index.ts';

/** Where the cells of a book stand beside each other, as printed. */
export interface Neighbourhood {
  /** The amounts one or two cells above, below, left and right of a cell, the nearest first. */
  readonly beside: (figure: Figure) => readonly StatedFigure[];
  /** The amounts of the same row in the columns before and after. */
  readonly inRow: (figure: Figure) => readonly StatedFigure[];
  /** The amount of the same row in the column before. */
  readonly before: (figure: Figure) => StatedFigure | undefined;
}

export function neighbourhoodOf({ tables }: Book): Neighbourhood {
  const spots = new Map<
    Place,
    { readonly rows: readonly Figures[]; row: number; column: number }
  >();
  for (const table of tables) {
    const rows = table.rows
      .map(({ figures }) => figures)
      .filter((figures) => figures.some(isStated));
    for (const [row, figures] of rows.entries()) {
      for (const [column, { at }] of figures.entries()) spots.set(at, { rows, row, column });
    }
  }
  const at = (figure: Figure, down: number, right: number): readonly StatedFigure[] => {
    const spot = spots.get(figure.at);
    const own = spot?.rows[spot.row + down]?.[spot.column + right];
    return own && isStated(own) ? [own] : [];
  };
  return {
    beside: (figure) =>
      [-1, 1, -2, 2].flatMap((away) => [...at(figure, away, 0), ...at(figure, 0, away)]),
    inRow: (figure) => [...at(figure, 0, -1), ...at(figure, 0, 1)],
    before: (figure) => at(figure, 0, -1)[0],
  };
}

type Figures = readonly Figure[];
