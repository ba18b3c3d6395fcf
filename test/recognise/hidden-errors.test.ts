import { describe, expect, test } from 'vitest';
import { checkedTable } from '../support/tables.ts';

/** What each total adds, by lines, and what is told of the table. */
function structureOf(lines: readonly string[]): {
  readonly sums: readonly string[];
  readonly told: readonly string[];
} {
  const { table, told } = checkedTable(`${lines.join('\n')}\n`);
  const sums = table.blocks.map(({ total, plus }) => {
    const parts = plus.map(({ at }) => String(at.line));
    return `${String(total.at.line)} = ${parts.join(' + ')}`;
  });
  return { sums, told: told.filter((finding) => !finding.startsWith('sum/rounding')) };
}

describe('the only net of an operating budget without revenue or cost', () => {
  const rows = ['Driftbudget, tkr;Budget 2027', 'Skola;1 700', 'Vård;400', 'Kultur;1 416'];

  test('is the total of its rows', () => {
    expect(structureOf([...rows, 'Nettokostnad;3 516'])).toEqual({
      sums: ['5 = 2 + 3 + 4'],
      told: [],
    });
  });

  test('is told where it does not add up, and is the net all the same', () => {
    const lines = [...rows, 'Nettokostnad;3 616'];
    expect(structureOf(lines).told).toContain('total/unverified 5');
    expect(checkedTable(lines.join('\n')).table.rows.at(-1)?.role).toBe('net');
  });
});

describe('a total at the top', () => {
  test('has no error where rows further on are added by others first', () => {
    const lines = [
      'Nämnd, tkr;Bokslut 2027;Budget 2028',
      'TOTALT;109 126;73 989',
      'Kommunala bolag;21 982;22 610',
      'Stiftelser;294;300',
      'Finansförvaltningen;63 850;51 079',
      'Fastigheter;19 500;21 400',
      'Skog;25 523;28 362',
      'Summa mark;45 023;49 762',
      'Lån;17 501;',
      'Bidrag;1 326;1 317',
      'Kommunalförbund;23 000;',
    ];
    expect(structureOf(lines)).toEqual({
      sums: ['2 = 3 + 4 + 5 + 11', '5 = 8 + 9 + 10', '8 = 6 + 7'],
      told: [],
    });
  });
});

describe('a total that an error hides', () => {
  test('is told, and the one that adds it too, though that holds without it', () => {
    const lines = [
      'Nämnd, mnkr;Budget 2026;Budget 2027',
      'Skola;-451,9;-646,9',
      'Grundskola;-428,6;-444,7',
      'Fritidshem;-23,2;-22,2',
      'Vård;-655,8;-645,0',
      'Hemtjänst;-640,1;-628,9',
      'Lokaler;-15,7;-16,1',
      'Summa;-1 107,7;-1 111,9',
    ];
    expect(structureOf(lines)).toEqual({
      sums: ['2 = 3 + 4', '5 = 6 + 7', '8 = 2 + 5'],
      told: ['sum/mismatch 2 Budget 2027', 'sum/mismatch 8 Budget 2027'],
    });
  });

  test('is told where the error is in one of its rows', () => {
    const lines = [
      'Nämnd, tkr;Bokslut 2026;Budget 2027',
      'Skola;1 475;1 401',
      'Avgifter;-40;-25',
      'Grundskola;1 515;1 440',
      'Vård;-79;-75',
      'Summa;1 396;1 326',
    ];
    expect(structureOf(lines)).toEqual({
      sums: ['2 = 3 + 4', '6 = 2 + 5'],
      told: ['sum/mismatch 2 Budget 2027'],
    });
  });

  test('is found where its own total then adds up', () => {
    const lines = [
      'Nämnd, mnkr;Budget 2027;Plan 2028',
      'Kommunen;;',
      'Skola;4,700;4,900',
      'Grundskola;3,250;3,350',
      'Fritidshem;1,450;1,550',
      'Kultur;23,800;24,900',
      'Summa kommunen;28,500;29,800',
      'Förbund;;',
      'Räddning;11,950;12,298',
      'Brand;9,857;10,203',
      'Sotning;2,093;2,097',
      'Trafik;6,700;6,500',
      'Summa förbund;18,650;18,800',
      'Totalt;47,150;48,600',
    ];
    expect(structureOf(lines)).toEqual({
      sums: ['3 = 4 + 5', '7 = 3 + 6', '9 = 10 + 11', '13 = 9 + 12', '14 = 7 + 13'],
      told: ['sum/mismatch 13 Plan 2028', 'sum/mismatch 9 Plan 2028'],
    });
  });

  test('is none of small figures that add up by chance in one column', () => {
    const lines = [
      'Nämnd, tkr;Budget 2026;Budget 2027',
      'Elever;75;81',
      'Skola;45;52',
      'Vård;30;33',
      'Kultur;12;14',
      'Summa;87;99',
    ];
    expect(structureOf(lines)).toEqual({ sums: ['6 = 3 + 4 + 5'], told: ['total/incomplete 6'] });
  });
});

describe('a frame that changes lead to', () => {
  const rows = [
    'Budgetram, tkr;Budget 2024;Budget 2025;Budget 2026;Budget 2027;Plan 2028',
    'Kommunbidrag 2027;322;310;306;306;300',
    'Hyresförändringar;0;7;9;11;7',
    'Ramjusteringar;12;8;5;5;6',
    'Index;22;17;18;13;17',
  ];

  test('is told where one of them is wrong in a column', () => {
    const changed = rows.with(2, 'Hyresförändringar;-10;7;9;11;7');
    expect(structureOf([...changed, 'Kommunbidrag 2028;356;342;338;335;330'])).toEqual({
      sums: ['6 = 2 + 3 + 4 + 5'],
      told: ['sum/mismatch 6 Budget 2024'],
    });
  });

  test('is no sum where it is the frame before it in most columns', () => {
    const lines = ['Budgetram, tkr;2026;2027', 'Ram 2026;500;510', 'Ram 2027;500;530'];
    expect(structureOf(lines).sums).toEqual([]);
  });

  test('is no sum where only zeros add up', () => {
    const lines = [
      'Budgetram, tkr;2026;2027',
      'Ram 2026;0;510',
      'Index;0;20',
      'Hyror;0;5',
      'Ram 2027;0;700',
    ];
    expect(structureOf(lines).sums).toEqual([]);
  });

  test('is not the first one of another group', () => {
    const lines = [
      'Budgetram, tkr;2026;2027',
      'Skola;;',
      'Ram 2026;50;51',
      'Index;10;12',
      'Hyror;5;5',
      'Ram 2027;65;68',
      'Lokaler;20;30',
      'Vård;;',
      'Ram 2026;85;140',
      'Index;8;9',
      'Ram 2027;93;149',
    ];
    expect(structureOf(lines).sums).toEqual(['6 = 3 + 4 + 5', '11 = 9 + 10']);
  });
});
