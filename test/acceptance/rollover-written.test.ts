import { expect, test } from 'vitest';
import { madeText, smallBudgetAt } from '../support/small-budget.ts';
import { checked, edit, netto } from '../support/world.ts';

const write = ['rollover', 'budget', '--write', 'nästa'];

test('a given uplift is printed with all its decimals, so that prices follow from what is printed', async () => {
  const disk = smallBudgetAt('budget');
  const { code } = await netto([...write, '--uplift', 'Extern=3,25 %'], disk);
  expect(code).toBe(0);
  expect(madeText(disk, 'nästa/upp.csv')).toContain('Extern;3 %;3 %;3 %;3,25 %');
  // 1 000 · 1,03³ · 1,0325
  expect(madeText(disk, 'nästa/pris.csv')).toContain(';1 128');
  expect((await checked('nästa', disk)).exit).toBe(0);
});

test('a plan of one year has its new year in the header of the uplifts', async () => {
  const disk = smallBudgetAt('budget');
  for (const name of ['drift', 'verks', 'brygga', 'vol', 'pris', 'upp']) {
    edit(disk, `budget/${name}.csv`, /;[^;\r\n]*$/gmu, '');
  }
  edit(disk, 'budget/budget.json', /,\s*"Plan 2028"/u, '');
  await netto(write, disk);
  expect(madeText(disk, 'nästa/upp.csv')).toMatch(/^Kategori;Budget 2026;Budget 2027;Plan 2028$/mu);
});
