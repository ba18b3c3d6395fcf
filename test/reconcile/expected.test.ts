import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { municipalTables } from '../support/municipal-tables.ts';
import { elderlyCare, schoolBoard, technicalBoard } from '../support/municipalities.ts';
import {
  checked,
  emptyDisk,
  exampleAt,
  mendedExampleAt,
  netto,
  textAt,
  type Disk,
} from '../support/world.ts';
import type { JsonCheck } from '../support/world.ts';

const six = [
  'driftbudget',
  'driftbudget-per-verksamhet',
  'ekonomiska-forandringar',
  'volymer',
  'a-priser',
  'investeringar',
].map((name) => `b/${name}.csv`);

/** The six printed tables alone. */
function sixTables(): Disk {
  return new Map([...exampleAt('b')].filter(([path]) => six.includes(path)));
}

function diskOf(files: Readonly<Record<string, string>>): Disk {
  return new Map(Object.entries(files).map(([name, text]) => [`b/${name}`, text]));
}

/** What is judged is counted, what is not has a finding, and nothing else is there. */
function expectBalance({ summary, expected, findings }: JsonCheck): void {
  for (const own of expected) {
    expect(own.expected, own.kind).toBe(own.judged + own.unjudged + own.leftOut);
    if (own.unjudged > 0) expect(findings.length, own.kind).toBeGreaterThan(0);
  }
  const judged = expected
    .filter(({ kind }) => kind !== 'supposed')
    .reduce((sum, own) => sum + own.judged, 0);
  expect(judged).toBe(summary.relations);
}

describe('what should be there is judged, told or left out', () => {
  test('the example: every relation, as before', async () => {
    const check = await checked('b', exampleAt('b'));
    expectBalance(check);
    expect(check.expected).toEqual([
      { kind: 'net', expected: 6, judged: 6, unjudged: 0, leftOut: 0 },
      { kind: 'change', expected: 6, judged: 5, unjudged: 0, leftOut: 1 },
      { kind: 'percent', expected: 6, judged: 5, unjudged: 0, leftOut: 1 },
      { kind: 'of-which', expected: 6, judged: 6, unjudged: 0, leftOut: 0 },
      { kind: 'sum', expected: 11, judged: 11, unjudged: 0, leftOut: 0 },
      { kind: 'cross', expected: 5, judged: 5, unjudged: 0, leftOut: 0 },
      { kind: 'bridge', expected: 3, judged: 3, unjudged: 0, leftOut: 0 },
      { kind: 'price', expected: 30, judged: 30, unjudged: 0, leftOut: 0 },
    ]);
  });

  test('the six tables alone: prices are supposed, and counted apart', async () => {
    const check = await checked('b', sixTables());
    expectBalance(check);
    expect(check.summary.relations).toBe(41);
    expect(check.expected.find(({ kind }) => kind === 'supposed')).toEqual({
      kind: 'supposed',
      expected: 30,
      judged: 30,
      unjudged: 0,
      leftOut: 0,
    });
  });

  test.each(municipalTables)('%s', async (_, csv) => {
    expectBalance(await checked('b', diskOf({ 'tabell.csv': csv })));
  });

  test.each([
    ['a school board', schoolBoard],
    ['elderly care', elderlyCare],
    ['a technical board', technicalBoard],
  ])('%s, whole and without one of its tables', async (_, files) => {
    expectBalance(await checked('b', diskOf(files)));
    for (const name of Object.keys(files)) {
      const disk = diskOf(files);
      disk.delete(`b/${name}`);
      expectBalance(await checked('b', disk));
    }
  });

  test('the example with one cell blank at a time', async () => {
    for (const path of six) {
      const lines = textAt(exampleAt('b'), path).split('\n');
      for (const [order, line] of lines.entries()) {
        if (order === 0 || line === '') continue;
        const cells = line.split(';');
        const column = 1 + (order % (cells.length - 1));
        const blank = cells.map((cell, at) => (at === column ? '' : cell)).join(';');
        const disk = exampleAt('b').set(path, lines.with(order, blank).join('\n'));
        expectBalance(await checked('b', disk));
      }
    }
  }, 60_000);
});

const samples = '../shared/samples/published';
if (!existsSync(samples)) process.stdout.write(`skipped: there are no tables in ${samples}\n`);

test.skipIf(!existsSync(samples))(
  'every published table balances',
  async () => {
    const names = readdirSync(samples).filter((name) => /(?<!VERDICTS)\.csv$/u.test(name));
    for (const name of names) {
      const disk = emptyDisk().set(`b/${name}`, readFileSync(`${samples}/${name}`));
      expectBalance(await checked('b', disk));
    }
  },
  60_000,
);

test('the line of counts names kinds as people do, within 80 columns', async () => {
  const line = async (language: 'en' | 'sv', disk: Disk): Promise<readonly string[]> => {
    const { out } = await netto(['check', 'b'], disk, { language, width: 80 });
    return out.split('\n').filter((own) => / (?:of|av) \d+/u.test(own) && own.includes('·'));
  };
  const lines = [
    ...(await line('en', mendedExampleAt('b'))),
    ...(await line('sv', mendedExampleAt('b'))),
    ...(await line('sv', sixTables())),
  ];
  expect(lines.join('\n')).toContain('cross 5 of 5 · bridge 3 of 3 · price 30 of 30');
  expect(lines.join('\n')).toContain('steg 3 av 3 · à-pris 30 av 30');
  expect(lines.join('\n')).toContain('antaget à-pris 30 av 30');
  expect(lines.filter((own) => own.length > 80)).toEqual([]);
});
