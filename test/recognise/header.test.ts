import { describe, expect, test } from 'vitest';
import { checkedTable } from '../support/tables.ts';

function columnsOf(csv: string): readonly string[] {
  return checkedTable(csv).table.columns.map(({ label }) => label);
}

describe('a second row of headers', () => {
  const rows = 'Skola;1 204;1 251\nVård;2 310;2 402\n';

  test.each([
    ['of units', 'Nämnd;2025;2026\n;(tkr);(tkr)\n', ['2025 (tkr)', '2026 (tkr)']],
    [
      'of kinds of periods',
      'Nämnd, tkr;2025;2026\n;Utfall;Budget\n',
      ['2025 Utfall', '2026 Budget'],
    ],
    [
      'of years beside a unit, under a text for the rows',
      'Nämnd;Bokslut;Budget\nBelopp i tkr;2025;2026\n',
      ['Bokslut 2025', 'Budget 2026'],
    ],
    [
      'under a text that covers the columns to its right, the corner not counted',
      'Nämnd;;Budget\n;2024;2025\n',
      ['2024', 'Budget 2025'],
    ],
    [
      'under a text that does not cover what has no header of its own',
      ';Bokslut;Budget;\nNämnd, tkr;2024;2025;\n',
      ['Bokslut 2024', 'Budget 2025'],
    ],
  ])('%s', (_, header, columns) => {
    expect(columnsOf(`${header}${rows}`)).toEqual(columns);
    expect(checkedTable(`${header}${rows}`).told).toEqual(['check/nothing-to-add']);
  });

  test.each([
    [
      'amounts that look like years',
      'Nämnd, tkr;2025;2026\nSkola;2010;2051\nVård;1200;1300\nSumma;3210;3351\n',
    ],
    [
      'a heading with a comment, in a table with a text for the rows',
      'Nämnd, tkr;2025;2026;Kommentar\nSkola;;;Minskning av elever\nGrund;1204;1251;\nGymnasium;2310;2402;\n',
    ],
    ['words where amounts are missing', ';2025;2026\nSkola;saknas;saknas\nVård;2 310;2 402\n'],
  ])('is no row of %s', (_, csv) => {
    expect(columnsOf(csv)).toEqual(['2025', '2026']);
  });
});
