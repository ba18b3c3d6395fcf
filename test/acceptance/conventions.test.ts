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

/** The mended example: 71 relations and nothing to say, however it is printed. */
async function expectClean(disk: Disk): Promise<void> {
  const { summary, findings } = await checked('plan', disk);
  expect(findings).toEqual([]);
  expect(summary.relations).toBe(71);
}

async function planOf(disk: Disk): Promise<{
  readonly net: readonly { readonly exact: string; readonly stated: string }[];
  readonly activities: readonly {
    readonly net: readonly { readonly shown: string; readonly stated: string }[];
  }[];
  readonly coverage: readonly { readonly grossCost: string; readonly bridgeStated: string }[];
  readonly services: readonly {
    readonly unitPrice: readonly { readonly period: string; readonly shown: string }[];
  }[];
}> {
  const { code, out, err } = await netto(['plan', 'plan', '--format', 'json'], disk);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Awaited<ReturnType<typeof planOf>>;
}

/** Turns the sign of every amount in some rows of a table, or in all of them. */
function turned(disk: Disk, file: string, rows = /./u): void {
  const lines = textAt(disk, file)
    .split('\n')
    .map((line, order) => {
      if (order === 0 || !rows.test(line)) return line;
      const [label = '', ...cells] = line.split(';');
      return [
        label,
        ...cells.map((cell) =>
          /^[\d ]+$/u.test(cell) ? `-${cell}` : cell.replace(/^-(?=\d)/u, ''),
        ),
      ].join(';');
    });
  disk.set(file, lines.join('\n'));
}

function undeclaredSigns(disk: Disk): void {
  disk.set(
    'plan/budget.json',
    textAt(disk, 'plan/budget.json').replaceAll(/,\s*"signs": "[^"]*"/gu, ''),
  );
}

describe('sign conventions', () => {
  test('a board that prints its cost positive and its net negative', async () => {
    const disk = mendedExampleAt('plan');
    undeclaredSigns(disk);
    turned(disk, 'plan/driftbudget.csv', /^(?:Kostnader|varav)/u);
    await expectClean(disk);
  });

  test('a board that prints its net cost positive, beside a bridge that prints cost negative', async () => {
    const disk = mendedExampleAt('plan');
    undeclaredSigns(disk);
    turned(disk, 'plan/driftbudget.csv', /^(?:Kostnader|varav|Netto|Förändring i tkr)/u);
    await expectClean(disk);
    const { net, activities, coverage } = await planOf(disk);
    expect(net.map(({ exact }) => exact)).toEqual(['401630', '419515', '435840']);
    expect(activities[0]?.net.map(({ shown }) => shown)).toEqual(['-2415', '-2522', '-2621']);
    expect(coverage.map(({ grossCost, bridgeStated }) => [grossCost, bridgeStated])).toEqual([
      ['438530', '5000'],
      ['456415', '5000'],
      ['472740', '5000'],
    ]);
  });

  test('activities and bridge printed positive, beside a budget that is not', async () => {
    const disk = mendedExampleAt('plan');
    undeclaredSigns(disk);
    turned(disk, 'plan/driftbudget-per-verksamhet.csv');
    turned(disk, 'plan/ekonomiska-forandringar.csv');
    await expectClean(disk);
    const { net, activities, coverage } = await planOf(disk);
    expect(net.map(({ exact }) => exact)).toEqual(['-401630', '-419515', '-435840']);
    expect(activities[0]?.net.map(({ shown }) => shown)).toEqual(['2415', '2522', '2621']);
    expect(coverage[1]?.bridgeStated).toBe('5000');
  });

  test('a declared sign wins, and what then does not hold is an error', async () => {
    const disk = mendedExampleAt('plan');
    edit(disk, 'plan/budget.json', '"cost-negative"', '"net-cost-positive"');
    const { summary } = await checked('plan', disk);
    // 14 relations, and that its costs are printed on the other side
    expect(summary.errors).toBe(15);
  });

  test('a board that prints its revenue negative, and so its net cost positive', async () => {
    const disk = mendedExampleAt('plan');
    undeclaredSigns(disk);
    turned(disk, 'plan/driftbudget.csv', /^(?!Förändring i %)/u);
    await expectClean(disk);
    const { net, activities, coverage } = await planOf(disk);
    expect(net.map(({ exact }) => exact)).toEqual(['401630', '419515', '435840']);
    expect(activities[0]?.net.map(({ shown }) => shown)).toEqual(['-2415', '-2522', '-2621']);
    expect(coverage[1]?.bridgeStated).toBe('5000');
    turned(disk, 'plan/driftbudget-per-verksamhet.csv');
    turned(disk, 'plan/ekonomiska-forandringar.csv');
    await expectClean(disk);
  });
});

test('a budget in mnkr beside tables in tkr ties within its rounding', async () => {
  const disk = mendedExampleAt('plan');
  edit(disk, 'plan/budget.json', '"unit": "tkr",\n      "signs"', '"unit": "mnkr",\n      "signs"');
  const lines = textAt(disk, 'plan/driftbudget.csv')
    .split('\n')
    .map((line, order) => {
      const [label = '', ...cells] = line.split(';');
      const inMnkr = (cell: string): string => {
        const units = Number(cell.replaceAll(' ', ''));
        return cell === '' || cell.includes('%')
          ? cell
          : (units / 1000).toFixed(3).replace('.', ',');
      };
      return order === 0 ? line : [label, ...cells.map(inMnkr)].join(';');
    });
  disk.set('plan/driftbudget.csv', lines.join('\n'));
  await expectClean(disk);
  const { net } = await planOf(disk);
  expect(net.map(({ exact }) => exact)).toEqual(['-401.63', '-419.515', '-435.84']);
});

describe('the periods of a plan', () => {
  test('may have the base as first price period', async () => {
    const disk = mendedExampleAt('plan');
    edit(disk, 'plan/budget.json', '"firstPrice": "Budget 2025"', '"firstPrice": "Budget 2026"');
    const { services } = await planOf(disk);
    expect(services[0]?.unitPrice.map(({ period, shown }) => [period, shown])).toEqual([
      ['Budget 2026', '6062'],
      ['Plan 2027', '6256'],
      ['Plan 2028', '6456'],
    ]);
    expect((await checked('plan', disk)).summary.relations).toBe(61);
  });

  test('need an uplift for every year from the first price on, or the chain would skip one', async () => {
    const disk = mendedExampleAt('plan');
    edit(disk, 'plan/budget.json', '"firstPrice": "Budget 2025"', '"firstPrice": "Utfall 2024"');
    const { findings, exit } = await checked('plan', disk);
    expect(findings.map(({ code, table, period }) => [code, table, period])).toEqual([
      ['period/missing', 'upprakning', '2025'],
    ]);
    // what rests on it is open; the rest is judged
    expect(exit).toBe(1);
  });

  test.each([
    ['before the base', '["Budget 2025"]'],
    ['with a gap', '["Plan 2028"]'],
    ['twice', '["Plan 2027", "Plan 2027"]'],
  ])('%s are refused', async (_, plan) => {
    const disk = mendedExampleAt('plan');
    edit(disk, 'plan/budget.json', '["Plan 2027", "Plan 2028"]', plan);
    const { findings, exit } = await checked('plan', disk);
    expect(findings.map(({ code }) => code)).toContain('settings/wrong-value');
    expect(exit).toBe(2);
  });

  test('two columns of uplifts in one year: the one of the plan counts', async () => {
    const disk = mendedExampleAt('plan');
    edit(disk, 'plan/upprakning.csv', /^.*$/gmu, (line: string) =>
      line === '' ? line : `${line};${line.startsWith('Kategori') ? 'Plan 2026' : '9 %'}`,
    );
    await expectClean(disk);
  });
});

describe('what a plan may not silently leave out', () => {
  test('a price without a first amount: its chain starts at the next one, and both plan and check say so', async () => {
    const disk = mendedExampleAt('plan');
    edit(disk, 'plan/a-priser.csv', '1 880;1 897', '1 880;-');
    const { code, err } = await netto(['plan', 'plan'], disk);
    expect(code).toBe(0);
    expect(err).toContain('service/late-start');
    const { findings } = await checked('plan', disk);
    // from the rounded price of Budget 2026 the chain misses one of those after it
    expect(findings.map(({ code: own, row }) => [own, row])).toEqual([
      ['price/mismatch', 'Stödboende, barn & unga'],
      ['service/late-start', 'Stödboende, barn & unga'],
    ]);
  });

  test('the items of a bridge without a total', async () => {
    const disk = mendedExampleAt('plan');
    edit(disk, 'plan/ekonomiska-forandringar.csv', /\nSumma.*/u, '');
    const { code, out, err } = await netto(['plan', 'plan', '--format', 'json'], disk);
    expect(code).toBe(0);
    expect(err).toContain('table/no-total');
    const { net } = JSON.parse(out) as Awaited<ReturnType<typeof planOf>>;
    expect(net.map(({ exact }) => exact)).toEqual(['-401630', '-419515', '-435840']);
  });
});

test('a table of blocks without a grand total is not held against the budget as if it had one', async () => {
  const disk: Disk = new Map([
    ['a/driftbudget.csv', 'Driftbudget;2025;2026\nIntäkter;1;1\nKostnader;-8;-9\nNetto;-7;-8\n'],
    [
      'a/verksamhet.csv',
      'Netto per verksamhet;2025;2026\nSkola;;\nA;-3;-3\nSumma;-3;-3\nVård;;\nB;-4;-5\nSumma;-4;-5\n',
    ],
  ]);
  const { out } = await netto(['check', 'a', '--format', 'json'], disk);
  const { summary, findings } = JSON.parse(out) as JsonCheck;
  expect(summary).toEqual({ relations: 6, errors: 0, warnings: 0, notes: 1 });
  expect(findings).toMatchObject([{ code: 'table/no-total', table: 'verksamhet' }]);
});

describe('units within a table', () => {
  const check = async (table: string): Promise<JsonCheck & { readonly exit: number }> =>
    checked('a', new Map([['a/tabell.csv', table]]));

  test('money printed in a cell of its own unit is added as that money', async () => {
    const { summary, findings } = await check(
      'Nämnd, tkr;Budget 2026;Plan 2027\nSkola;1,5 mnkr;1 500\nVård;500 kr;1\nSumma;1 501;1 501\n',
    );
    expect(summary).toEqual({ relations: 2, errors: 0, warnings: 0, notes: 1 });
    // 1,5 mnkr and 500 kr are 1 500,5 tkr: 1 501 is that, rounded
    expect(findings).toMatchObject([
      { code: 'sum/rounding', stated: '1501', computed: '1500.5', slack: '50.5005' },
    ]);
  });

  test('a share in percent is no part of a sum of money', async () => {
    const { summary } = await check(
      'Nämnd, tkr;Budget 2026\nSkola;100\nVård;300\nAndel vård;75 %\nSumma;400\n',
    );
    expect(summary).toEqual({ relations: 1, errors: 0, warnings: 0, notes: 0 });
  });

  test('a percentage in a row of money stops, since it cannot be added', async () => {
    const { exit, findings } = await check(
      'Nämnd, tkr;Budget 2026;Plan 2027\nSkola;100;100\nVård;300;3 %\nSumma;400;400\n',
    );
    expect(exit).toBe(2);
    expect(findings).toMatchObject([
      { code: 'amount/unit', at: { file: 'a/tabell.csv', line: 3, column: 10 } },
    ]);
  });
});

test('a bridge of sums since the base ties to the base in every year, and plans the same net', async () => {
  const disk = mendedExampleAt('plan');
  edit(disk, 'plan/budget.json', '"bridgeStart": "previous"', '"bridgeStart": "base"');
  edit(disk, 'plan/budget.json', /"oneYearItems": .*/u, '"oneYearItems": []');
  disk.set(
    'plan/ekonomiska-forandringar.csv',
    'Ekonomiska förändringar, tkr;Plan 2027;Plan 2028\n' +
      'Prisuppräkning;-12 938;-26 362\nVolymförändringar;-4 947;-7 848\nSumma;-17 885;-34 210\n',
  );
  await expect(checked('plan', disk)).resolves.toMatchObject({ findings: [] });
  const { net } = await planOf(disk);
  expect(net.map(({ exact }) => exact)).toEqual(['-401630', '-419515', '-435840']);
});
