import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { altered, coveredCells } from '../support/covered.ts';
import { exampleAt, netto, type Disk } from '../support/world.ts';

/** The check of the bundled example that our own CI runs. */
const command = ['check', 'plan', '--acknowledged', 'ci/avvikelser.csv', '--format', 'compact'];

function exampleWithDecisions(): Disk {
  return exampleAt('plan').set('ci/avvikelser.csv', readFileSync('.ci/avvikelser.csv', 'utf8'));
}

test('the published plan passes with what is acknowledged of it', async () => {
  const { code, out } = await netto(command, exampleWithDecisions());
  expect(code).toBe(0);
  expect(out).toContain('errors=0 warnings=0 notes=3 acknowledged=3');
});

test('no covered cell can be altered beyond rounding without failing it', async () => {
  const disk = exampleWithDecisions();
  const cells = await coveredCells(disk);
  expect(cells.length).toBe(175);
  const passed: string[] = [];
  for (const [order, { figure, slack }] of cells.entries()) {
    // a residual may stand at the far end of its slack already
    const move = slack
      .times(2)
      .floor()
      .plus(1)
      .times(order % 2 === 0 ? 1 : -1);
    const { code } = await netto(command, altered(disk, figure, figure.value.plus(move)));
    if (code !== 1) passed.push(`${figure.table}/${figure.row}/${figure.period}`);
  }
  expect(passed).toEqual([]);
});
