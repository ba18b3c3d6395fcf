import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDisk, netto, type JsonCheck } from '../support/world.ts';

interface Asked {
  readonly kind?: string;
  /** The signs that the table is declared to have. */
  readonly table?: string;
  /** The signs that the rows are declared to have. */
  readonly rows?: string;
}

async function held(
  table: readonly string[],
  rows: readonly string[],
  { kind = 'operating-budget', table: signs, rows: detail }: Asked,
): Promise<readonly string[]> {
  const settings = {
    title: 'x',
    tables: { t: { kind, unit: 'tkr', ...(signs && { signs }) } },
    detail: { table: 't', ...(detail && { signs: detail }) },
  };
  const disk = emptyDisk()
    .set('b/t.csv', `${table.join('\n')}\n`)
    .set('b/budget.json', JSON.stringify(settings))
    .set('o.csv', `Verksamhet;Period;Belopp\n${rows.join('\n')}\n`);
  const { out } = await netto(['check', 'b', '--detail', 'o.csv', '--format', 'json'], disk);
  const { findings } = JSON.parse(out) as JsonCheck;
  return findings
    .filter(({ code }) => code.startsWith('detail/') && !/no-rows|not-covered/u.test(code))
    .map(({ code, row }) => [code, ...(row === undefined ? [] : [row])].join(' '));
}

/** What the rows of a table do to the result, in tkr: revenue positive, cost negative. */
const effects = {
  Intäkter: [97, 112],
  Personal: [-253, -271],
  Lokaler: [-148, -150],
  Kostnader: [-401, -421],
  Netto: [-304, -309],
};

/** How a table prints what its rows do to the result. */
const conventions = {
  'cost-negative': { Intäkter: 1, Personal: 1, Lokaler: 1, Kostnader: 1, Netto: 1 },
  'cost-positive': { Intäkter: 1, Personal: -1, Lokaler: -1, Kostnader: -1, Netto: 1 },
  'net-cost-positive': { Intäkter: 1, Personal: -1, Lokaler: -1, Kostnader: -1, Netto: -1 },
  'revenue-negative': { Intäkter: -1, Personal: -1, Lokaler: -1, Kostnader: -1, Netto: -1 },
} as const;

type Label = keyof typeof effects;

const labels = ['Intäkter', 'Personal', 'Lokaler', 'Kostnader', 'Netto'] as const;

const printedUnder = (signs: keyof typeof conventions): readonly string[] => [
  'Driftbudget, tkr;Utfall 2024;Budget 2025',
  ...labels.map((label) => {
    const printed = effects[label].map((effect) => String(effect * conventions[signs][label]));
    return [label, ...printed].join(';');
  }),
];

/** Rows of a ledger, each of some label, in kr, costs positive or negative. */
const ledger = (labels: readonly Label[], cost: 1 | -1): readonly string[] =>
  labels.map((label) => `${label};2024;${String((effects[label][0] ?? 0) * 1000 * -cost)}`);

describe('detail rows behind a table with rows of revenue and of cost', () => {
  const table = fc.constantFrom(
    ...(['cost-negative', 'cost-positive', 'net-cost-positive', 'revenue-negative'] as const),
  );
  const behind = fc.subarray([...labels], { minLength: 1 });

  test('hold whatever way either side prints costs, declared or found', async () => {
    const property = fc.asyncProperty(
      table,
      behind,
      fc.constantFrom(1 as const, -1 as const),
      fc.boolean(),
      async (signs, own, cost, isDeclared) => {
        const rows = cost === 1 ? 'cost-positive' : 'cost-negative';
        const asked = { table: signs, ...(isDeclared && { rows }) };
        expect(await held(printedUnder(signs), ledger(own, cost), asked)).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 80 });
  });

  test('do not hold where a cost has the sign of a revenue', async () => {
    for (const rows of ['cost-positive', undefined] as const) {
      const own = [...ledger(['Intäkter', 'Kostnader'], 1)];
      const wrong = own.map((row) => row.replace('401000', '-401000'));
      for (const signs of Object.keys(conventions) as (keyof typeof conventions)[]) {
        expect(
          await held(printedUnder(signs), wrong, { table: signs, ...(rows && { rows }) }),
        ).toEqual([expect.stringMatching(/^detail\/mismatch (?:Kostnader|Intäkter)$/u)]);
      }
    }
  });

  test('are turned for costs that the net subtracts, whatever they are called', async () => {
    const table = ['Resultat, tkr;Utfall 2024', 'Intäkter;100', 'Personal;250', 'Netto;-150'];
    const rows = ['Intäkter;2024;-100000', 'Personal;2024;250000', 'Netto;2024;150000'];
    expect(await held(table, rows, { table: 'cost-positive', rows: 'cost-positive' })).toEqual([]);
  });

  test('are held in columns of revenue, cost and net by the side of the column', async () => {
    const table = [
      'Nämnd, tkr;Intäkter 2026;Kostnader 2026;Netto 2026',
      'Skola;100;400;-300',
      'Vård;50;250;-200',
      'Kultur;30;80;-50',
      'Summa;180;730;-550',
    ];
    const rows = ['Skola;100', 'Vård;50', 'Kultur;30'].map((row) =>
      row.replace(';', ';Intäkter 2026;-'),
    );
    const costs = ['Skola;400', 'Vård;250', 'Kultur;80'].map((row) =>
      row.replace(';', ';Kostnader 2026;'),
    );
    const nets = ['Skola;300', 'Vård;200', 'Kultur;50'].map((row) =>
      row.replace(';', ';Netto 2026;'),
    );
    const all = [...rows, ...costs, ...nets].map((row) => `${row}000`);
    expect(await held(table, all, { rows: 'cost-positive' })).toEqual([]);
  });
});

describe('signs that are declared', () => {
  const table = (sign: string): readonly string[] => [
    'Netto per verksamhet, tkr;Utfall 2024',
    ...['Skola;150', 'Vård;50', 'Kultur;30', 'Summa;230'].map((row) =>
      row.replace(';', `;${sign}`),
    ),
  ];
  const rows = ['Skola;2024;150000', 'Vård;2024;50000', 'Kultur;2024;30000'];

  test('are told once where they hold for no figure and the opposite hold', async () => {
    const asked = { kind: 'activity-net', rows: 'cost-positive' };
    // that of a table of nets is net-cost-positive
    expect(await held(table(''), rows, { ...asked, table: 'cost-positive' })).toEqual([
      'detail/signs',
    ]);
    expect(await held(table(''), rows, { ...asked, table: 'net-cost-positive' })).toEqual([]);
    const negative = { ...asked, rows: 'cost-negative', table: 'cost-negative' };
    expect(await held(table('-'), rows, negative)).toEqual(['detail/signs']);
  });

  test('are told all the same where one figure holds neither way', async () => {
    const one = [...rows.slice(0, 2), 'Kultur;2024;99000'];
    const asked = { kind: 'activity-net', rows: 'cost-positive', table: 'cost-positive' };
    expect(await held(table(''), one, asked)).toEqual(['detail/signs']);
  });

  test('stand where they hold for a figure, and each of the others is told', async () => {
    const one = ['Skola;2024;-150000', ...rows.slice(1)];
    const asked = { kind: 'activity-net', rows: 'cost-positive', table: 'cost-positive' };
    expect(await held(table(''), one, asked)).toEqual([
      'detail/mismatch Vård',
      'detail/mismatch Kultur',
    ]);
    expect(await held(table(''), [rows[0] ?? ''], asked)).toEqual(['detail/mismatch Skola']);
  });
});
