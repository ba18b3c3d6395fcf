import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell } from '../../src/formats/csv-lines.ts';
import { csvText } from '../../src/formats/csv-writer.ts';

test('cells are quoted by themselves as csv-stringify quotes them in rows', () => {
  const cell = fc
    .array(
      fc.constantFrom('a', 'å', '"', ';', ',', '\t', ' ', '\n', '\r', '-', '=', '\u00a0', '\uFEFF'),
      { maxLength: 4 },
    )
    .map((signs) => signs.join(''));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 4 });
  fc.assert(
    fc.property(rows, fc.constantFrom(';', '\t', ','), (own, delimiter) => {
      const joined = own.map(
        (row) => `${row.map((text) => csvCell(text, delimiter)).join(delimiter)}\r\n`,
      );
      expect(joined.join('')).toBe(csvText(own, delimiter));
    }),
    { numRuns: 2000 },
  );
});
