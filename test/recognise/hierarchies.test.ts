import { describe, expect, test } from 'vitest';
import { generate, survey } from '../oracle/hierarchies.ts';
import { checkedTable, type CheckedTable } from '../support/tables.ts';

/** Tables tried in every run of the tests; `npm run hierarchies` tries more. */
const runs = parseInt(process.env['HIERARCHY_RUNS'] ?? '1000', 10);

/** Which lines each total adds, as `12=3,4,5`. */
function structureOf({ table }: CheckedTable): readonly string[] {
  return table.blocks
    .map(({ total, plus, minus }) => {
      const lines = [...plus, ...minus].map(({ at }) => at.line ?? 0);
      return `${String(total.at.line)}=${lines.toSorted((one, other) => one - other).join(',')}`;
    })
    .toSorted();
}

function isDoubt(code: string): boolean {
  return /\/(?:mismatch|unlikely|unverified)$/u.test(code);
}

describe(`${String(runs)} random hierarchies, by a generator that knows nothing of the search`, () => {
  const seeds = Array.from({ length: runs }, (_, order) => order + 1);

  test('are of every kind there is: placements, levels, columns, decimals', () => {
    const surveys = seeds.map(survey);
    const all = <T>(values: readonly T[]): readonly T[] => [...new Set(values)].toSorted();
    expect(all(surveys.flatMap(({ kinds }) => kinds)).join('')).toBe('abcdefgh');
    expect(all(surveys.map(({ levels }) => levels))).toEqual([1, 2, 3, 4]);
    expect(all(surveys.map(({ columns }) => columns))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(all(surveys.map(({ decimals }) => decimals))).toEqual([0, 1, 2, 3]);
  });

  test('structure is right in 99 of 100, and nothing that adds up is called an error', () => {
    const wrong: number[] = [];
    const falseErrors: number[] = [];
    const falseGaps: number[] = [];
    for (const seed of seeds) {
      const { csv, totals } = generate(seed);
      const checked = checkedTable(csv);
      const truth = totals.map(
        ({ line, parts }) =>
          `${String(line)}=${parts.toSorted((one, other) => one - other).join(',')}`,
      );
      if (structureOf(checked).join(' ') !== truth.toSorted().join(' ')) wrong.push(seed);
      if (checked.findings.some(({ code }) => code.endsWith('/mismatch'))) falseErrors.push(seed);
      if (checked.findings.some(({ code }) => code === 'total/incomplete')) falseGaps.push(seed);
    }
    expect(falseErrors).toEqual([]);
    expect(falseGaps.length, `gaps: ${falseGaps.join(' ')}`).toBeLessThanOrEqual(runs / 1000);
    expect(wrong.length, `wrong: ${wrong.join(' ')}`).toBeLessThanOrEqual(runs / 100);
  });

  test('one figure made wrong is found in 99 of 100, at a total that it breaks', () => {
    const missed = seeds.filter((seed) => {
      const { planted } = generate(seed);
      return !checkedTable(planted.csv).findings.some(
        ({ code, at }) => isDoubt(code) && planted.touches.includes(at.line ?? 0),
      );
    });
    expect(missed.length, `missed: ${missed.join(' ')}`).toBeLessThanOrEqual(runs / 100);
  });
});
