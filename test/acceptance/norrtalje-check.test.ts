import { describe, expect, test } from 'vitest';
import { checked, edit, exampleAt, netto, textAt, type JsonFinding } from '../support/world.ts';

/** The findings of the bundled example, as verified in the published plan. */
const known = [
  ['net/mismatch', 'driftbudget', 'Netto', 'Utfall 2024', '-415390', '-357046', '-58344', 5, 7],
  ['cross/mismatch', 'driftbudget', 'Netto', 'Utfall 2024', '-415390', '-357046', '-58344', 5, 7],
  [
    'bridge/mismatch',
    'ekonomiska-forandringar',
    'Summa förändring per år, tkr',
    'Plan 2028',
    '-16357',
    '-16325',
    '-32',
    21,
    46,
  ],
  ['cross/rounding', 'driftbudget', 'Netto', 'Plan 2028', '-435840', '-435839', '-1', 5, 52],
  [
    'sum/rounding',
    'driftbudget-per-verksamhet',
    'Summa',
    'Plan 2028',
    '-435839',
    '-435838',
    '-1',
    16,
    43,
  ],
  [
    'bridge/rounding',
    'ekonomiska-forandringar',
    'Summa förändring per år, tkr',
    'Plan 2027',
    '-15204',
    '-15205',
    '1',
    21,
    38,
  ],
]
  .map((row) => row.join(' | '))
  .toSorted();

function told({ code, table, row, period, stated, computed, difference, at }: JsonFinding): string {
  return [code, table, row, period, stated, computed, difference, at.line, at.column].join(' | ');
}

describe('the published plan', () => {
  test('holds 71 relations, of which three are broken and three differ by rounding', async () => {
    const { summary, findings, exit } = await checked('plan', exampleAt('plan'));
    expect(summary).toEqual({ relations: 71, errors: 3, warnings: 0, notes: 3 });
    expect(findings.map(told).toSorted()).toEqual(known);
    expect(exit).toBe(1);
  });

  test('names the cell itself: at each place the printed figure begins', async () => {
    const disk = exampleAt('plan');
    const { findings } = await checked('plan', disk);
    for (const { at, stated = '' } of findings) {
      const line = textAt(disk, at.file).split('\n')[(at.line ?? 0) - 1] ?? '';
      const printed = line.slice((at.column ?? 0) - 1).split(';')[0] ?? '';
      expect(printed.replace(/\s/gu, '')).toBe(stated);
      expect(line[(at.column ?? 0) - 2]).toBe(';');
    }
  });

  test('names the other figures of a relation by their places too', async () => {
    const { findings } = await checked('plan', exampleAt('plan'));
    const net = findings.find(({ code }) => code === 'net/mismatch');
    expect(net?.related).toEqual([
      { file: 'plan/driftbudget.csv', line: 2, column: 10 },
      { file: 'plan/driftbudget.csv', line: 3, column: 11 },
    ]);
  });

  test('without the one-year item the bridge of Plan 2027 is 2 681 off', async () => {
    const disk = exampleAt('plan');
    edit(disk, 'plan/budget.json', /"oneYearItems": \[.*\]/u, '"oneYearItems": []');
    const { summary, findings } = await checked('plan', disk);
    expect(summary).toEqual({ relations: 71, errors: 4, warnings: 0, notes: 2 });
    expect(findings.filter(({ code }) => code === 'bridge/mismatch').map(told)).toContain(
      'bridge/mismatch | ekonomiska-forandringar | Summa förändring per år, tkr | Plan 2027 | -15204 | -17885 | 2681 | 21 | 38',
    );
  });

  test('is used where no budget is at hand, and that is said on stderr alone', async () => {
    const { code, out, err } = await netto(['check', '--format', 'json']);
    expect(code).toBe(1);
    expect(err).toBe('No budget here: using the example shipped\n');
    expect(JSON.parse(out)).toMatchObject({ summary: { relations: 71 } });
  });

  test('without budget.json needs no declaration for five kinds of relation', async () => {
    const disk = exampleAt('plan');
    disk.delete('plan/budget.json');
    const { summary, findings } = await checked('plan', disk);
    // net 6, change 5, percent 5, of-which 6, sum 11, cross 5, bridge 3; price 30, by insatser.csv and upprakning.csv
    expect(summary).toEqual({ relations: 71, errors: 4, warnings: 0, notes: 2 });
    expect(findings.map(({ code }) => code)).not.toContain('price/mismatch');
  });
});
