import { describe, expect, test } from 'vitest';
import { checked, edit, exampleAt, netto, type Disk } from '../support/world.ts';

/**
 * What was lost without a word: each changes the example a little, and must give the same figures or a
 * finding that names the place.
 */

interface Effects {
  readonly net: readonly { readonly effect?: { readonly exact: string; readonly shown: string } }[];
  readonly services: readonly unknown[];
}

async function whatIf(disk: Disk, ...flags: readonly string[]): Promise<Effects> {
  const { out, err, code } = await netto(['whatif', 'plan', ...flags, '--format', 'json'], disk);
  expect(code, err).toBe(0);
  return JSON.parse(out) as Effects;
}

async function effectOn(disk: Disk, period: number, ...flags: readonly string[]): Promise<string> {
  return (await whatIf(disk, ...flags)).net[period]?.effect?.shown ?? 'open';
}

const fewer = ['--volume', 'Institutionsplaceringar barn & unga@2027=-10 %'];

describe('the header of upprakning.csv', () => {
  test.each([
    ['Kategori;Budget 2026;2027;2028', []],
    ['Kategori;2026;Plan 2027;Plan 2028', []],
    ['Kategori;Budget 2026;Budget 2027;Plan 2028', ['period/other-kind 1:22']],
    [
      'Kategori;Budget 2026;Prognos 2027;Prognos 2028',
      ['period/other-kind 1:22', 'period/other-kind 1:35'],
    ],
    ['Kategori;Plan 2026;Plan 2027;Plan 2028', []],
    ['Kategori;Utfall 2026;Plan 2027;Plan 2028', ['period/other-kind 1:10']],
  ])('%s gives the same relations and the same effect', async (header, expected) => {
    const disk = exampleAt('plan');
    edit(disk, 'plan/upprakning.csv', 'Kategori;Budget 2026;Plan 2027;Plan 2028', header);
    const { summary, findings } = await checked('plan', disk);
    expect(summary.relations).toBe(71);
    const said = findings.filter(({ code }) => code === 'period/other-kind');
    expect(said.map(({ code, at }) => `${code} ${String(at.line)}:${String(at.column)}`)).toEqual(
      expected,
    );
    expect(await effectOn(disk, 1, ...fewer)).toBe('5409');
  });
});

test('a footnote mark does not lose a service in a rolled folder', async () => {
  const disk = exampleAt('plan');
  const { code } = await netto(['rollover', 'plan', '--write', 'år/2027'], disk);
  expect(code).toBe(0);
  const flags = ['whatif', 'år/2027', '--price', 'Externa insatser@2028=9 %', '--format', 'json'];
  const before = JSON.parse((await netto(flags, disk)).out) as Effects;
  edit(
    disk,
    'år/2027/baspriser.csv',
    'Institutionsplaceringar, vuxna',
    'Institutionsplaceringar, vuxna 1)',
  );
  const after = JSON.parse((await netto(flags, disk)).out) as Effects;
  expect(after.net).toEqual(before.net);
  expect(after.services).toHaveLength(10);
});

test('a service without a first price is told, and still in every cost', async () => {
  const disk = exampleAt('plan');
  await netto(['rollover', 'plan', '--write', 'år/2027'], disk);
  edit(disk, 'år/2027/baspriser.csv', 'Institutionsplaceringar, vuxna', 'Institutionsplats, vuxna');
  const { out, err } = await netto(['plan', 'år/2027', '--format', 'json'], disk);
  expect(err).toContain('service/no-base-price');
  expect((JSON.parse(out) as Effects).services).toHaveLength(10);
});

/** The example with every amount of a table negated. */
function mirrored(disk: Disk, path: string, rows: RegExp): void {
  edit(disk, path, /^.*$/gmu, (line: string) =>
    rows.test(line)
      ? line
          .split(';')
          .map((cell, order) => {
            if (order === 0 || !/\d/u.test(cell)) return cell;
            return cell.startsWith('-') ? cell.slice(1) : `-${cell}`;
          })
          .join(';')
      : line,
  );
}

test('revenue printed negative and cost positive has the effect with the right sign', async () => {
  const disk = exampleAt('plan');
  for (const name of ['driftbudget', 'driftbudget-per-verksamhet', 'ekonomiska-forandringar']) {
    mirrored(disk, `plan/${name}.csv`, /^(?!Driftbudget|Verksamhetsf|Förändring i %)/u);
    edit(
      disk,
      'plan/budget.json',
      new RegExp(`"${name}": \\{.*?"signs": "[a-z-]+"`, 'su'),
      (own: string) => own.replace(/,?\s*"signs": "[a-z-]+"/u, ''),
    );
  }
  const { summary } = await checked('plan', disk);
  expect(summary.relations).toBe(71);
  // a net cost that is printed positive falls
  expect(await effectOn(disk, 1, ...fewer)).toBe('-5409');
});

test.each(['tusen kronor', 'tusental kronor', '1 000 kr', 't kr', 'TSEK', 'KSEK'])(
  'a budget in %s has the same effect as one in tkr',
  async (unit) => {
    const disk = exampleAt('plan');
    for (const [file, header] of [
      ['driftbudget', 'Driftbudget, tkr'],
      ['driftbudget-per-verksamhet', 'netto, tkr'],
      ['ekonomiska-forandringar', 'per år, tkr'],
    ] as const) {
      edit(disk, `plan/${file}.csv`, header, header.replace('tkr', unit));
      edit(disk, 'plan/budget.json', /"unit": "tkr", ?/u, '');
    }
    expect(await effectOn(disk, 1, ...fewer)).toBe('5409');
  },
);

test('where nothing says the unit, netto asks rather than computes', async () => {
  const disk = exampleAt('plan');
  disk.delete('plan/budget.json');
  edit(disk, 'plan/driftbudget.csv', 'Driftbudget, tkr', 'Driftbudget');
  edit(disk, 'plan/driftbudget.csv', 'Förändring i tkr', 'Förändring');
  const { code, err, out } = await netto(['whatif', 'plan', ...fewer], disk);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('plan/assumed-unit');
  expect(err).toContain('driftbudget.csv:1');
});

test('a one-year item is found whatever the capitals of its row', async () => {
  const disk = exampleAt('plan');
  edit(disk, 'plan/ekonomiska-forandringar.csv', 'Minskat PO-påslag', 'MINSKAT PO-PÅSLAG');
  const { summary } = await checked('plan', disk);
  expect(summary.relations).toBe(71);
  const { out } = await netto(['plan', 'plan', '--format', 'json'], disk);
  expect((JSON.parse(out) as { net: { exact: string }[] }).net.map(({ exact }) => exact)).toEqual([
    '-401630',
    '-419514',
    '-435871',
  ]);
});
