import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedAmount } from '../../src/reporters/numbers.ts';
import { paintFor, plain } from '../../src/reporters/paint.ts';
import { layTable } from '../../src/reporters/table-layout.ts';
import { lengthOf, wrap } from '../../src/reporters/wrap.ts';

describe('a table of text', () => {
  const table = {
    headings: ['Budget 2026', 'Plan 2027'],
    columns: [
      ['angivet', 'beräknat'],
      ['angivet', 'beräknat'],
    ],
    rows: [
      {
        label: 'Institutionsvård barn och unga',
        groups: [
          ['−49 127', '−49 127,5'],
          ['1', '2,25'],
        ],
      },
      {
        label: 'Övrigt',
        groups: [
          ['5', '–'],
          ['10', '3'],
        ],
      },
    ],
  };

  test('stands in columns, aligned on the decimal comma', () => {
    expect(layTable(table, 100)).toEqual([
      [
        '                                      Budget 2026         Plan 2027',
        '                                angivet  beräknat  angivet beräknat',
        'Institutionsvård barn och unga  −49 127 −49 127,5        1     2,25',
        'Övrigt                                5       –         10     3',
      ],
    ]);
  });

  test('takes no more width than there is, if its words allow', () => {
    for (const width of [40, 60, 80, 160]) {
      for (const line of layTable(table, width).flat())
        expect(lengthOf(line)).toBeLessThanOrEqual(Math.max(width, 48));
    }
    expect(layTable(table, 60)).toHaveLength(2);
  });
});

test('wrapping loses no word, and keeps within the width', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'ö', '1'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 10, max: 60 }),
      (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(lengthOf(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test('amounts are printed the Swedish way', () => {
  expect(['-415390', '0.1', '1234567.89', '999', '-0.04'].map(printedAmount)).toEqual([
    '−415\u00A0390',
    '0,1',
    '1\u00A0234\u00A0567,89',
    '999',
    '−0,04',
  ]);
});

test('colour is loaded only where there is any', async () => {
  expect(await paintFor(0)).toBe(plain);
  expect((await paintFor(1)).error('fel')).toContain('\u001b[');
});
