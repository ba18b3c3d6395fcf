import { expect, test } from 'vitest';
import { edit, exampleAt, netto } from '../support/world.ts';

test('a warning about a table is told beside the answer', async () => {
  const disk = exampleAt('budget');
  edit(disk, 'budget/driftbudget-per-verksamhet.csv', 'Ekonomiskt bistånd', 'Bostadsverksamhet');
  const { code, out, err } = await netto(['whatif', 'budget', '--bridge', 'X@2027=-1'], disk);
  expect(err).toContain('row/repeated');
  expect(out).toContain('−419\u00A0516');
  expect(code).toBe(0);
});
