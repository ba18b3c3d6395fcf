import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../../src/formats/csv-writer.ts';

test('rows that need no quoting are joined to what csv-stringify makes of them', () => {
  const cell = fc
    .array(
      fc.constantFrom('a', 'å', '"', ';', ',', '\t', ' ', '\n', '\r', '-', '=', '\u00a0', '\uFEFF'),
      { maxLength: 4 },
    )
    .map((signs) => signs.join(''));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 4 });
  fc.assert(
    fc.property(rows, fc.constantFrom(';', '\t', ','), (own, delimiter) => {
      const expected = stringify(own, {
        delimiter,
        record_delimiter: '\r\n',
        quoted_match: /[\r\n]|^\s|\s$/u,
      });
      expect(csvText(own, delimiter)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});
