import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOfDouble } from '../../src/exact/index.ts';
import { isDateFormat, printedNumber } from '../../src/formats/workbook/number-format.ts';

function printed(stored: number, format: string): string {
  const { value, decimals, unit } = printedNumber(stored, format);
  return [value.toFixed(decimals), unit].filter(Boolean).join(' ');
}

describe('a number is read as its cell prints it', () => {
  test.each<[format: string, stored: number, expected: string]>([
    ['General', -415390, '-415390'],
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 1 / 3, '0.333333333'],
    // what subtraction leaves in binary, 0.10000000000582077, Excel shows as 0,1
    ['General', 100000.1 - 100000, '0.1'],
    ['General', 12345678.912345, '12345678.91'],
    ['General', 123456789012, '123456789012'],
    ['0', -415390.4, '-415390'],
    ['0', 0.5, '1'],
    ['0', -2.5, '-3'],
    ['# ##0', 1234.5, '1235'],
    ['#,##0', 1234567.49, '1234567'],
    ['#,##0', 12, '12'],
    ['0.0', 2.25, '2.3'],
    ['0.00', 1.005, '1.01'],
    ['0.0#', 1.5, '1.50'],
    ['0%', 0.0769, '8 %'],
    ['0.00%', -0.1021, '-10.21 %'],
    ['0.00%', 0.10199999999999999, '10.20 %'],
    ['0.0" %"', 3.24, '3.2 %'],
    ['#,##0,', 415390, '415'],
    ['#,##0.0,,"mnkr"', 415390000, '415.4 mnkr'],
    ['#,##0\\ "tkr"', 58344, '58344 tkr'],
    ['#,##0 [$kr-41D]', 185210, '185210 kr'],
    ['#,##0;[Red]-#,##0', -1234.5, '-1235'],
    ['#,##0.00;(#,##0.0)', -1.25, '-1.3'],
    ['_-* #,##0\\ _k_r_-;\\-* #,##0\\ _k_r_-;_-* "-"??\\ _k_r_-;_-@_-', -1234.4, '-1234'],
    ['_-* #,##0\\ _k_r_-;\\-* #,##0\\ _k_r_-;_-* "-"??\\ _k_r_-;_-@_-', 0, '0'],
    ['[$-41D]# ##0', 999.5, '1000'],
    // conditions, exponents and fractions print no figures of a budget: the number as it is
    ['[>=1000000]0.0,,;0', 500, '500'],
    ['0.00E+00', 1234.5, '1234.5'],
    ['# ?/?', 0.5, '0.5'],
    ['@', 12.5, '12.5'],
    [';;;', 7, '7'],
    ['"st" 0 "m"', 3, '3'],
  ])('%s of %d is %s', (format, stored, expected) => {
    expect(printed(stored, format)).toBe(expected);
  });

  test('a double of at most 15 digits is that decimal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.nat(3),
        (digits, places) => {
          const text = `${String(digits)}e-${String(places)}`;
          expect(decimalOfDouble(Number(text)).eq(text)).toBe(true);
        },
      ),
    );
  });
});

test.each<[format: string, isDate: boolean]>([
  ['yyyy-mm-dd', true],
  ['[$-41D]d mmmm yyyy', true],
  ['[h]:mm', true],
  ['General', false],
  ['#,##0 "dagar"', false],
  ['[Red]0', false],
  ['0\\d', false],
  ['_-* #,##0\\ _k_r_-', false],
])('%s prints a date: %s', (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate);
});
