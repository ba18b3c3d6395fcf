import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checked,
  edit,
  mendedExampleAt,
  netto,
  textAt,
  type Disk,
  type JsonCheck,
} from '../support/world.ts';

const table = 'plan/driftbudget-per-verksamhet.csv';

interface Cell {
  readonly activity: string;
  readonly period: string;
  /** In whole tkr. */
  readonly net: number;
}

/** The cells of net per activity, the total left out. */
function cellsOf(disk: Disk): readonly Cell[] {
  const [header = '', ...lines] = textAt(disk, table).trim().split('\n');
  const periods = header.split(';').slice(1);
  return lines
    .map((line) => line.split(';'))
    .filter(([activity = '']) => !activity.startsWith('Summa'))
    .flatMap(([activity = '', ...cells]) =>
      cells.map((cell, column) => ({
        activity,
        period: periods[column] ?? '',
        net: Number(cell.replaceAll(' ', '')),
      })),
    );
}

const inKronor = (ore: number): string =>
  `${ore < 0 ? '-' : ''}${String(Math.floor(Math.abs(ore) / 100))},${String(Math.abs(ore) % 100).padStart(2, '0')}`;

/** A row in öre, as many rows as there are cuts and one, that add up to some cell but for `off` öre. */
function rowsOf(
  { activity, period, net }: Cell,
  off: number,
  cuts: readonly number[],
): readonly string[] {
  const whole = net * 100_000 + off;
  const parts = cuts.map((cut) => Math.round(whole * cut));
  return [...parts, whole - parts.reduce((sum, part) => sum + part, 0)].map(
    (ore) => `"${activity}";4010;${period};${inKronor(ore)}`,
  );
}

const header = 'Verksamhet;Konto;Period;Belopp';

function ledger(cells: readonly Cell[], off = 0): string {
  return [header, ...cells.flatMap((cell) => rowsOf(cell, off, [0.3, -0.2]))].join('\n');
}

async function checkedWith(
  disk: Disk,
  ...more: readonly string[]
): Promise<JsonCheck & { readonly exit: number }> {
  const argv = ['check', 'plan', '--detail', 'huvudbok.csv', ...more, '--format', 'json'];
  const { code, out } = await netto(argv, disk);
  return { ...(JSON.parse(out) as JsonCheck), exit: code };
}

interface JsonAssumption {
  readonly table: string;
  readonly detail?: { readonly holds: readonly string[] };
}

const codesOf = ({ findings }: JsonCheck): readonly string[] => findings.map(({ code }) => code);

function setting(disk: Disk, detail: object): Disk {
  edit(
    disk,
    'plan/budget.json',
    '"oneYearItems"',
    `"detail": ${JSON.stringify(detail)}, "oneYearItems"`,
  );
  return disk;
}

describe('detail rows behind a table', () => {
  const cells = cellsOf(mendedExampleAt('plan'));

  test('hold to the öre, and differ by rounding up to half a step, as relations like any other', async () => {
    const plain = await checked('plan', mendedExampleAt('plan'));
    for (const [off, difference] of [
      [0, undefined],
      [1, '-0.00001'],
      [50_000, '-0.5'],
      [-50_000, '0.5'],
    ] as const) {
      const disk = mendedExampleAt('plan').set('huvudbok.csv', ledger(cells, off));
      const own = await checkedWith(disk);
      expect(own.exit).toBe(0);
      expect(own.summary.relations).toBe(plain.summary.relations + cells.length);
      expect(own.findings).toMatchObject(
        difference === undefined
          ? []
          : cells.map(() => ({ code: 'detail/rounding', severity: 'note', difference })),
      );
    }
  });

  test('let a wrong cell be mended, to the amount that its rows round to', async () => {
    const disk = mendedExampleAt('plan').set('huvudbok.csv', ledger(cells, 23_456));
    edit(disk, table, ';-733;', ';-783;');
    const { causes } = await checkedWith(disk, '--skip', 'detail/rounding');
    expect(causes).toMatchObject([
      { cells: [{ row: 'Övrig politisk verksamhet', stated: '-783', suggested: '-733' }] },
    ]);
  });

  test('tell the cell that they do not make, by how much, and in which file they are', async () => {
    const disk = mendedExampleAt('plan').set(
      'huvudbok.csv',
      `${ledger(cells)}\n"${cells[3]?.activity ?? ''}";1;${cells[3]?.period ?? ''};600,00`,
    );
    const own = await checkedWith(disk);
    expect(own.exit).toBe(1);
    expect(own.findings).toMatchObject([
      {
        code: 'detail/mismatch',
        row: cells[3]?.activity,
        period: cells[3]?.period,
        difference: '-0.6',
        slack: '0.5',
        related: [{ file: 'huvudbok.csv' }],
      },
    ]);
    const told = await netto(
      ['check', 'plan', '--detail', 'huvudbok.csv', '--max-difference', '1'],
      disk,
    );
    expect(told.code).toBe(0);
    expect(told.out).toContain('detail/tolerated');
  });

  test('are found whatever way the sum of a cell is cut into rows', async () => {
    const cuts = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        cuts,
        fc.integer({ min: -150_000, max: 150_000 }),
        fc.nat(cells.length - 1),
        async (parts, off, at) => {
          const rows = cells.flatMap((cell, order) => rowsOf(cell, order === at ? off : 0, parts));
          const disk = mendedExampleAt('plan').set('huvudbok.csv', [header, ...rows].join('\n'));
          const own = await checkedWith(disk);
          const code = Math.abs(off) > 50_000 ? 'detail/mismatch' : 'detail/rounding';
          expect(codesOf(own)).toEqual(off === 0 ? [] : [code]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('may print costs positive, be in tkr, and have names of their own', async () => {
    const years = new Map(cells.map(({ period }) => [period, `${period.replace(/\D/gu, '')}01`]));
    const rows = cells.map(
      ({ activity, period, net }) =>
        `${String(-net)};${years.get(period) ?? ''};${activity === cells[0]?.activity ? '512' : activity.toUpperCase()}`,
    );
    const disk = mendedExampleAt('plan').set(
      'huvudbok.csv',
      `Utfall;Månad;Kst\n${rows.join('\n')}\n`,
    );
    setting(disk, {
      activity: 'Kst',
      period: 'Månad',
      amount: 'Utfall',
      unit: 'tkr',
      activities: { '512': cells[0]?.activity },
    });
    const own = await checkedWith(disk);
    expect(codesOf(own)).toEqual([]);
    const declaredAs = async (signs: string): Promise<ReadonlySet<string>> => {
      const own = mendedExampleAt('plan').set('huvudbok.csv', textAt(disk, 'huvudbok.csv'));
      const columns = { activity: 'Kst', period: 'Månad', amount: 'Utfall', unit: 'tkr' };
      const activities = { '512': cells[0]?.activity };
      return new Set(codesOf(await checkedWith(setting(own, { ...columns, activities, signs }))));
    };
    expect(await declaredAs('cost-positive')).toEqual(new Set());
    expect(await declaredAs('cost-negative')).toEqual(new Set(['detail/signs']));
  });

  test('are told with the signs that were found, and where they hold', async () => {
    const positive = cells.map(
      ({ activity, period, net }) => `"${activity}";4010;${period};${String(-net * 1000)}`,
    );
    const own = `"${cells[3]?.activity ?? ''}";1;${cells[3]?.period ?? ''};2000`;
    const disk = mendedExampleAt('plan').set('huvudbok.csv', [header, ...positive, own].join('\n'));
    const { assumptions } = await checkedWith(disk);
    const name = 'driftbudget-per-verksamhet';
    const told = (assumptions as readonly JsonAssumption[]).filter(({ detail }) => detail);
    expect(told).toMatchObject([
      {
        table: name,
        detail: {
          ...{ files: ['huvudbok.csv'], by: ['Verksamhet', 'Period'], amount: 'Belopp' },
          ...{ unit: 'kr', signs: 'cost-positive' },
          fails: [`${cells[3]?.activity ?? ''}/${cells[3]?.period ?? ''}`],
        },
      },
    ]);
    expect(told[0]?.detail?.holds).toHaveLength(cells.length - 1);
    const shown = ['--detail', 'huvudbok.csv', '--assumptions'];
    const { out } = await netto(['check', 'plan', ...shown], disk, { language: 'sv' });
    expect(out).toContain(
      'Belopp per Verksamhet × Period för raderna i huvudbok.csv, kr, kostnader positiva',
    );
  });

  test('may lie in several files, which are all named', async () => {
    const disk = mendedExampleAt('plan')
      .set('huvudbok.csv', ledger(cells, 1))
      .set(
        'mer/bokslut.csv',
        `${header}\n"${cells[0]?.activity ?? ''}";1;${cells[0]?.period ?? ''};0`,
      );
    const own = await checkedWith(disk, '--detail', 'mer/bokslut.csv');
    expect(new Set(codesOf(own))).toEqual(new Set(['detail/rounding']));
    expect(own.findings[0]?.message).toContain('huvudbok.csv + bokslut.csv');
  });

  test('explain the cell they stand behind, by its name and by the id of the relation', async () => {
    const disk = mendedExampleAt('plan').set('huvudbok.csv', ledger(cells, 23_456));
    const id = 'detail:driftbudget-per-verksamhet/Övrig politisk verksamhet/Plan 2027';
    const rows = ['--detail', 'huvudbok.csv', '--format', 'json'];
    const { code, out, err } = await netto(['explain', id, 'plan', ...rows], disk);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      stated: '-733',
      relations: [
        {
          kind: 'detail',
          verdict: 'rounding',
          computed: '-732.76544',
          terms: [{ at: { file: 'huvudbok.csv' } }],
        },
      ],
    });
    const cell = await netto(['explain', id.slice('detail:'.length), 'plan', ...rows], disk);
    expect(JSON.parse(cell.out)).toMatchObject({
      relations: expect.arrayContaining([expect.objectContaining({ kind: 'detail' })]) as unknown,
    });
    const bad = disk.set('huvudbok.csv', `${ledger(cells)}\nx;1;Plan 2027;fem`);
    const told = await netto(['explain', id, 'plan', ...rows], bad);
    expect(told).toMatchObject({ code: 2, out: '' });
    expect(told.err).toContain('amount/unreadable');
    expect(told.err).not.toContain('usage/unknown-cell');
  });

  test('tell bad rows, which leave the tables unheld unless they are left out', async () => {
    const disk = mendedExampleAt('plan').set('huvudbok.csv', `${ledger(cells)}\nx;1;Plan 2027;fem`);
    const own = await checkedWith(disk);
    expect(own).toMatchObject({
      exit: 2,
      findings: [{ code: 'amount/unreadable', at: { file: 'huvudbok.csv' } }],
    });
    const skipped = await checkedWith(disk, '--skip-bad');
    expect(skipped).toMatchObject({ exit: 0, findings: [{ code: 'detail/skipped' }] });
  });
});
