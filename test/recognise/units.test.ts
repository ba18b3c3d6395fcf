import { describe, expect, test } from 'vitest';
import { checkedTable } from '../support/tables.ts';

const rows = 'Skola;1;2\nVård;3;4\nSumma;4;6\n';

/** The unit of a table with a title in its corner, and what is told of its words. */
function unitOf(title: string, columns = 'Budget 2026;Plan 2027', name = 'namnd'): string {
  const { table, findings } = checkedTable(`"${title}";${columns}\n${rows}`, name);
  const told = findings
    .filter(({ code }) => code === 'table/unit-words')
    .map(({ at, details }) => ` ? ${details?.['words'] ?? ''} ${String(at.column)}`);
  return `${table.unit} ${table.unitKnown}${told.join('')}`;
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

  test('a total, a net or a change may say it', () => {
    const of = (...lines: readonly string[]): string => {
      const { table } = checkedTable(`Förändring;2026;2027\nSkola;1;2\n${lines.join('\n')}\n`);
      return `${table.unit} ${table.unitKnown}`;
    };
    expect(of('"Summa per år, mnkr";1;2')).toBe('mnkr read');
    expect(of('Netto (tusen kronor);1;2')).toBe('tkr read');
    expect(of('Förändring i tkr;1;2', 'Netto;1;2')).toBe('tkr read');
    expect(of('"Summa, mnkr";1;2', '"Netto, tkr";1;2')).toBe('tkr assumed');
    expect(of('Summa projekt > 5 miljoner kr;1;2')).toBe('tkr assumed');
    expect(of('"Avgift per barn, kr";1;2')).toBe('tkr assumed');
    expect(of('"Nettokostnad per barn, kr";1;2')).toBe('tkr assumed');
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

describe('words beside a unit that are not understood are told, not guessed', () => {
  test.each([
    ['Nämnd, hundratals kronor', 'kr read ? hundratals 1'],
    ['Nämnd, i tio tusental kr', 'tkr read ? tio 1'],
    ['Nämnd, kr (tusental)', 'kr read ? tusental 1'],
    ['Nämnd, 10 000 kr', 'tkr assumed ? 000 kr 1'],
    ['Nämnd, belopp i hundratusental', 'tkr assumed ? hundratusental 1'],
    ['Nämnd, kronor i hundratal', 'kr read ? hundratal 1'],
    ['Nämnd, euro', 'tkr assumed ? euro 1'],
    ['Nämnd, tkr och mnkr', 'tkr read ? tkr, mnkr 1'],
  ])('%s', (title, expected) => {
    expect(unitOf(title)).toBe(expected);
  });

  test.each([
    ['Kommunens 5 miljoner kronor till skolan, tkr', 'tkr read'],
    ['Satsning på 500 tkr, belopp i kr', 'kr read'],
    ['Kommunens tio mål, tkr', 'tkr read'],
    ['Tillägg tusen kronor, Tkr', 'tkr read'],
  ])('but not what is plain: %s', (title, expected) => {
    expect(unitOf(title)).toBe(expected);
  });

  test('a column in another unit than its table', () => {
    expect(unitOf('Nämnd, tkr', 'Budget 2026;Plan 2027 mnkr')).toBe('tkr read ? Plan 2027 mnkr 26');
    expect(unitOf('Nämnd', 'Budget 2026 tkr;Plan 2027 mnkr')).toContain('tkr assumed ? ');
  });

  test('a title line has its own place', () => {
    const { findings } = checkedTable(`Nämnder\nhundratals kronor;;\n;2026;2027\n${rows}`);
    expect(findings).toMatchObject([{ code: 'table/unit-words', at: { line: 2, column: 1 } }]);
  });
});
