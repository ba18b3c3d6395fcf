import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitsOf } from '../../src/exact/index.ts';
import { readAmount } from '../../src/formats/notation.ts';

/** What a cell reads as: its digits, decimals and unit, or why it is none. */
function read(cell: string): string {
  const reading = readAmount(cell);
  if (reading.is === 'none') return 'none';
  if (reading.is === 'no-amount') return reading.why;
  return [digitsOf(reading.value), reading.decimals, reading.unit]
    .filter((own) => own !== undefined)
    .join(' ');
}

describe('amounts as printed', () => {
  test.each([
    ['-415 390', '-415390 0'],
    ['14839', '14839 0'],
    ['\u22121 234', '-1234 0'],
    ['– 1,8', '-1.8 1'],
    ['- 6 279', '-6279 0'],
    ['7,69%', '7.69 2 %'],
    ['61 %', '61 0 %'],
    ['-10,21 %', '-10.21 2 %'],
    ['185 210 kr', '185210 0 kr'],
    ['185 210 kr/år', '185210 0 kr/unit'],
    ['1,5 mnkr', '1.5 1 mnkr'],
    ['12\u00A0345', '12345 0'],
    ['12\u202F345,60', '12345.6 2'],
    ['-400*', '-400 0'],
    ['400 **', '400 0'],
    ['400¹', '400 0'],
    ['+400', '400 0'],
    ['0', '0 0'],
    ['-0,0', '0 1'],
    ['0,001', '0.001 3'],
    ['  12  ', '12 0'],
    ['', 'none'],
    ['   ', 'none'],
    ['-', 'none'],
    ['–', 'none'],
    ['\u2212', 'none'],
  ])('%s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  test('no value is not zero', () => {
    expect(readAmount('-').is).not.toBe(readAmount('0').is);
  });
});

test('any text at all is read, and a hostile one does not explode', () => {
  // a scanner that is not linear would run into the time limit of the test
  for (const hostile of [
    '1 '.repeat(50_000),
    '-'.repeat(100_000),
    ' '.repeat(100_000),
    '9'.repeat(100_000),
    '%'.repeat(100_000),
  ]) {
    expect(['none', 'no-amount']).toContain(readAmount(hostile).is);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const reading = readAmount(text);
      if (reading.is === 'amount') expect(text).toMatch(/\d/u);
    }),
  );
});
