import { describe, expect, test } from 'vitest';
import { digitsOf, type Decimal } from '../../src/exact/index.ts';
import { figuresOf, isStated, type StatedFigure } from '../../src/model/index.ts';
import { judge, relationsOf } from '../../src/relations/index.ts';
import { loadBook, loadVocabulary } from '../../src/workspace/load-book.ts';
import {
  checked,
  exampleAt,
  memoryFiles,
  mendedExampleAt,
  textAt,
  type Disk,
  type JsonFinding,
} from '../support/world.ts';
import { readFileSync } from 'node:fs';

const covering = new Set(['sum', 'net', 'cross', 'bridge', 'price']);

interface Covered {
  readonly figure: StatedFigure;
  /** The widest slack of the relations that hold the cell. */
  readonly slack: Decimal;
}

/** Every cell that a relation of these kinds holds. */
async function coveredCells(disk: Disk): Promise<readonly Covered[]> {
  const files = memoryFiles(
    new Map([...disk, ['v', readFileSync('data/vocabulary.json', 'utf8')]]),
  );
  const book = await loadBook(
    files,
    { is: 'folder', path: 'plan' },
    await loadVocabulary(files, 'v'),
  );
  const cells = new Map<string, Covered>();
  for (const relation of relationsOf(book.value).filter(({ kind }) => covering.has(kind))) {
    const slack = judge(relation).reckoning?.slack ?? '0';
    for (const figure of figuresOf(relation).filter(isStated)) {
      const key = JSON.stringify(figure.at);
      const widest = cells.get(key)?.slack;
      const own = figure.step.times(slack);
      cells.set(key, { figure, slack: widest?.greaterThan(own) === true ? widest : own });
    }
  }
  return [...cells.values()];
}

/** The disk with one cell printed differently; the file keeps everything else as it is. */
function altered(disk: Disk, { at }: StatedFigure, amount: Decimal): Disk {
  const lines = textAt(disk, at.file).split('\n');
  const line = lines[(at.line ?? 0) - 1] ?? '';
  const start = (at.column ?? 0) - 1;
  const end = !line.includes(';', start) ? line.length : line.indexOf(';', start);
  const suffix = line.slice(start, end).includes('%') ? ' %' : '';
  const printed = digitsOf(amount).replace('.', ',') + suffix;
  lines[(at.line ?? 0) - 1] = line.slice(0, start) + printed + line.slice(end);
  return new Map([...disk, [at.file, lines.join('\n')]]);
}

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
