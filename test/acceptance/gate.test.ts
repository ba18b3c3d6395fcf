import { describe, expect, test } from 'vitest';
import { checked, exampleAt, mendedExampleAt, netto, type Disk } from '../support/world.ts';

const disk = (): Disk => exampleAt('plan');

async function codeOf(...options: readonly string[]): Promise<number> {
  return (await netto(['check', 'plan', ...options], disk())).code;
}

describe('netto check as a gate', () => {
  test('fails on what --fail-on says, and on nothing milder', async () => {
    expect(await codeOf()).toBe(1);
    expect(await codeOf('--skip', 'net', '--skip', 'cross', '--skip', 'bridge')).toBe(0);
    const mended = mendedExampleAt('plan');
    expect((await netto(['check', 'plan'], mended)).code).toBe(0);
    expect((await netto(['check', 'plan', '--fail-on', 'warning'], mended)).code).toBe(0);
    expect(await codeOf('--only', 'sum', '--fail-on', 'warning')).toBe(0);
    expect(await codeOf('--only', 'sum', '--fail-on', 'note')).toBe(1);
  });

  test('ends with 2 where something could not be read, whatever is left out', async () => {
    const own = disk();
    own.set('plan/volymer.csv', 'Volymer;Budget 2026\nVårddygn;1e3\n');
    const options = ['--only', 'net', '--skip', 'row', '--max-difference', '99 999'];
    const { code, out } = await netto(['check', 'plan', ...options], own);
    expect(code).toBe(2);
    expect(out).toContain('amount/unreadable');
  });

  test('says in JSON what was left out and tolerated', async () => {
    const { out } = await netto(
      ['check', 'plan', '--format', 'json', '--skip', 'cross', '--max-difference', '30,5'],
      disk(),
    );
    const { gate, findings } = JSON.parse(out) as {
      gate: unknown;
      findings: readonly { code: string }[];
    };
    expect(gate).toEqual({
      failOn: 'error',
      only: [],
      skip: ['cross'],
      maxDifference: '30.5',
      leftOut: 2,
    });
    expect(findings.map(({ code }) => code)).toEqual([
      'net/mismatch',
      'bridge/tolerated',
      'sum/rounding',
      'bridge/rounding',
    ]);
  });

  test('never says that all reconciles where findings were left out', async () => {
    const options = ['--skip', 'net', '--skip', 'cross', '--skip', 'bridge', '--skip', 'sum'];
    const { out } = await netto(['check', 'plan', ...options], disk());
    expect(out).not.toContain('Everything reconciles');
    expect(out).toContain('Left out by --skip net --skip cross --skip bridge --skip sum: 6');
  });

  test('tolerates no points of percent', async () => {
    const { exit } = await checked('plan', disk());
    expect(exit).toBe(1);
    const own = disk();
    own.set(
      'plan/driftbudget.csv',
      'Driftbudget, tkr;Budget 2025;Budget 2026\nIntäkter;100;100\nKostnader;-300;-330\nNetto;-200;-230\nFörändring i tkr;;-30\nFörändring i %;;12,0%\n',
    );
    const { out } = await netto(
      ['check', 'plan/driftbudget.csv', '--max-difference', '50', '--format', 'compact'],
      own,
    );
    expect(out).toContain('error percent/mismatch');
  });

  test.each([
    [['--only', 'nett'], 'usage/finding-code'],
    [['--skip', 'amount/unreadable'], 'usage/finding-code'],
    [['--max-difference', '5 %'], 'usage/max-difference'],
    [['--max-difference', '1e3'], 'usage/max-difference'],
    [['--fail-on', 'never'], 'usage/command-line'],
  ])('%s is no gate', async (options, code) => {
    const { code: exit, out, err } = await netto(['check', 'plan', ...options], disk());
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(code);
  });
});
