import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv.ts';
import { findDelimiter } from '../../src/formats/delimiter.ts';

describe('the delimiter', () => {
  test.each([
    ['Driftbudget, tkr;2026\nNetto;1\n', ';'],
    ['Nämnd, mnkr;2026\nA;1,5\nB;2,5\n', ';'],
    ['Nämnd\t2026\nA\t1\n', '\t'],
    ['Nämnd,2026\nA,1\n"B, övrigt",2\n', ','],
    ['Nämnd,2026\nA;B,1\n', ','],
    ['"Nämnd;\ntkr",2026\nA,1\n', ','],
    ['Nämnd;2026\nA\n', ';'],
    ['Nämnd;2026;\nA;1;\n;;\n', ';'],
    ['Volymer;antal\t2026\nVård;a\t100\n', 'doubt'],
    ['Nämnd\n', ';'],
    ['\n\t\nNämnd\t2026\nA\t1\n', '\t'],
    ['\n,,,\nNämnd,2026\nA,1\n', ','],
    ['\n,,,\nNämnd,2026\nA,1,2\n', ','],
    ['Nämnd;2026\nA;="1,5"\n="B,C";2\n', ';'],
  ])('of %j', (text, expected) => {
    expect(findDelimiter(text)).toBe(expected);
  });

  test('is told by a first line sep=, which is no row', () => {
    const text = 'sep=,\r\nNämnd;tkr,2026\r\nA;B,1\r\n';
    const { value } = readCsv({ text, encoding: 'utf-8' }, 'a.csv', 'a');
    expect(value?.rows.map((row) => row.map((cell) => [cell.text, cell.at.line]))).toEqual([
      [
        ['Nämnd;tkr', 2],
        ['2026', 2],
      ],
      [
        ['A;B', 3],
        ['1', 3],
      ],
    ]);
    expect(value?.dialect).toEqual({ encoding: 'utf-8', delimiter: ',' });
  });

  test('is all that a cell kept as text may not hold', () => {
    const text = '="Nämnd, nr";="2026"\n="00 12";="1,50"\n';
    const { value, findings } = readCsv({ text, encoding: 'utf-8' }, 'a.csv', 'a');
    expect(findings).toEqual([]);
    expect(value?.rows.map((row) => row.map((cell) => cell.text.trim()))).toEqual([
      ['Nämnd, nr', '2026'],
      ['00 12', '1,50'],
    ]);
    expect(value?.rows[1]?.[1]).toMatchObject({ at: { line: 2, column: 10 } });
  });

  test('asked for is not doubted', () => {
    const text = 'Volymer;antal\t2026\nVård;a\t100\n';
    expect(
      readCsv({ text, encoding: 'utf-8' }, 'a.csv', 'a').findings.map(({ code }) => code),
    ).toEqual(['csv/delimiter']);
    expect(readCsv({ text, encoding: 'utf-8' }, 'a.csv', 'a', '\t').value?.rows[0]).toHaveLength(2);
  });
});
