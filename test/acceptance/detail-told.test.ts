import { describe, expect, test } from 'vitest';
import { emptyDisk, netto, type JsonFinding, type JsonCheck } from '../support/world.ts';

const settingsOf = (detail: object): string =>
  JSON.stringify({ title: 'x', tables: { t: { kind: 'activity-net', unit: 'tkr' } }, detail });

/** What is told of detail rows that are held against a table of net per activity, in tkr. */
async function told(
  table: readonly string[],
  rows: readonly string[],
  detail: object = {},
): Promise<readonly JsonFinding[]> {
  const disk = emptyDisk()
    .set('b/t.csv', `${table.join('\n')}\n`)
    .set('b/budget.json', settingsOf(detail))
    .set('o.csv', `Verksamhet;Period;Belopp\n${rows.join('\n')}\n`);
  const { out } = await netto(['check', 'b', '--detail', 'o.csv', '--format', 'json'], disk);
  return (JSON.parse(out) as JsonCheck).findings;
}

const codesOf = (findings: readonly JsonFinding[]): readonly string[] =>
  findings.map(({ code }) => code);

const rows = ['Skola;2024;-150000', 'Vård;2024;-50000', 'Kultur;2024;-30000'];

describe('detail rows that stand behind no figure', () => {
  const grouped = [
    'Netto per verksamhet, tkr;Utfall 2024',
    'Barn;',
    'Skola;-150',
    'Omsorg;',
    'Vård;-50',
    'Kultur;-30',
    'Summa;-230',
  ];

  test.each([
    ['no activity', '', ''],
    ['blanks for an activity', '  ', ''],
    ['the name of a heading', 'Omsorg', 'Omsorg'],
    ['the name of a heading in capitals', 'BARN', 'BARN'],
  ])('are told with their number and amount where they have %s', async (_, name, printed) => {
    const findings = await told(grouped, [...rows, `${name};2024;1000`, `${name};2024;234,50`]);
    expect(findings).toMatchObject([{ code: 'detail/no-activity', at: { file: 'o.csv' } }]);
    expect(findings[0]?.message).toContain(`"${printed}"`);
    expect(findings[0]?.message).toMatch(/rows 2, 1\s234,5 kr/u);
  });

  test('have no activity where a row of the table has no label either', async () => {
    const table = ['Netto per verksamhet, tkr;Utfall 2024', 'Skola;-150', ';-80', 'Summa;-230'];
    const findings = await told(table, ['Skola;2024;-150000', ';2024;-80000']);
    expect(codesOf(findings)).toEqual(
      expect.arrayContaining(['detail/no-activity', 'row/unnamed']),
    );
  });

  test('have no period where they name none', async () => {
    const findings = await told(grouped, [...rows, 'Skola;;1000']);
    expect(codesOf(findings)).toEqual(['detail/no-period']);
  });

  test('may be given an activity and a period by the settings', async () => {
    const own = [...rows.slice(1), ';2024;-149000', 'Skola;;-1000'];
    const detail = { activities: { '': 'Skola' }, periods: { '': 'Utfall 2024' } };
    expect(await told(grouped, own, detail)).toEqual([]);
  });
});

describe('detail rows behind a figure without a value', () => {
  test.each(['', '-', '–'])(
    'are told with their number, amount and unit at the cell: "%s"',
    async (cell) => {
      const table = [
        'Netto per verksamhet, tkr;Utfall 2024;Budget 2025',
        ...['Skola;-150;-1', `Vård;${cell};-1`, 'Kultur;-30;-1', 'Summa;-180;-3'],
      ];
      const findings = await told(table, [...rows, 'Vård;2024;-0,50']);
      const at = { file: 'b/t.csv', line: 3 };
      expect(codesOf(findings)).toEqual(['detail/no-figure', 'detail/not-covered']);
      expect(findings[0]).toMatchObject({ severity: 'warning', at });
      expect(findings[0]?.message).toMatch(/rows 2, −50\s000,5 kr/u);
      // rows that come to nothing say nothing about a cell that holds nothing
      const nothing = await told(table, [...rows, 'Vård;2024;50000']);
      expect(codesOf(nothing)).not.toContain('detail/no-figure');
    },
  );

  test('are told of any number of cells, and beside figures that hold', async () => {
    const table = ['Netto, tkr;Utfall 2024;Budget 2025', 'Skola;-150;', 'Vård;-50;', 'Summa;-200;'];
    const own = [...rows.slice(0, 2), 'Skola;2025;-1', 'Vård;2025;-1'];
    expect(codesOf(await told(table, own))).toEqual(['detail/no-figure', 'detail/no-figure']);
  });
});

test.each([
  ['activities', { Vård: 'Vård', 'Vård ': 'Skola' }],
  ['periods', { '2024': 'Utfall 2024', ' 2024': 'Utfall 2024' }],
])('names of the settings that are alike as labels are refused: %s', async (key, names) => {
  const table = ['Netto per verksamhet, tkr;Utfall 2024', 'Skola;-150', 'Vård;-50', 'Summa;-200'];
  const findings = await told(table, rows.slice(0, 2), { [key]: names });
  const second = JSON.stringify(Object.keys(names)[1]);
  expect(findings).toMatchObject([
    {
      code: 'settings/repeated-key',
      at: { file: 'b/budget.json', column: settingsOf({ [key]: names }).indexOf(second) + 1 },
    },
  ]);
});
