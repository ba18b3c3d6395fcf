import { describe, expect, test } from 'vitest';
import { checked, edit, mendedExampleAt, textAt, type Disk } from '../support/world.ts';

/** What a changed example comes to: relations, and each new finding as CODE FILE:LINE. */
async function after(change: (disk: Disk) => void): Promise<string> {
  const disk = mendedExampleAt('b');
  change(disk);
  const { summary, findings } = await checked('b', disk);
  const told = findings.map(({ code, at }) => {
    const file = at.file.replace('b/', '').replace('.csv', '');
    return `${code} ${file}${at.line === undefined ? '' : `:${String(at.line)}`}`;
  });
  return [String(summary.relations), ...new Set(told)].join(' | ');
}

const headers = 'Plan 2027;Plan 2028';

describe('a header of the uplifts', () => {
  test.each([
    ['2027;2028', '71'],
    ['Budget 2027;Plan 2028', '71 | period/other-kind upprakning:1'],
    ['Prognos 2027;Plan 2028', '71 | period/other-kind upprakning:1'],
    ['PLAN 2027;plan  2028', '71'],
  ])('%s', async (printed, told) => {
    expect(
      await after((disk) => {
        edit(disk, 'b/upprakning.csv', headers, printed);
      }),
    ).toBe(told);
  });
});

describe('the net under another name', () => {
  test.each([
    ['Nettoram', '71'],
    ['"Netto, tkr"', '71'],
    ['Netto 1)', '71'],
    ['Driftnetto', '71'],
    ['Kommunens anslag', '71 | table/net-by-figures driftbudget:5'],
  ])('%s', async (label, told) => {
    const change = (disk: Disk): void => {
      edit(disk, 'b/driftbudget.csv', '\nNetto;', `\n${label};`);
    };
    expect(await after(change)).toBe(told);
  });

  test('no net at all: every relation that it was in is told', async () => {
    const told = await after((disk) => {
      edit(disk, 'b/driftbudget.csv', /\nNetto;.*/u, '');
    });
    expect(told).toContain('table/no-net driftbudget:3');
  });
});

describe('a row that is gone or added', () => {
  test.each([
    [
      'driftbudget-per-verksamhet',
      /\nSumma;.*/u,
      '',
      '61 | table/no-total driftbudget-per-verksamhet:1',
    ],
    ['ekonomiska-forandringar', /\nSumma .*/u, '', '65 | table/no-total ekonomiska-forandringar:1'],
    [
      'driftbudget',
      '\nNetto;',
      '\nNy enhet;-500;-510;-520;-530;-540;-550\nNetto;',
      '71 | row/outside driftbudget:5',
    ],
  ])('in %s', async (name, from, to, told) => {
    expect(
      await after((disk) => {
        edit(disk, `b/${name}.csv`, from, to);
      }),
    ).toBe(told);
  });

  test('in a bridge whose sums are declared, as init writes them', async () => {
    const path = 'b/ekonomiska-forandringar.csv';
    const told = await after((disk) => {
      const [, ...rows] = textAt(disk, path).trim().split('\n');
      const labels = rows.map((row) => row.split(';')[0] ?? '');
      const sums = [{ whole: labels.at(-1), plus: labels.slice(0, -1) }];
      const json = JSON.stringify(sums);
      edit(disk, 'b/budget.json', '"kind": "bridge",', `"kind": "bridge", "sums": ${json},`);
      edit(disk, path, '\nSumma', '\nNy enhet;;-9 000;\nSumma');
    });
    expect(told).toBe('71 | row/outside ekonomiska-forandringar:21');
  });
});

describe('a column of another kind', () => {
  test.each([
    ['driftbudget-per-verksamhet', 'Utfall 2024', '2024', '71'],
    ['driftbudget', 'Utfall 2024', '2024', '71'],
    [
      'driftbudget-per-verksamhet',
      'Utfall 2024',
      'Budget 2024',
      '70 | cross/other-kind driftbudget:1',
    ],
    [
      'a-priser',
      'Plan 2028',
      'Prognos 2028',
      '61 | period/missing a-priser:1 | price/other-kind a-priser:1',
    ],
  ])('in %s, %s as %s', async (name, from, to, told) => {
    expect(
      await after((disk) => {
        edit(disk, `b/${name}.csv`, from, to);
      }),
    ).toContain(told);
  });
});

describe('two tables of a kind', () => {
  test.each([
    ['driftbudget', 'cross', 5],
    ['ekonomiska-forandringar', 'bridge', 3],
    ['a-priser', 'price', 80],
    ['upprakning', 'price', 40],
  ])('of %s: both are named', async (name, kind, lost) => {
    const path = `b/${name}.csv`;
    const disk = mendedExampleAt('b');
    disk.set('b/kopia.csv', textAt(disk, path));
    const declared = await checked('b', disk);
    expect(declared.findings.map(({ code }) => code)).toContain('table/repeated-kind');
    disk.delete('b/budget.json');
    const { findings, expected } = await checked('b', disk);
    const several = findings.find(({ code }) => code === 'table/several');
    expect(several?.message).toContain('kopia');
    expect(several?.message).toContain(name);
    expect(expected.find((own) => own.kind === kind)?.unjudged).toBe(lost);
  });

  test('of volumes, which leaves no services', async () => {
    const disk = mendedExampleAt('b');
    for (const name of ['budget.json', 'insatser.csv', 'upprakning.csv']) disk.delete(`b/${name}`);
    disk.set('b/kopia.csv', textAt(disk, 'b/volymer.csv'));
    const { findings, expected } = await checked('b', disk);
    expect(findings.map(({ code }) => code)).toContain('table/several');
    expect(expected.find((own) => own.kind === 'price')?.unjudged).toBe(40);
  });
});
