import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChange, savedChange } from '../../src/formats/scenario/change.ts';
import { readFlag } from '../../src/formats/scenario/adjustment.ts';
import { readFigureName } from '../../src/formats/scenario/target.ts';
import type { Driver } from '../../src/model/index.ts';

const amounts = fc
  .tuple(
    fc.constantFrom('', '+', '-', '−'),
    fc.constantFrom('0', '4', '400', '8 000', '1,5'),
    fc.constantFrom('', ' %', ' tkr'),
  )
  .map((parts) => parts.join(''));

const changes = fc
  .tuple(
    fc.constantFrom('', '=', ' = ', '=='),
    fc.oneof(
      amounts,
      fc.tuple(amounts, amounts).map(([low, high]) => `${low}..${high}`),
      fc.constantFrom('?', '? %'),
    ),
    fc.constantFrom('', ' uniform', '/år'),
  )
  .map((parts) => parts.join(''));

const drivers = fc.constantFrom<Driver>('price', 'volume', 'bridge');

describe('a change in a file', () => {
  test('means what it meant before it was saved, whatever it is', () => {
    let read = 0;
    fc.assert(
      fc.property(drivers, changes, (driver, change) => {
        const before = readChange(driver, change);
        if ('wrong' in before) return;
        read += 1;
        expect(readChange(driver, savedChange(driver, change))).toEqual(before);
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  test.each([
    ['price', '=4 %', '4 %'],
    ['volume', '=+400', '+400'],
    ['volume', '= -5 %', '-5 %'],
    ['volume', '=?', '?'],
    ['bridge', '=-8 400/år', '-8 400/år'],
    ['volume', '=8 000', '=8 000'],
    ['volume', '=7 000..9 000', '=7 000..9 000'],
    ['volume', '=0..+400', '=0..+400'],
  ] as const)(
    'is a formula to a spreadsheet only where it must be: %s %s',
    (driver, own, saved) => {
      expect(savedChange(driver, own)).toBe(saved);
    },
  );

  test('that is longer than any amount is not looked at', () => {
    const begin = performance.now();
    const change = readChange('bridge', `1${' '.repeat(32_000)}x`);
    expect(change).toMatchObject({ wrong: 'scenario/long-change' });
    expect(performance.now() - begin).toBeLessThan(100);
  });
});

test('blanks without end in a flag take no time', () => {
  const begin = performance.now();
  const text = `X@${' '.repeat(32_000)}x@ `;
  expect(readFlag('price', text, { file: '' }).value).toBeUndefined();
  expect(readFigureName(text, { file: '' }).value).toBeUndefined();
  expect(performance.now() - begin).toBeLessThan(100);
});

test('the last @ before the last = parts a name from its period', () => {
  const { value } = readFlag('bridge', ' a@b=c @ 2027 = -5 ', { file: '' });
  expect(value?.written).toMatchObject({ name: 'a@b=c', period: '2027', change: '= -5' });
  const target = readFigureName(' Netto @ Plan 2027 ', { file: '' });
  expect(target.value).toMatchObject({ name: 'Netto', period: 'Plan 2027' });
});
