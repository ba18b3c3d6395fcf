import { describe, expect, test } from 'vitest';
import { generate } from '../oracle/hierarchies.ts';
import { municipalTables } from '../support/municipal-tables.ts';
import { checked, edit, exampleAt, netto, textAt, type Disk } from '../support/world.ts';

/** What a check says of a folder, but for the words of it. */
async function verdict(disk: Disk): Promise<unknown> {
  const { summary, findings } = await checked('a', disk);
  return { summary, findings };
}

/** Writes down what is found, and holds the check after it against the check before. */
async function expectSameAfterInit(disk: Disk): Promise<void> {
  const before = await verdict(disk);
  const { code, out, err } = await netto(['init', 'a'], disk);
  expect({ code, err }).toEqual({ code: 0, err: 'Wrote a/budget.json\n' });
  expect(out).toBe(textAt(disk, 'a/budget.json'));
  expect(await verdict(disk)).toEqual(before);
}

describe('after init a check decides the same', () => {
  test.each(municipalTables)('%s', async (_, csv) => {
    await expectSameAfterInit(new Map([['a/tabell.csv', csv]]));
  });

  test('the six tables of the example, without its settings and the two tables that are ours', async () => {
    const disk = exampleAt('a');
    for (const name of ['budget.json', 'upprakning.csv', 'insatser.csv']) disk.delete(`a/${name}`);
    const { summary, findings } = await checked('a', disk);
    expect(summary).toEqual({ relations: 41, errors: 4, warnings: 0, notes: 2 });
    expect(
      findings.map(({ code, table, period }) => `${code} ${table ?? ''} ${period ?? ''}`),
    ).toEqual([
      'net/mismatch driftbudget Utfall 2024',
      'cross/mismatch driftbudget Utfall 2024',
      // the one-year item that is taken back in 2027 stands in the settings
      'bridge/mismatch ekonomiska-forandringar Plan 2027',
      'bridge/mismatch ekonomiska-forandringar Plan 2028',
      'sum/rounding driftbudget-per-verksamhet Plan 2028',
      'cross/rounding driftbudget Plan 2028',
    ]);
    await expectSameAfterInit(disk);
  });

  test('random hierarchies, right and wrong', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { csv, planted } = generate(seed);
      await expectSameAfterInit(new Map([['a/tabell.csv', csv]]));
      await expectSameAfterInit(new Map([['a/tabell.csv', planted.csv]]));
    }
  });
});

describe('what is declared', () => {
  const table =
    'Nämnd, tkr;2025;2026\nSkola;1 204;1 251\nVård;2 310;2 402\nFond;100;100\nSumma;3 514;3 653\n';

  test('wins over what is found', async () => {
    const disk: Disk = new Map([
      ['a/tabell.csv', table],
      [
        'a/budget.json',
        '{"title":"A","tables":{"tabell":{"sums":[{"whole":"Summa","plus":["Skola","Vård","Fond"]}]}}}',
      ],
    ]);
    const { findings } = await checked('a', disk);
    expect(findings.map(({ code, period }) => [code, period])).toEqual([
      ['sum/mismatch', '2025'],
      ['sum/mismatch', '2026'],
    ]);
  });

  test('leaves out what is found and not declared', async () => {
    const disk: Disk = new Map([
      [
        'a/tabell.csv',
        'Nämnd, tkr;2025;2026\nSkola;1 204;1 251\nVård;2 310;2 402\nSumma;3 514;3 653\nFond;100;100\nTotalt;3 614;3 753\n',
      ],
      [
        'a/budget.json',
        '{"title":"A","tables":{"tabell":{"sums":[{"whole":"Totalt","plus":["Summa","Fond"]}]}}}',
      ],
    ]);
    const { summary } = await checked('a', disk);
    expect(summary).toEqual({ relations: 2, errors: 0, warnings: 0, notes: 0 });
  });

  test('but does not fit the table is an error with its place and the nearest name', async () => {
    const disk: Disk = new Map([
      ['a/tabell.csv', table],
      [
        'a/budget.json',
        '{"title":"A","tables":{"tabell":{"sums":[{"whole":"Summa","plus":["Skolan","Vård"]}]}}}',
      ],
    ]);
    const { findings, exit } = await checked('a', disk);
    expect(exit).toBe(2);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'settings/unknown-row',
        at: { file: 'a/budget.json', line: 1, column: 67 },
        hint: expect.stringContaining('Skola') as unknown,
      }),
    );
  });

  test('an encoding that the rule would doubt is read as declared', async () => {
    const bytes = Buffer.from(
      'N\u0084mnd, tkr;2025\nV\u0086rd;1\nSk\u0094tsel;2\nSumma;3\n',
      'latin1',
    );
    const disk: Disk = new Map<string, string | Uint8Array>([
      ['a/tabell.csv', bytes],
      ['a/budget.json', '{"title":"A","tables":{"tabell":{"encoding":"cp850"}}}'],
    ]);
    const { summary } = await checked('a', disk);
    expect(summary).toEqual({ relations: 1, errors: 0, warnings: 0, notes: 0 });
  });
});

describe('init', () => {
  const disk = (): Disk =>
    new Map([['a/tabell.csv', 'Nämnd, tkr;2025\nSkola;1\nVård;2\nSumma;3\n']]);

  test('never overwrites', async () => {
    const own = disk().set('a/budget.json', '{"title":"Mine"}');
    const { code, err } = await netto(['init', 'a'], own);
    expect(code).toBe(2);
    expect(err).toContain('file/exists');
    expect(own.get('a/budget.json')).toBe('{"title":"Mine"}');
  });

  test('only shows it with --dry-run', async () => {
    const own = disk();
    const { code, out } = await netto(['init', 'a', '--dry-run'], own);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ title: 'a', tables: { tabell: { unit: 'tkr' } } });
    expect(own.has('a/budget.json')).toBe(false);
  });

  test('writes nothing of what it could not read', async () => {
    const own = disk();
    edit(own, 'a/tabell.csv', 'Vård;2', 'Vård;1e3');
    const { code } = await netto(['init', 'a'], own);
    expect(code).toBe(2);
    expect(own.has('a/budget.json')).toBe(false);
  });
});
