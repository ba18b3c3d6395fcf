import { describe, expect, test } from 'vitest';
import { decimal, digitsOf, quotient, type Decimal } from '../../src/exact/index.ts';
import { edit, exampleAt, netto, textAt, type Disk } from '../support/world.ts';

interface JsonExplanation {
  readonly stated: string | null;
  readonly unit: string;
  readonly relations: readonly { readonly kind: string; readonly verdict: string }[];
  readonly formulas: readonly {
    readonly formula: string;
    readonly ingredients: readonly {
      readonly operator: '+' | '−' | '×' | '/';
      readonly value: string;
      readonly at: { readonly file: string; readonly line: number; readonly column: number };
    }[];
    readonly exact: string;
    readonly shown: string;
  }[];
}

async function explained(
  subject: string,
  disk: Disk = exampleAt('plan'),
): Promise<JsonExplanation> {
  const { code, out, err } = await netto(['explain', subject, 'plan', '--format', 'json'], disk);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as JsonExplanation;
}

/** Works a formula out from its ingredients, as a reader with a calculator would. */
function workedOut({ ingredients }: JsonExplanation['formulas'][number]): Decimal {
  const [first, ...rest] = ingredients;
  return rest.reduce(
    (sum, { operator, value }) => {
      const amount = decimal(value);
      switch (operator) {
        case '+':
          return sum.plus(amount);
        case '−':
          return sum.minus(amount);
        case '×':
          return sum.times(amount);
        case '/':
          return quotient(sum, amount, decimal('0.00000000000000000001'));
      }
    },
    decimal(first?.value ?? '0'),
  );
}

describe('a cell', () => {
  test.each([
    ['driftbudget/Netto/Plan 2028', 'net', '-435871'],
    ['driftbudget-per-verksamhet/Institutionsvård barn och unga/Plan 2027', 'spread', '-51315'],
    ['volymer/Stödboende, barn & unga/Plan 2028', 'cost', '7341630.56266752'],
    ['a-priser/Kontaktperson/kontaktfamilj barn & unga/Plan 2027', 'cost', '2653204.829184'],
  ])(
    '%s: the formula, worked out by hand, is what netto computes',
    async (subject, formula, shown) => {
      const { formulas } = await explained(subject);
      expect(formulas.map((own) => own.formula)).toEqual([formula]);
      for (const own of formulas) {
        expect(digitsOf(workedOut(own))).toBe(own.exact);
        expect(own.shown).toBe(shown);
      }
    },
  );

  test('still adds up where the bridge is printed in another unit and with other signs', async () => {
    const disk = exampleAt('plan');
    edit(
      disk,
      'plan/budget.json',
      '"unit": "tkr", "bridgeStart": "previous", "signs": "cost-negative"',
      '"unit": "kr", "bridgeStart": "previous", "signs": "net-cost-positive"',
    );
    const [formula] = (await explained('driftbudget/Netto/Plan 2027', disk)).formulas;
    expect(formula && digitsOf(workedOut(formula))).toBe(formula?.exact);
  });

  test('each number of a formula is printed where it is said to be', async () => {
    const disk = exampleAt('plan');
    const { formulas } = await explained('driftbudget/Netto/Plan 2027', disk);
    for (const { at, value } of formulas.flatMap(({ ingredients }) => ingredients)) {
      const line = textAt(disk, at.file).split('\n')[at.line - 1] ?? '';
      expect(
        line
          .slice(at.column - 1)
          .split(';')[0]
          ?.replaceAll(' ', ''),
      ).toBe(value);
    }
  });

  test('is found by row and period alone, in any case, and with slashes in its label', async () => {
    const whole = await explained('driftbudget-per-verksamhet/Ekonomiskt bistånd/Plan 2027');
    expect(await explained('Ekonomiskt bistånd/Plan 2027')).toEqual(whole);
    expect(await explained('ekonomiskt bistånd/plan 2027')).toEqual(whole);
    expect(
      (await explained('Teknisk justering - f d TINK fr kommunstyrelsen/Budget 2026')).stated,
    ).toBe('-7111');
  });

  test('that several tables have is not guessed', async () => {
    const { code, err } = await netto(
      ['explain', 'Stödboende, barn & unga/Plan 2027', 'plan'],
      exampleAt('plan'),
    );
    expect(code).toBe(2);
    expect(err).toContain('a-priser/Stödboende, barn & unga/Plan 2027 |');
    expect(err).toContain('volymer/Stödboende, barn & unga/Plan 2027');
  });

  test('names every relation that holds it', async () => {
    const { relations } = await explained('driftbudget/Netto/Plan 2027');
    expect(relations.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
      'net holds',
      'change holds',
      'change holds',
      'percent holds',
      'cross holds',
      'bridge rounding',
      'bridge mismatch',
    ]);
  });

  test('fits in eighty columns, with every place', async () => {
    for (const subject of [
      'driftbudget-per-verksamhet/Ekonomiskt bistånd/Plan 2028',
      'driftbudget/Netto/Plan 2027',
    ]) {
      const { out } = await netto(['explain', subject, 'plan'], exampleAt('plan'), { width: 80 });
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
      expect(out).toMatch(/driftbudget(?:-per-verksamhet)?\.csv/u);
    }
  });

  test('of doubtful tables is explained without a formula, and the doubt is told', async () => {
    const disk = exampleAt('plan');
    edit(disk, 'plan/volymer.csv', '3 528', '3 5280');
    const { code, out, err } = await netto(
      ['explain', 'driftbudget/Netto/Plan 2027', 'plan'],
      disk,
    );
    expect(code).toBe(2);
    expect(out).toContain('bridge');
    expect(out).not.toContain('Formula');
    expect(err).toContain('amount/unreadable');
  });

  test('without a value, or in no relation, is still explained', async () => {
    const { out } = await netto(
      ['explain', 'ekonomiska-forandringar/Volymförändring vuxna/Plan 2027', 'plan'],
      exampleAt('plan'),
    );
    expect(out).toContain('no value');
    const volume = await netto(
      ['explain', 'volymer/Stödboende, barn & unga/Utfall 2024', 'plan'],
      exampleAt('plan'),
    );
    expect(volume.out).toContain('It takes part in no relation.');
  });
});

test('the printed total of the activities is the stated one, also where it is wrong', async () => {
  const { out } = await netto(['plan', 'plan', '--format', 'csv'], exampleAt('plan'));
  expect(out).toContain('driftbudget-per-verksamhet;Summa;Plan 2028;angivet;-435839;-435839\r\n');
  expect(out).toContain('driftbudget-per-verksamhet;Summa;Plan 2028;beräknat;-435840;-435840\r\n');
});

describe('a finding by its id', () => {
  test('is shown as its one relation, written out, with the cause', async () => {
    const id = 'net:driftbudget/Netto/Utfall 2024';
    const { code, out } = await netto(['explain', id, 'plan', '--lang', 'sv'], exampleAt('plan'));
    const text = out.replaceAll('\u00A0', ' ');
    expect(code).toBe(0);
    expect(text).toContain('58 344 − 415 390 = −357 046');
    expect(text).toContain('−415 390 bör vara −357 046; den upprepar Kostnader');
    expect(text).not.toContain('samma i två tabeller');
  });

  test('that is none is told the nearest', async () => {
    const { code, err } = await netto(
      ['explain', 'net:driftbudget/Netto/2024', 'plan'],
      exampleAt('plan'),
    );
    expect(code).toBe(2);
    expect(err).toContain('usage/unknown-cell');
  });
});

test('a cell that a cause would change is shown with it', async () => {
  const argv = ['explain', 'Förändring i %/Budget 2025', 'plan', '--format', 'json'];
  const { out } = await netto(argv, exampleAt('plan'));
  expect(JSON.parse(out)).toMatchObject({
    causes: [{ slip: 'copy', cells: [{ row: 'Netto', suggested: '-357046' }] }],
  });
});

test('the id of a finding and a scenario do not go together', async () => {
  const id = 'net:driftbudget/Netto/Utfall 2024';
  const { code, err } = await netto(['explain', id, '--bridge', 'X@2027=-1']);
  expect(err).toContain('usage/scenario-unused');
  expect(code).toBe(2);
});

test('an uplift that a scenario changes for a whole category is told as one', async () => {
  const cell = 'upprakning/Externa insatser/Plan 2027';
  const { code, out } = await netto(['explain', cell, '--price', 'Externa insatser@2027=9 %']);
  expect(out).toContain('3,2 → 9');
  expect(code).toBe(0);
});
