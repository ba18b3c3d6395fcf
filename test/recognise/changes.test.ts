import { describe, expect, test } from 'vitest';
import { checkedTable } from '../support/tables.ts';

/** Which row each change is the change of, and what is said of the table. */
function changesIn(csv: string): {
  readonly changes: readonly string[];
  readonly told: readonly string[];
} {
  const { assumption, told } = checkedTable(csv);
  return { changes: assumption.changes.map(({ row, measured }) => `${row}: ${measured}`), told };
}

describe('a change', () => {
  test('is of the row that it holds for, and a percentage of the row of the change beside it', () => {
    const csv =
      'Driftbudget, tkr;2024;2025;2026\nKostnader;-60 114;-61 900;-63 000\nFörändring i tkr;;-1 786;-1 100\nFörändring i %;;3,0;1,8\nIntäkter;5 210;5 300;5 411\nNetto;-54 904;-56 600;-57 589\nFörändring, tkr;;-1 696;-989\nFörändring, %;;3,1;1,7\n';
    expect(changesIn(csv)).toEqual({
      changes: [
        'Förändring i tkr: Kostnader',
        'Förändring, tkr: Netto',
        'Förändring i %: Kostnader',
        'Förändring, %: Netto',
      ],
      told: [],
    });
  });

  test('in percent without one in amounts is of the row that it holds for, too', () => {
    const csv =
      'Driftbudget, tkr;2024;2025;2026\nKostnader;-60 114;-61 900;-63 000\nFörändring i %;;3,0;1,8\nIntäkter;5 210;5 300;5 411\nNetto;-54 904;-56 600;-57 589\n';
    expect(changesIn(csv)).toEqual({ changes: ['Förändring i %: Kostnader'], told: [] });
  });

  test('is of the net where it holds for nothing', () => {
    const csv =
      'Driftbudget, tkr;2024;2025\nIntäkter;5 210;5 300\nKostnader;-60 114;-61 900\nNetto;-54 904;-56 600\nSkuld;1 904;1 600\nFörändring i tkr;;1 606\n';
    expect(changesIn(csv)).toEqual({
      changes: ['Förändring i tkr: Netto'],
      told: ['change/mismatch 6 2025'],
    });
  });

  test('is no row that is called so, where one period of two agrees', () => {
    const csv =
      'Nämnd, tkr;2024;2025;2026\nSkola;10 204;11 251;12 391\nFörändringsledning;980;1 047;1 090\n';
    expect(changesIn(csv)).toEqual({ changes: [], told: ['check/nothing-to-add'] });
  });

  test('is no row that is called so, where its figures are small', () => {
    const csv =
      'Nämnd, tkr;2024;2025;2026\nSkola;204;211;219\nFörändringsledning;8;7;8\nSumma;212;218;227\n';
    expect(changesIn(csv)).toEqual({ changes: [], told: [] });
  });
});
