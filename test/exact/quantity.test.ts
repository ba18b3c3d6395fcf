import { expect, test } from 'vitest';
import {
  costOf,
  decimal,
  digitsOf,
  inTkr,
  minus,
  plus,
  quantity,
  raised,
  scaleBetween,
} from '../../src/exact/index.ts';

const kronor = quantity(decimal('6062'), 'kr');
const days = quantity(decimal('8632'), 'units');
const price = quantity(decimal('6062'), 'kr/unit');

test('kronor minus days does not compile', () => {
  // @ts-expect-error days are not kronor
  expect(minus(kronor, days)).toBeDefined();
  // @ts-expect-error tkr are not kronor until they are converted
  expect(plus(kronor, inTkr(kronor))).toBeDefined();
  // @ts-expect-error a price is raised in percent, not in kronor
  expect(raised(price, kronor)).toBeDefined();
  // @ts-expect-error days times days is no cost
  expect(costOf(days, days)).toBeDefined();
});

test('amounts of one unit add', () => {
  expect(digitsOf(plus(kronor, kronor).amount)).toBe('12124');
});

test('volume times unit price is kronor, shown in tkr', () => {
  expect(digitsOf(inTkr(costOf(days, price)).amount)).toBe('52327.184');
});

test('an uplift is carried at full precision', () => {
  const raisedTwice = raised(
    raised(price, quantity(decimal('3.2'), '%')),
    quantity(decimal('3.2'), '%'),
  );
  expect(digitsOf(raisedTwice.amount)).toBe('6456.175488');
});

test('money converts to money, and days to nothing', () => {
  expect(scaleBetween('mnkr', 'tkr')?.toNumber()).toBe(1000);
  expect(scaleBetween('tkr', 'mnkr')?.toNumber()).toBe(0.001);
  expect(scaleBetween('units', 'tkr')).toBeUndefined();
  expect(scaleBetween('%', '%')?.toNumber()).toBe(1);
});
