import { expect, test } from 'vitest';
import {
  checked,
  edit,
  exampleAt,
  mendedExampleAt,
  netto,
  type JsonCause,
} from '../support/world.ts';

function told({ cells }: JsonCause): readonly string[] {
  return cells.map(({ row, period, stated, suggested }) =>
    [row, period, stated, suggested].join(' | '),
  );
}

test('the first cause of the published plan is the net that repeats the cost', async () => {
  const { causes, findings, diagnosis } = await checked('plan', exampleAt('plan'));
  const [first] = causes;
  expect(first).toMatchObject({
    cells: [
      {
        table: 'driftbudget',
        row: 'Netto',
        period: 'Utfall 2024',
        stated: '-415390',
        suggested: '-357046',
        at: { file: 'plan/driftbudget.csv', line: 5, column: 7 },
      },
    ],
    slip: 'copy',
    evidence: { of: { row: 'Kostnader', period: 'Utfall 2024', stated: '-415390' } },
    strength: 'sure',
    follow: [
      { row: 'Förändring i tkr', period: 'Budget 2025', stated: '42425', suggested: '-15919' },
      { row: 'Förändring i %', period: 'Budget 2025', stated: '-10.21', suggested: '4.46' },
    ],
  });
  expect(first?.explains.map((order) => findings[order]?.code)).toEqual([
    'net/mismatch',
    'cross/mismatch',
  ]);
  expect(diagnosis.complete).toBe(true);
});

test('the bridge of Plan 2028 misses by 32, and nothing tells its items apart', async () => {
  const { causes, findings } = await checked('plan', exampleAt('plan'));
  const bridge = causes.filter(({ set }) => set === 2);
  expect(bridge.flatMap(told)).toEqual([
    'Prisuppräkning | Plan 2028 | -13424 | -13392',
    'Volymförändring barn och unga | Plan 2028 | -5000 | -4968',
    'Effektiviseringar | Plan 2028 | 2067 | 2099',
  ]);
  for (const cause of bridge) {
    expect(cause).toMatchObject({ strength: 'weak', equals: 3, slip: 'unknown' });
    expect(cause.follow.map(({ suggested }) => suggested)).toEqual(['-16325']);
    expect(cause.explains.map((order) => findings[order])).toMatchObject([
      { code: 'bridge/mismatch', period: 'Plan 2028', difference: '-32' },
    ]);
  }
});

test('a one-year item that is not declared is found as the line that the next year lacks', async () => {
  const disk = exampleAt('plan');
  edit(disk, 'plan/budget.json', /,\s*"oneYearItems": \[[^\]]*\]/u, '');
  const { causes, findings } = await checked('plan', disk);
  const cause = causes.find(({ slip }) => slip === 'omitted');
  expect(cause).toMatchObject({
    cells: [{ row: 'Summa förändring per år, tkr', period: 'Plan 2027' }],
    evidence: {
      how: 'not-reversed',
      items: [{ row: 'Minskat PO-påslag', period: 'Budget 2026', stated: '2680' }],
    },
    rank: 1,
    equals: 1,
  });
  expect(cause?.explains.map((order) => findings[order])).toMatchObject([
    { code: 'bridge/mismatch', period: 'Plan 2027', difference: '2681' },
  ]);
});

test('a plan that reconciles has no cause', async () => {
  const { causes, diagnosis } = await checked('plan', mendedExampleAt('plan'));
  expect(causes).toEqual([]);
  expect(diagnosis.complete).toBe(true);
});

test('what the gate tolerates or leaves out is not diagnosed', async () => {
  const disk = exampleAt('plan');
  const argv = ['check', 'plan', '--format', 'json', '--max-difference', '40', '--skip', 'net'];
  const { out } = await netto(argv, disk);
  const { causes } = JSON.parse(out) as { readonly causes: readonly JsonCause[] };
  expect(causes.map(({ set }) => set)).toEqual([1]);
  expect(causes.flatMap(told)).toEqual(['Netto | Utfall 2024 | -415390 | -357046']);
});

test('a price that was rounded every year on the way is told as that', async () => {
  const disk = mendedExampleAt('plan');
  // 2 914 · 1,03 = 3 001,42 → 3 001 · 1,032 = 3 097,03 → 3 097 · 1,032 = 3 196,10; carried it is 3 196,58
  edit(disk, 'plan/a-priser.csv', '3 097;3 197', '3 097;3 196');
  const { causes } = await checked('plan', disk);
  expect(causes.map((own) => [own.slip, ...told(own)])).toEqual([
    ['rounding-chain', 'Familjehem barn & unga, konsulentstödda | Plan 2028 | 3196 | 3197'],
  ]);
});

test('a total of all items, beside totals of them as they are printed, is told as rounded on the way', async () => {
  const items = [103, 205, 311, 127, 419, 233];
  const block = (name: string): string =>
    items.map((own, at) => `${name} ${String(at)};${String(own)};${String(own + 7)}\n`).join('');
  const table = `Nämnd, mnkr;2025;2026\n${block('Skola')}Summa skola;1398;1440\n${block('Vård')}Summa vård;1398;1440\nTotalt;2799;2880\n`;
  const { causes } = await checked('a', new Map([['a/tabell.csv', table]]));
  expect(causes[0]).toMatchObject({ slip: 'rounding-chain', cells: [{ row: 'Totalt' }] });
});
