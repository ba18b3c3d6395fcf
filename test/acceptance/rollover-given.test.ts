import { expect, test } from 'vitest';
import { rolledOn, smallBudgetAt } from '../support/rolled.ts';

test('an uplift is for the category of its name, whatever the capitals', async () => {
  const { code, row } = await rolledOn(smallBudgetAt('budget'), ['--uplift', 'extern=4 %']);
  expect(code).toBe(0);
  expect(row('upp', 'Extern').at(-1)).toBe('4 %');
});

test('of categories that differ in their capitals alone, none is guessed', async () => {
  const upp = 'Kategori;Budget 2026;Plan 2027;Plan 2028\nExtern;3 %;3 %;3 %\nEXTERN;3 %;3 %;3 %\n';
  const disk = smallBudgetAt('budget', { upp });
  const { code, told } = await rolledOn(disk, ['--uplift', 'extern=4 %']);
  expect([code, told]).toEqual([2, ['rollover/unknown-category --uplift "extern=4 %"']]);
});
