import { describe, expect, test } from 'vitest';
import {
  digitsOf,
  ofSteps,
  roundHalfAwayFromZero,
  stepsIn,
  type Decimal,
} from '../../src/exact/index.ts';
import { placeText, type Found } from '../../src/findings/index.ts';
import {
  isStated,
  type Book,
  type Cause,
  type Figure,
  type Relation,
  type Slip,
  type StatedFigure,
} from '../../src/model/index.ts';
import { diagnose } from '../../src/reconcile/diagnose/diagnose.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { relationsOf } from '../../src/formulas/index.ts';
import { altered, bookOn, coveredCells } from '../support/covered.ts';
import { doublyAddedTable } from '../support/doubly-added.ts';
import { randomFrom } from '../support/random.ts';
import { singleRepairs } from '../support/single-repairs.ts';
import { mendedExampleAt, type Disk } from '../support/world.ts';

/** Slips of each kind tried in every run of the tests; `npm run slips` tries 1 000. */
const runs = parseInt(process.env['SLIP_RUNS'] ?? '60', 10);

const kinds = ['copy', 'sign', 'swap', 'digits', 'unit', 'omitted'] as const;

/** Cells, and the amounts that a slip has put into them. */
type Damaged = readonly { readonly figure: StatedFigure; readonly amount: Decimal }[];

type Random = () => number;

function pick<T>(random: Random, list: readonly T[]): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** The amounts beside a cell in its table. */
function beside(book: Book, cell: StatedFigure): readonly StatedFigure[] {
  const rows = book.tables
    .find(({ name }) => name === cell.table)
    ?.rows.map(({ figures }) => figures)
    .filter((figures) => figures.some(isStated));
  const row = rows?.findIndex((figures) => figures.some((own) => sameCell(own, cell))) ?? -1;
  const column = rows?.[row]?.findIndex((own) => sameCell(own, cell)) ?? -1;
  return [
    rows?.[row - 1]?.[column],
    rows?.[row + 1]?.[column],
    rows?.[row]?.[column - 1],
    rows?.[row]?.[column + 1],
  ].filter((own): own is StatedFigure => own !== undefined && isStated(own));
}

/** The items that a sum adds to a cell. */
function itemsOf(relations: readonly Relation[], cell: StatedFigure): readonly StatedFigure[] {
  return relations.flatMap((own) =>
    own.form === 'balance' && own.kind === 'sum' && sameCell(own.subject, cell)
      ? own.terms.map(({ figure }) => figure).filter(isStated)
      : [],
  );
}

/** One digit slip of each kind in turn, as a hand makes it. */
function misprinted(random: Random, { value, step }: StatedFigure): Decimal | undefined {
  const digits = stepsIn(value.abs(), step).toString();
  const at = Math.floor(random() * digits.length);
  const [before, own = '', after] = [digits.slice(0, at), digits[at], digits.slice(at + 1)];
  const other = String(Math.floor(random() * 10));
  const slipped = pick(random, [
    `${before}${after.slice(0, 1)}${own}${after.slice(1)}`,
    `${before}${after}`,
    `${before}${own}${own}${after}`,
    `${before}${other}${after}`,
  ]);
  if (!slipped || slipped === digits || slipped.startsWith('0')) return undefined;
  const amount = ofSteps(BigInt(slipped), step);
  return value.isNegative() ? amount.negated() : amount;
}

/** What is damaged: a book, its relations, and the cells that they hold. */
interface Plan {
  readonly book: Book;
  readonly relations: readonly Relation[];
  readonly cells: readonly StatedFigure[];
}

/** Damages one cell, two for a swap, as a slip of that kind would; none where it cannot. */
function damaged(
  slip: (typeof kinds)[number],
  random: Random,
  cell: StatedFigure,
  { book, relations, cells }: Plan,
): Damaged | undefined {
  const near = beside(book, cell).filter((own) => own.step.equals(cell.step));
  const one = (amount: Decimal | undefined): Damaged | undefined =>
    amount && !amount.equals(cell.value) ? [{ figure: cell, amount }] : undefined;
  const { value, step } = cell;
  switch (slip) {
    case 'copy':
      return one(pick(random, near)?.value);
    case 'sign':
      return one(value.negated());
    case 'swap': {
      const other = pick(
        random,
        near.filter((own) => cells.some((covered) => sameCell(covered, own))),
      );
      if (!other || other.value.equals(value)) return undefined;
      return [
        { figure: cell, amount: other.value },
        { figure: other, amount: value },
      ];
    }
    case 'digits':
      return one(misprinted(random, cell));
    case 'unit': {
      const factor = pick(random, [10, 100, 1000]) ?? 10;
      const amount =
        random() < 0.5 ? value.times(factor) : roundHalfAwayFromZero(value.div(factor), step);
      return amount.isZero() ? undefined : one(amount);
    }
    case 'omitted': {
      const item = pick(random, itemsOf(relations, cell));
      return one(item && (random() < 0.5 ? value.plus(item.value) : value.minus(item.value)));
    }
  }
}

interface Outcome {
  readonly truth: Damaged;
  readonly causes: readonly Cause[];
  /** Whether no other single cell, changed, would mend everything. */
  readonly isIdentifiable: boolean;
}

function sameCell(one: Figure, other: Figure): boolean {
  return one.table === other.table && one.row === other.row && one.period === other.period;
}

function blames({ cells }: Cause, truth: Damaged): boolean {
  return (
    cells.length === truth.length &&
    cells.every(({ figure }) => truth.some((own) => sameCell(own.figure, figure)))
  );
}

/** A tenth may be an amount without its last digit, and tenfold one with a digit more: both are right. */
function isNamed({ evidence, cells }: Cause, slip: Slip): boolean {
  if (evidence.slip === slip) return true;
  const [cell] = cells;
  const [one, other] = [cell?.figure.value.abs(), cell?.suggested.abs()];
  if (!one || !other || !['unit', 'digits'].includes(slip)) return false;
  const [less, more] = one.lessThan(other) ? [one, other] : [other, one];
  const isTenfold = less.times(10).minus(more).abs().lessThan(10);
  return isTenfold && ['unit', 'digits'].includes(evidence.slip);
}

/** Whether a cell is still printed in its old step: a slip that changes it asks another question. */
function hasSameStep(figure: StatedFigure, { tables }: Book): boolean {
  const figures = tables.flatMap(({ rows }) => rows.flatMap((row) => row.figures));
  return figures.some((own) => sameCell(own, figure) && own.step.equals(figure.step));
}

/** The causes of a damaged book; none where nothing in it is then found to be wrong. */
function outcomeOf(truth: Damaged, book: Found<Book>): Outcome | undefined {
  if (truth.some(({ figure }) => !hasSameStep(figure, book.value))) return undefined;
  const { judgements, findings } = reconcile(book, 'plan');
  if (judgements.every(({ verdict }) => verdict !== 'mismatch')) return undefined;
  const { causes, isComplete } = diagnose(book.value, judgements, findings, () => false);
  if (!isComplete) throw new Error('a diagnosis without an end to its time ended early');
  const singles = singleRepairs(judgements);
  return { truth, causes, isIdentifiable: singles.length === (truth.length === 1 ? 1 : 0) };
}

/** Text of a disk with the damage done, those further right first, as they move what follows. */
function damagedDisk(truth: Damaged, disk: Disk): Disk {
  return truth
    .toSorted((one, other) => (other.figure.at.column ?? 0) - (one.figure.at.column ?? 0))
    .reduce((left, { figure, amount }) => altered(left, figure, amount), disk);
}

/** Holds outcomes to what a diagnosis is to be worth. */
function expectDiagnosed(outcomes: readonly Outcome[], slip: (typeof kinds)[number]): void {
  const known = outcomes.filter(({ isIdentifiable }) => isIdentifiable);
  const first = known.filter(({ truth, causes }) => causes[0] && blames(causes[0], truth));
  const named = first.filter(({ causes }) => causes[0] && isNamed(causes[0], slip));
  const unlisted = outcomes.filter(
    ({ truth, causes }) => !causes.some((own) => blames(own, truth)),
  );
  if (process.env['SLIP_RUNS'] !== undefined) {
    const counts = [outcomes, known, first, named, unlisted].map((own) => String(own.length));
    process.stdout.write(
      `${slip}: tried, identifiable, first, named, unlisted ${counts.join(' ')}\n`,
    );
  }
  expect(known.length).toBeGreaterThan(outcomes.length / 10);
  expect(first.length).toBeGreaterThanOrEqual(known.length * 0.99);
  expect(named.length).toBeGreaterThanOrEqual(known.length * 0.95);
  expect(
    unlisted.map(({ truth }) =>
      truth.map(({ figure, amount }) => `${placeText(figure.at)} ${digitsOf(amount)}`),
    ),
  ).toEqual([]);
}

describe(`${String(runs)} slips of each kind in the plan with its faults mended`, async () => {
  const disk = mendedExampleAt('plan');
  const { value: book } = await bookOn(disk);
  const relations = relationsOf(book);
  const cells = (await coveredCells(disk)).map(({ figure }) => figure);

  test.each(kinds)('%s: the damaged cell comes first, by its name', async (slip) => {
    const random = randomFrom(`norrtalje ${slip}`);
    const outcomes: Outcome[] = [];
    while (outcomes.length < runs) {
      const cell = pick(random, cells);
      const truth = cell && damaged(slip, random, cell, { book, relations, cells });
      const outcome = truth && outcomeOf(truth, await bookOn(damagedDisk(truth, disk)));
      if (outcome) outcomes.push(outcome);
    }
    expectDiagnosed(outcomes, slip);
  });
});

describe(`${String(runs)} slips of each kind in tables that add up by rows and by columns`, () => {
  test.each(kinds)('%s: the damaged cell comes first, by its name', async (slip) => {
    const random = randomFrom(`generated ${slip}`);
    const outcomes: Outcome[] = [];
    while (outcomes.length < runs) {
      const disk: Disk = new Map([['plan/tabell.csv', doublyAddedTable(random)]]);
      const { value: book } = await bookOn(disk);
      const relations = relationsOf(book);
      const cells = book.tables.flatMap(({ rows }) =>
        rows.flatMap(({ figures }) => figures.filter(isStated)),
      );
      const cell = pick(random, cells);
      const truth = cell && damaged(slip, random, cell, { book, relations, cells });
      const outcome = truth && outcomeOf(truth, await bookOn(damagedDisk(truth, disk)));
      if (outcome) outcomes.push(outcome);
    }
    expectDiagnosed(outcomes, slip);
  });
});
