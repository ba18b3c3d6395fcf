import { describe, expect, test } from 'vitest';
import { checkedTable } from '../support/tables.ts';

const rows = 'Skola;1;2\nVård;3;4\nSumma;4;6\n';

/** The unit of a table with a title in its corner. */
function unitOf(title: string, columns = 'Budget 2026;Plan 2027', name = 'namnd'): string {
  const { table } = checkedTable(`"${title}";${columns}\n${rows}`, name);
  return `${table.unit} ${table.unitKnown}`;
}

describe('money in words', () => {
  test.each([
    ...['tkr', 'Tkr', 'kkr', 'KSEK', 'TSEK', 't kr', 'tusen kr', 'tusen kronor', 'tusental kronor'],
    ...[
      'kr i tusental',
      'i tusental kronor',
      'tusentals kronor',
      '1 000 kr',
      '1\u{A0}000 kr',
      '1000-tal kr',
    ],
    ...['Tusental\nkronor', 'tkr.'],
  ])('%s is tkr', (words) => {
    for (const title of [`Nämnd, ${words}`, `Nämnd (${words})`, `Belopp i ${words}`, words]) {
      expect(unitOf(title)).toBe('tkr read');
    }
  });

  test.each([
    ['mnkr', 'mnkr'],
    ['Mkr', 'mnkr'],
    ['MSEK', 'mnkr'],
    ['miljoner kronor', 'mnkr'],
    ['Milj. kr', 'mnkr'],
    ['milj kr', 'mnkr'],
    ['kr', 'kr'],
    ['kronor', 'kr'],
    ['SEK', 'kr'],
    ['mdkr', 'mdkr'],
    ['miljarder kronor', 'mdkr'],
  ])('%s is %s', (words, unit) => {
    expect(unitOf(`Nämnd, ${words}`)).toBe(`${unit} read`);
    expect(unitOf(`Driftbudget 2026 (${words})`)).toBe(`${unit} read`);
  });

  test('no word says it: tkr is an assumption, unless every amount says otherwise', () => {
    expect(unitOf('Nämnd')).toBe('tkr assumed');
    const { table } = checkedTable('Nämnd;Budget 2026\nSkola;1 MSEK\nVård;2 milj. kr\n');
    expect([table.unit, table.unitKnown]).toEqual(['mnkr', 'read']);
  });

  test('volumes, unit prices and uplifts are in their unit by kind', () => {
    expect(unitOf('Volymer', undefined, 'volymer')).toBe('units read');
    expect(unitOf('À-priser', undefined, 'a-priser')).toBe('kr/unit read');
    expect(unitOf('À-priser, kronor', undefined, 'a-priser')).toBe('kr/unit read');
  });

  test('columns that say it all alike say it for their table, and are periods all the same', () => {
    const { table } = checkedTable(
      `Nämnd;"Budget 2026, tusen kronor";Plan 2027 (1 000 kr)\n${rows}`,
    );
    expect([table.unit, table.unitKnown]).toEqual(['tkr', 'read']);
    expect(table.columns.map(({ period }) => [period?.kind, period?.year])).toEqual([
      ['budget', 2026],
      ['plan', 2027],
    ]);
    expect(unitOf('Nämnd', 'Budget 2026 mnkr;Plan 2027 mnkr')).toBe('mnkr read');
    expect(unitOf('Nämnd', 'Utfall 2025;MSEK 2026')).toBe('mnkr read');
  });

  test('a unit below the periods is theirs', () => {
    const { table } = checkedTable(`Nämnd;2026;2027\n;tusen kronor;tusen kronor\n${rows}`);
    expect([table.unit, table.rows.length]).toEqual(['tkr', 3]);
  });

  test('amounts in a cell of other money are that money', () => {
    const { relations, findings } = checkedTable(
      'Nämnd, tkr;2026\nSkola;1,5 miljoner kronor\nVård;500 000 SEK\nKultur;1 mdkr\nSumma;1 002 001\n',
    );
    expect([relations, findings.map(({ code }) => code)]).toEqual([1, ['sum/rounding']]);
  });
});
