import { expect, test } from 'vitest';
import { diagnose } from '../../../src/reconcile/diagnose/diagnose.ts';
import { reconcile } from '../../../src/reconcile/index.ts';
import { bookOn } from '../../support/covered.ts';
import { addedBothWays, csvOf } from '../../support/doubly-added.ts';
import { randomFrom } from '../../support/random.ts';

/** A table of 2 000 cells, some of them made wrong; `wrong` are row and column, counted from 0. */
async function damagedTable(
  wrong: readonly (readonly [row: number, column: number])[],
): Promise<Awaited<ReturnType<typeof bookOn>>> {
  const random = randomFrom('large');
  const amounts = addedBothWays(random, 39, 49).map((row) => [...row]);
  for (const [row, column] of wrong) {
    const own = amounts[row];
    if (own) own[column] = (own[column] ?? 0) + 777 + Math.floor(random() * 9_000);
  }
  return bookOn(new Map([['plan/tabell.csv', csvOf(amounts)]]));
}

test('ten errors among 2 000 cells are found, each by itself', async () => {
  const wrong = [3, 4, 4, 9, 20, 21, 22, 28, 33, 34].map(
    (row, order) => [row, (order * 17 + 5) % 49] as const,
  );
  const book = await damagedTable(wrong);
  const { judgements, findings } = reconcile(book, 'plan');
  const { causes, isComplete } = diagnose(book.value, judgements, findings, () => false);
  expect(isComplete).toBe(true);
  expect(causes.every(({ strength }) => strength === 'sure')).toBe(true);
  const places = causes.flatMap(({ cells }) => cells.map(({ figure }) => figure.at.line));
  expect(places.toSorted()).toEqual(wrong.map(([row]) => row + 2).toSorted());
});

test('where errors stand so close that no search ends, the time box does, and it is said', async () => {
  const wrong = [3, 4, 5, 6].flatMap((row) => [5, 6, 7, 8].map((column) => [row, column] as const));
  const book = await damagedTable([...wrong.slice(1), [30, 40]]);
  const { judgements, findings } = reconcile(book, 'plan');
  let looks = 0;
  const isOver = (): boolean => (looks += 1) > 300;
  const { isComplete } = diagnose(book.value, judgements, findings, isOver);
  expect(isComplete).toBe(false);
  expect(looks).toBeLessThan(400);
});
