import { inWholes, multiple, type Decimal } from '../../exact/index.ts';
import type { Place } from '../../findings/index.ts';
import {
  statedFiguresOf,
  withAmounts,
  type Judgement,
  type Relation,
  type StatedFigure,
} from '../../model/index.ts';
import { linearsOf } from '../../formulas/index.ts';
import { constraint, type Constraint } from './constraints.ts';

/** Amounts that take the place of the stated ones, by the place of their cell. */
export type Amounts = ReadonlyMap<Place, Decimal>;

/** A judged relation, and the cells that it ties together. */
export interface Tie {
  readonly judgement: Judgement;
  readonly cells: readonly number[];
}

/** Every cell that a judged relation holds, and every such formula. */
export interface System {
  readonly cells: readonly StatedFigure[];
  readonly ties: readonly Tie[];
  /** The ties of a cell. */
  readonly tiesOf: (cell: number) => readonly Tie[];
  readonly cellAt: (place: Place) => number;
}

export function systemOf(judgements: readonly Judgement[]): System {
  const order = new Map<Place, number>();
  const cells: StatedFigure[] = [];
  const ties = judgements.map((judgement): Tie => {
    const figures = statedFiguresOf(judgement.formula);
    for (const figure of figures) {
      if (order.has(figure.at)) continue;
      order.set(figure.at, cells.length);
      cells.push(figure);
    }
    return { judgement, cells: figures.map(({ at }) => order.get(at) ?? -1) };
  });
  const tiesOfCell: Tie[][] = cells.map(() => []);
  for (const tie of ties) for (const cell of tie.cells) tiesOfCell[cell]?.push(tie);
  return {
    cells,
    ties,
    tiesOf: (cell) => tiesOfCell[cell] ?? [],
    cellAt: (place) => order.get(place) ?? -1,
  };
}

/** All ties that are connected with some, by way of cells that they share. */
export function connectedTies(from: readonly Tie[], { tiesOf }: System): readonly Tie[] {
  const reached = new Set(from);
  // a set gives what is added to it while it is gone through
  for (const tie of reached) {
    for (const cell of tie.cells) for (const own of tiesOf(cell)) reached.add(own);
  }
  return [...reached];
}

/** The ties of some cells, each once. */
export function tiesOfAll({ tiesOf }: System, cells: readonly number[]): readonly Tie[] {
  return [...new Set(cells.flatMap(tiesOf))];
}

/** What a tie asks of changes to its cells, counted in their steps. */
export function constraintsOf(
  { judgement: { formula } }: Tie,
  { cellAt }: System,
  amounts: Amounts,
  sleeps: boolean,
): readonly Constraint[] {
  return linearsOf(withAmounts(formula, amounts)).map(({ terms, low, high }) => {
    const slopes = terms.map(({ coefficient, figure }) => multiple(coefficient, figure.step));
    const free = terms
      .filter(({ coefficient }) => coefficient.isZero())
      .map(({ figure }) => cellAt(figure.at));
    const limits = [low, high].filter((limit) => limit !== undefined);
    const wholes = inWholes([...slopes, ...limits]);
    const together = new Map<number, bigint>();
    for (const [order, { figure }] of terms.entries()) {
      const cell = cellAt(figure.at);
      together.set(cell, (together.get(cell) ?? 0n) + (wholes[order] ?? 0n));
    }
    const [first, second] = wholes.slice(slopes.length);
    const own = [...together].filter(
      ([cell, coefficient]) => coefficient !== 0n || free.includes(cell),
    );
    const sides = {
      low: low === undefined ? undefined : first,
      high: high === undefined ? undefined : low === undefined ? first : second,
    };
    return constraint(new Map(own), sides, sleeps);
  });
}

const derivedKinds: readonly Relation['kind'][] = [
  'sum',
  'net',
  'change',
  'percent',
  'deviation',
  'price',
];

/** The ties by which the source itself derives a cell from others. */
export function derivationsOf({ tiesOf, cells }: System, cell: number): readonly Tie[] {
  const place = cells[cell]?.at;
  return tiesOf(cell).filter(
    ({ judgement: { formula } }) =>
      formula.subject.at === place && derivedKinds.includes(formula.kind),
  );
}

/**
 * The derivation that a cell follows, where none of its derivations fails. A unit price follows none:
 * it is decided and printed for itself.
 */
export function followedBy(system: System, cell: number): Tie | undefined {
  const own = derivationsOf(system, cell);
  const isSteady = own.every(
    ({ judgement: { formula, verdict } }) => verdict !== 'mismatch' && formula.kind !== 'price',
  );
  return isSteady ? own[0] : undefined;
}

/** Whether a cell follows another one of some cells that change. */
export function follows(system: System, cell: number, among: readonly number[]): boolean {
  const sources = followedBy(system, cell)?.cells ?? [];
  return sources.some((own) => own !== cell && among.includes(own));
}
