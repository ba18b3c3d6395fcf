import { describe, expect, test } from 'vitest';
import { digitsOf } from '../../src/exact/index.ts';
import type { StatedFigure } from '../../src/model/index.ts';
import { altered, coveredCells } from '../support/covered.ts';
import { checked, exampleAt, mendedExampleAt, type JsonFinding } from '../support/world.ts';

function identity({ code, at, difference }: JsonFinding): string {
  return JSON.stringify([code, at, difference]);
}

function concerns({ at, related }: JsonFinding, figure: StatedFigure): boolean {
  return [at, ...related].some(
    (place) =>
      place.file === figure.at.file &&
      place.line === figure.at.line &&
      place.column === figure.at.column,
  );
}

describe.each([
  ['the published plan', exampleAt('plan')],
  ['the plan with its faults mended', mendedExampleAt('plan')],
])('%s', (_, disk) => {
  test('every covered cell, altered by more than the slack, is found in a relation that holds it', async () => {
    const before = new Set((await checked('plan', disk)).findings.map(identity));
    const cells = await coveredCells(disk);
    expect(cells.length).toBe(175);
    const missed: string[] = [];
    for (const { figure, slack } of cells) {
      for (const direction of [1, -1]) {
        const amount = figure.value.plus(slack.floor().plus(1).times(direction));
        const { findings } = await checked('plan', altered(disk, figure, amount));
        const found = findings.some((own) => !before.has(identity(own)) && concerns(own, figure));
        if (!found)
          missed.push(`${figure.table}/${figure.row}/${figure.period} ${digitsOf(amount)}`);
      }
    }
    expect(missed).toEqual([]);
  });
});

test('the plan with its faults mended has nothing to say', async () => {
  const { summary, findings, exit } = await checked('plan', mendedExampleAt('plan'));
  expect(findings).toEqual([]);
  expect(summary.relations).toBe(71);
  expect(exit).toBe(0);
});
