import { expect, test } from 'vitest';
import { checked, exampleAt, netto, textAt, type Disk } from '../support/world.ts';

/** The example with its first prices in a table of their own, and gone from the printed prices. */
function withBasePrices(): Disk {
  const disk = exampleAt('budget');
  const rows = textAt(disk, 'budget/a-priser.csv')
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.split(';'));
  const [, ...body] = rows;
  const base = [['Baspriser', 'Budget 2025'], ...body.map((row) => [row[0], row[2]])];
  const kept = rows.map((row) => row.filter((_, column) => column !== 2));
  const text = (cells: readonly (readonly (string | undefined)[])[]): string =>
    cells.map((row) => `${row.join(';')}\r\n`).join('');
  disk.set('budget/baspriser.csv', text(base));
  disk.set('budget/a-priser.csv', text(kept));
  return disk;
}

test('a chain of prices may begin in a table of base prices', async () => {
  const [apart, together] = [
    await checked('budget', withBasePrices()),
    await checked('budget', exampleAt('budget')),
  ];
  expect(apart.summary).toEqual(together.summary);
  const plans = await Promise.all(
    [withBasePrices(), exampleAt('budget')].map((disk) =>
      netto(['plan', 'budget', '--format', 'csv'], disk),
    ),
  );
  const withoutFirst = plans.map(({ out }) =>
    out.split('\r\n').filter((line) => !line.includes(';Budget 2025;')),
  );
  expect(withoutFirst[0]).toEqual(withoutFirst[1]);
});

test('a wrong base price is seen in every price that follows from it', async () => {
  const disk = withBasePrices();
  const text = textAt(disk, 'budget/baspriser.csv').replace('5 885', '5 985');
  disk.set('budget/baspriser.csv', text);
  const { findings } = await checked('budget', disk);
  const prices = findings.filter(({ code }) => code === 'price/mismatch');
  expect(prices.map(({ row, period }) => [row, period])).toEqual([
    ['Institutionsplaceringar barn & unga', 'Budget 2026'],
    ['Institutionsplaceringar barn & unga', 'Plan 2027'],
    ['Institutionsplaceringar barn & unga', 'Plan 2028'],
  ]);
});
