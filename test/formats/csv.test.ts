import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvFile, csvText } from '../../src/formats/csv-writer.ts';
import { readCsv as read } from '../../src/formats/csv.ts';
import { lineBeyondLimits, limits } from '../../src/formats/limits.ts';
import type { Finding } from '../../src/findings/index.ts';
import type { Grid } from '../../src/model/index.ts';

/** The grid of a text that has one, and what is wrong with it. */
function readCsv(
  text: string,
  file: string,
  name: string,
): { readonly value: Grid; readonly findings: readonly Finding[] } {
  // a semicolon is asked for, since cells of chance may fit other delimiters too
  const { value, findings } = read({ text, encoding: 'utf-8' }, file, name, ';');
  if (!value) throw new Error('no grid');
  return { value, findings };
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'å', '1', ' ', '"', ';', '\n', ',', '-'),
  maxLength: 8,
});
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
});

function quoted(text: string): string {
  return /[";\n,]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('cells and their places', () => {
  test('each cell stands where it is said to, quoted and broken over lines or not', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, ending) => {
        const text = `x;y${ending}${rows.map((row) => row.map(quoted).join(';')).join(ending)}`;
        const { value, findings } = readCsv(text, 'a.csv', 'a');
        expect(findings).toEqual([]);
        expect(value.rows.slice(1).map((row) => row.map((own) => own.text))).toEqual(rows);
        const lines = text.split(/\r\n|\n/u);
        for (const own of value.rows.flat()) {
          const rest = (lines[(own.at.line ?? 0) - 1] ?? '').slice((own.at.column ?? 0) - 1);
          const firstLine = quoted(own.text).split('\n')[0] ?? '';
          expect(rest.startsWith(firstLine)).toBe(true);
        }
      }),
    );
  });

  test('what is written is read back, cell for cell', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const width = Math.max(...rows.map((row) => row.length));
        const square = [
          ['x', 'y', 'z', 'w'].slice(0, width),
          ...rows.map((row) => [...row, '', '', ''].slice(0, width)),
        ];
        const { value, findings } = readCsv(csvText(square), 'a.csv', 'a');
        expect(findings).toEqual([]);
        expect(value.rows.map((row) => row.map((own) => own.text))).toEqual(square);
      }),
    );
  });

  test('a file for Excel begins with a byte order mark and ends its lines with CRLF', () => {
    expect(
      csvFile([
        ['Netto, tkr', '2026'],
        ['Netto', '-3,5'],
      ]),
    ).toBe('\uFEFFNetto, tkr;2026\r\nNetto;-3,5\r\n');
  });
});

describe('a broken quotation', () => {
  test('is told once, and reading goes on with the next line', () => {
    const { value, findings } = readCsv('a;b\n"c;1\nd;2\ne;"3"4\nf;5\n', 'a.csv', 'a');
    expect(findings.map(({ code, at }) => [code, at.line, at.column])).toEqual([
      ['csv/stray-quote', 2, 1],
      ['csv/stray-quote', 4, 3],
    ]);
    expect(value.isDamaged).toBe(true);
    expect(value.rows.map((row) => row[0]?.text)).toEqual(['a', 'c', 'd', 'e', 'f']);
  });

  test('on every line is no endless work', () => {
    const { findings } = readCsv(`a;b\n${'"c;1\n'.repeat(5000)}`, 'a.csv', 'a');
    expect(findings.length).toBeLessThanOrEqual(21);
  });
});

test('more rows, more columns or longer cells than any printed table has are refused', () => {
  const codes = (text: string): readonly string[] =>
    read({ text, encoding: 'utf-8' }, 'a.csv', 'a', ';').findings.map(({ code }) => code);
  const { rows, columns, cell } = limits;
  expect(codes(`a${';'.repeat(columns - 1)}\n`)).toEqual([]);
  expect(codes(`a${';'.repeat(columns)}\n`)).toEqual(['file/too-large']);
  expect(codes(`a;b\n${'x'.repeat(cell)};1\n`)).toEqual([]);
  expect(codes(`a;b\n${'x'.repeat(cell + 1)};1\n`)).toEqual(['file/too-large']);
  expect(codes(`a;b\n"${'x'.repeat(cell + 1)}";1\n`)).toEqual(['file/too-large']);
  expect(lineBeyondLimits('a;1\n'.repeat(rows), ';')).toBeUndefined();
  expect(lineBeyondLimits('a;1\n'.repeat(rows + 1), ';')).toBe(rows + 1);
  expect(lineBeyondLimits(`Rör 4";1\n${'a;1\n'.repeat(rows)}`, ';')).toBe(rows + 1);
});

test('what Excel was told to keep as text is that text, in its place', () => {
  const { value, findings } = readCsv('Konto;a;b\n="00123";="12";3\n', 'a.csv', 'a');
  expect(findings).toEqual([]);
  const row = value.rows[1]?.map(({ text, at }) => [text.trim(), at.column]);
  expect(row).toEqual([
    ['00123', 1],
    ['12', 10],
    ['3', 16],
  ]);
});
