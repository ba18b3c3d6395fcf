import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainRecords } from '../../src/formats/plain-records.ts';

const signs = fc.constantFrom(
  'a',
  '1',
  ' ',
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u00a0',
  '\ufeff',
);
const texts = fc.array(signs, { maxLength: 40 }).map((all) => all.join(''));

test('a text without a quotation mark has the records that csv-parse finds', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(';', ',', '\t'), (text, delimiter) => {
      const records = parse(text, {
        delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
      });
      expect(plainRecords(text, delimiter)).toEqual(records);
    }),
    { numRuns: 2000 },
  );
});

test('a text with one is left to csv-parse', () => {
  expect(plainRecords('"a";b', ';')).toBeUndefined();
});
