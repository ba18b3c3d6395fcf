import { describe, expect, test } from 'vitest';
import { checkedTable } from '../support/tables.ts';

/** The rules between columns, and what is said of the table. */
function rulesIn(csv: string): {
  readonly rules: readonly string[];
  readonly told: readonly string[];
} {
  const { assumption, told } = checkedTable(csv);
  return {
    rules: assumption.columns.map(({ column, plus, minus, whole }) =>
      [
        column,
        '=',
        plus.join(' + '),
        ...minus.map((own) => `− ${own}`),
        ...(whole ? [`of ${whole}`] : []),
      ].join(' '),
    ),
    told,
  };
}

describe('a deviation follows from two columns', () => {
  test('not where one row of three agrees, against something that is not printed', () => {
    const csv =
      'Verksamhet, tkr;Utfall 2024;Utfall 2025;Avvikelse\nBibliotek;9 120;9 870;750\nMuseum;3 417;3 602;-212\nIdrott;13 885;14 835;341\n';
    expect(rulesIn(csv)).toEqual({ rules: [], told: ['check/nothing-checked'] });
  });

  test('not where the figures are so small that most rows agree by chance', () => {
    const csv =
      'Verksamhet, tkr;Utfall 2024;Utfall 2025;Avvikelse\nBibliotek;12;13;1\nMuseum;8;8;0\nIdrott;20;22;-3\n';
    expect(rulesIn(csv)).toEqual({ rules: [], told: ['check/nothing-checked'] });
  });

  test('with a sign of its own where the row is revenue', () => {
    const csv =
      'Driftbudget, tkr;Budget 2025;Utfall 2025;Avvikelse\nIntäkter;5 210;5 740;530\nKostnader;60 114;61 900;-1 786\nLokaler;4 200;4 370;-170\n';
    expect(rulesIn(csv)).toEqual({
      rules: ['Avvikelse = Utfall 2025 − Budget 2025', 'Avvikelse = Budget 2025 − Utfall 2025'],
      told: ['table/no-net 3'],
    });
  });

  test('and of two pairs that agree, the one that does so exactly', () => {
    const csv =
      'Nämnd, mnkr;Budget 2025;Prognos 2025;Utfall 2025;Avvikelse\nSkola;112,4;112,3;115,1;-2,7\nVård;200,4;200,5;198,2;2,2\nKultur;18,2;18,1;16,9;1,3\n';
    expect(rulesIn(csv)).toEqual({ rules: ['Avvikelse = Budget 2025 − Utfall 2025'], told: [] });
  });
});

describe('a percentage follows from', () => {
  test.each([
    [
      'the change of two columns, though the change is not printed',
      'Nämnd, tkr;Budget 2025;Budget 2026;Förändring, %\nSkola;11 204;11 519;2,8\nVård;20 040;20 601;2,8\nKultur;882;869;-1,5\n',
      ['Förändring, % = Budget 2026 − Budget 2025 of Budget 2025'],
    ],
    [
      'one column of another',
      'Nämnd, tkr;Bruttokostnad;Statsbidrag;Andel\nSkola;11 204;2 519;22,5%\nVård;20 040;4 601;23,0%\nKultur;882;69;7,8%\n',
      ['Andel = Statsbidrag of Bruttokostnad'],
    ],
    [
      'a deviation and the budget it is from',
      'Nämnd, tkr;Budget 2025;Utfall 2025;Avvikelse;Avvikelse i %\nSkola;11 204;11 919;-715;-6,4\nVård;20 040;18 601;1 439;7,2\nKultur;882;969;-87;-9,9\n',
      ['Avvikelse = Budget 2025 − Utfall 2025', 'Avvikelse i % = Avvikelse of Budget 2025'],
    ],
  ])('%s', (_, csv, rules) => {
    expect(rulesIn(csv)).toEqual({ rules, told: [] });
  });
});

test('a net is of the revenue and cost of its own year', () => {
  const csv =
    'Nämnd, tkr;2025;2026;2025;2026;2025;2026\n;Intäkter;Intäkter;Kostnader;Kostnader;Netto;Netto\nSkola;412;420;-5 129;-5 301;-4 717;-4 881\nVård;880;901;-7 014;-7 190;-6 134;-6 289\nKultur;96;99;-1 201;-1 240;-1 105;-1 141\n';
  expect(rulesIn(csv)).toEqual({
    rules: [
      '2025 Netto = 2025 Intäkter + 2025 Kostnader',
      '2026 Netto = 2026 Intäkter + 2026 Kostnader',
    ],
    told: [],
  });
});

describe('the header of a column says whether its amounts are', () => {
  /** The unit of a column of its own, beside one of another. */
  const unitUnder = (header: string): string | undefined =>
    checkedTable(`Nämnd, tkr;Antal;${header}\nSkola;11;12\nVård;20;21\n`).table.columns[1]?.unit;

  test.each(['Andel %', 'Procent', 'andel i procent', 'PROCENT 2026', 'Förändring (procent)'])(
    'percent: %s',
    (header) => {
      expect(unitUnder(header)).toBe('%');
    },
  );

  test.each([
    ...['Kr/barn', 'kr per elev', 'tkr/plats', 'Genomsnitt', 'Snitt 2025', 'Medelkostnad'],
    ...['Medelvärde', 'Styckpris', 'À-pris', 'á pris', 'Kostnad per inskrivet barn'],
    ...['Kostnad/invånare', 'Nettokostnad per dygn'],
  ])('for one of something: %s', (header) => {
    expect(unitUnder(header)).toBe('kr/unit');
  });

  test.each([
    ...['Procentenheter', 'tiprocent', 'Prisökning', 'Medelålder', 'Kreditering', 'Kostnad per år'],
    ...['Budget 2026', 'Avsnitt', 'Kostnad per konto'],
  ])('neither: %s', (header) => {
    expect(unitUnder(header)).toBeUndefined();
  });
});
