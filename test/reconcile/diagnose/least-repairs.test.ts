import { describe, expect, test } from 'vitest';
import { constraint } from '../../../src/reconcile/diagnose/constraints.ts';
import { leastRepairs } from '../../../src/reconcile/diagnose/least-repairs.ts';
import { leastSets, type System } from '../../oracle/least-sets.ts';
import { randomFrom } from '../../support/random.ts';

/** Systems tried in every run of the tests; `npm run slips` tries 10 000. */
const runs = parseInt(process.env['SYSTEM_RUNS'] ?? '800', 10);

/** Up to twelve cells under sums and differences of a few of them, some of which do not hold. */
function randomSystem(random: () => number): System {
  const up = (most: number): number => Math.floor(random() * most);
  const cells = 3 + up(10);
  const limits = Array.from({ length: 1 + up(6) }, () => {
    const width = up(3) === 0 ? 0 : up(4);
    const residual = up(3) === 0 ? up(40) - 20 : up(2 * width + 1) - width;
    const isOneSided = up(8) === 0;
    return {
      coefficients: Array.from({ length: cells }, () =>
        up(3) === 0 ? ([1, -1, 1, -1, 2, -3][up(6)] ?? 1) : 0,
      ),
      low: isOneSided && up(2) === 0 ? undefined : -width - residual,
      high: isOneSided ? undefined : width - residual,
    };
  });
  const weights = Array.from(
    { length: cells },
    () => [1000, 1000, 990, 980, 300, 30][up(6)] ?? 1000,
  );
  return { weights, limits };
}

function searched({ weights, limits }: System, margin: number): readonly (readonly number[])[] {
  const constraints = limits.map(({ coefficients, low, high }) => {
    const terms = coefficients.flatMap((own, cell) =>
      own === 0 ? [] : [[cell, BigInt(own)] as const],
    );
    const side = (limit: number | undefined): bigint | undefined =>
      limit === undefined ? undefined : BigInt(limit);
    return constraint(new Map(terms), { low: side(low), high: side(high) });
  });
  const { repairs, isComplete } = leastRepairs({
    constraints,
    weights,
    weightOf: (cells) => cells.reduce((sum, cell) => sum + (weights[cell] ?? 0), 0),
    margin,
    most: Infinity,
    isOver: () => false,
    obstacleOf: () => undefined,
  });
  expect(isComplete).toBe(true);
  return repairs;
}

function sorted(sets: readonly (readonly number[])[]): readonly string[] {
  return sets.map((set) => set.toSorted((one, other) => one - other).join(' ')).toSorted();
}

describe(`${String(runs)} small systems`, () => {
  test.each([0, 50])(
    'have the least sets that trying every set finds, within a margin of %i',
    (margin) => {
      const random = randomFrom(`systems ${String(margin)}`);
      let mendable = 0;
      for (let run = 0; run < runs; run += 1) {
        const system = randomSystem(random);
        const truth = sorted(leastSets(system, margin));
        expect(sorted(searched(system, margin)), JSON.stringify(system)).toEqual(truth);
        if (truth.length > 0 && truth[0] !== '') mendable += 1;
      }
      expect(mendable).toBeGreaterThan(runs / 3);
    },
  );
});
