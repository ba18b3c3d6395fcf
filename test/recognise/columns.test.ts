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
      told: [],
    });
  });
});
